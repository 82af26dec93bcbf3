import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';

/** Minutes with a log that has the column Due. */
function minutesOf(date: string, rows: readonly string[], updated = date): string {
	return [
		`---\ndate: ${date}\naction-log-updated: ${updated}\n---\n`,
		'## Action log\n',
		'| No. | Action | Responsible | Date issued | Status | Due |\n| --: | --- | --- | --- | --- | --- |',
		...rows.map((row) => `| ${row} |`),
		'',
	].join('\n');
}

const folder = board({
	'minutes/2024-07-10.md': minutesOf('2024-07-10', [
		'6 | Order biscuits | LH | July 2024 | open | ',
		'5 | Paint the porch | KY | July 2024 | open | October 2024',
		'4 | Ask for two quotes | MH | July 2024 | open | ',
		'3 | Book the hall | RE/MH | July 2024 | open | ',
		'2 | Write to the partners | all | July 2024 | complete | ',
		'1 | Find a caterer | LH | July 2024 | closed | ',
	]),
	'minutes/2024-10-10.md': minutesOf('2024-10-10', [
		'7 | Print the programme | KY | October 2024 | open | ',
		'5 | Paint the porch | KY | July 2024 | open | December 2024',
		'4 | Get quotes from two firms | MH | July 2024 | open | ',
		'3 | Book the hall | LH | July 2024 | Complete | ',
		'2 | Write to the partners | all | July 2024 | closed | ',
		'1 | Find a caterer | LH | July 2024 | open | ',
	]),
	'minutes/2025-01-09.md': minutesOf(
		'2025-01-09',
		[
			'8 | Thank the hall | RE | January 2025 | closed | ',
			'7 | Print the programme. KY has a draft. | KY | October 2024 | in progress | ',
			'5 | Paint the porch | KY | July 2024 | open | ',
			'4 | Get quotes from two firms by the end of May | MH | July 2024 | open | ',
			'1 | Find a caterer | LH | July 2024 | open | March 2025',
		],
		'2025-04-20',
	),
});

interface Printed {
	readonly since: string | null;
	readonly until: string;
	readonly changes: readonly {
		readonly kind: string;
		readonly number: string;
		readonly moved: string | null;
		readonly after: { readonly meeting: string };
	}[];
	readonly open: readonly { readonly number: string; readonly overdue: boolean }[];
}

async function briefing(dir: string, ...words: string[]): Promise<Printed> {
	return JSON.parse((await alb(dir, 'log', '--json', ...words)).out) as Printed;
}
const changes = async (...words: string[]) =>
	(await briefing(folder, ...words)).changes.map(({ kind, number, moved }) =>
		[number, kind, moved].filter(Boolean).join(' '),
	);

describe('what has changed', () => {
	test('between two meetings, each kind of change', async () => {
		expect(await changes('--since', '2024-07', '--until', '2024-10')).toEqual([
			'7 raised',
			'5 due postponed',
			'4 reworded',
			'3 ended',
			'3 handed-over',
			'2 ended',
			'1 reopened',
			'6 dropped',
		]);
	});

	test('since the meeting before the last, where nothing is said', async () => {
		const { since, until } = await briefing(folder);
		expect([since, until]).toEqual(['2024-10-10', '2025-01-09']);
		expect(await changes()).toEqual([
			'8 raised',
			'8 ended',
			'7 reworded',
			'5 due removed',
			'4 due set',
			'4 reworded',
			'1 due set',
		]);
	});

	test('over several meetings, step by step', async () => {
		const all = await changes('--since', '2024-07');
		expect(all).toEqual([
			...(await changes('--since', '2024-07', '--until', '2024-10')).filter((each) => !each.includes('dropped')),
			...(await changes()),
			'6 dropped',
		]);
		expect((await briefing(folder, '--since', '2024-07')).changes.at(0)?.after.meeting).toBe('2024-10-10');
	});

	test('what was dropped before is not listed again, and is still open', async () => {
		const { open } = await briefing(folder);
		expect(open.map(({ number, overdue }) => (overdue ? `${number} overdue` : number))).toEqual([
			'7',
			'6',
			'5',
			'4',
			'1 overdue',
		]);
	});

	test('the first meeting of a book raises everything', async () => {
		const { since, changes: first } = await briefing(folder, '--until', '2024-07');
		expect(since).toBe(null);
		expect(first.filter(({ kind }) => kind === 'raised')).toHaveLength(6);
	});

	test('a deadline that is brought forward, changed in words nobody knows, or the same in other words', async () => {
		const dir = board({
			'minutes/2024-07.md': minutesOf('2024-07', [
				'3 | A | MH | July 2024 | open | March 2025',
				'2 | B | MH | July 2024 | open | in summer',
				'1 | C | MH | July 2024 | open | 2025-03',
			]),
			'minutes/2024-10.md': minutesOf('2024-10', [
				'3 | A | MH | July 2024 | open | January 2025',
				'2 | B | MH | July 2024 | open | when dry',
				'1 | C | MH | July 2024 | open | March 2025',
			]),
		});
		expect((await briefing(dir)).changes.map(({ number, moved }) => `${number} ${moved}`)).toEqual([
			'3 brought-forward',
			'2 changed',
		]);
	});
});

