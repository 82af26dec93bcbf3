/** An entry of a search: a passage of some minutes, an action, a decision, a topic or a person. */
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

/** The words of a text, each with where it begins: what an index is made of, and what is marked in a result. */
export function searchWords(text: string): { readonly word: string; readonly index: number }[] {
	return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({ word, index }));
}

/** A word as a search compares it: without regard to case and accents. */
export function foldSearchWord(word: string): string {
	return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
