import type { CalendarDate } from '../calendar-date.ts';
import type { Action, Entry } from './action.ts';

/** A briefing: what has changed in the action log between two meetings, and what is still open at the later one. */
export interface Briefing {
	/** The meeting whose log changes are counted from; absent where the later one is the first. */
	readonly since?: string;
	/** The meeting whose log shows how things are. */
	readonly until: string;
	/** The day that its log speaks of. */
	readonly asOf?: CalendarDate;
	/** In the order of the meetings, and within one newest number first. */
	readonly changes: readonly Change[];
	/** What has not ended, newest number first. */
	readonly open: readonly { readonly action: Action; readonly overdue: boolean }[];
}

/**
 * What became of an action between two logs that name it, or at the one that names it first.
 *
 * `raised`: no earlier log names it · `ended`: also from one word for it to another, complete to closed · `due`: the
 * deadline, in its column or its text · `dropped`: open, and missing from the later meeting's log.
 */
export interface Change {
	readonly kind: ChangeKind;
	readonly number: string;
	/** The entry before; absent where it was raised. */
	readonly before?: Entry;
	/** The entry that records the change; of what was dropped, the last one. */
	readonly after: Entry;
	/** Of a deadline: which way it moved; `changed` where the words do not say. */
	readonly moved?: DeadlineMove;
}

export const CHANGE_KINDS = ['raised', 'ended', 'reopened', 'handed-over', 'due', 'reworded', 'dropped'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const DEADLINE_MOVES = ['postponed', 'brought-forward', 'set', 'removed', 'changed'] as const;
export type DeadlineMove = (typeof DEADLINE_MOVES)[number];
