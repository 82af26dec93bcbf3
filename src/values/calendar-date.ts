import { type CalendarDate, MONTHS } from '../model/calendar-date.ts';

/** Whether a text is a calendar date that exists: `2025-02-29` does not. */
export function isCalendarDate(text: string): text is CalendarDate {
	const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
	if (!match) return false;
	const month = Number(match[2]);
	if (month < 1 || month > 12) return false;
	return match[3] === undefined || (Number(match[3]) >= 1 && Number(match[3]) <= daysInMonth(Number(match[1]), month));
}

/** The number of days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The month of a date: `2025-04-24` and `2025-04` give `2025-04`. */
export function monthOf(date: CalendarDate): CalendarDate {
	return date.slice(0, 7);
}

/** The month counted from the year 0, so that the distance of two months is a subtraction. */
export function monthNumber(date: CalendarDate): number {
	return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/**
 * The month so many months later: `addMonths('2024-11', 3)` is `2025-02`. The day, where there is one, is dropped.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
	const total = monthNumber(date) + months;
	return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The first day that a date can mean: for a month, its first day. */
export function firstDay(date: CalendarDate): CalendarDate {
	return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date can mean. */
export function lastDay(date: CalendarDate): CalendarDate {
	if (date.length !== 7) return date;
	return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, '0')}`;
}

export function dayAfter(date: CalendarDate): CalendarDate {
	const day = Number(date.slice(8)) + 1;
	if (day <= daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))
		return `${monthOf(date)}-${String(day).padStart(2, '0')}`;
	return firstDay(addMonths(date, 1));
}

/** Orders dates; a month comes before the days in it. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `a` is certainly before `b`: the last day that `a` can mean is before the first that `b` can. */
export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
	return lastDay(a) < firstDay(b);
}

/** Whole months from one date to another; the days count only where both are known. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
	const months = monthNumber(to) - monthNumber(from);
	const short = from.length === 10 && to.length === 10 && to.slice(8) < from.slice(8);
	return short ? months - 1 : months;
}

/** A date for people: `24 April 2025`, or `April 2025`. */
export function formatDate(date: CalendarDate): string {
	const month = `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
	return date.length === 7 ? month : `${Number(date.slice(8))} ${month}`;
}

/**
 * The index of the first date that is certainly after another, in a list from old to new. It is found by bisection.
 */
export function firstAfter(dates: readonly CalendarDate[], date: CalendarDate): number {
	let [low, high] = [0, dates.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(date, dates[middle] ?? '')) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** A date of the parts of a written one; it may not exist. */
export function dateOfParts(year: string, month: number, day: string | undefined): string {
	const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
	return day === undefined ? yearAndMonth : `${yearAndMonth}-${day.padStart(2, '0')}`;
}

/** Whether two dates may be the same: a month and a day in it are. */
export function overlap(a: CalendarDate, b: CalendarDate): boolean {
	return a.startsWith(b) || b.startsWith(a);
}
