import type { Numbering } from './action-number.ts';
import { DEFAULT_VOCABULARY, type Vocabulary } from './status.ts';

/** When the board meets: in these months (from 1), every year; or on none that is known. */
export interface Calendar {
	readonly months: readonly number[];
}

/** The months of the calendars that have a name. */
export const MONTHS_OF = {
	monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
	quarterly: [1, 4, 7, 10],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** The board: its name and its conventions, from `alb.yaml`. Every key has a default. */
export interface Board {
	readonly name?: string;
	/** The language of the minutes, a BCP 47 tag: the `lang` of a rendered page. */
	readonly language: string;
	readonly numbering: Numbering;
	readonly statuses: Vocabulary;
	/** Absent where the board has not said when it meets: nothing is then expected of it. */
	readonly calendar?: Calendar;
	/** Titles of the items that stand on every agenda, in their order; absent: those that the last meetings share. */
	readonly standingItems?: readonly string[];
}

export const DEFAULT_BOARD: Board = { language: 'en-GB', numbering: 'sequence', statuses: DEFAULT_VOCABULARY };
