import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const LISTS = `invitees:
  MH: { name: Dr Mac Heath, role: Chair }
  RE: Rebecca Eligon
apologies:
  LH: Lorna Hunt`;
const HEAD = '| No. | Action | Responsible | Date issued | Due | Status |\n| --: | --- | --- | --- | --- | --- |\n';
const log = (...rows: string[]) => `## Action log\n\n${HEAD}${rows.map((row) => `| ${row} |\n`).join('')}`;
const minutes = (date: string, ...rows: string[]) =>
	`---\ndate: ${date}\n${LISTS}\naction-log-updated: ${date}-24\n---\n\n## 1. Hall\n\nMH said so.\n\n### Topics for the next meeting\n\n- Kinship *care*\n\n${log(...rows)}`;

const files = {
	'alb.yaml': 'board: Test Board\ncalendar: quarterly\n',
	'minutes/2025-01.md': minutes('2025-01', '1 | Book the hall | MH | January 2025 | | open'),
	'minutes/2025-04.md': minutes(
		'2025-04',
		'4 | Read the report | all | April 2025 | | open',
		'3 | Write to <Kent> & Co. | RE/MH | April 2025 | 2025-10 | in progress',
		'2 | Ask LH | RE | April 2025 | | open',
		'1 | Book the hall | MH | January 2025 | | closed',
		'0 | Pay the bill | MH | January 2025 | 2025-03 | open',
	),
};
const page = (folder: string, name: string) => readFileSync(join(folder, 'rendered', name), 'utf8');

