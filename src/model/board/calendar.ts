import type { CalendarDate } from '../calendar-date.ts';

/**
 * The calendar: when the board means to meet. In these months (from 1) every year, on the dates that it has agreed, or
 * both: from the month of the first agreed date to that of the last one only the dates count, and the months elsewhere.
 */
export interface Calendar {
	readonly months: readonly number[];
	/** Oldest first; a month where the day is not settled. */
	readonly dates?: readonly CalendarDate[];
}

/** The months of the calendars that have a name. */
export const MONTHS_OF = {
	monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
	quarterly: [1, 4, 7, 10],
} as const satisfies Readonly<Record<string, readonly number[]>>;
