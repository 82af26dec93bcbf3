import { describe, expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const folder = board({
	'minutes/2024-07.md': sampleMinutes({
		date: '2024-07',
		front: 'action-log-updated: 2024-09-11',
		rows: [
			'4 | Ask for two quotes | MH and all | July 2024 | open',
			'3 | Book the hall for the conference | RE/MH | July 2024 | open',
			'2 | Write to the partners | all | April 2024 | Closed',
			'1 | Find a caterer | LH | Jan 2024 | in progress',
		],
	}),
	'minutes/2024-10.md': sampleMinutes({
		date: '2024-10',
		rows: [
			'5 | Print the programme | KY | Oct 2024 | opne',
			'4 | Ask for quotes | LH | July 2024 | complete',
			'3 | Book the hall for the conference | RE/MH | July 2024 | open',
		],
	}),
	'minutes/2025-01.md': sampleMinutes({
		date: '2025-01',
		front: 'action-log-updated: 2025-01-20',
		rows: [
			'5 | Print the programme | KY | Oct 2024 | open',
			'3 | Book the hall for the conference | RE/MH | July 2024 | open',
		],
	}),
});

async function numbers(...words: string[]): Promise<string> {
	const { out } = await alb(folder, 'actions', '--json', ...words);
	return (JSON.parse(out) as { actions: { number: string }[] }).actions.map(({ number }) => number).join(' ');
}

describe('alb actions selects', () => {
	test.each([
		['everything, newest number first', [], '5 4 3 2 1'],
		['--open: also what the newest log has dropped', ['--open'], '5 3 1'],
		['--ended', ['--ended'], '4 2'],
		['--status, in any case', ['--status', 'closed'], '2'],
		['--responsible: alone, with others and as one of all', ['--responsible', 'MH'], '3 2'],
		['--responsible, in any case', ['--responsible', 'lh'], '4 2 1'],
		['--responsible, several: any of them', ['--responsible', 'LH,KY'], '5 4 2 1'],
		['--issued in a month', ['--issued', '2024-07'], '4 3'],
		['--issued from a month on', ['--issued', '2024-07..'], '5 4 3'],
		['--issued up to a month', ['--issued', '..2024-04'], '2 1'],
		['--issued between two', ['--issued', 'Feb 2024..July 2024'], '4 3 2'],
		['--meeting: named in its log', ['--meeting', '2024-10'], '5 4 3'],
		['--meeting last', ['--meeting', 'last'], '5 3'],
		['words, in any order and case', ['conference', 'HALL'], '3'],
		['a number', ['3'], '3'],
		['several numbers', ['1', '5'], '1 5'],
		['--as-of a day: the logs of the meetings held by then', ['--as-of', '2024-09-11', '--open'], '4 3 1'],
		['conditions that must all hold', ['--open', '--responsible', 'RE', '--issued', '2024'.concat('-07')], '3'],
		['--sort responsible', ['--sort', 'responsible'], '2 5 4 1 3'],
		['--sort issued, newest first', ['--sort', 'issued'], '5 4 3 2 1'],
	])('%s', { tags: 'slow' }, async (_, words, expected) => {
		expect(await numbers(...words)).toBe(expected);
	});
});

describe('alb actions shows', () => {
	test('a table that wraps within the width of the terminal', async () => {
		const { out } = await alb(folder, 'actions', '--open', { terminal: true, columns: 72, env: { NO_COLOR: '1' } });
		expect(out).toMatchInlineSnapshot(`
			"No.  Action              Responsible  Issued    Status       Open for
			  5  Print the           KY           Oct 2024  open         3 months,
			     programme                                               1 meeting
			  3  Book the hall for   RE, MH       Jul 2024  open         6 months,
			     the conference                                          2 meetings
			  1  Find a caterer      LH           Jan 2024  in progress  12 months,
			                                                             3 meetings

			3 actions listed. The log has 3 open and 2 ended actions, as of 20
			January 2025. Missing from the newest log: 1.
			"
		`);
		for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
	});

	test('a list where the terminal is too narrow for columns', async () => {
		const { out } = await alb(folder, 'actions', '3', 'conference', '--open', {
			terminal: true,
			columns: 40,
			env: { NO_COLOR: '1' },
		});
		expect(out).toMatchInlineSnapshot(`
			"3
			  Book the hall for the conference
			  RE, MH · July 2024 · open · 6 months,
			  2 meetings

			1 action listed. The log has 3 open and
			2 ended actions, as of 20 January 2025.
			Missing from the newest log: 1.
			"
		`);
	});

	test('colour on a terminal only, and not where it is not wanted', async () => {
		const coloured = async (otherwise: object, ...words: string[]) =>
			(await alb(folder, ...words, 'actions', '--open', otherwise)).out.includes('\u001b[');
		expect(await coloured({ terminal: true })).toBe(true);
		expect(await coloured({ terminal: false })).toBe(false);
		expect(await coloured({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false);
		expect(await coloured({ terminal: true, env: { TERM: 'dumb' } })).toBe(false);
		expect(await coloured({ terminal: true }, '--no-color')).toBe(false);
		expect(await coloured({ terminal: false, env: { FORCE_COLOR: '1' } })).toBe(true);
		expect(await coloured({ terminal: true, env: { FORCE_COLOR: '0' } })).toBe(false);
	});

	test('one action whole: every wording, who had it, and where it is', async () => {
		const { out } = await alb(folder, 'actions', '4');
		expect(out).toMatchInlineSnapshot(`
			"Action 4

			  Ask for quotes

			  Responsible  LH
			  Issued       July 2024
			  Status       complete
			  Recorded in  minutes/2024-10.md:19:3

			History
			  July 2024 · open · MH, all
			      Ask for two quotes
			      minutes/2024-07.md:14:3
			  October 2024 · complete · LH · from MH, all to LH · reworded
			      Ask for quotes
			      minutes/2024-10.md:19:3
			"
		`);
	});

	test('groups, one of several people in the group of each', async () => {
		const { out } = await alb(folder, 'actions', '--open', '--group-by', 'responsible');
		expect(out).toMatchInlineSnapshot(`
			"KY

			No.  Action               Responsible  Issued    Status  Open for
			  5  Print the programme  KY           Oct 2024  open    3 months, 1 meeting

			LH

			No.  Action          Responsible  Issued    Status       Open for
			  1  Find a caterer  LH           Jan 2024  in progress  12 months, 3 meetings

			MH

			No.  Action                            Responsible  Issued    Status  Open for
			  3  Book the hall for the conference  RE, MH       Jul 2024  open    6 months, 2 meetings

			RE

			No.  Action                            Responsible  Issued    Status  Open for
			  3  Book the hall for the conference  RE, MH       Jul 2024  open    6 months, 2 meetings

			3 actions listed. The log has 3 open and 2 ended actions, as of 20 January 2025. Missing from the
			newest log: 1.
			"
		`);
	});

	test('CSV for a spreadsheet, in which no cell is a formula', async () => {
		const book = board({
			'minutes/2025-04.md': sampleMinutes({ rows: ['1 | =1+1 "so", it says | @MH | April 2025 | open'] }),
		});
		const { out } = await alb(book, 'actions', '--csv');
		expect(out.split('\r\n')[1]).toBe('1,"\'=1+1 ""so"", it says",\'@MH,2025-04,,open,open,2025-04,0,0');
	});

	test('Markdown, in which a text stays a text, and a link a link', async () => {
		const book = board({
			'minutes/2025-04.md': sampleMinutes({
				rows: [
					'1 | A \\| B <TBC> *now*, 2 \\* 3: [the paper](https://example.org/a_b?c=1) `x\\|y` [no](javascript:a) | MH | April 2025 | open',
				],
			}),
		});
		const { out } = await alb(book, 'actions', '--md');
		expect(out.split('\n')[2]).toBe(
			'| 1 | A \\| B \\<TBC> *now*, 2 \\* 3: [the paper](<https://example.org/a_b?c=1>) `x\\|y` no | MH | April 2025 | open | less than a month |',
		);
	});

	test('Markdown, in which marks side by side stay apart', async () => {
		const book = board({
			'minutes/2025-04.md': sampleMinutes({ rows: ['1 | *now***today** R&D <img src=x> | MH | April 2025 | open'] }),
		});
		const { out } = await alb(book, 'actions', '--md');
		expect(out.split('\n')[2]).toBe(
			'| 1 | *now*__today__ R&D \\<img src=x> | MH | April 2025 | open | less than a month |',
		);
	});

	test('no raw control character of the minutes, in any form', async () => {
		const book = board({
			'minutes/2025-04.md': sampleMinutes({ rows: ['1 | bell \u0007 and \u001b[2J \u202e | MH | April 2025 | open'] }),
		});
		for (const form of [[], ['1'], ['--json'], ['--csv'], ['--md']]) {
			const { out, err } = await alb(book, 'actions', ...form);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
			expect(`${out}${err}`).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
		}
	});
});

describe('alb actions refuses', () => {
	test.each([
		['a number that no log has', ['99'], 'alb: there is no action 99\nThe log has the numbers 1 to 5.\n'],
		[
			'a status that no one wrote',
			['--status', 'complet'],
			'alb: no action has the status "complet"\nDid you mean "complete"?\n',
		],
		[
			'a date that is none',
			['--as-of', 'soon'],
			'alb: --as-of needs a date, not "soon"\nWrite 2024-09, 2024-09-11 or today.\n',
		],
		[
			'a range that is none',
			['--issued', '..'],
			'alb: --issued needs a date, not ".."\nWrite 2024-07, 2024-07.. or 2023-01..2024-07.\n',
		],
		[
			'a meeting that is not there',
			['--meeting', '2023-01'],
			'alb: there is no meeting "2023-01" in this minute book\nThe latest: 2024-07, 2024-10, 2025-01. Give the date of a meeting, such as 2025-04, or its file.\n',
		],
		[
			'a mistyped option',
			['--opne'],
			"alb: unknown option '--opne'\n(Did you mean --open?)\n(for more: alb actions --help)\n",
		],
		[
			'two forms at once',
			['--json', '--csv'],
			"alb: option '--json' cannot be used with option '--csv'\n(for more: alb actions --help)\n",
		],
	])('%s', async (_, words, err) => {
		expect(await alb(folder, 'actions', ...words)).toEqual({ status: 2, out: '', err });
	});
});

describe('alb actions with nothing to show', () => {
	test('says so in a line', async () => {
		expect((await alb(folder, 'actions', '2', '--open')).out).toBe(
			'No action matches. The log has 3 open and 2 ended actions, as of 20 January 2025. Missing from the\nnewest log: 1.\n',
		);
		expect((await alb(board({ 'minutes/2025-04.md': sampleMinutes({}) }), 'actions')).out).toBe('The log is empty.\n');
	});
});

describe('alb actions on a faulty book', () => {
	test('lists what could be read, names what could not, and ends with 1', async () => {
		const book = board({
			'minutes/2025-01.md': sampleMinutes({ date: '2025-01', rows: ['1 | Book the hall | MH | Jan 2025 | open'] }),
			'minutes/2025-04.md': '<<<<<<< ours\n',
		});
		const { status, out, err } = await alb(book, 'actions', '--open');
		expect(status).toBe(1);
		expect(out).toContain('Book the hall');
		expect(err).toMatchInlineSnapshot(`
			"alb: some of the minutes could not be read, in 1 file:
			minutes/2025-04.md:1:1  "<<<<<<<" marks two versions that git could not merge; keep the right one, and delete the other one and the lines "<<<<<<<", "=======" and ">>>>>>>"
			"
		`);
	});

	test('a book without a single log is not "nothing open"', async () => {
		const book = board({ 'minutes/2025-04.md': '---\ndate: 2025-04\n---\n\nNothing here.\n' });
		const { status, err } = await alb(book, 'actions', '--open');
		expect(status).toBe(1);
		expect(err).toContain('minutes/2025-04.md:5:13');
	});
});

describe('people who are named', () => {
	const named = board({
		'minutes/2025-04.md': sampleMinutes({
			front:
				'chair: MH\ninvitees:\n  MH: Dr Mac Heath\n  AS: Mary Ann Smith\n  AC: { name: Amy Coombs, role: Clerk }\n  AJ: Amy Jones',
			rows: [
				'4 | Ask for two quotes | Mac Heath, AS | April 2025 | open',
				'3 | Book the hall | MH | April 2025 | open',
				'2 | Write to the partners | Mary Ann Smith | April 2025 | open',
				'1 | Find a caterer | Amy | April 2025 | open',
			],
		}),
	});

	test.each([
		['MH', '4 3'],
		['Mac Heath', '4 3'],
		['Dr Heath', '4 3'],
		['mary ann smith', '4 2'],
		['AS,Mac', '4 3 2'],
		['AC', '1'],
	])('%s is responsible for %s', async (who, found) => {
		const { out } = await alb(named, 'actions', '--json', '--responsible', who);
		const { actions } = JSON.parse(out) as { actions: { number: string }[] };
		expect(actions.map(({ number }) => number).join(' ')).toBe(found);
	});

	test('a name is not cut at its blank', async () => {
		const { out } = await alb(named, 'actions', '--csv');
		expect(out).toContain('"Mac Heath, AS"');
		expect(out).toContain('Mary Ann Smith');
	});

	test('a person has the actions that name them; two who fit have it perhaps', async () => {
		const { out } = await alb(named, 'people', '--json');
		const { people } = JSON.parse(out) as {
			people: { name: string; openActions: string[]; perhapsOpenActions: string[] }[];
		};
		expect(
			people.map((one) => `${one.name}: ${one.openActions.join(' ')} / ${one.perhapsOpenActions.join(' ')}`),
		).toEqual(['Amy Coombs:  / 1', 'Dr Mac Heath: 4 3 / ', 'Amy Jones:  / 1', 'Mary Ann Smith: 4 2 / ']);
	});
});
