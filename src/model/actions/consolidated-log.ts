import type { CalendarDate } from '../calendar-date.ts';
import type { Action } from './action.ts';
import type { Commit } from './commit.ts';

/** The consolidated action log: every action of the minute book, as the newest log that names it records it. */
export interface ConsolidatedLog {
	/** Newest number first. */
	readonly actions: readonly Action[];
	/** The day the log speaks of: that of the newest log, or the one that was asked for. Absent in an empty book. */
	readonly asOf?: CalendarDate;
	/** The git commit that the log of that day was read from; absent where it was read from the files as they are now. */
	readonly commit?: Commit;
	/** The newest meeting with a log. */
	readonly newest?: string;
	/** The log was asked for as of an earlier day than this meeting's log was last updated: what it says may be later. */
	readonly updatedLater?: { readonly meeting: string; readonly updated: CalendarDate };
}
