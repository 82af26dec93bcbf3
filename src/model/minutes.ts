import type { ActionLine } from './actions/action-line.ts';
import type { ActionLog } from './actions/action-log.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { Body } from './body/block.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Decision } from './decision.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Placed } from './place.ts';
import type { RestrictedPassage } from './restricted.ts';
import type { Silencer } from './silencer.ts';
import type { Topic } from './topic.ts';
import type { Unread } from './unread.ts';

/** How far a file was read: its dates and its log alone, or everything. Both depths give the same dates and the same log. */
export type Depth = 'log' | 'whole';

/** Minutes: the written record of one meeting, as read from one file. */
export interface Minutes extends MeetingLog, FrontMatter {
	readonly depth: 'whole';
	readonly body: Body;
	readonly items: readonly AgendaItem[];
	readonly actionLines: readonly ActionLine[];
	readonly decisions: readonly Decision[];
	readonly topics: readonly Topic[];
	readonly silencers: readonly Silencer[];
	/** In the order of the file. */
	readonly restricted: readonly RestrictedPassage[];
	/** In a public copy: how many passages and actions were left out of it. */
	readonly leftOut?: number;
	/** The lines, counted from 1, of the body without the action log: each span from its first line to the one after its last. */
	readonly discussionLines: readonly (readonly [first: number, end: number])[];
}

/** The part of the minutes that the consolidated log needs. */
export interface MeetingLog {
	readonly depth: Depth;
	readonly file: string;
	/** The text of the file without its byte order mark; empty where it could not be decoded. */
	readonly text: string;
	/** The date of the meeting; absent where the front matter does not say it. */
	readonly date?: Placed<CalendarDate>;
	/** When the log was last updated. */
	readonly logUpdated?: Placed<CalendarDate>;
	readonly log?: ActionLog;
	/** What could not be understood, in the order of the file. */
	readonly unread: readonly Unread[];
}
