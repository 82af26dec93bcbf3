import { describe, expect, test } from 'vitest';
import { deadlineOf, isPast } from '../../src/language/deadline.ts';
import { findDeadlines } from '../../src/language/deadline-words.ts';
import type { Action } from '../../src/model/actions/action.ts';
import type { MeetingDates } from '../../src/model/deadline.ts';
import { nextByCalendar } from '../../src/values/calendar.ts';

const QUARTERLY: MeetingDates = {
	held: ['2024-01-18', '2024-07-10', '2025-04-24'],
	calendar: { months: [1, 4, 7, 10] },
};

/** An action that one log names, in the month of its issue. */
function action(
	text: string,
	due: string | undefined,
	issued: string | undefined,
	meeting = issued ?? '2024-07',
): Action {
	const place = { file: `minutes/${meeting}.md`, line: 12, column: 1 };
	const entry = {
		meeting,
		text,
		responsible: ['RE'],
		...(issued !== undefined && { issued }),
		...(due !== undefined && { due }),
		status: 'open',
		phase: 'open' as const,
		place,
	};
	return { ...entry, number: '78', history: [entry], dropped: false };
}

/** `by`, with `from` before it and `held` after it where it is a meeting on record. */
function dueBy(given: Action, dates = QUARTERLY): string {
	const deadline = deadlineOf(given, dates);
	if (!deadline) return '';
	return `${deadline.from ? `${deadline.from}..` : ''}${deadline.by}${deadline.held ? ' held' : ''}`;
}

describe('a text, of an action issued in July 2024', () => {
	test.each([
		// Written dates
		['Send the report by 10 July 2025', '2025-07-10'],
		['Send the report by Thursday 10th of July 2025.', '2025-07-10'],
		['Report due on July 10, 2025', '2025-07-10'],
		['Send the report by July 2025', '2025-07'],
		['Send the report by Jul2025', '2025-07'],
		['Report due 2025-07', '2025-07'],
		['Report no later than 2025-07-10', '2025-07-10'],
		['Report by 24/04/2025', '2025-04-24'],
		// The year is not said
		['Report by October', '2024-10'],
		['Report by July', '2025-07'],
		['Report by end of July', '2024-07'],
		['Report by the end of Sept.', '2024-09'],
		['Report by 3 March', '2025-03-03'],
		['Report by 29 February', '2028-02-29'],
		['Report by 24 July', '2024-07-24'],
		['Report before March', '2025-03'],
		// Meetings
		['Check the rate by the next meeting', '2025-04-24 held'],
		['Item at next meeting on the courts', '2025-04-24 held'],
		['Put it on the agenda of the next board meeting', '2025-04-24 held'],
		['It is expected shortly, in time for next meeting.', '2025-04-24 held'],
		['Invite Sarah Johal to the next meeting of the board', '2025-04-24 held'],
		['Discuss on Oct agenda.', '2024-10'],
		['Talk it through (could KY have something ready for Jan meeting?).', '2025-01'],
		['To be discussed at April 2025 meeting', '2025-04-24 held'],
		['Bring figures to the meeting in April', '2025-04-24 held'],
		['Papers needed by the April meeting', '2025-04-24 held'],
		['Discuss at the July meeting', '2025-07'],
		// Not before
		['Look at how the ALB works, after Jan2025 meeting (1 year).', '2025-01..2025-04-24 held'],
		['Review after the January meeting', '2025-01..2025-04-24 held'],
		['Review following the April meeting', '2025-04-24..2025-07'],
		['Review after the next meeting', '2025-04-24..2025-07'],
		// Several: the last
		['Draft by 3 October 2024, final paper by 10 July 2025', '2025-07-10'],
	])('%s', (text, expected) => {
		expect(dueBy(action(text, undefined, '2024-07'))).toBe(expected);
	});

	test.each([
		'Bring the PLO report to a future meeting',
		'Write to the DfE before the summer',
		'Report by mid-July',
		'Report soon',
		'Covered at July meeting',
		'It was agreed at the July meeting',
		'Share the paper presented to the July 2024 meeting',
		'Actions from the July meeting',
		'Agree the date of the next meeting',
		'Raise it at next meeting with the DfE',
		'Raise it at their next meeting',
		'Raise it at the next meeting of the leaders group',
		'Book a room for June 2025',
		'A paper by June Smith',
		'March by march, may by may',
		'Report by 31 June 2025',
		'Report by 30 February',
		'Report by 04/05/2025',
		'Report by 3/4/25',
		'The 2-3% of 2024 before 2025',
	])('sets no deadline: %s', (text) => {
		expect(dueBy(action(text, undefined, '2024-07'))).toBe('');
	});

	test('its words and their place', () => {
		expect(findDeadlines('Ask KY by July 24, then report at\u00a0next meeting.')).toEqual([
			{ words: 'by July 24', index: 7, when: { kind: 'yearless', month: 7, day: 24, early: true }, after: false },
			{ words: 'at next meeting', index: 31, when: { kind: 'meeting' }, after: false },
		]);
		expect(deadlineOf(action('', ' by Oct.', '2024-07'), QUARTERLY)).toEqual({
			by: '2024-10',
			held: false,
			words: 'by Oct',
			column: 'due',
			index: 1,
		});
	});
});

