import type { Phase } from './board/status.ts';
import type { Inline } from './body/inline.ts';
import type { Place } from './place.ts';

/** A topic: what was put forward for a coming meeting, one entry of the list under "Topics for the next meeting". */
export interface Topic {
	/** Its words. */
	readonly text: string;
	/** What is put forward, as it is typed. */
	readonly content: readonly Inline[];
	readonly restricted?: true;
	readonly place: Place;
}

/** A topic over its whole life: where it was put forward, in whatever words, and what has covered it since. */
export interface TopicHistory {
	/** As it was put forward last. */
	readonly text: string;
	/** Every time that it was put forward, oldest first. */
	readonly listings: readonly TopicListing[];
	readonly state: TopicState;
	/** What speaks of the same, oldest first. */
	readonly coverings: readonly Covering[];
	/** Other topics that its words fit as well: which of them was meant, nobody can tell. */
	readonly resembles: readonly TopicListing[];
}

/** A topic in the list of one meeting. */
export interface TopicListing extends Topic {
	/** The meeting: its date, or its file where the date is not known. */
	readonly meeting: string;
}

/**
 * `waiting`: nothing has taken it up · `taken-up`: a later meeting spoke of it, or an action that has ended since was about
 * it · `unclear`: so it was, and the minutes of that meeting still list it.
 */
export type TopicState = 'waiting' | 'unclear' | 'taken-up';

/** What covers a topic: an item of a later agenda, what was said under one, or an action. */
export interface Covering {
	readonly by: 'item' | 'discussion' | 'action';
	/** The meeting of the agenda; of an action, the newest whose log names it. */
	readonly meeting: string;
	/** Of the item or the action; absent where it has none. */
	readonly number?: string;
	/** The title of the item, empty before the first; the text of the action. */
	readonly text: string;
	/** Of an action: its status as written, and the phase of it. */
	readonly status?: string;
	readonly phase?: Phase;
	readonly place: Place;
}
