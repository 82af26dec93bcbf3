import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog, Minutes } from '../model/minutes.ts';
import { compareDates, formatDate, isCalendarDate } from './calendar-date.ts';
import { withoutDoubles } from './doubles/without-doubles.ts';

/** A minute book of minutes, in the order of their meetings, each of which is read from one file. */
export function makeBook(meetings: readonly Minutes[]): MinuteBook;
export function makeBook(meetings: readonly MeetingLog[]): MinuteBook<MeetingLog>;
export function makeBook(meetings: readonly MeetingLog[]): MinuteBook<MeetingLog> {
	return { meetings: withoutDoubles(meetings).toSorted(compareMeetings) };
}

function compareMeetings(a: MeetingLog, b: MeetingLog): number {
	if (a.date && b.date) return compareDates(a.date.value, b.date.value) || (a.file < b.file ? -1 : 1);
	if (a.date || b.date) return a.date ? -1 : 1;
	return a.file < b.file ? -1 : 1;
}

/** The name of a meeting: its date, or its file where it has none. */
export function meetingName(minutes: MeetingLog): CalendarDate | string {
	return minutes.date?.value ?? minutes.file;
}

/** The name of a meeting for people: `April 2025`; a file without a date keeps its name. */
export function callMeeting(name: string): string {
	return isCalendarDate(name) ? formatDate(name) : name;
}

/** When something was, relative to a meeting: `in April 2025`, `on 24 April 2025`. */
export function whenMeeting(name: string): string {
	return `${isCalendarDate(name) && name.length === 10 ? 'on' : 'in'} ${callMeeting(name)}`;
}