describe('alb render --for', () => {
	test('writes one member’s page, and nothing else', async () => {
		const folder = board(files);
		const { status, out, err } = await alb(folder, 'render', '--for', 'mh', '--to', 'md');
		expect({ status, out, err }).toEqual({ status: 0, out: 'Wrote rendered/for-mh.md\n', err: '' });
		expect(page(folder, 'for-mh.md')).toMatchInlineSnapshot(`
			"# Actions for Dr Mac Heath (MH)

			Test Board

			As of 24 April 2025: 2 open actions, 1 of them overdue

			**Next meeting:** July 2025

			**Last meeting:** April 2025: invited

			## Overdue

			| No. | Action | Responsible | Date issued | Due | Status | Last log | Open for |
			| --: | --- | --- | --- | --- | --- | --- | --- |
			| 0 | Pay the bill | MH | January 2025 | 2025-03 | open | April 2025 | 3 months, 1 meeting |

			## Open otherwise

			| No. | Action | Responsible | Date issued | Due | Status | Last log | Open for |
			| --: | --- | --- | --- | --- | --- | --- | --- |
			| 3 | Write to \\<Kent> & Co. | RE, MH | April 2025 | 2025-10 | in progress | April 2025 | less than a month |

			## Open, and given to everyone

			| No. | Action | Responsible | Date issued | Status | Last log | Open for |
			| --: | --- | --- | --- | --- | --- | --- |
			| 4 | Read the report | all | April 2025 | open | April 2025 | less than a month |

			## Ended since January 2025

			| No. | Action | Responsible | Date issued | Status | Last log |
			| --: | --- | --- | --- | --- | --- |
			| 1 | Book the hall | MH | January 2025 | closed | April 2025 |

			## Topics that wait for a meeting

			- Kinship *care* (put forward in January 2025)
			"
		`);
	});

	test('has a page in every format, for several and for all', async () => {
		const folder = board(files);
		await alb(folder, 'render', '--for', 'MH,LH');
		expect(readdirSync(join(folder, 'rendered')).filter((name) => /\.(?:md|html)$/.test(name))).toEqual([
			'for-lh.html',
			'for-lh.md',
			'for-mh.html',
			'for-mh.md',
		]);
		expect(page(folder, 'for-lh.html')).toContain('<h1>Actions for Lorna Hunt (LH)</h1>');
		expect(page(folder, 'for-lh.html')).toContain('<dd>April 2025: sent apologies</dd>');
		expect((await alb(folder, 'render', '--for', 'all', '--to', 'md')).out).toBe(
			'Wrote rendered/for-re.md\nUnchanged: 2 pages\n',
		);
		expect((await alb(folder, 'render', 'last', '--for', 'RE', '--to', 'md')).out).toBe(
			'Wrote rendered/2025-04.md\nUnchanged: 1 page\n',
		);
	});

	test('knows the next meeting that is begun, where it is, and whether they come', async () => {
		const next = `---\ndate: 2025-07-10\nlocation: Room 3\n${LISTS}\n---\n\n## 1. Hall\n`;
		const folder = board({ ...files, 'minutes/2025-07-10.md': next });
		const { out } = await alb(folder, 'render', '--for', 'LH', '--to', 'md', '--stdout');
		expect(out).toContain(
			'**Next meeting:** 10 July 2025: sent apologies\n\n**Location:** Room 3\n\n**Last meeting:** April 2025: sent apologies\n',
		);
		const later = await alb(folder, 'render', '--for', 'LH', '--to', 'md', '--stdout', { today: '2025-07-11' });
		expect(later.out).toContain('**Next meeting:** October 2025\n\n**Last meeting:** 10 July 2025: sent apologies\n');
	});

	test('puts the deadlines of one member into a calendar', async () => {
		const { out } = await alb(board(files), 'render', '--for', 'MH', '--to', 'ics', '--stdout');
		const titles = [...out.replaceAll('\r\n ', '').matchAll(/SUMMARY:(.*)\r\n/g)].map(([, title]) => title);
		expect(titles).toEqual([
			'Test Board: meeting in July 2025\\, day not settled',
			'Action 0 (MH) due: Pay the bill',
			'Action 3 (RE\\, MH) due: Write to <Kent> & Co.',
		]);
	});

	test('as a public copy has no action that is restricted, and says that something was left out', async () => {
		const text = files['minutes/2025-04.md']
			.replace('Ask LH', '<!-- restricted -->Ask the family<!-- /restricted -->')
			.replace('| 0 |', '| 5 |');
		const folder = board({ ...files, 'minutes/2025-04.md': text });
		const { out } = await alb(folder, 'render', '--for', 'RE', '--to', 'txt', '--public', '--stdout');
		expect(out).not.toContain('family');
		expect(out).toContain('As of 24 April 2025: 1 open action\n');
		expect(out).toContain('This is a public copy: passages that are restricted were left out of it.');
		expect((await alb(folder, 'render', '--for', 'RE', '--to', 'txt', '--stdout')).out).toContain('Ask the family');
	});

	test('of two who share initials it says so, and does not guess', async () => {
		const both = `invitees:\n  RM: Roslind Moodey\napologies:\n  RM: Richard Morris`;
		const folder = board({
			'minutes/2025-04.md': sampleMinutes({ front: both, rows: ['1 | Book the hall | RM | April 2025 | open'] }),
		});
		const { out } = await alb(folder, 'render', '--for', 'RM', '--to', 'md', '--stdout');
		expect(out).toContain('# Actions for RM (Roslind Moodey or Richard Morris)');
		expect(out).toMatch(/## Open, where the initials fit several people\n\n.*\n.*\n\| 1 \| Book the hall \| RM \|/);
	});

	test.each([
		['MHH', 'no one is listed or responsible as "MHH"\nDid you mean "MH"? The newest minutes list MH, RE, LH.'],
		['QQQ', 'no one is listed or responsible as "QQQ"\nThe newest minutes list MH, RE, LH.'],
		[' , ', '--for needs initials\n--for MH   or   --for MH,RE   or   --for all'],
	])('refuses %j', async (typed, said) => {
		const folder = board(files);
		expect(await alb(folder, 'render', '--for', typed)).toEqual({ status: 2, out: '', err: `alb: ${said}\n` });
		expect(readdirSync(folder)).not.toContain('rendered');
	});
});
