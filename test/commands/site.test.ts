import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateBook } from '../../bench/generate.mjs';
import { alb, board, emptyFolder, project } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { brokenLinks, filesIn, linkedBoard } from '../support/site.ts';

const LIST = 'alb-site.sha256';
/** What a page shows: its main part without its elements. */
const shown = (page: string | undefined) =>
	(/<main[^>]*>(.*)<\/main>/s.exec(page ?? '')?.[1] ?? '')
		.replace(/<script.*?<\/script>/gs, '')
		.replace(/<[^>]*>/g, '')
		.replace(/\n+/g, '\n');

describe('the pages', () => {
	const folder = linkedBoard();
	const site = async () => {
		if (!existsSync(join(folder, 'site'))) await alb(folder, 'site');
		return filesIn(join(folder, 'site'));
	};

	test('are these, and the command says where to begin', async () => {
		const fresh = linkedBoard();
		expect(await alb(fresh, 'site')).toEqual({
			status: 0,
			out: 'Wrote 18 pages into site. Open site/index.html\n',
			err: '',
		});
		expect([...filesIn(join(fresh, 'site')).keys()]).toEqual([
			'actions/1.html',
			'actions/2.html',
			'actions/3.html',
			'actions/no-number-2025-04.html',
			LIST,
			'charts.html',
			'decisions.html',
			'index.html',
			'log.html',
			'meetings/2024-07.html',
			'meetings/2024-10.html',
			'meetings/2025-04.html',
			'people.html',
			'people/dr-mac-heath.html',
			'people/kevin-yong.html',
			'people/lorna-hunt.html',
			'people/rebecca-eligon.html',
			'search.html',
			'style.css',
			'topics.html',
		]);
	});

	test('lead to each other, and every anchor is there', async () => {
		expect(brokenLinks(await site())).toEqual([]);
	});

	test.each(['south-east', 'untidy'])('of the example %s lead to each other too', async (name) => {
		const out = join(emptyFolder(), 'site');
		await alb(join(project, 'examples', name), 'site', '--out', out);
		expect(brokenLinks(filesIn(out))).toEqual([]);
	});

	test('links that lead nowhere are seen', () => {
		const page = '<a href="b.html#x">b</a><a href="#y">y</a><a href="../c.html">c</a><p id="z"></p><p id="z"></p>';
		expect(brokenLinks(new Map([['a.html', page]]))).toEqual([
			'a.html: id "z" twice',
			'a.html: b.html#x leads nowhere',
			'a.html: #y names nothing on its page',
			'a.html: ../c.html leads out of the site',
		]);
	});

	test('a link to other minutes goes to their page, one to a file that is no page is words', async () => {
		const page = (await site()).get('meetings/2024-10.html') ?? '';
		expect(page).toContain('As <a href="../meetings/2024-07.html">agreed</a> in');
		expect(page).toContain('<a href="../meetings/2024-07.html">July</a>');
		expect(page).toContain('Here and there (../notes/plan.md), and <a href="#action-log">the log</a>.');
		expect((await site()).get('meetings/2024-07.html')).toContain(
			'hello to the budget (budget.xlsx), <a href="https://example.org/a?b=1#c">a page</a>',
		);
	});

	test('the numbers of actions in the notes lead to their pages', async () => {
		const page = (await site()).get('meetings/2024-07.html') ?? '';
		expect(page).toContain(
			'id="action-1"><strong class="label"><a href="../actions/1.html">Action 1 (MH):</a></strong>',
		);
		expect(page).toMatch(/id="row-2">\n<th[^>]*><a href="\.\.\/actions\/2\.html" aria-label="Action 2">2<\/a><\/th>/);
	});

	test('an action has its history, and where it was discussed', async () => {
		expect(shown((await site()).get('actions/2.html'))).toMatchInlineSnapshot(`
			"
			Action 2
			Ask for all the figures
			Status
			mislaid (counted as open: the board has no such status)
			Responsible
			RE, LH
			Issued
			July 2024
			Open for
			9 months, 2 meetings
			History
			4 July 2024 · open · RE
			Ask for the figures by the next meeting
			October 2024 · open · RE, LH · handed over from RE · reworded
			Ask for all the figures
			10 April 2025 · mislaid · RE, LH
			Where it was discussed
			4 July 2024: 2. Fair access
			ask for the figures by the next meeting
			October 2024: 1. Previous minutes
			As agreed in July, see actions 1 and 2.
			Before: Action 1
			After: Action 3
			"
		`);
		expect((await site()).get('actions/2.html')).toContain('href="../meetings/2024-07.html#action-2"');
		expect((await site()).get('actions/2.html')).toContain('href="../meetings/2025-04.html#row-2"');
		expect(shown((await site()).get('actions/3.html'))).toContain(
			'LH to look for a new caterer (a line without a number, taken for this action by its words)',
		);
		expect((await site()).get('actions/3.html')).toContain('href="../people/lorna-hunt.html" title="Lorna Hunt"');
	});

	test('the first page says what is to be done, and which meetings there were', async () => {
		expect(shown((await site()).get('index.html'))).toMatchInlineSnapshot(`
			"
			Meetings and open actions
			As of 10 April 2025: 3 meetings, 2 open actions, 2 ended.
			Open actions
			Open actions
			No.
			Action
			Responsible
			Open for
			2
			Ask for all the figures
			RE, LH
			9 months, 2 meetings
			3
			LH to look for a new caterer
			LH
			6 months, 1 meeting
			The action log has those that have ended too.
			Meetings
			2025
			10 April 2025 draft · 1 item · 3 actions in its log
			2024
			October 2024 2 items · 1 decision · 3 actions in its log
			4 July 2024 3 items · 1 decision · 2 actions in its log
			"
		`);
	});

	test('decisions and topics lead to where they are', async () => {
		const decisions = (await site()).get('decisions.html') ?? '';
		expect(shown(decisions)).toMatchInlineSnapshot(`
			"
			Decisions
			2 decisions on record, those of the newest meeting first.
			October 2024
			a paper on kinship care comes to every meeting.
			1. Kinship care
			4 July 2024
			the café opens at nine.
			1. Previous minutes
			"
		`);
		expect(decisions).toContain('href="meetings/2024-07.html#decision-1"');
		const topics = (await site()).get('topics.html') ?? '';
		expect(shown(topics)).toMatchInlineSnapshot(`
			"
			Topics
			2 topics put forward for coming meetings. What covers a topic is found by its words: follow the links to judge.
			Waiting (1)
			The roof of the hall
			Put forward: 4 July 2024
			Taken up (1)
			Kinship care
			Put forward: 4 July 2024
			Covered by: item 1, "Kinship care", October 2024
			"
		`);
	});

	test('people have their attendance', async () => {
		expect(shown((await site()).get('people/kevin-yong.html'))).toMatchInlineSnapshot(`
			"
			Kevin Yong
			Initials
			KY
			Open actions
			None.
			Meetings
			Present at 0 of 3 meetings since 4 July 2024, 3 apologies.
			Meetings, the newest first
			Meeting
			Present
			Listed as
			10 April 2025
			apologies
			KY: Kevin Yong
			October 2024
			apologies
			KY: Kevin Yong
			4 July 2024
			apologies
			KY: Kevin Yong
			"
		`);
	});

	test('charts have their numbers beside them', async () => {
		expect(shown((await site()).get('charts.html'))).toMatchInlineSnapshot(`
			"
			Charts
			How the action log has gone, and what is open now.
			Open actions after each meeting
			Open: 2 after 4 July 2024, 2 after 10 April 2025.
			Open actions after each meeting
			Open: 2 after 4 July 2024, 2 after 10 April 2025.
			0
			1
			2
			Jul 2024
			Oct 2024
			Apr 2025
			The numbers as a table
			Open actions after each meeting
			Meeting
			Raised
			Ended
			Open
			4 July 2024
			2
			0
			2
			October 2024
			1
			1
			2
			10 April 2025
			1
			1
			2
			Open actions by how long they have been open
			2 open actions; 2 for 6 to 11 months, more than for any other time.
			Open actions by how long they have been open
			2 open actions; 2 for 6 to 11 months, more than for any other time.
			under 3 months
			0
			3 to 5 months
			0
			6 to 11 months
			2
			1 year
			0
			2 years or more
			0
			The numbers as a table
			Open actions by how long they have been open
			Open for
			Open
			Overdue
			under 3 months
			0
			0
			3 to 5 months
			0
			0
			6 to 11 months
			2
			0
			1 year
			0
			0
			2 years or more
			0
			0
			Open actions by who is responsible
			2 open actions; 2 with LH, more than with anyone else.
			Open actions by who is responsible
			2 open actions; 2 with LH, more than with anyone else.
			LH
			2
			RE
			1
			The numbers as a table
			Open actions by who is responsible
			Responsible
			Open
			Overdue
			LH
			2
			0
			RE
			1
			0
			"
		`);
	});

	test('the log has all of a row to filter and sort it by', async () => {
		const log = (await site()).get('log.html') ?? '';
		expect(log).toContain('<form id="filter" class="filter" hidden>');
		const row = log.slice(log.indexOf('<tr role="row" class="open"'), log.indexOf('</tr>', log.indexOf('<tbody')));
		expect(row).toContain('data-phase="open" data-status="open" data-responsible="|lh|"');
	});

	test('what is overdue is reported with the day, and can be filtered', async () => {
		const rows = ['1 | Report by the next meeting | MH | July 2024 | open'];
		const late = board({
			'minutes/2024-07.md': sampleMinutes({ date: '2024-07', rows }),
			'minutes/2024-10.md': sampleMinutes({ date: '2024-10-09', rows }),
		});
		await alb(late, 'site');
		const pages = filesIn(join(late, 'site'));
		expect(shown(pages.get('index.html'))).toContain(
			'As of 9 October 2024: 2 meetings, 1 open action (1 overdue), 0 ended.',
		);
		const due =
			'by the next meeting (<time datetime="2024-10-09">9 October 2024</time>) <strong class="overdue">overdue</strong>';
		expect(pages.get('actions/1.html')).toContain(due);
		expect(pages.get('log.html')).toContain(due);
		expect(pages.get('log.html')).toContain('data-overdue="yes"');
		expect(pages.get('log.html')).toContain('<option value="overdue">overdue</option>');
		expect(pages.get('charts.html')).toContain('>1 (1 overdue)</text>');
	});

	test('may run the programs of alb and load the style, and nothing else', async () => {
		const pages = [...(await site())].filter(([name]) => name.endsWith('.html'));
		for (const [name, page] of pages) {
			const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
			expect(policy).toMatch(
				name === 'log.html' || name === 'search.html'
					? /^default-src 'none'; style-src 'self' file:; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/
					: /^default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'$/,
			);
		}
		expect((await site()).get('meetings/2025-04.html')).toContain('&lt;script>alert("x")&lt;/script>');
		const search = (await site()).get('search.html') ?? '';
		expect(search.match(/<script/g)).toHaveLength(2);
		expect(search).toContain('\\u003cscript>alert');
	});
});

