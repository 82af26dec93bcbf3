import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const R = '<!-- restricted -->';
const E = '<!-- /restricted -->';
const TITLES = ['| No. | Action | Responsible | Date issued | Status |', '| --: | --- | --- | --- | --- |'];

/** Minutes with these lines of discussion and rows. */
function minutes(date: string, discussion: readonly string[], rows: readonly string[], front: readonly string[] = []) {
	const head = ['---', `date: ${date}`, ...front, '---', '', '## 1. Matters', ''];
	return `${[...head, ...discussion, '', '## Action log', '', ...TITLES, ...rows].join('\n')}\n`;
}
const PEOPLE = ['invitees:', '  MH: Dr Mac Heath', '  # restricted', '  RE: Rebecca Eligon', '  # /restricted'];
const MARKED = `| 2 | ${R}Visit the family.${E} | MH | April 2025 | open |`;
const PLAIN = '| 1 | Book the hall | MH | April 2025 | open |';
const page = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** What refuses a public copy because of marks at these places. */
function refusalAt(places: readonly string[]): RegExp {
	const count = places.length === 1 ? '1 place' : `${places.length} places`;
	const listed = places.map((place) => `${place}  .*  restricted-form\n`.replaceAll('.md', '\\.md'));
	return new RegExp(
		`^alb: no public copy can be made: ${count} might show what is not for everyone\n${listed.join('')}Fix or mark each of them, or allow it with a reason: "alb explain" and the name of the rule shows how\\. Nothing was written\\.\n$`,
	);
}

describe('the marks of restricted passages', () => {
	const files = {
		'minutes/2025-04.md': minutes('2025-04', [`MH saw ${R}the family${E} twice.`], [MARKED, PLAIN], PEOPLE),
	};

	test('are seen in nothing that alb shows', async () => {
		const folder = board(files);
		const shown = [
			await alb(folder, 'actions'),
			await alb(folder, 'actions', '--json'),
			await alb(folder, 'actions', '--csv'),
			await alb(folder, 'show', '--json'),
			await alb(folder, 'render', 'last', '--to', 'html', '--stdout'),
			await alb(folder, 'render', 'log', '--to', 'md', '--stdout'),
		];
		for (const { status, out } of shown) {
			expect(status).toBe(0);
			expect(out).not.toMatch(/restricted/);
		}
		expect(shown[0]?.out).toContain('Visit the family.');
		expect(shown[4]?.out).toContain('<p>MH saw the family twice.</p>');
	});

	test('are carried into the next meeting with what they mark, and what another mark restricts is marked there', {
		tags: 'slow',
	}, async () => {
		const folder = board({
			'minutes/2025-04.md': minutes(
				'2025-04',
				[
					`${R}`,
					'**Action 3 (MH):** Write to the family.',
					`${E}`,
					'',
					'### Topics for the next meeting',
					'',
					'- Budget',
					`- The family ${R}of the child${E}`,
				],
				['| 3 | Write to the family. | MH | April 2025 | open |', MARKED, PLAIN],
				PEOPLE,
			),
		});
		await alb(folder, 'new-meeting', '2025-07');
		const next = page(folder, 'minutes/2025-07.md');
		expect(next).toContain('  MH: Dr Mac Heath\n  # restricted\n  RE: Rebecca Eligon\n  # /restricted\n');
		expect(next).toContain(`- Budget\n- Restricted: ${R}The family of the child${E}\n`);
		expect(next).toMatch(/\|\s+3 \| <!-- restricted -->Write to the family\.<!-- \/restricted --> +\|/);
		expect(next).toMatch(/\|\s+2 \| <!-- restricted -->Visit the family\.<!-- \/restricted --> +\|/);
		expect((await alb(folder, 'check', '--severity', 'error')).status).toBe(0);
		await alb(folder, 'render', '--public', '--to', 'md');
		expect(page(folder, 'public/2025-07.md')).not.toMatch(/family|Rebecca/);
	});

	test('alb update marks the row of an action line that is marked, and of an action that it carries over', {
		tags: 'slow',
	}, async () => {
		const folder = board({
			'minutes/2025-04.md': minutes('2025-04', ['Talk.'], [MARKED]),
			'minutes/2025-07.md': minutes('2025-07', [R, '**Action (MH):** Call the school.', E], [PLAIN]),
		});
		await alb(folder, 'update', '2025-07', { today: '2025-07-20' });
		const text = page(folder, 'minutes/2025-07.md');
		expect(text).toContain('**Action 3 (MH):** Call the school.');
		expect(text).toContain(`| 3 | ${R}Call the school.${E} | MH | July 2025 | open |\n`);
		expect(text).toContain(`${MARKED}\n`);
	});

	test('stay when the action is reworded', async () => {
		const folder = board(files);
		await alb(folder, 'reword', '2', 'Visit them in May');
		expect(page(folder, 'minutes/2025-04.md')).toContain(`| 2 | ${R}Visit them in May${E} | MH | April 2025 | open |`);
	});
});

