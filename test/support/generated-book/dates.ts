import { MONTHS } from '../../../src/model/calendar-date.ts';
import { addMonths, daysInMonth, formatDate } from '../../../src/values/calendar-date.ts';
import type { Random } from '../random.ts';

/** The last month in which a generated board meets; the tests of rules run in the month after it. */
const LAST_MONTH = '2025-07';

/** A meeting that is held: its date, and the month of the calendar that it belongs to. */
export interface MeetingDate {
	readonly date: string;
	readonly due: string;
}

/** The dates of so many meetings, up to the last month, as a board keeps its calendar: now and then a month late. */
export function meetingDates(count: number, months: readonly number[], random: Random): MeetingDate[] {
	const due: string[] = [];
	for (let month = LAST_MONTH; due.length < count; month = addMonths(month, -1)) {
		if (months.includes(Number(month.slice(5)))) due.unshift(month);
	}
	return due.map((month, index) => {
		const next = addMonths(month, 1);
		const late = index > 0 && index < count - 1 && !due.includes(next) && random.chance(0.06);
		return { date: withDay(late ? next : month, random), due: month };
	});
}

function withDay(month: string, random: Random): string {
	return random.chance(0.5) ? month : `${month}-${String(random.int(1, 28)).padStart(2, '0')}`;
}

/** A day on which the log of a meeting may have been brought up to date. */
export function updatedAfter(date: string, random: Random): string {
	const last = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
	const first = date.length === 7 ? 1 : Number(date.slice(8));
	return `${date.slice(0, 7)}-${String(random.int(first, last)).padStart(2, '0')}`;
}

/** A date as people write it into a cell. */
export function writeDate(date: string, random: Random): string {
	const year = date.slice(0, 4);
	const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
	const short = `${month.slice(0, 3)} ${year}`;
	if (date.length === 7) return random.pick([`${month} ${year}`, `${month} ${year}`, short, date]);
	const day = Number(date.slice(8));
	const numeric = day > 12 ? [date.split('-').toReversed().join('/')] : [];
	return random.pick([formatDate(date), `${day}${ordinal(day)} ${month} ${year}`, `${day} ${short}`, date, ...numeric]);
}

function ordinal(day: number): string {
	if (day > 10 && day < 14) return 'th';
	return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
