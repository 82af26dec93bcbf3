import { describe, expect, test } from 'vitest';
import { writeMinutes } from '../../src/rules/parts/example-minutes.ts';
import { check, type Files } from './book.ts';

/*
 * Rows with a bad number or date: what every rule says about them, and with that, who stays silent. A rule that compares
 * rows by their numbers, or counts from their dates, has nothing to go by there.
 */

const FRONT = ['invitees: { MH: Mac Heath, RE: Rebecca Eligon }', 'action-log-updated: 2025-04-24'];
const minutes = (date: string, ...log: string[]): Files => ({
	[`minutes/${date}.md`]: writeMinutes({ date, front: FRONT.map((line) => line.replace('2025-04', date)), log }),
});
const row = (number: string, { text = 'Book the great hall', issued = 'April 2025', status = 'open' } = {}) =>
	`| ${number} | ${text} | MH | ${issued} | ${status} |`;

/** What is said, by rule and line: `2025-04:13 number-format`. */
function said(...files: Files[]): string {
	return check(Object.assign({}, ...files))
		.map(({ rule, place }) => `${place.file.slice(8, -3)}:${place.line} ${rule}`)
		.join(', ');
}

const NUMBERS: readonly [string, ...string[]] = [
	'79',
	'',
	'#79',
	'079',
	'79a',
	'79, 80',
	'8.3',
	'TBC',
	'1234567890123456',
];
const DATES: readonly [string, ...string[]] = [
	'April 2025',
	'',
	'soon',
	'31 February 2025',
	'2025-13',
	'April',
	'April 25',
	'04/05/2025',
];

/** What is said about the first value, which is good, and about each of the bad ones. */
function table([good, ...bad]: readonly [string, ...string[]], say: (value: string) => string): string[] {
	return [`good: ${say(good) || 'nothing'}`, ...new Set(bad.map((value) => `bad: ${say(value) || 'nothing'}`))];
}

describe('a row with this number', () => {
	const numbers = (say: (number: string) => string) => table(NUMBERS, say);

	test('alone, and carried over to the next log', () => {
		expect(numbers((number) => said(minutes('2025-04', row(number))))).toEqual([
			'good: nothing',
			'bad: 2025-04:11 number-format',
		]);
		expect(
			numbers((number) =>
				said(
					minutes('2025-01', row(number, { issued: 'January 2025' })),
					minutes('2025-04', row(number, { issued: 'January 2025' })),
				),
			),
		).toEqual(['good: nothing', 'bad: 2025-01:11 number-format, 2025-04:11 number-format']);
	});

	test.each([
		['open', 'action-vanished'],
		['closed', 'action-born-ended'],
	])('missing from the next log, and %s', (status, rule) => {
		const january = (number: string) => minutes('2025-01', row(number, { issued: 'January 2025', status }));
		expect(numbers((number) => said(january(number), minutes('2025-04')))).toEqual([
			`good: 2025-01:11 ${rule}`,
			'bad: 2025-01:11 number-format',
		]);
	});

	test('twice in one log, for one action and for two', () => {
		expect(numbers((number) => said(minutes('2025-04', row(number), row(number))))).toEqual([
			'good: 2025-04:12 number-duplicate',
			'bad: 2025-04:11 number-format, 2025-04:12 number-format',
		]);
		expect(
			numbers((number) => said(minutes('2025-04', row(number), row(number, { text: 'Order the biscuits' })))),
		).toEqual(['good: 2025-04:12 number-duplicate', 'bad: 2025-04:11 number-format, 2025-04:12 number-format']);
	});

	test('below and above other rows', () => {
		expect(
			numbers((number) =>
				said(minutes('2025-04', row('82', { text: 'Ask LH' }), row(number), row('77', { text: 'Pay the bill' }))),
			),
		).toEqual([
			'good: 2025-04:11 number-gap, 2025-04:12 number-gap',
			'bad: 2025-04:11 number-gap, 2025-04:12 number-format',
		]);
		expect(
			numbers((number) =>
				said(minutes('2025-04', row(number), row('90', { text: 'Ask LH' }), row('88', { text: 'Pay the bill' }))),
			),
		).toEqual([
			'good: 2025-04:12 number-gap, 2025-04:12 number-order, 2025-04:13 number-gap',
			'bad: 2025-04:11 number-format, 2025-04:12 number-gap',
		]);
	});

	test('with other words, another date and another status in the next log', () => {
		expect(
			numbers((number) =>
				said(
					minutes('2025-01', row(number, { text: 'Order the biscuits', issued: 'January 2025', status: 'closed' })),
					minutes('2025-04', row(number, { text: 'Book the great hall', issued: 'March 2025' })),
				),
			),
		).toEqual([
			'good: 2025-01:11 action-born-ended, 2025-04:11 number-reused',
			'bad: 2025-01:11 number-format, 2025-04:11 number-format',
		]);
	});
});

describe('a row with this date of issue', () => {
	const dates = (say: (issued: string) => string) => table(DATES, say);

	test('alone, open and ended', () => {
		expect(dates((issued) => said(minutes('2025-04', row('79', { issued }))))).toEqual([
			'good: nothing',
			'bad: 2025-04:11 issued-format',
		]);
		expect(dates((issued) => said(minutes('2025-04', row('79', { issued, status: 'closed' }))))).toEqual([
			'good: 2025-04:11 action-born-ended',
			'bad: 2025-04:11 issued-format',
		]);
	});

	test('that had a good one in the log before, or has a good one in the next', () => {
		expect(
			dates((issued) =>
				said(minutes('2025-01', row('79', { issued: 'January 2025' })), minutes('2025-04', row('79', { issued }))),
			),
		).toEqual(['good: 2025-04:11 issued-changed', 'bad: 2025-04:11 issued-format']);
		expect(
			dates((issued) =>
				said(minutes('2025-01', row('79', { issued })), minutes('2025-04', row('79', { issued: 'January 2025' }))),
			),
		).toEqual(['good: 2025-01:11 issued-future, 2025-04:11 issued-changed', 'bad: 2025-01:11 issued-format']);
	});

	test('of an action of long ago, and of one that is to come', () => {
		expect(dates((issued) => said(minutes('2025-12', row('79', { issued }))))).toEqual([
			'good: 2025-12:4 log-date',
			'bad: 2025-12:4 log-date, 2025-12:11 issued-format',
		]);
		expect(dates((issued) => said(minutes('2025-01', row('79', { issued }))))).toEqual([
			'good: 2025-01:11 issued-future',
			'bad: 2025-01:11 issued-format',
		]);
	});

	test('above a row that was issued later, and with a deadline', () => {
		expect(
			dates((issued) =>
				said(minutes('2025-04', row('80', { issued }), row('79', { text: 'Pay the bill', issued: 'April 2025' }))),
			),
		).toEqual(['good: nothing', 'bad: 2025-04:11 issued-format']);
		expect(dates((issued) => said(minutes('2025-07', row('79', { text: 'Report by 10 May', issued }))))).toEqual([
			'good: 2025-07:11 action-overdue',
			'bad: 2025-07:11 issued-format',
		]);
	});
});
