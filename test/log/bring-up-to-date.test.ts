import { describe, expect, test } from 'vitest';
import { bringUpToDate } from '../../src/log/bring-up-to-date.ts';
import { type Board, DEFAULT_BOARD } from '../../src/model/board/board.ts';
import { isBefore } from '../../src/values/calendar-date.ts';
import { makeBook } from '../../src/values/minute-book.ts';
import { at, bookOf, logOf, type Meetings } from './book.ts';

/** What bringing the last of some meetings up to date does: `raised 81 Book the hall`. */
function update(meetings: Meetings, board: Partial<Board> = {}) {
	const book = bookOf(meetings);
	const minutes = book.meetings.at(-1);
	if (!minutes) throw new Error('no meeting');
	const day = minutes.date?.value;
	const before = makeBook(book.meetings.filter(({ date }) => date && day && isBefore(date.value, day)));
	const { steps, left } = bringUpToDate(book, logOf(before), minutes, { ...DEFAULT_BOARD, ...board });
	return {
		steps: steps.map(({ kind, number, text, from }) => [kind, number, text, ...(from ? [from] : [])].join(' ')),
		changes: steps.flatMap(({ changes }) => changes),
		left: left.map(({ line, why }) => `${why} ${at(line.place)}`),
	};
}

const JANUARY = {
	'2025-01': { rows: ['79 | Book the hall | MH | Jan 2025 | open', '78 | Sweep the yard | RE | Jan 2025 | closed'] },
};

