import type { ActionLine } from './action-line.ts';
import type { LogRow } from './action-log.ts';
import type { Numbering } from './action-number.ts';
import { pairActionLines } from './action-pairing.ts';
import type { MinuteBook } from './minute-book.ts';

/** The actions of a minute book of which a public copy tells no more than that they are there. */
export interface RestrictedActions {
	readonly isRestrictedRow: (row: LogRow) => boolean;
	readonly isRestrictedLine: (line: ActionLine) => boolean;
}

/**
 * Finds the restricted actions: those that are marked in any log or in any discussion. The mark of one meeting goes for
 * all of them, since an action is told again in every log until it has ended, and in other words in the discussion.
 */
export function restrictedActions({ meetings }: MinuteBook, numbering: Numbering): RestrictedActions {
	const marked = meetings.flatMap(({ log, actionLines }) => {
		const rows = log?.rows ?? [];
		const pairs = pairActionLines(actionLines, rows, numbering).filter((pair) =>
			[pair.line, ...pair.rows].some(isMarked),
		);
		return [...rows, ...actionLines].filter(isMarked).concat(pairs.flatMap((pair) => [pair.line, ...pair.rows]));
	});
	const told: ReadonlySet<LogRow | ActionLine> = new Set(marked);
	const numbers = new Set(marked.flatMap(({ number }) => (number ? [bare(number)] : [])));
	const isKnown = (number: string | undefined) => number !== undefined && numbers.has(bare(number));
	return {
		isRestrictedRow: (row) => told.has(row) || isKnown(row.number),
		isRestrictedLine: (line) => told.has(line) || isKnown(line.number),
	};
}

function isMarked({ restricted }: LogRow | ActionLine): boolean {
	return restricted === true;
}

/** A number without what may end it: `79.` is 79. */
function bare(number: string): string {
	return number.replace(/[^\p{L}\p{N}]+$/u, '').toLowerCase();
}
