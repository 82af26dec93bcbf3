/**
 * A calendar date: a day `2025-04-24`, or a month `2025-04` where the day is not known.
 *
 * It is a day in the board's life and not an instant, so no time zone can move it. Dates are ISO 8601 strings from end
 * to end; everything here is arithmetic on their digits.
 */
export type CalendarDate = string;

export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;