describe('a log is brought up to date', () => {
	test('an action line without a number gets the next one and a row; one with a number that is new, a row', () => {
		const body = '**Action (RE):** Order the biscuits\n\n**Action 85 (LH):** Paint the fence';
		const { steps, changes, left } = update({ ...JANUARY, '2025-04': { body } });
		expect(steps).toEqual([
			'raised 86 Order the biscuits',
			'raised 85 Paint the fence',
			'carried 79 Book the hall 2025-01',
		]);
		expect(left).toEqual([]);
		const file = 'minutes/2025-04.md';
		const row = (number: string, action: string, responsible: string) => ({
			kind: 'new-row',
			file,
			cells: { number, action, responsible, issued: 'April 2025', status: 'open' },
			markdown: { action },
		});
		expect(changes).toEqual([
			row('86', 'Order the biscuits', 'RE'),
			{ kind: 'line-number', line: { file, line: 12, column: 3 }, number: '86' },
			row('85', 'Paint the fence', 'LH'),
			expect.objectContaining({
				kind: 'new-row',
				cells: expect.objectContaining({ number: '79', issued: 'Jan 2025' }),
			}),
		]);
	});

	test('two action lines with one number are left, since nobody can tell whose it is', () => {
		const body = '**Action 2 (MH):** Send the bid\n\n**Action 2 (RE):** Print the youth map';
		expect(update({ '2025-04': { body, rows: ['1 | Book the hall | MH | April 2025 | open'] } })).toMatchObject({
			steps: [],
			left: ['clash 2025-04:12', 'clash 2025-04:14'],
		});
	});

	test('a line that has the number of a row for another action is left', () => {
		const body = '**Action 2 (RE):** Print the youth map';
		expect(update({ '2025-04': { body, rows: ['2 | Send the bid | MH | April 2025 | open'] } })).toMatchObject({
			steps: [],
			left: ['clash 2025-04:12'],
		});
	});

	test('a list at the end that says the actions again raises none of them twice', () => {
		const said = '**Action (RE):** Water the plants in the hall\n\n**Action 7 (MH):** Send the bid';
		const { steps, left } = update({ '2025-04': { body: `${said}\n\nSummary:\n\n${said}`, rows: [] } });
		expect(steps).toEqual([
			'raised 8 Water the plants in the hall',
			'raised 7 Send the bid',
			'numbered-line 8 Water the plants in the hall',
		]);
		expect(left).toEqual([]);
	});

	test('a row without a number gets one, and so does its action line; a row that has one gives it to its line', () => {
		const meeting = {
			body: '**Action (RE):** Order the biscuits for the tea\n\n**Action (LH):** Paint the old fence green',
			rows: [
				'| Order the biscuits for the tea | RE | April 2025 | open',
				'80 | Paint the old fence green | LH | April 2025 | open',
			],
		};
		const { steps, changes } = update({ '2025-04': meeting });
		expect(steps).toEqual([
			'numbered-row 81 Order the biscuits for the tea',
			'numbered-line 81 Order the biscuits for the tea',
			'numbered-line 80 Paint the old fence green',
		]);
		const file = 'minutes/2025-04.md';
		expect(changes).toEqual([
			{ kind: 'cell', row: { file, line: 20, column: 3 }, column: 'number', text: '81' },
			{ kind: 'line-number', line: { file, line: 12, column: 3 }, number: '81' },
			{ kind: 'line-number', line: { file, line: 14, column: 3 }, number: '80' },
		]);
	});

	test.each([
		['has no text', '| | RE | April 2025 | open'],
		['is too short to be sure of its columns', '| Order the biscuits | RE'],
		['has a bad number of its own', '80a | Order the biscuits | RE | April 2025 | open'],
		['has two numbers', '80, 81 | Order the biscuits | RE | April 2025 | open'],
		['has a number in words', 'TBC | Order the biscuits | RE | April 2025 | open'],
		['has a number already', '80 | Order the biscuits | RE | April 2025 | open'],
	])('a row that %s gets no number', (_, row) => {
		expect(update({ '2025-04': { rows: [row] } })).toEqual({ steps: [], changes: [], left: [] });
	});

	test.each([
		['is in the middle of a paragraph', 'MH said so. Action: order the biscuits', 'talk'],
		['asks for nothing', '**Action (MH):**', 'empty'],
	])('a line that %s is left', (_, body, why) => {
		expect(update({ '2025-04': { body } })).toEqual({ steps: [], changes: [], left: [`${why} 2025-04:12`] });
	});

	test.each([
		['Action: order the biscuits'],
		['- Action: order the biscuits'],
		['3. Action: order the biscuits'],
		['  ACTION: order the biscuits'],
	])('a plain line that begins its paragraph is an action: %s', (body) => {
		expect(update({ '2025-04': { body } }).steps).toEqual(['raised 1 order the biscuits']);
	});

	test('a line that fits two rows equally well is left', () => {
		const rows = [
			'80 | Order the biscuits | RE | April 2025 | open',
			'81 | Order the biscuits | RE | April 2025 | open',
		];
		expect(update({ '2025-04': { body: '**Action (RE):** Order the biscuits', rows } })).toEqual({
			steps: [],
			changes: [],
			left: ['doubled 2025-04:12'],
		});
	});

	test.each([
		['of an action of an earlier log, open', '**Action 79 (MH):** Book the hall'],
		['of one that has ended', '**Action 78 (RE):** Sweep the yard'],
		['that is no number of this board', '**Action 8.3 (RE):** Order the biscuits'],
	])('a line with the number %s gets no row', (_, body) => {
		expect(update({ ...JANUARY, '2025-04': { body } }).steps).toEqual(['carried 79 Book the hall 2025-01']);
	});

	test('only what is open and has a good number is carried over, and only once', () => {
		const january = {
			rows: [
				'79 | Book the hall | MH | Jan 2025 | open',
				'78 | Sweep the yard | RE | Jan 2025 | closed',
				'77a | Paint the fence | RE | Jan 2025 | open',
				'| Order the biscuits | RE | Jan 2025 | open',
			],
		};
		const carried = (rows: readonly string[] = []) => update({ '2025-01': january, '2025-04': { rows } }).steps;
		expect(carried()).toEqual(['carried 79 Book the hall 2025-01']);
		expect(carried(['79 | Book the hall | MH | Jan 2025 | open'])).toEqual([]);
	});

	test('with numbers by meeting, a line is left until the meeting has a number of its own', () => {
		const body = '**Action (RE):** Order the biscuits';
		const rows = ['8.1 | Book the hall | MH | April 2025 | closed', '| Paint the fence | MH | April 2025 | open'];
		const board = { numbering: 'meeting' } as const;
		expect(update({ '2025-04': { body, rows: rows.slice(1) } }, board)).toEqual({
			steps: [],
			changes: [],
			left: ['number 2025-04:12'],
		});
		expect(update({ '2025-04': { body, rows } }, board).steps).toEqual([
			'numbered-row 8.2 Paint the fence',
			'raised 8.3 Order the biscuits',
		]);
	});

	test.each([
		['a log', '---\ndate: 2025-04\n---\n\n## 1. Hall\n\n**Action (MH):** Book it\n'],
		[
			'a date',
			'---\ntitle: Hall\n---\n\n**Action (MH):** Book it\n\n## Action log\n\n| No. | Action |\n| - | - |\n| | Sweep |\n',
		],
	])('minutes without %s are left as they are', (_, text) => {
		expect(update({ ...JANUARY, spring: text })).toEqual({ steps: [], changes: [], left: [] });
	});
});
