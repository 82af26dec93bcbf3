import type { Place } from './place.ts';

/**
 * A silencer: a comment in the minutes by which the board allows one finding in one place, and says why.
 *
 * `<!-- alb-allow action-stale 78: the board agreed to wait -->`; in the front matter, where a comment begins with `#`,
 * `# alb-allow person-spelling: two people`. It names the rule and applies to the line that it is on; alone on its
 * line, of the next line that says something. Where there can be no comment at the finding, it names what it is about: the
 * number of an action, or `file` for what is said of the whole file. `<!-- alb-allow public-risk "0800 496 0123": … -->`
 * allows what the finding quotes, wherever it is in the file.
 */
export interface Silencer {
	/** The word that it begins with, as written: `alb-allow`, where it is spelt right. */
	readonly word: string;
	/** The rule, as written; empty where there is none. */
	readonly rule: string;
	/** What it names after the rule, as written: `78`, `file`. */
	readonly about?: string;
	/** What the finding quotes, where that is named. */
	readonly words?: string;
	/** Empty where there is none. */
	readonly reason: string;
	/** The line that it speaks of where it names nothing. */
	readonly line: number;
	/** It is in a cell of the action log, where it silences nothing. */
	readonly inCell: boolean;
	/** Where its word is. */
	readonly place: Place;
}

/** The word that a silencer begins with. */
export const SILENCER_WORD = 'alb-allow';
/** What a silencer names that speaks of the whole file. */
export const WHOLE_FILE = 'file';
