import type { CalendarDate } from '../calendar-date.ts';
import type { Place } from '../place.ts';
import type { Commit } from './commit.ts';

/** A row of a log as it was at one time: what it says, without what surrounds it. */
export interface RowState {
	readonly number: string;
	readonly text: string;
	readonly responsible: readonly string[];
	readonly issued?: CalendarDate;
	readonly due?: string;
	readonly status: string;
	readonly update?: string;
	readonly place: Place;
}

/** What of a row can change. */
export type RowField = 'number' | 'text' | 'responsible' | 'issued' | 'due' | 'status' | 'update';

/** What one field said, and what it says since; empty where it says nothing. */
export interface FieldChange {
	readonly field: RowField;
	readonly from: string;
	readonly to: string;
}

/**
 * An event in the life of an action: `raised` in its first log · `carried` into a later log · `changed` within a log ·
 * `moved` with its file, which was renamed · `removed` from a log.
 */
export interface TimelineEvent {
	readonly kind: 'raised' | 'carried' | 'changed' | 'moved' | 'removed';
	/** The meeting whose log it is about. */
	readonly meeting: string;
	/** The row afterwards; of one that was removed, the row that it was. */
	readonly row: RowState;
	/** Where it was before: the row of the earlier log, or of the file by its old name. */
	readonly from?: Place;
	readonly changes: readonly FieldChange[];
	/** Who made the change; absent where it is not committed, or there is no git. */
	readonly commit?: Commit;
}

/** A timeline: every real change of an action, in the logs of all meetings and, between these, in the commits of git; oldest first. */
export interface Timeline {
	readonly number: string;
	/** `logs`: without git, each log shows how the action was at its last change. */
	readonly source: 'git' | 'logs';
	/** The clone holds the last part of the history alone: what its oldest commit raises was there before. */
	readonly shallow: boolean;
	readonly events: readonly TimelineEvent[];
}
