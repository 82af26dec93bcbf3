import type { Numbering } from '../model/actions/action-number.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { compareNumbers, isActionNumber, nextNumber } from '../values/action-number.ts';
import { sameAction } from './wording.ts';

/** An action with a number in minutes: in a row of the log, or in an action line that has no row yet. */
export interface NumberedAction {
	readonly number: string;
	readonly text: string;
	readonly issued?: CalendarDate;
	readonly place: Place;
}

/** The numbered actions in one meeting's minutes, those of the log first. */
export function numberedActions({ log, actionLines }: Minutes, numbering: Numbering): NumberedAction[] {
	const rows = (log?.rows ?? []).filter(({ number }) => isActionNumber(number, numbering));
	const logged = new Set(rows.map(({ number }) => number));
	const lines = actionLines.flatMap(({ number, text, place }) =>
		number === undefined || logged.has(number) || !isActionNumber(number, numbering) ? [] : [{ number, text, place }],
	);
	return [...rows, ...lines];
}

/** Whether two groups of actions have nothing to do with each other: no wording in one is about the same as any in the other. */
export function areOtherActions(some: readonly NumberedAction[], others: readonly NumberedAction[]): boolean {
	return some.every((one) => others.every((other) => !sameAction(one.text, other.text)));
}

/**
 * The next number that nobody has used: after the highest of the whole book or, where numbers go by meeting, after
 * the highest of the meeting that another number belongs to.
 */
export function nextFreeNumber(taken: Iterable<string>, numbering: Numbering, like?: string): string {
	const runOf = (number: string) => (numbering === 'meeting' ? number.slice(0, number.search(/[./]/)) : '');
	let highest = like;
	for (const number of taken) {
		if (!isActionNumber(number, numbering) || (like !== undefined && runOf(number) !== runOf(like))) continue;
		if (highest === undefined || compareNumbers(number, highest) > 0) highest = number;
	}
	return highest === undefined ? '1' : nextNumber(highest);
}
