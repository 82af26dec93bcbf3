/** A word of a sentence, or a mark between two words. */
export interface Token {
	/** In lower case, with a straight apostrophe. */
	readonly word: string;
	/** It begins with a capital. */
	readonly capital: boolean;
	readonly start: number;
	readonly end: number;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?:[-‐.&/][\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)*|[^\s\p{L}\p{N}\0]/gu;

/** The words and marks of a text between two of its indexes. */
export function tokensIn(text: string, start: number, end: number): Token[] {
	return Array.from(text.slice(start, end).matchAll(TOKEN), ({ 0: written, index }) => ({
		word: written.toLowerCase().replaceAll('’', "'").replaceAll('‐', '-'),
		capital: /^\p{Lu}/u.test(written),
		start: start + index,
		end: start + index + written.length,
	}));
}

/** Whether a token is a word, and no mark. */
export function isWord({ word }: Token): boolean {
	return /^[\p{L}\p{N}]/u.test(word);
}
