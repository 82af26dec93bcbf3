/** The phase of a status: whether the action is still to be done. `unknown`: a word that the board's vocabulary lacks. */
export type Phase = 'open' | 'ended' | 'unknown';

/** The board's vocabulary of statuses: each word in the spelling that the board wants, and its phase. */
export interface Vocabulary {
	readonly open: readonly string[];
	readonly ended: readonly string[];
}

/** `complete`: the responsible say that it is done · `closed`: a meeting has ended it. */
export const DEFAULT_VOCABULARY: Vocabulary = { open: ['open', 'in progress'], ended: ['complete', 'closed'] };

/** A word as it is compared: composed, spaces folded, without regard to case. */
export function foldWord(word: string): string {
	return word
		.normalize('NFC')
		.replace(/[\s\u00a0]+/gu, ' ')
		.trim()
		.toLowerCase();
}

/** The word of the vocabulary that a status is, in the board's own spelling; undefined where it is none. */
export function knownStatus(status: string, vocabulary: Vocabulary): string | undefined {
	const folded = foldWord(status);
	return [...vocabulary.open, ...vocabulary.ended].find((word) => foldWord(word) === folded);
}

/** The phase of a status. A word that the vocabulary lacks is read neither as open nor as ended. */
export function phaseOf(status: string, vocabulary: Vocabulary): Phase {
	const folded = foldWord(status);
	if (vocabulary.open.some((word) => foldWord(word) === folded)) return 'open';
	if (vocabulary.ended.some((word) => foldWord(word) === folded)) return 'ended';
	return 'unknown';
}
