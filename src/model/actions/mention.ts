import type { AgendaItem } from '../agenda-item.ts';
import type { Place } from '../place.ts';

/** A mention: where the discussion of a meeting speaks of an action in an action line or by its number. */
export interface ActionMention {
	/** The meeting: its date, or its file where the date is not known. */
	readonly meeting: string;
	/** Absent before the first item. */
	readonly item?: AgendaItem;
	readonly place: Place;
	/** What the action line asks for, or the words round the number. */
	readonly words: string;
	/**
	 * `line`: an action line bears the number · `likely`: one without a number asks for the same in nearly the same words ·
	 * `words`: a text names it, as in "see action 80".
	 */
	readonly kind: 'line' | 'likely' | 'words';
}
