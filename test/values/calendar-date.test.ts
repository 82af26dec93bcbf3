import { describe, expect, test } from 'vitest';
import { agreedIn } from '../../src/values/calendar.ts';
import * as dates from '../../src/values/calendar-date.ts';
import { callMeeting, whenMeeting } from '../../src/values/minute-book.ts';

describe('dates', () => {
	test.each([
		...[
			'2025-01',
			'2025-12',
			'2025-01-01',
			'2025-01-31',
			'2025-04-30',
			'2025-06-30',
			'2025-09-30',
			'2025-11-30',
			'2025-02-28',
		],
		...[
			'2024-02-29',
			'2000-02-29',
			'2025-03-31',
			'2025-05-31',
			'2025-07-31',
			'2025-08-31',
			'2025-10-31',
			'2025-12-31',
			'0000-01',
		],
	])('%s is one', (text) => {
		expect(dates.isCalendarDate(text)).toBe(true);
	});

	test.each([
		...[
			'2025-00',
			'2025-13',
			'2025-01-00',
			'2025-01-32',
			'2025-04-31',
			'2025-06-31',
			'2025-09-31',
			'2025-11-31',
			'2025-02-29',
		],
		...['1900-02-29', '2100-02-29', '2025', '2025-1', '25-01', '2025-01-1', '2025-01-010', ' 2025-01', 'soon', ''],
	])('"%s" is none', (text) => {
		expect(dates.isCalendarDate(text)).toBe(false);
	});

	test('months before and after', () => {
		expect(dates.addMonths('2024-11-30', 3)).toBe('2025-02');
		expect(dates.addMonths('2025-01', -1)).toBe('2024-12');
		expect(dates.addMonths('2024-12', 12)).toBe('2025-12');
		expect(dates.addMonths('0001-01', -1)).toBe('0000-12');
	});

	test('the first and the last day that one can mean, and the day after', () => {
		expect(['2025-02', '2024-02', '2025-02-10'].map(dates.lastDay)).toEqual(['2025-02-28', '2024-02-29', '2025-02-10']);
		expect(['2025-02', '2025-02-10'].map(dates.firstDay)).toEqual(['2025-02-01', '2025-02-10']);
		expect(['2025-01-08', '2025-01-09', '2025-04-29', '2025-04-30', '2025-12-31'].map(dates.dayAfter)).toEqual([
			...['2025-01-09', '2025-01-10', '2025-04-30', '2025-05-01', '2026-01-01'],
		]);
	});

	test.each([
		['2025-03', '2025-04', true],
		['2025-03-31', '2025-04', true],
		['2025-04-01', '2025-04', false],
		['2025-04', '2025-04-30', false],
		['2025-04-29', '2025-04-30', true],
		['2025-04-30', '2025-04-30', false],
	])('%s is certainly before %s: %s', (a, b, expected) => {
		expect(dates.isBefore(a, b)).toBe(expected);
	});

	test.each([
		['2025-01', '2025-04', 3],
		['2025-01-31', '2025-04', 3],
		['2025-01-31', '2025-04-30', 2],
		['2025-01-30', '2025-04-30', 3],
		['2025-01', '2025-04-01', 3],
		['2025-04', '2024-04', -12],
	])('whole months from %s to %s: %d', (from, to, months) => {
		expect(dates.monthsBetween(from, to)).toBe(months);
	});

	test('in words, in order, and where one would go', () => {
		expect(['2025-04', '2025-04-04', '2025-12-31', '2025-01'].map(dates.formatDate)).toEqual([
			...['April 2025', '4 April 2025', '31 December 2025', 'January 2025'],
		]);
		expect(['2025-04-01', '2025-05', '2025-04', '2025-04'].toSorted(dates.compareDates)).toEqual([
			...['2025-04', '2025-04', '2025-04-01', '2025-05'],
		]);
		const list = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'];
		expect(
			['2024-12', '2025-01', '2025-02', '2025-03-10', '2025-04', '2025-05'].map((date) => dates.firstAfter(list, date)),
		).toEqual([0, 1, 2, 3, 4, 5]);
		expect(dates.firstAfter([], '2025-01')).toBe(0);
		expect(dates.dateOfParts('2025', 4, undefined)).toBe('2025-04');
		expect(dates.dateOfParts('2025', 11, '3')).toBe('2025-11-03');
		expect([
			dates.overlap('2025-04', '2025-04-02'),
			dates.overlap('2025-04-02', '2025-04'),
			dates.overlap('2025-04-02', '2025-04-03'),
		]).toEqual([true, true, false]);
	});

	test('the agreed one of a month is the last, and a month itself may be agreed', () => {
		const calendar = { months: [], dates: ['2025-04-03', '2025-04-24', '2025-06'] };
		expect(['2025-04', '2025-05', '2025-06'].map((month) => agreedIn(month, calendar))).toEqual([
			'2025-04-24',
			undefined,
			'2025-06',
		]);
		expect(agreedIn('2025-04', { months: [4] })).toBeUndefined();
	});

	test('of a meeting, in words; a file without a date keeps its name', () => {
		expect(['2025-04', '2025-04-24', 'hall'].map(callMeeting)).toEqual(['April 2025', '24 April 2025', 'hall']);
		expect(['2025-04', '2025-04-24', 'minutes/4.md'].map(whenMeeting)).toEqual([
			'in April 2025',
			'on 24 April 2025',
			'in minutes/4.md',
		]);
	});
});

test.each([
	['2025-04-24', '2025-04-25'],
	['2025-04-30', '2025-05-01'],
	['2025-12-31', '2026-01-01'],
	['2024-02-28', '2024-02-29'],
	['2024-02-29', '2024-03-01'],
	['2025-02-28', '2025-03-01'],
	['2100-02-28', '2100-03-01'],
	['2000-02-28', '2000-02-29'],
])('the day after %s is %s', (date, after) => {
	expect(dates.dayAfter(date)).toBe(after);
});
