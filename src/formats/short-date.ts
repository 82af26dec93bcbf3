import type { CalendarDate } from '../model/calendar-date.ts';
import { formatDate, isCalendarDate } from '../values/calendar-date.ts';

/** A date for a narrow column: `24 Apr 2025`, or `Apr 2025`. */
export function shortDate(date: CalendarDate): string {
	return formatDate(date).replace(/[A-Za-z]{4,}/, (month) => month.slice(0, 3));
}

/** The name of a meeting for a narrow column; a file without a date keeps its name. */
export function shortMeeting(name: string): string {
	return isCalendarDate(name) ? shortDate(name) : name;
}
