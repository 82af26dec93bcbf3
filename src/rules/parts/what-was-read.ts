import type { Numbering } from '../../model/actions/action-number.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Unread } from '../../model/unread.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { WHOLLY_UNREAD } from '../../values/hidden-discussion.ts';

/** Why the rules about what could not be read cannot be silenced, turned off or made less severe. */
export const HIDES_ACTIONS = 'what this rule finds may hide an action';

/** What the parser could not read, of these kinds, in the whole book. */
export function* unreads<C extends Unread['code']>(
	book: MinuteBook,
	...codes: readonly C[]
): Generator<Extract<Unread, { code: C }>> {
	const wanted: readonly string[] = codes;
	for (const minutes of book.meetings) {
		for (const unread of minutes.unread) {
			if (wanted.includes(unread.code)) yield unread as Extract<Unread, { code: C }>;
		}
	}
}

/** Whether a file was read: all of it, or all but what its unreads name. If it was not, one rule says why and the others say nothing. */
export function wasRead(minutes: Minutes): boolean {
	return !minutes.unread.some(({ code }) => WHOLLY_UNREAD.has(code));
}

/** Whether no row of the log can have been overlooked: there is one log, and no row outside it. */
export function hasAllRows(minutes: Minutes): boolean {
	return minutes.log !== undefined && !minutes.unread.some(({ code }) => code === 'row-stray' || code === 'log-second');
}

/** Whether the number of every row is known as well, so that a number that is not there is missing. */
export function hasAllNumbers(minutes: Minutes, numbering: Numbering): boolean {
	return hasAllRows(minutes) && (minutes.log?.rows ?? []).every((row) => isActionNumber(row.number, numbering));
}
