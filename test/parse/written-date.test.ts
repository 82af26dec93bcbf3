import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MONTHS } from '../../src/model/calendar-date.ts';
import { monthFromName, readWrittenDate } from '../../src/parse/written-date.ts';
import { daysInMonth, isCalendarDate } from '../../src/values/calendar-date.ts';

describe('a date as a person writes it', () => {
	test.each([
		['2025-04', '2025-04'],
		['2025-04-24', '2025-04-24'],
		['2024-02-29', '2024-02-29'],
		['July 2024', '2024-07'],
		['JULY 2024', '2024-07'],
		['july, 2024', '2024-07'],
		['Feb 2024', '2024-02'],
		['Feb. 2024', '2024-02'],
		['Sept 2024', '2024-09'],
		['Jan2025', '2025-01'],
		['24 April 2025', '2025-04-24'],
		['24th April 2025', '2025-04-24'],
		['1st of May, 2025', '2025-05-01'],
		['2nd Mar 2025', '2025-03-02'],
		['April 24, 2025', '2025-04-24'],
		['April 24th 2025', '2025-04-24'],
		['24/04/2025', '2025-04-24'],
		['24.4.2025', '2025-04-24'],
		['05/05/2025', '2025-05-05'],
		['  July\u00a0 2024\t', '2024-07'],
		['24\u202fApril\u20092025', '2025-04-24'],
		['0999-01', '0999-01'],
	])('%j is %s', (text, date) => {
		expect(readWrittenDate(text)).toEqual({ date });
	});

	test.each([
		['', 'empty'],
		[' \u00a0', 'empty'],
		['tbc', 'not-a-date'],
		['2025', 'not-a-date'],
		['2025-4', 'not-a-date'],
		['2025-4-24', 'not-a-date'],
		['2025/04/24', 'not-a-date'],
		['20250424', 'not-a-date'],
		['45762', 'not-a-date'],
		['079', 'not-a-date'],
		['1e2', 'not-a-date'],
		['10:30', 'not-a-date'],
		['Ju 2024', 'not-a-date'],
		['Julember 2024', 'not-a-date'],
		['July', 'not-a-date'],
		['July 24', 'not-a-date'],
		['24 April', 'not-a-date'],
		['24th 2025', 'not-a-date'],
		['April 2025 (late)', 'not-a-date'],
		['April-May 2025', 'not-a-date'],
		['\u0661 July 2024', 'not-a-date'],
		['July ２０２４', 'not-a-date'],
		['２０２４-07', 'not-a-date'],
		['24/4/25', 'short-year'],
		['1.1.00', 'short-year'],
		['31 February 2025', 'impossible'],
		['29 February 2025', 'impossible'],
		['31st April 2025', 'impossible'],
		['0 April 2025', 'impossible'],
		['32 May 2025', 'impossible'],
		['2025-02-29', 'impossible'],
		['2025-13', 'impossible'],
		['2025-00', 'impossible'],
		['2025-04-00', 'impossible'],
		['04/13/2025', 'impossible'],
		['31/02/2025', 'impossible'],
	])('%j is none: %s', (text, kind) => {
		expect(readWrittenDate(text)).toEqual({ problem: { kind } });
	});

	test('04/05/2025 can be read in two ways, and is read in neither', () => {
		const problem = { kind: 'two-readings', first: '2025-05-04', second: '2025-04-05' };
		expect(readWrittenDate('04/05/2025')).toEqual({ problem });
	});

	test('every day of every year, however it is written', { tags: 'slow' }, () => {
		const day = fc
			.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
			.filter(([year, month, number]) => number <= daysInMonth(year, month));
		fc.assert(
			fc.property(day, ([year, month, number]) => {
				const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(number)];
				const iso = `${y}-${m}-${d.padStart(2, '0')}`;
				const name = MONTHS[month - 1] ?? '';
				const ways = [
					iso,
					`${d} ${name} ${y}`,
					`${name.slice(0, 3)} ${d}, ${y}`,
					`${d}th of ${name.toUpperCase()} ${y}`,
				];
				for (const way of ways) expect(readWrittenDate(way)).toEqual({ date: iso });
				if (number > 12) expect(readWrittenDate(`${d}/${month}/${y}`)).toEqual({ date: iso });
			}),
		);
	});

	test('no text gives a date that the calendar lacks', { tags: 'slow' }, () => {
		const pieces = fc.array(
			fc.constantFrom('0', '1', '2', '3', '9', '31', '2025', '-', '/', '.', ' ', ',', 'th', 'Feb', 'May', 'of'),
			{ maxLength: 9 },
		);
		fc.assert(
			fc.property(pieces, (words) => {
				const { date } = readWrittenDate(words.join(''));
				if (date !== undefined) expect(isCalendarDate(date)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});
});

test.each([
	['jan', 1],
	['Sept', 9],
	['DECEMBER', 12],
	['ma', undefined],
	['mayor', undefined],
	['', undefined],
])('the month of %j is %s', (name, month) => {
	expect(monthFromName(name)).toBe(month);
});
