import { describe, expect, test } from 'vitest';
import { deadlineOf, isPast } from '../../src/language/deadline.ts';
import type { Action } from '../../src/model/actions/action.ts';
import type { Calendar } from '../../src/model/board/calendar.ts';
import { expectedMeetings, nextByCalendar } from '../../src/values/calendar.ts';

const QUARTERS = [1, 4, 7, 10];
const AGREED: Calendar = { months: [], dates: ['2025-01-16', '2025-04-24', '2025-06'] };
const BOTH: Calendar = { ...AGREED, months: QUARTERS };

describe('the next meeting of the calendar', () => {
	test.each<[string, Calendar, string | undefined]>([
		['2025-04-24', { months: QUARTERS }, '2025-07'],
		['2025-12', { months: [3] }, '2026-03'],
		['2024-11', AGREED, '2025-01-16'],
		['2025-01-16', AGREED, '2025-04-24'],
		['2025-01-10', AGREED, '2025-01-16'],
		// Which of the two an April without a day is, nobody can say: it is taken for the one of the calendar.
		['2025-04', AGREED, '2025-06'],
		['2025-06-12', AGREED, undefined],
		['2024-07', BOTH, '2024-10'],
		['2024-10', BOTH, '2025-01-16'],
		['2025-04-24', BOTH, '2025-06'],
		['2025-06', BOTH, '2025-07'],
		['2025-10', { months: [] }, undefined],
	])('after %s', (date, calendar, expected) => {
		expect(nextByCalendar(date, calendar)).toBe(expected);
	});
});

test('all that it expects: between its dates they alone, the months elsewhere', () => {
	expect(expectedMeetings('2024-10', '2025-07', BOTH)).toEqual([
		'2024-10',
		'2025-01-16',
		'2025-04-24',
		'2025-06',
		'2025-07',
	]);
	expect(expectedMeetings('2025-02-01', '2025-04-01', AGREED)).toEqual(['2025-04-24']);
	expect(expectedMeetings('2025-07', '2025-01', BOTH)).toEqual([]);
});

describe('a deadline', () => {
	const place = { file: 'minutes/2025-01.md', line: 9, column: 3 };
	const entry = {
		meeting: '2025-01-16',
		text: 'Report',
		responsible: ['MH'],
		issued: '2025-01',
		status: 'open',
		phase: 'open',
		place,
	} as const;
	const deadline = (due: string) => {
		const action: Action = { ...entry, due, number: '79', history: [{ ...entry, due }], dropped: false };
		return deadlineOf(action, { held: ['2025-01-16'], calendar: AGREED });
	};

	test('by the next meeting is the agreed date, and is past the day after', () => {
		const next = deadline('next meeting');
		expect(next?.by).toBe('2025-04-24');
		expect(next && [isPast(next, '2025-04-24'), isPast(next, '2025-04-25')]).toEqual([false, true]);
	});

	test('by a meeting of a month is the date agreed in it', () => {
		expect(deadline('April meeting')?.by).toBe('2025-04-24');
		expect(deadline('June agenda')?.by).toBe('2025-06');
		expect(deadline('May meeting')?.by).toBe('2025-05');
		expect(deadline('after the April meeting')?.by).toBe('2025-06');
	});
});
