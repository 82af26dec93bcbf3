import type { ActionLine } from '../model/actions/action-line.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { plainNumber } from '../values/action-number.ts';
import { pairActionLines } from './action-pairing.ts';

/** The actions of a minute book of which a public copy says only that they exist. */
export interface RestrictedActions {
	readonly isRestrictedRow: (row: LogRow) => boolean;
	readonly isRestrictedLine: (line: ActionLine) => boolean;
	/** Their numbers, as `plainNumber` gives them. */
	readonly numbers: ReadonlySet<string>;
	/** Whether there are any. */
	readonly any: boolean;
}

/**
 * Finds the restricted actions: those that are marked in any log or in any discussion. The mark of one meeting
 * applies to all of them, since every log repeats an action until it has ended, and the discussion mentions it in
 * other words.
 */
export function restrictedActions({ meetings }: MinuteBook, numbering: Numbering): RestrictedActions {
	const marked = new Set<Entry>();
	const numbers = new Set<string>();
	const isRestricted = (one: Entry) =>
		marked.has(one) || (one.number !== undefined && one.number !== '' && numbers.has(plainNumber(one.number)));
	const add = (one: Entry) => {
		marked.add(one);
		if (one.number) numbers.add(plainNumber(one.number));
	};
	const entries = meetings.flatMap(({ log, actionLines }) => [...(log?.rows ?? []), ...actionLines]);
	for (const one of entries) if (one.restricted) add(one);
	const found = { isRestrictedRow: isRestricted, isRestrictedLine: isRestricted, numbers, any: marked.size > 0 };
	if (!found.any) return found;
	const pairs = meetings.flatMap(({ log, actionLines }) =>
		pairActionLines(actionLines, log?.rows ?? [], numbering).map(({ line, rows }) => [line, ...rows]),
	);
	// A line without a number may be about a row whose number another meeting restricts: so repeat until nothing more
	// is found.
	for (let before = -1; before < marked.size; ) {
		before = marked.size;
		for (const pair of pairs) if (pair.some(isRestricted)) for (const one of pair) add(one);
	}
	return found;
}

/** An entry about an action: a row or a line. */
type Entry = LogRow | ActionLine;
