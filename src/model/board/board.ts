import type { Numbering } from '../actions/action-number.ts';
import type { Person } from '../people/person.ts';
import type { Calendar } from './calendar.ts';
import type { BoardLook } from './look.ts';
import type { RuleSettings } from './rule-setting.ts';
import { DEFAULT_VOCABULARY, type Vocabulary } from './status.ts';

/** The board: its name and its conventions, from `alb.yaml`. Every key has a default. */
export interface Board {
	readonly name?: string;
	/** The language of the minutes, a BCP 47 tag: the `lang` of a rendered page. */
	readonly language: string;
	readonly numbering: Numbering;
	readonly statuses: Vocabulary;
	/** Absent where the board has not said when it meets: nothing is then expected of it. */
	readonly calendar?: Calendar;
	/** Titles of the items on every agenda, in their order; absent: those that the last meetings share. */
	readonly standingItems?: readonly string[];
	/** Words in capitals that are not people on this board, as written. */
	readonly acronyms?: readonly string[];
	/** People outside the board: they may be quoted and responsible without being listed. */
	readonly people?: readonly Person[];
	/** The formats that are rendered where none is asked for, by their ids; absent: the usual ones. */
	readonly formats?: readonly string[];
	readonly rules?: RuleSettings;
	/** How its papers look. */
	readonly look?: BoardLook;
}

export const DEFAULT_BOARD: Board = { language: 'en-GB', numbering: 'sequence', statuses: DEFAULT_VOCABULARY };
