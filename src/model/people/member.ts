import type { Action } from '../actions/action.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { MeetingDates } from '../deadline.ts';
import type { TopicHistory } from '../topic.ts';
import type { Appearance } from './participant.ts';

/** A member, as one page describes them: what the record asks of whoever has these initials, and what they need to know. */
export interface Member {
	/** As the lists write them; where no list has them, as they were found. */
	readonly initials: string;
	/** The people with these initials: nobody known, one person, or several who share them. */
	readonly names: readonly string[];
	/** The day that the log speaks of. */
	readonly asOf?: CalendarDate;
	/** Open, and theirs alone or with others: those that are overdue, and the rest. */
	readonly overdue: readonly Action[];
	readonly open: readonly Action[];
	/** Open, and given to everyone. */
	readonly forAll: readonly Action[];
	/** Open, where the initials fit several people. */
	readonly perhaps: readonly Action[];
	/** What of theirs has ended since the log of an earlier meeting. */
	readonly ended: readonly Action[];
	readonly endedSince?: string;
	/** What waits to be taken up by a meeting. */
	readonly topics: readonly TopicHistory[];
	readonly nextMeeting?: CalendarDate;
	/** Where it is held. */
	readonly location?: string;
	/** How the minutes of the last meeting list them, and those that are begun for the next; where the initials fit one person. */
	readonly last?: Appearance;
	readonly next?: Appearance;
	readonly dates: MeetingDates;
	/** Actions of the log are left out as the public sees it: whose they are is left out with them. */
	readonly leftOut: boolean;
}
