import type { Calendar } from './board/calendar.ts';
import type { CalendarDate } from './calendar-date.ts';

/** What deadlines are understood against. */
export interface MeetingDates {
	/** The meetings on record, oldest first. */
	readonly held: readonly CalendarDate[];
	/** When the board means to meet; absent where it has not said. */
	readonly calendar?: Calendar;
}