describe('alb site', () => {
	const files = { 'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | open'] }) };

	test('gives the same bytes again, on another day too', { tags: 'slow' }, async () => {
		const folder = linkedBoard();
		await alb(folder, 'site', '--out', 'one');
		await alb(folder, 'site', '--out', 'two', { today: '2031-01-01' });
		expect(filesIn(join(folder, 'two'))).toEqual(filesIn(join(folder, 'one')));
	});

	test('removes pages of its own that are no longer part of the site, and leaves what is not its own', async () => {
		const folder = board({
			...files,
			'minutes/2024-07.md': sampleMinutes({ date: '2024-07' }),
			'minutes/2024-10.md': sampleMinutes({ date: '2024-10' }),
		});
		await alb(folder, 'site');
		const out = join(folder, 'site');
		writeFileSync(join(out, 'CNAME'), 'board.example.org');
		writeFileSync(join(out, 'meetings/2024-10.html'), 'changed by hand');
		rmSync(join(folder, 'minutes/2024-07.md'));
		rmSync(join(folder, 'minutes/2024-10.md'));
		expect(await alb(folder, 'site')).toEqual({
			status: 0,
			out: 'Wrote 13 pages into site; removed 1 old page. Open site/index.html\n',
			err: 'alb: site/meetings/2024-10.html is no longer part of the site, but was changed since alb wrote it: left as it is\n',
		});
		expect(readdirSync(join(out, 'meetings'))).toEqual(['2024-10.html', '2025-04.html']);
		expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('board.example.org');
		expect(readFileSync(join(out, LIST), 'utf8')).not.toContain('2024-10');
	});

	test('believes no list that leads out of its folder', async () => {
		const folder = board({ ...files, 'site/index.html': 'old' });
		const digest = '0'.repeat(64);
		const [first = ''] = filesIn(join(folder, 'minutes')).keys();
		writeFileSync(
			join(folder, 'site', LIST),
			`${digest}  ../minutes/${first}\n${digest}  index.html\n${digest}  /etc/x.html\n`,
		);
		expect((await alb(folder, 'site')).status).toBe(0);
		expect(readdirSync(join(folder, 'minutes'))).toEqual([first]);
	});

	test.each([
		['the folder of the minutes', 'minutes', 'minutes is the folder of the minutes, which are the record'],
		['one in it', 'minutes/site', 'minutes/site is inside the folder of the minutes, which are the record'],
		['the minute book', '.', '. is not empty, and is not a site that alb wrote (it contains alb.yaml)'],
		['someone else’s folder', 'web', 'web is not empty, and is not a site that alb wrote (it contains mine.html)'],
		['no folder', '', '--out needs a folder'],
		['a file', 'alb.yaml', 'alb.yaml is a file, not a folder'],
	])('refuses %s', async (_, out, said) => {
		const folder = board({ ...files, 'alb.yaml': 'board: A\n', 'web/mine.html': 'mine' });
		const { status, err } = await alb(folder, 'site', '--out', out);
		expect(err.split('\n')[0]).toBe(`alb: ${said}`);
		expect(status).toBe(2);
		expect([...filesIn(folder).keys()]).toEqual(['alb.yaml', 'minutes/2025-04.md', 'web/mine.html']);
	});

	test('takes a folder of hidden files, such as a repository of git', async () => {
		const folder = board({ ...files, 'web/.git/HEAD': 'x', 'web/.nojekyll': '' });
		expect((await alb(folder, 'site', '--out', 'web')).status).toBe(0);
	});

	test('takes no one’s page, follows no link, and then writes nothing', async () => {
		const folder = board(files);
		await alb(folder, 'site');
		const out = join(folder, 'site');
		const before = filesIn(out);
		writeFileSync(join(folder, 'minutes/2025-07.md'), sampleMinutes({ date: '2025-07' }));
		writeFileSync(join(out, 'meetings/2025-07.html'), 'mine');
		expect(await alb(folder, 'site')).toEqual({
			status: 2,
			out: '',
			err: 'alb: site/meetings/2025-07.html already exists, and alb did not write it\nA page of the site would replace it: move it elsewhere; nothing was written.\n',
		});
		rmSync(join(out, 'meetings/2025-07.html'));
		expect(filesIn(out)).toEqual(before);

		const elsewhere = emptyFolder();
		cpSync(join(out, 'people'), elsewhere, { recursive: true });
		rmSync(join(out, 'people'), { recursive: true });
		symlinkSync(elsewhere, join(out, 'people'));
		expect((await alb(folder, 'site')).err).toBe(
			'alb: site/people/rebecca-eligon.html is a link that leads out of the folder of the site\nRemove the link; nothing was written.\n',
		);

		symlinkSync(elsewhere, join(folder, 'out'));
		expect((await alb(folder, 'site', '--out', 'out')).err).toContain(
			'out is a link that leads out of the minute book',
		);
	});

	test('writes what could be read, names what could not on its first page too, and ends with 1', async () => {
		const folder = board({ ...files, 'minutes/2025-07.md': new Uint8Array([0x2d, 0xa3]) });
		const { status, err } = await alb(folder, 'site');
		expect(status).toBe(1);
		expect(err).toContain('minutes/2025-07.md:1:2');
		expect(filesIn(join(folder, 'site')).get('index.html')).toContain(
			'minutes/2025-07.md could not be read, and has no page.',
		);
	});

	test('leaves out of a public copy what is restricted, on every page', async () => {
		const secret = {
			...files,
			'minutes/2024-10.md': sampleMinutes({
				date: '2024-10',
				body: 'Open words.\n\n<!-- restricted -->\nMH said zebra.\n\n**Action 7 (MH):** count the zebras\n<!-- /restricted -->',
				rows: ['7 | Count the zebras | MH | October 2024 | open'],
			}),
		};
		const folder = board(secret);
		const { status, out, err } = await alb(folder, 'site', '--public');
		expect({ status, out, err }).toEqual({
			status: 0,
			out: 'Wrote 15 pages into public-site. Open public-site/index.html\n',
			err: 'alb: left out: 2 restricted passages in the minutes of 1 meeting\n',
		});
		for (const [name, text] of filesIn(join(folder, 'public-site'))) expect(`${name} ${text}`).not.toMatch(/zebra/i);
		await alb(folder, 'site');
		expect(filesIn(join(folder, 'site')).get('search.html')).toMatch(/zebra/);
	});

	test('gives pages names that every system takes, also where two would share one', async () => {
		const person = (initials: string, name: string) => `  ${initials}: ${name}`;
		const front = [
			'invitees:',
			person('AB', 'Con'),
			person('CD', 'Zoë Åberg'),
			person('EF', '李明'),
			person('GH', '王芳'),
		];
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({
				front: front.join('\n'),
				rows: ['1 | A | AB | April 2025 | open', '1 | B | AB | April 2025 | open'],
			}),
			'minutes/April 2025, final.md': sampleMinutes({ date: '2025-05', front: front.join('\n') }),
		});
		await alb(folder, 'site');
		const names = [...filesIn(join(folder, 'site')).keys()].filter((name) => name.includes('/'));
		expect(names).toEqual([
			'actions/1-2.html',
			'actions/1.html',
			'meetings/2025-04.html',
			'meetings/april-2025-final.html',
			'people/con-page.html',
			'people/page-2.html',
			'people/page.html',
			'people/zoe-aberg.html',
		]);
	});

	test('leaves no link broken in a book of twelve meetings', { tags: 'slow' }, async () => {
		const folder = emptyFolder();
		generateBook(folder, 12);
		expect((await alb(folder, 'site')).out).toBe('Wrote 67 pages into site. Open site/index.html\n');
		expect(brokenLinks(filesIn(join(folder, 'site')))).toEqual([]);
	});
});
