import { type CalendarDate, MONTHS } from '../model/calendar-date.ts';
import type { DateProblem } from '../model/unread.ts';
import { dateOfParts, isCalendarDate } from '../values/calendar-date.ts';
import { foldSpaces } from '../values/one-line.ts';

/** A date as a person writes it, read; or why it is not a date. */
export type WrittenDate =
	| { readonly date: CalendarDate; readonly problem?: undefined }
	| { readonly problem: DateProblem; readonly date?: undefined };

const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const MONTH = '(?<month>[a-z]+)\\.?';
const YEAR = '(?<year>\\d{4})';
const SHAPES = [
	new RegExp(`^${MONTH} ?,? ?${YEAR}$`, 'i'), // July 2024, Jan2025
	new RegExp(`^${DAY} (?:of )?${MONTH},? ${YEAR}$`, 'i'), // 24th April 2025
	new RegExp(`^${MONTH} ${DAY},? ${YEAR}$`, 'i'), // April 24, 2025
];

/**
 * Reads a date by its grammar: ISO dates, `July 2024`, `Feb 2024`, `Jan2025`, `24 April 2025`, `24th April 2025`,
 * `April 24, 2025`, `24/04/2025`. ASCII digits only; nothing is guessed and nothing rolls over.
 */
export function readWrittenDate(text: string): WrittenDate {
	const plain = foldSpaces(text);
	if (plain === '') return { problem: { kind: 'empty' } };
	if (/^\d{4}-\d{2}(-\d{2})?$/.test(plain)) return existing(plain);
	for (const shape of SHAPES) {
		const groups = shape.exec(plain)?.groups;
		const month = groups && monthFromName(groups['month'] ?? '');
		if (groups && month) return existing(dateOfParts(groups['year'] ?? '', month, groups['day']));
	}
	return readNumericDate(plain);
}

function readNumericDate(text: string): WrittenDate {
	const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
	if (!match) return { problem: { kind: 'not-a-date' } };
	const [, first = '', second = '', year = ''] = match;
	if (year.length === 2) return { problem: { kind: 'short-year' } };
	const british = dateOfParts(year, Number(second), first);
	const american = dateOfParts(year, Number(first), second);
	if (isCalendarDate(british) && isCalendarDate(american) && british !== american) {
		return { problem: { kind: 'two-readings', first: british, second: american } };
	}
	return existing(british);
}

function existing(date: string): WrittenDate {
	return isCalendarDate(date) ? { date } : { problem: { kind: 'impossible' } };
}

/** The month, from 1, of a name or its short form of three letters or more (`Sept`); undefined for another word. */
export function monthFromName(name: string): number | undefined {
	const folded = name.toLowerCase();
	if (folded.length < 3) return undefined;
	const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(folded));
	return index < 0 ? undefined : index + 1;
}
