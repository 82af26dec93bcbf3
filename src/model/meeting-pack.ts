import type { Action } from './actions/action.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { MeetingDates } from './deadline.ts';
import type { Minutes } from './minutes.ts';
import type { Person } from './people/person.ts';
import type { TopicHistory } from './topic.ts';

/** The pack for a meeting: what its members read before it, derived from the minute book. */
export interface MeetingPack {
	readonly date: CalendarDate;
	/** Its own minutes, where they are begun. */
	readonly begun?: Minutes;
	/** Whether it is still to be held. */
	readonly coming: boolean;
	/** The titles of the items that would be on its agenda; empty where its minutes are begun. */
	readonly items: readonly string[];
	readonly invitees: readonly Person[];
	readonly apologies: readonly Person[];
	/** The minutes of the meeting before, which this one is to agree. */
	readonly previous?: Minutes;
	/** The day that the log speaks of. */
	readonly asOf?: CalendarDate;
	/** What the meeting before raised, as it is now. */
	readonly arising: readonly Action[];
	/** What else has ended since the log of an earlier meeting. */
	readonly ended: readonly Action[];
	readonly endedSince?: string;
	/** What else is open. */
	readonly open: readonly Action[];
	/** Those of them all that are open and past their deadline. */
	readonly overdue: readonly Action[];
	/** What waits to be taken up by a meeting. */
	readonly topics: readonly TopicHistory[];
	readonly dates: MeetingDates;
}
