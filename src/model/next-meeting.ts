import type { Action } from './actions/action.ts';
import type { LogRow } from './actions/action-log.ts';
import type { CellTexts } from './actions/change.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Person } from './people/person.ts';
import type { Topic } from './topic.ts';

/** What the next meeting begins with: derived from the minute book, nothing made up. */
export interface NextMeeting {
	readonly date: CalendarDate;
	readonly people: readonly Person[];
	/** People of the last meeting whose initials someone else already has: they are told apart by longer ones. */
	readonly renamed: readonly { readonly person: Person; readonly initials: string; readonly taken: string }[];
	readonly items: readonly string[];
	readonly topics: readonly NextTopic[];
	/** Newest number first: what is still open, and what has ended since and is reported once more. */
	readonly actions: readonly CarriedAction[];
}

/** A topic that was put forward for this meeting. */
export interface NextTopic extends Pick<Topic, 'text' | 'restricted'> {
	/** As it was typed; absent: its words are escaped. */
	readonly markdown?: string;
}

export interface CarriedAction {
	readonly action: Action;
	/** The row of the newest log that names it. */
	readonly row: LogRow;
	/** Its cells as they were typed; the words of one that is absent are escaped. */
	readonly markdown: CellTexts;
	/** `dropped`: open, and missing from the last log · `ended`: reported once as ended. */
	readonly why: 'open' | 'dropped' | 'ended';
	/** It is marked as restricted, here or in another meeting. */
	readonly restricted?: true;
}
