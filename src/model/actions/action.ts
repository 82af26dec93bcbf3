import type { Phase } from '../board/status.ts';
import type { Inline } from '../body/inline.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Place } from '../place.ts';

/** An entry: an action as one meeting's log records it. */
export interface Entry {
	/** The meeting whose log it is: its date, or its file where the date is not known. */
	readonly meeting: string;
	readonly text: string;
	/** The pieces of its text; absent where it has no markup. */
	readonly content?: readonly Inline[];
	readonly responsible: readonly string[];
	readonly issued?: CalendarDate;
	readonly due?: string;
	readonly status: string;
	readonly phase: Phase;
	readonly place: Place;
}

/** An action over its whole life: what the newest log that names it says, and its history over the meetings. */
export interface Action extends Entry {
	/** As written; empty for a row that has no number. */
	readonly number: string;
	/** Every entry, oldest first; the last one is how it is now. */
	readonly history: readonly Entry[];
	/** The newest log of the book does not name it although it has not ended. */
	readonly dropped: boolean;
	/** How long it has been open; undefined where it has ended or its date of issue is not known. */
	readonly age?: Age;
}

/** How long an action has been open on the day that the log speaks of. */
export interface Age {
	/** Whole months since it was issued. */
	readonly months: number;
	/** Meetings on record after the one that issued it. */
	readonly meetings: number;
}
