import type { Phase, Vocabulary } from '../model/board/status.ts';

/** A word in the form in which words are compared: composed, with single spaces, in lower case. */
export function foldWord(word: string): string {
	return word
		.normalize('NFC')
		.replace(/[\s\u00a0]+/gu, ' ')
		.trim()
		.toLowerCase();
}

/** The word of the vocabulary that a status is, in the board's own spelling; undefined where it is not in the vocabulary. */
export function knownStatus(status: string, vocabulary: Vocabulary): string | undefined {
	const folded = foldWord(status);
	return [...vocabulary.open, ...vocabulary.ended].find((word) => foldWord(word) === folded);
}

/** The phase of a status. A word that the vocabulary lacks is taken as neither open nor ended. */
export function phaseOf(status: string, vocabulary: Vocabulary): Phase {
	const folded = foldWord(status);
	if (vocabulary.open.some((word) => foldWord(word) === folded)) return 'open';
	if (vocabulary.ended.some((word) => foldWord(word) === folded)) return 'ended';
	return 'unknown';
}
