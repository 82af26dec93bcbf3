import type { Inline } from '../body/inline.ts';
import type { Place } from '../place.ts';

/** An action line: where the discussion asks someone to do something. `**Action 79 (MH, LH):** text`. */
export interface ActionLine {
	/** The number as written; absent in a line that has none. */
	readonly number?: string;
	/** Who is named in the brackets, as written, each apart; empty where no one is. */
	readonly responsible: readonly string[];
	/** Its words. */
	readonly text: string;
	/** What is asked, as it is typed. */
	readonly content: readonly Inline[];
	/**
	 * `marked`: `**Action 79 (MH):**` at the start of a paragraph · `plain`: `Action: …` or `ACTION: …`, anywhere · `listed`: an
	 * entry of a list that is headed as one of actions
	 */
	readonly form: 'marked' | 'plain' | 'listed';
	/** Its entry begins with a box that is ticked: it is done. */
	readonly ticked?: true;
	/** A part of it, or all, is marked as restricted. */
	readonly restricted?: true;
	readonly place: Place;
}
