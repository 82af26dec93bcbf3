import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, albProcess, board } from '../support/board.ts';

const LISTS = `invitees:
  MH: { name: Dr Mac Heath, role: Chair }
  RE: Rebecca Eligon
apologies:
  LH: Lorna Hunt`;
const HEAD = '| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';
const minutes = (front: string, body: string, ...rows: string[]) =>
	`---\n${front}\n${LISTS}\n---\n\n${body}\n\n## Action log\n\n${HEAD}${rows.map((row) => `| ${row} |\n`).join('')}`;

const files = {
	'alb.yaml': 'board: Test Board\ncalendar: quarterly\n',
	'minutes/2025-01.md': minutes(
		'date: 2025-01',
		'## 1. Previous minutes\n\nAgreed.\n\n## AOB\n\nNone.',
		'1 | Book the hall | MH | January 2025 | open',
	),
	'minutes/2025-04.md': minutes(
		'date: 2025-04\nstate: draft\naction-log-updated: 2025-04-24',
		'## 1. Previous minutes\n\nAgreed, with a note.[^1]\n\n[^1]: The note.\n\n### Detail\n\n**Action 2 (RE):** Ask LH by June 2024.\n\n## AOB\n\n### Topics for the next meeting\n\n- Kinship care',
		'2 | Ask LH by June 2024. | RE | April 2025 | open',
		'1 | Book the hall | MH | January 2025 | closed',
	),
};
const BEGUN = minutes(
	'date: 2025-07-10\nchair: MH\nlocation: Council offices',
	'## 1. Previous minutes\n\n## 2. Budget\n\nPaper A is to be read before.\n\n## AOB\n\n### Topics suggested at earlier meetings\n\n- Kinship care',
	'2 | Ask LH by June 2024. | RE | April 2025 | complete',
);

