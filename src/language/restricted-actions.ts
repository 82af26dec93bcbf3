import type { ActionLine } from '../model/actions/action-line.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { trimEndOf } from '../values/trim-end.ts';
import { pairActionLines } from './action-pairing.ts';

/** The actions of a minute book of which a public copy says only that they exist. */
export interface RestrictedActions {
	readonly isRestrictedRow: (row: LogRow) => boolean;
	readonly isRestrictedLine: (line: ActionLine) => boolean;
}

/**
 * Finds the restricted actions: those that are marked in any log or in any discussion. The mark of one meeting
 * applies to all of them, since every log repeats an action until it has ended, and the discussion mentions it in
 * other words.
 */
export function restrictedActions({ meetings }: MinuteBook, numbering: Numbering): RestrictedActions {
	const told = new Set<Telling>();
	const numbers = new Set<string>();
	const isRestricted = (one: Telling) =>
		told.has(one) || (one.number !== undefined && one.number !== '' && numbers.has(bare(one.number)));
	const add = (one: Telling) => {
		told.add(one);
		if (one.number) numbers.add(bare(one.number));
	};
	const tellings = meetings.flatMap(({ log, actionLines }) => [...(log?.rows ?? []), ...actionLines]);
	for (const one of tellings) if (one.restricted) add(one);
	if (told.size === 0) return { isRestrictedRow: isRestricted, isRestrictedLine: isRestricted };
	const pairs = meetings.flatMap(({ log, actionLines }) =>
		pairActionLines(actionLines, log?.rows ?? [], numbering).map(({ line, rows }) => [line, ...rows]),
	);
	// A line without a number may be about a row whose number another meeting restricts: so repeat until nothing more
	// is found.
	for (let before = -1; before < told.size; ) {
		before = told.size;
		for (const pair of pairs) if (pair.some(isRestricted)) for (const one of pair) add(one);
	}
	return { isRestrictedRow: isRestricted, isRestrictedLine: isRestricted };
}

/** An entry about an action: a row or a line. */
type Telling = LogRow | ActionLine;

/** A number without the mark that may end it: `79.` is 79. */
function bare(number: string): string {
	return trimEndOf(number, /[^\p{L}\p{N}]/u).toLowerCase();
}
