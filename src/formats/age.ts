import type { Age } from '../model/actions/action.ts';
import { count } from './count.ts';

/**
 * An age for people: `9 months, 1 meeting`; from two years on `2 years 4 months, 9 meetings`. Meetings are mentioned
 * where there were any.
 */
export function formatAge({ months, meetings }: Age): string {
	return meetings > 0 ? `${formatMonths(months)}, ${count(meetings, 'meeting')}` : formatMonths(months);
}

function formatMonths(months: number): string {
	if (months < 1) return 'less than a month';
	if (months < 24) return count(months, 'month');
	const rest = months % 12;
	const years = count((months - rest) / 12, 'year');
	return rest === 0 ? years : `${years} ${count(rest, 'month')}`;
}

/** An age that may break between its parts, but not after a number. */
export function wholeAge(age: string): string {
	return age.replace(/(\d) /g, '$1\u00a0');
}