describe('a Due cell, of an action issued in July 2024', () => {
	test.each([
		['10 July 2025', '2025-07-10'],
		['10th July 2025', '2025-07-10'],
		['July 2025', '2025-07'],
		['2025-07', '2025-07'],
		['2025-07-10', '2025-07-10'],
		['by end of July', '2024-07'],
		['end Sept 2024', '2024-09'],
		['Oct', '2024-10'],
		['1 April', '2025-04-01'],
		['for April', '2025-04'],
		['next meeting', '2025-04-24 held'],
		['By the next meeting.', '2025-04-24 held'],
		['Oct agenda', '2024-10'],
		['before the April meeting', '2025-04-24 held'],
		['after the January meeting', '2025-01..2025-04-24 held'],
		// No deadline, or none that is understood
		['', ''],
		['–', ''],
		['ongoing', ''],
		['future meeting', ''],
		['ASAP', ''],
		['before the summer', ''],
		['31 June 2025', ''],
		['04/05/2025', ''],
		['10 July 2025 or later', ''],
	])('%s', (due, expected) => {
		expect(dueBy(action('Report', due, '2024-07'))).toBe(expected);
	});

	test('goes before the text; one that is not understood is not made up for by the text', () => {
		expect(dueBy(action('Report by October', '2025-07', '2024-07'))).toBe('2025-07');
		expect(dueBy(action('Report by October', '', '2024-07'))).toBe('2024-10');
		expect(dueBy(action('Report by October', 'ASAP', '2024-07'))).toBe('');
	});
});

describe('the next meeting', () => {
	const next = (issued: string | undefined, dates: MeetingDates, meeting?: string) =>
		dueBy(action('Report at next meeting', undefined, issued, meeting), dates);

	test('is the first on record after the one that issued the action', () => {
		expect(next('2024-07', { held: ['2024-07-03', '2024-07-24', '2024-10'] }, '2024-07-03')).toBe('2024-07-24 held');
		expect(next('2024-07', { held: ['2024-07', '2024-10'] })).toBe('2024-10 held');
		expect(next('2023-01', { held: ['2024-07', '2024-10'] }, '2024-07')).toBe('2024-07 held');
	});

	test('else the first month of the calendar after it', () => {
		expect(next('2024-07', { held: ['2024-07'], calendar: { months: [1, 4, 7, 10] } })).toBe('2024-10');
		expect(next('2024-11', { held: [], calendar: { months: [5] } })).toBe('2025-05');
		expect(nextByCalendar('2024-12', { months: [] })).toBeUndefined();
	});

	test('is else not yet known', () => {
		expect(next('2024-07', { held: ['2024-07'] })).toBe('');
		expect(next(undefined, QUARTERLY)).toBe('');
	});

	test('counts from the log that says so first', () => {
		const [first] = action('Report', 'Oct agenda', '2024-01').history;
		const told2 = (before: string | undefined) => {
			const now = action('Report', 'next meeting', '2024-01', '2024-07-10');
			const then = first && { ...first, ...(before !== undefined && { due: before }) };
			return dueBy({ ...now, history: [...(then ? [then] : []), ...now.history] });
		};
		expect(told2('Oct agenda')).toBe('2025-04-24 held');
		expect(told2('Next  meeting')).toBe('2024-07-10 held');
	});
});

describe('a deadline is past', () => {
	const past = (due: string, day: string) => {
		const deadline = deadlineOf(action('', due, '2024-07'), QUARTERLY);
		return deadline && isPast(deadline, day);
	};

	test.each([
		['10 July 2025', '2025-07-10', false],
		['10 July 2025', '2025-07-11', true],
		['10 July 2025', '2025-07', false],
		['July 2025', '2025-07-31', false],
		['July 2025', '2025-08', true],
		['next meeting', '2025-04-23', false],
		['next meeting', '2025-04-24', true],
		['October meeting', '2024-10-31', false],
		['October meeting', '2024-11-01', true],
	])('%s, on %s: %s', (due, day, expected) => {
		expect(past(due, day)).toBe(expected);
	});
});

test('a long text ends, where a pattern that goes back over it would not', () => {
	const text = 'by the end of the agenda for the next July 2 at the meeting in '.repeat(2000);
	findDeadlines(text);
	findDeadlines(`by ${' '.repeat(100_000)}July`);
	findDeadlines(`by ${'due '.repeat(25_000)}July`);
});

test.each([
	['the day of the meeting in the month of issue', '2024-07', '2024-07-20', '2025-07-12'],
	['the month of issue, where the first log is of another month', '2024-07', '2024-10-16', '2024-07-12'],
	['the day of issue, whatever the log says', '2024-07-10', '2024-07-20', '2024-07-12'],
	['the month of issue, in a log of that month', '2024-07', '2024-07', '2024-07-12'],
	['no day, without a date of issue', undefined, '2024-07-20', ''],
])('a day without a year comes after %s', (_, issued, meeting, expected) => {
	expect(dueBy(action('Book the hall by 12 July', undefined, issued, meeting))).toBe(expected);
});

test.each([
	['2024-03', '2028-02-29'],
	['2096-03', '2104-02-29'],
])('29 February waits for a leap year: after %s', (issued, expected) => {
	expect(dueBy(action('Book the hall by 29 February', undefined, issued))).toBe(expected);
});
