import type { CalendarDate } from '../calendar-date.ts';

/** A commit: who changed files of a repository, when, and what they said of it. */
export interface Commit {
	/** In full, as git names it. */
	readonly id: string;
	/** The name of the author. */
	readonly author: string;
	/** The day on which the author made the change, where the author was. */
	readonly day: CalendarDate;
	/** The same moment, in seconds since 1970: what two commits are put in order by. */
	readonly time: number;
	/** The first paragraph of the message, on one line. */
	readonly subject: string;
}
