import type { AgendaItem } from './agenda-item.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Place } from './place.ts';

/** What a search of the minutes finds: `item` is the title of an agenda item, `discussion` all else that was written down. */
export const HIT_KINDS = ['action', 'decision', 'topic', 'item', 'discussion', 'person'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something in the minutes that holds all of what was looked for: a paragraph, an entry, a row or a name. */
export interface SearchHit {
	readonly kind: HitKind;
	/** The meeting whose minutes hold it: its date, or its file where the date is not known. */
	readonly meeting: string;
	/** The agenda item that it is under, or is; absent where it is under none. */
	readonly item?: AgendaItem;
	/** Its words, on one line. */
	readonly text: string;
	/** Of an action: its number as written, absent where it has none. */
	readonly number?: string;
	/** Of an action in the log, as the newest log that names it says: when it was issued, and its status. */
	readonly issued?: CalendarDate;
	readonly status?: string;
	/** Of an action in the log: a newer log words it otherwise, and without what was looked for. */
	readonly older?: true;
	/** A part of it, or all, is marked as restricted. */
	readonly restricted?: true;
	/** The first word in it that was looked for; of a row, an action line, a decision or a person, its beginning. */
	readonly place: Place;
}

/** A word of a text that was looked for. */
export interface FoundWord {
	readonly index: number;
	readonly length: number;
	/** Which of the things looked for it is, from 0. */
	readonly of: number;
}

/** A piece of a text, and whether it was looked for. */
export interface MarkedText {
	readonly text: string;
	readonly found: boolean;
}

/** An entry of the search of a site: a passage of some minutes, an action, a decision, a topic or a person. */
export interface SearchEntry {
	readonly kind: string;
	readonly title: string;
	/** Where it comes from: the meeting, the status. */
	readonly where: string;
	/** What a result leads to. */
	readonly address: string;
	readonly text: string;
}

/** What of an entry is searched. */
export const SEARCHED: readonly (keyof SearchEntry)[] = ['title', 'text'];
/** What of an entry a result shows. */
export const SHOWN: readonly (keyof SearchEntry)[] = ['kind', 'title', 'where', 'address', 'text'];