describe('alb log', () => {
	test('reads well', async () => {
		const { status, out, err } = await alb(folder, 'log', '--since', '2024-07', {
			terminal: true,
			env: { NO_COLOR: '1' },
		});
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatchInlineSnapshot(`
			"The action log from 10 July 2024 to 9 January 2025, as of 20 April 2025

			Raised (2)
			  7  Print the programme
			     KY · open · 10 October 2024 · minutes/2024-10-10.md:10:3
			  8  Thank the hall
			     RE · closed · minutes/2025-01-09.md:10:3

			Complete (1)
			  3  Book the hall
			     LH · was open · 10 October 2024 · minutes/2024-10-10.md:13:3

			Closed (2)
			  2  Write to the partners
			     all · was complete · 10 October 2024 · minutes/2024-10-10.md:14:3
			  8  Thank the hall
			     RE · raised and ended in the same log · minutes/2025-01-09.md:10:3

			Reopened (1)
			  1  Find a caterer
			     LH, open after closed · 10 October 2024 · minutes/2024-10-10.md:15:3

			Handed over (1)
			  3  Book the hall
			     from RE, MH to LH · 10 October 2024 · minutes/2024-10-10.md:13:3

			New deadline (4)
			  5  Paint the porch
			     postponed from October 2024 to December 2024 · KY · 10 October 2024 ·
			     minutes/2024-10-10.md:11:3
			  5  Paint the porch
			     removed: it was December 2024 · KY · minutes/2025-01-09.md:12:3
			  4  Get quotes from two firms by the end of May
			     set: by the end of May · MH · minutes/2025-01-09.md:13:3
			  1  Find a caterer
			     set: March 2025 · LH · minutes/2025-01-09.md:14:3

			Reworded (3)
			  4  Get quotes from two firms
			     was: Ask for two quotes
			     MH · 10 October 2024 · minutes/2024-10-10.md:12:3
			  7  Print the programme. KY has a draft.
			     before the addition: Print the programme
			     KY · minutes/2025-01-09.md:11:3
			  4  Get quotes from two firms by the end of May
			     before the addition: Get quotes from two firms
			     MH · minutes/2025-01-09.md:13:3

			Dropped: open, and missing from the newest log (1)
			  6  Order biscuits
			     LH · open · 10 July 2024 · minutes/2024-07-10.md:10:3

			Still open, and overdue (1)
			  1  Find a caterer
			     LH · open · due March 2025 · open for 9 months, 2 meetings ·
			     minutes/2025-01-09.md:14:3

			Other open actions (4)
			  7  Print the programme. KY has a draft.
			     KY · in progress · open for 6 months, 1 meeting ·
			     minutes/2025-01-09.md:11:3
			  6  Order biscuits
			     LH · open · open for 9 months, 2 meetings · missing from the newest log ·
			     minutes/2024-07-10.md:10:3
			  5  Paint the porch
			     KY · open · open for 9 months, 2 meetings · minutes/2025-01-09.md:12:3
			  4  Get quotes from two firms by the end of May
			     MH · open · open for 9 months, 2 meetings · minutes/2025-01-09.md:13:3
			"
		`);
		for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
	});

	test('writes Markdown', async () => {
		expect((await alb(folder, 'log', '--md')).out).toMatchInlineSnapshot(`
			"# The action log from 10 October 2024 to 9 January 2025, as of 20 April 2025

			## Raised (1)

			- **8** Thank the hall\\
			  RE · closed · minutes/2025-01-09.md:10:3

			## Closed (1)

			- **8** Thank the hall\\
			  RE · raised and ended in the same log · minutes/2025-01-09.md:10:3

			## New deadline (3)

			- **5** Paint the porch\\
			  removed: it was December 2024 · KY · minutes/2025-01-09.md:12:3
			- **4** Get quotes from two firms by the end of May\\
			  set: by the end of May · MH · minutes/2025-01-09.md:13:3
			- **1** Find a caterer\\
			  set: March 2025 · LH · minutes/2025-01-09.md:14:3

			## Reworded (2)

			- **7** Print the programme. KY has a draft.\\
			  before the addition: Print the programme\\
			  KY · minutes/2025-01-09.md:11:3
			- **4** Get quotes from two firms by the end of May\\
			  before the addition: Get quotes from two firms\\
			  MH · minutes/2025-01-09.md:13:3

			## Still open, and overdue (1)

			- **1** Find a caterer\\
			  LH · open · due March 2025 · open for 9 months, 2 meetings · minutes/2025-01-09.md:14:3

			## Other open actions (4)

			- **7** Print the programme. KY has a draft.\\
			  KY · in progress · open for 6 months, 1 meeting · minutes/2025-01-09.md:11:3
			- **6** Order biscuits\\
			  LH · open · open for 9 months, 2 meetings · missing from the newest log · minutes/2024-07-10.md:10:3
			- **5** Paint the porch\\
			  KY · open · open for 9 months, 2 meetings · minutes/2025-01-09.md:12:3
			- **4** Get quotes from two firms by the end of May\\
			  MH · open · open for 9 months, 2 meetings · minutes/2025-01-09.md:13:3

			Nothing was reopened, handed over or dropped.
			"
		`);
	});

	test('says the same in colour', async () => {
		const plain = await alb(folder, 'log', { terminal: true, env: { NO_COLOR: '1' } });
		const coloured = await alb(folder, 'log', { terminal: true });
		// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
		expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
		expect(coloured.out).not.toBe(plain.out);
	});

	test('says what has not happened', async () => {
		const row = '1 | A | MH | July 2024 | open | ';
		const dir = board({
			'minutes/2024-07.md': minutesOf('2024-07', [row]),
			'minutes/2024-10.md': minutesOf('2024-10', [row]),
		});
		expect((await alb(dir, 'log')).out).toBe(
			'The action log from July 2024 to October 2024\n\nStill open (1)\n  1  A\n     MH · open · open for 3 months, 1 meeting · minutes/2024-10.md:10:3\n\nNothing was raised, ended, reopened, handed over, given a new deadline, reworded or dropped. Nothing\nis overdue.\n',
		);
	});

	test.each([
		['a meeting that is not there', ['--since', '2030'], 'there is no meeting "2030" in this minute book'],
		['the last meeting', ['--since', 'last'], '9 January 2025 is the last meeting to compare'],
		['the wrong way round', ['--since', '2024-10', '--until', '2024-07'], '10 October 2024 is not before 10 July 2024'],
	])('refuses %s', async (_, words, said) => {
		const { status, out, err } = await alb(folder, 'log', ...words);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(`alb: ${said}\n`);
	});

	test('a faulty book is reported, and what could not be read is named', async () => {
		const dir = board({
			'minutes/2024-07.md': minutesOf('2024-07', ['1 | A | MH | July 2024 | open | ']),
			'minutes/2024-10.md': '',
		});
		const { status, out, err } = await alb(dir, 'log');
		expect(status).toBe(1);
		expect(out).toContain('Raised (1)\n');
		expect(err).toContain('minutes/2024-10.md:1:1  the file is empty');
	});
});