describe('alb agenda', () => {
	test('of a meeting that nobody has begun, draws the pack from the meetings before', async () => {
		const folder = board(files);
		const { status, out, err } = await alb(folder, 'agenda', '--to', 'md', '--stdout');
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"# Agenda: July 2025

			Test Board

			As of 24 April 2025: 1 open action, 1 of them overdue: 2.

			**Last meeting:** April 2025

			## Agenda

			1. Previous minutes
			2. AOB

			## Invited

			- **MH** Dr Mac Heath, Chair
			- **RE** Rebecca Eligon
			- **LH** Lorna Hunt

			## Matters arising from April 2025

			| No. | Action | Responsible | Date issued | Status | Last log | Open for |
			| --: | --- | --- | --- | --- | --- | --- |
			| 2 | Ask LH by June 2024. | RE | April 2025 | open | April 2025 | less than a month |

			## Ended since January 2025

			| No. | Action | Responsible | Date issued | Status | Last log |
			| --: | --- | --- | --- | --- | --- |
			| 1 | Book the hall | MH | January 2025 | closed | April 2025 |

			## Other open actions

			No other action is open.

			## Topics that wait for a meeting

			- Kinship care (put forward in April 2025)

			## Notes of the last meeting, April 2025

			**Draft:** the board has not agreed these notes yet.

			### Invitees

			- **MH** Dr Mac Heath, Chair
			- **RE** Rebecca Eligon

			### Apologies

			- **LH** Lorna Hunt

			### 1. Previous minutes

			Agreed, with a note.[^1]

			#### Detail

			**Action 2 (RE):** Ask LH by June 2024.

			### AOB

			#### Topics for the next meeting

			- Kinship care

			### Action log

			This action log was updated on 24 April 2025

			| No. | Action | Responsible | Date issued | Status |
			| --: | --- | --- | --- | --- |
			| 2 | Ask LH by June 2024. | RE | April 2025 | open |
			| 1 | Book the hall | MH | January 2025 | closed |

			[^1]: The note.
			"
		`);
	});

	test('of one that is begun, takes its agenda, its place, and how the actions are in its log', async () => {
		const folder = board({ ...files, 'minutes/2025-07-10.md': BEGUN });
		const { out } = await alb(folder, 'agenda', '--to', 'md', '--stdout');
		expect(out.slice(0, out.indexOf('## Topics that wait'))).toMatchInlineSnapshot(`
			"# Agenda: 10 July 2025

			Test Board

			As of 24 April 2025: 0 open actions.

			**Chair:** Dr Mac Heath

			**Location:** Council offices

			**Last meeting:** April 2025

			## Agenda

			### 1. Previous minutes

			### 2. Budget

			Paper A is to be read before.

			### AOB

			## Invited

			- **MH** Dr Mac Heath, Chair
			- **RE** Rebecca Eligon

			## Apologies so far

			- **LH** Lorna Hunt

			## Matters arising from April 2025

			| No. | Action | Responsible | Date issued | Status | Last log |
			| --: | --- | --- | --- | --- | --- |
			| 2 | Ask LH by June 2024. | RE | April 2025 | complete | 10 July 2025 |

			## Ended since January 2025

			| No. | Action | Responsible | Date issued | Status | Last log |
			| --: | --- | --- | --- | --- | --- |
			| 1 | Book the hall | MH | January 2025 | closed | April 2025 |

			## Other open actions

			No other action is open.

			"
		`);
		// Once it has been held, the coming meeting is the one after it; its pack has no word of what was said there.
		const later = await alb(folder, 'agenda', '--to', 'md', '--stdout', { today: '2025-07-11' });
		expect(later.out).toContain('# Agenda: October 2025');
		const named = await alb(folder, 'agenda', '2025-07', '--to', 'md', '--stdout', { today: '2025-07-11' });
		expect(named.out).toContain('# Agenda: 10 July 2025');
		expect(named.out).not.toContain('Paper A');
		expect(named.out).toContain('| 2 | Ask LH by June 2024. | RE | April 2025 | open | April 2025 |');
	});

	test('writes files named after the meeting, in every format and twice the same', { tags: 'slow' }, async () => {
		const folder = board(files);
		expect((await alb(folder, 'agenda', '2025-09-04')).out.split('\n').slice(0, 2)).toEqual([
			'Wrote rendered/agenda-2025-09-04.md',
			'Wrote rendered/agenda-2025-09-04.html',
		]);
		await alb(folder, 'agenda', '2025-09-04', '--out', 'again');
		for (const name of readdirSync(join(folder, 'rendered')))
			expect(readFileSync(join(folder, 'again', name))).toEqual(readFileSync(join(folder, 'rendered', name)));
		const page = readFileSync(join(folder, 'rendered/agenda-2025-09-04.html'), 'utf8');
		expect(page).toContain('<h1>Agenda: <time datetime="2025-09-04">4 September 2025</time></h1>');
		expect(page).toMatch(/<h2[^>]*>Notes of the last meeting, April 2025<\/h2>/);
		expect(page).toMatch(/<h3[^>]*>1\. Previous minutes<\/h3>/);
		expect(page).toMatch(/<h4[^>]*>Detail<\/h4>/);
	});

	test('as a public copy leaves out what is restricted, and says so once', async () => {
		const secret = 'Agreed <!-- restricted -->by secret vote<!-- /restricted -->';
		const folder = board({
			...files,
			'minutes/2025-04.md': files['minutes/2025-04.md'].replace('Agreed, with a note', secret),
		});
		const { out } = await alb(folder, 'agenda', '--to', 'md', '--public', '--stdout');
		expect(out).not.toContain('secret');
		expect(out.match(/This is a public copy: passages that are restricted were left out of it\./g)).toHaveLength(1);
	});

	test('is written by the program as it is installed, in each of the other formats', { tags: 'slow' }, async () => {
		const folder = board(files);
		const { status, out, err } = await albProcess(folder, 'agenda', '2031-01', '--to', 'txt,ics,xlsx,odt');
		expect({ status, out: out.split('\n').length, err }).toEqual({ status: 0, out: 5, err: '' });
		const sizes = readdirSync(join(folder, 'rendered')).map(
			(name) => readFileSync(join(folder, 'rendered', name)).length,
		);
		expect(Math.min(...sizes)).toBeGreaterThan(500);
	});

	test('the first meeting of a month that is not over has been held once its log was brought up to date', async () => {
		const folder = board(files);
		const { out } = await alb(folder, 'agenda', '--to', 'md', '--stdout', { today: '2025-04-20' });
		expect(out).toContain('# Agenda: July 2025');
	});

	test.each([
		[
			{ ...files, 'alb.yaml': '' },
			[],
			'a date is needed: neither the last minutes nor alb.yaml say when the board meets next\nalb agenda 2025-07   Or add `calendar: quarterly` to alb.yaml.',
		],
		[
			files,
			['2025-02'],
			'there is no meeting "2025-02" in this minute book\nThe latest: 2025-01, 2025-04. Give the date of a meeting, such as 2025-04, or its file.',
		],
		[files, ['--to', 'ms'], 'there is no format "ms"'],
	])('refuses what is no meeting to come (%#)', async (book, words, said) => {
		const { status, out, err } = await alb(board(book), 'agenda', ...words);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(`alb: ${said}`);
	});

	test('says so where minutes cannot be read, and makes the pack of the rest', async () => {
		const folder = board({ ...files, 'minutes/2025-04.md': new Uint8Array([0x2d, 0xa3]) });
		const { status, out, err } = await alb(folder, 'agenda', '--to', 'md', '--stdout');
		expect(status).toBe(1);
		expect(out).toContain(
			'## Matters arising from April 2025\n\nThe log of that meeting is missing, or cannot be read.',
		);
		expect(out).toContain('## Notes of the last meeting, April 2025\n\nThey cannot be read as they are.');
		expect(err).toContain('minutes/2025-04.md:1:2');
	});
});
