import { type Content, compare, contentOf } from './wording.ts';

/** A text that speaks of the same as another, and how near it is: of several the nearest says least besides. */
export interface WordingMatch<T> {
	readonly of: T;
	/** From 0 to 2. */
	readonly nearness: number;
}

/** A word that stands in more texts than this tells none of them apart, and looking through them all takes its time. */
const TOO_MANY = 500;

/**
 * Makes texts findable by meaning: answers which of them speak of the same as a text, the nearest first; of two that
 * are equally near, the one that was handed in first.
 */
export function indexWordings<T>(texts: Iterable<readonly [text: string, of: T]>): (text: string) => WordingMatch<T>[] {
	const byWord = new Map<string, { readonly content: Content; readonly of: T }[]>();
	const stems = new Map<string, string>();
	for (const [text, of] of texts) {
		const entry = { content: contentOf(text, stems), of };
		for (const word of tellingWords(entry.content)) {
			const others = byWord.get(word);
			if (others) others.push(entry);
			else byWord.set(word, [entry]);
		}
	}
	return (text) => {
		const content = contentOf(text, stems);
		const near = tellingWords(content).flatMap((word) => byWord.get(word) ?? []);
		const candidates = near.length > TOO_MANY ? rarest(content, byWord) : new Set(near);
		return [...candidates]
			.flatMap(({ content: other, of }): WordingMatch<T>[] => {
				const { same, nearness } = compare(content, other);
				return same ? [{ of, nearness }] : [];
			})
			.toSorted((a, b) => b.nearness - a.nearness);
	};
}

/** The texts that hold one of the words that few texts hold. */
function rarest<E>(content: Content, byWord: ReadonlyMap<string, readonly E[]>): Set<E> {
	const lists = tellingWords(content).map((word) => byWord.get(word) ?? []);
	return new Set(lists.filter(({ length }) => length <= TOO_MANY).flat());
}

/** Words to look a text up by; the whole text is one of them, since it may hold no other. */
function tellingWords(content: Content): string[] {
	return [...content.words.keys(), ` ${content.text}`];
}