describe('alb render --public', () => {
	test('writes into a folder of its own, and says what was left out', async () => {
		const folder = board({ 'minutes/2025-04.md': minutes('2025-04', ['Talk.'], [MARKED, PLAIN], PEOPLE) });
		expect(await alb(folder, 'render', '--public', '--to', 'md')).toEqual({
			status: 0,
			out: 'Wrote public/2025-04.md\nWrote public/action-log.md\n',
			err: 'alb: left out: 2 restricted passages in the minutes of 1 meeting\n',
		});
		expect(page(folder, 'public/2025-04.md')).toBe(`# Meeting notes and action log: April 2025

**Invitees**

- **MH** Dr Mac Heath

## 1. Matters

Talk.

## Action log

| No. | Action | Responsible | Date issued | Status |
| --: | --- | --- | --- | --- |
| 2 | \\[left out of the public record] |  | April 2025 | open |
| 1 | Book the hall | MH | April 2025 | open |

This is a public copy: passages that are restricted were left out of it.
`);
	});

	test('says nothing of the kind where nothing is restricted', async () => {
		const folder = board({ 'minutes/2025-04.md': sampleMinutes({}) });
		expect((await alb(folder, 'render', '--public')).err).toBe('');
		await alb(folder, 'render');
		for (const name of ['2025-04.md', '2025-04.html', 'action-log.html'])
			expect(page(folder, `public/${name}`)).toBe(page(folder, `rendered/${name}`));
	});

	test('what one meeting restricts is restricted in all of them: rows, and action lines by number and by wording', async () => {
		const folder = board({
			'minutes/2025-01.md': minutes(
				'2025-01',
				['**Action 2 (MH):** Visit the Smith family.', '', 'All agreed. Action: MH to visit the Smith family soon'],
				[
					'| 2 | Visit the Smith family | MH | January 2025 | open |',
					'| 1 | Visit the Smith family soon | MH | January 2025 | open |',
				],
			),
			'minutes/2025-04.md': minutes(
				'2025-04',
				['Nothing.'],
				[
					`| 2 | Visited ${R}them${E} | MH | January 2025 | closed |`,
					`| 1 | ${R}It was done.${E} | MH | January 2025 | closed |`,
				],
			),
		});
		await alb(folder, 'render', '--public', '--to', 'md');
		for (const name of ['2025-01', '2025-04', 'action-log'])
			expect(page(folder, `public/${name}.md`)).not.toContain('Smith');
		expect(page(folder, 'public/2025-01.md')).toContain(
			'**Action 2:** \\[left out of the public record]\n\nAll agreed.\n\n**Action:**',
		);
	});

	test.each([
		['a mark without an end', minutes('2025-04', [`MH saw ${R}the family twice.`], [PLAIN]), '2025-04.md:7:8'],
		[
			'a slip in a mark',
			minutes('2025-04', [`MH saw <!-- restrcited -->the family${E} twice.`], [PLAIN]),
			'2025-04.md:7:8, minutes/2025-04.md:7:37',
		],
		[
			'a tag in its place',
			minutes('2025-04', ['MH saw <restricted>the family</restricted>.'], [PLAIN]),
			'2025-04.md:7:8, minutes/2025-04.md:7:30',
		],
		[
			'a mark that an editor has escaped',
			minutes('2025-04', [`MH saw \\${R}the family\\${E}.`], [PLAIN]),
			'2025-04.md:7:8, minutes/2025-04.md:7:38',
		],
		[
			'a mark over several lines',
			minutes('2025-04', ['MH saw <!--', 'restricted', '-->the family.'], [PLAIN]),
			'2025-04.md:7:8',
		],
		[
			'one passage over two cells',
			minutes('2025-04', ['Talk.'], [`| 1 | ${R}Visit | MH${E} | April 2025 | open |`]),
			'2025-04.md:13:7',
		],
		[
			'a mark in the status',
			minutes('2025-04', ['Talk.'], [`| 1 | Visit | MH | April 2025 | ${R}open${E} |`]),
			'2025-04.md:13:33',
		],
		['the log within a passage', minutes('2025-04', [R], [PLAIN]) + E, '2025-04.md:7:1'],
		[
			'a mark of the body in the front matter',
			minutes('2025-04', ['Talk.'], [PLAIN], [`location: ${R}Hall${E}`]),
			'2025-04.md:3:11',
		],
		[
			'a mark after a value',
			minutes('2025-04', ['Talk.'], [PLAIN], ['location: Hall # restricted']),
			'2025-04.md:3:16',
		],
		[
			'a mark of the front matter in the body',
			minutes('2025-04', ['# restricted', 'x', '# /restricted'], [PLAIN]),
			'2025-04.md:7:1, minutes/2025-04.md:9:1',
		],
	])('is refused because of %s, and nothing is written', async (_, text, places) => {
		const folder = board({ 'minutes/2025-04.md': text });
		expect(await alb(folder, 'render', '--public')).toEqual({
			status: 1,
			out: '',
			err: expect.stringMatching(refusalAt(`minutes/${places}`.split(', '))),
		});
		expect((await alb(folder, 'check', '--severity', 'error', '--compact')).out).toContain('restricted-form');
	});

	test.each([
		['a slip in the front matter', ['  # restriced', '  QX: Zqperson', '  # /restriced'], 'Words.', '4:3'],
		['other words in the front matter', ['  # begin [restricted]', '  QX: Zqperson', '  # end'], 'Words.', '4:3'],
		['a hidden space', [], `MH saw <!-- \u200brestricted -->Zqperson<!-- /\u200brestricted -->.`, '7:8'],
		['a soft hyphen', [], `MH saw <!-- re\u00adstricted -->Zqperson<!-- /re\u00adstricted -->.`, '7:8'],
	])('is refused where a mark is nearly one: %s', async (_, people, said, place) => {
		const front = people.length === 0 ? [] : ['invitees:', ...people];
		const folder = board({ 'minutes/2025-04.md': minutes('2025-04', [said], [PLAIN], front) });
		const { status, out, err } = await alb(folder, 'render', '--public', '--to', 'md', '--stdout');
		expect({ status, out }).toEqual({ status: 1, out: '' });
		expect(err).toContain(`\nminutes/2025-04.md:${place}  `);
		expect(err).toContain('  restricted-form\n');
	});

	test('is refused while a row is outside of the log: nobody knows whether it is restricted', async () => {
		const stray = minutes('2025-04', ['Talk.'], [MARKED, '', '| 2 | Visit the family | MH | April 2025 | open |']);
		const { status, err } = await alb(board({ 'minutes/2025-04.md': stray }), 'render', '--public');
		expect(status).toBe(1);
		expect(err).toBe(
			'alb: no public copy can be made while some of the minutes cannot be read, since that may be restricted: see minutes/2025-04.md:15:1\n"alb check" shows what is wrong there. Nothing was written.\n',
		);
	});

	test('is refused while a file that may restrict something cannot be read; other faults are reported, and the rest is written', async () => {
		const broken = { 'minutes/2025-01.md': new Uint8Array([...new TextEncoder().encode(`# ${R}`), 0xa3]) };
		const files = { 'minutes/2025-04.md': sampleMinutes({}) };
		expect(await alb(board({ ...files, ...broken }), 'render', '--public')).toMatchObject({ status: 1, out: '' });
		const harmless = { 'minutes/2025-01.md': new Uint8Array([0x2d, 0xa3]) };
		const run = await alb(board({ ...files, ...harmless }), 'render', '--public', '--to', 'md');
		expect(run).toMatchObject({ status: 1, out: 'Wrote public/2025-04.md\nWrote public/action-log.md\n' });
		expect(run.err).toContain('minutes/2025-01.md:1:2');
	});

	test('is refused where the file could not be read without what is restricted', async () => {
		const folder = board({ 'minutes/2025-04.md': minutes('2025-04', ['```', R, '```', '', E], [PLAIN]) });
		expect(await alb(folder, 'render', '--public')).toMatchObject({
			status: 1,
			out: '',
			err: expect.stringContaining(
				'without what is restricted, minutes/2025-04.md could not be read (log-missing)\nminutes/2025-04.md:8:1  Begin and end each',
			),
		});
	});

	test('is refused while marks are in files that are not minutes', async () => {
		const files = {
			'minutes/2025-04.md': sampleMinutes({}),
			'minutes/2025-01.md.bak': minutes('2025-01', ['Talk.'], [MARKED]),
		};
		expect(await alb(board(files), 'render', '--public')).toEqual({
			status: 1,
			out: '',
			err: 'alb: no public copy can be made: minutes/2025-01.md.bak has marks of restricted passages that alb does not read\nRestricted passages are read in the minutes alone: in files that end in .md. Move the file out of minutes/, or delete the marks. Nothing was written.\n',
		});
		const settings = 'agenda:\n  standing:\n    # restricted\n    - A case\n    # /restricted\n';
		const { err } = await alb(
			board({ 'alb.yaml': settings, 'minutes/2025-04.md': sampleMinutes({}) }),
			'agenda',
			'2025-07',
			'--public',
		);
		expect(err).toContain('alb.yaml has marks of restricted passages that alb does not read');
	});

	test('leaves the label of the next action line as it is', async () => {
		const text = minutes('2025-04', ['**Action 2 (MH):** Visit. **Action 1 (RE):** Tell.'], [MARKED, PLAIN]);
		const folder = board({ 'minutes/2025-04.md': text });
		await alb(folder, 'render', '--public', '--to', 'md');
		expect(page(folder, 'public/2025-04.md')).toContain(
			'**Action 2:** \\[left out of the public record]\n\n**Action 1 (RE):** Tell.',
		);
	});

	test.each([
		['a first name alone', `MH saw ${R}the mother of Aoife and her aunt${E}.`, 'Aoife was glad.', '"Aoife"'],
		['a family', `MH saw ${R}the Hilling family at home${E}.`, 'The Hillings agreed.', '"Hilling"'],
		['all of a passage', `MH saw ${R}Aoife${E}.`, 'So did Aoife.', '"Aoife"'],
		[
			'an ordinary word with a title',
			`MH saw ${R}Tom Hill${E}.`,
			'Mr Hill went up the hill.',
			'"Hill" may be "Tom Hill", which',
		],
		['an address', `MH saw ${R}Tom Hilling${E}.`, 'See [it](https://example.org/tom-hilling-case).', '"Tom Hilling"'],
		['letters without their signs', `MH saw ${R}Łukasz Sørensen${E}.`, 'Lukasz Sorensen came.', '"Łukasz Sørensen"'],
		['a name with markup in it', `MH saw ${R}Tom Hilling${E}.`, 'Then T**o**m Hill&#105;ng came.', '"Tom Hilling"'],
	])('is refused while a name stands elsewhere without a mark: %s', async (_, marked, open, named) => {
		const folder = board({ 'minutes/2025-04.md': minutes('2025-04', [marked, '', open], [PLAIN]) });
		const { status, err } = await alb(folder, 'render', '--public');
		expect(status).toBe(1);
		expect(err).toMatch(/^alb: no public copy can be made: 1 place might show what is not for everyone\n/);
		expect(err).toContain(`${named} is restricted elsewhere (line 7) but not marked here`);
	});

	test.each([
		[
			'an organisation, of which a part is named',
			`MH spoke of ${R}a claim of Bristol City Council${E}.`,
			'The Council of Kent came, and Bristol.',
		],
		['a town', `MH spoke of ${R}the bank in Bristol${E}.`, 'The office in Bristol is open.'],
		['a listed person', `MH spoke of ${R}what Mac Heath was told${E}.`, 'Mac Heath agreed.'],
		['the beginning of a sentence', `MH said: ${R}Budget of £400 agreed.${E}`, 'Budget papers came late.'],
	])('is made where only this is named again: %s', async (_, marked, open) => {
		const text = minutes('2025-04', [marked, '', open], [PLAIN], ['invitees:', '  MH: Dr Mac Heath']);
		expect((await alb(board({ 'minutes/2025-04.md': text }), 'render', '--public')).status).toBe(0);
	});
});
