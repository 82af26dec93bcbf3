/** The phase of a status: whether the action is still to be done. `unknown`: a word that the board's vocabulary lacks. */
export type Phase = 'open' | 'ended' | 'unknown';

/** The board's vocabulary of statuses: each word in the spelling that the board wants, and its phase. */
export interface Vocabulary {
	readonly open: readonly string[];
	readonly ended: readonly string[];
}

/** `complete`: the responsible say that it is done · `closed`: a meeting has ended it. */
export const DEFAULT_VOCABULARY: Vocabulary = { open: ['open', 'in progress'], ended: ['complete', 'closed'] };
