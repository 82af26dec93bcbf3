/** The words of a text, each with its index: what an index is made of, and what is highlighted in a result. */
export function searchWords(text: string): { readonly word: string; readonly index: number }[] {
	return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({ word, index }));
}

/** A word in the form in which a search compares it: without case and accents. */
export function foldSearchWord(word: string): string {
	return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
