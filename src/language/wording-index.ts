import { type Comparison, type Content, compare, contentOf } from './wording.ts';

/** A text about the same as another, and how similar it is. */
export interface WordingMatch<T> {
	readonly of: T;
	/** The similarity, from 0 to 2; of several texts the one that says least besides has the highest. */
	readonly nearness: number;
}

/** A word in more texts than this distinguishes none of them, and searching them all takes time. */
const TOO_MANY = 500;

/**
 * Makes texts findable by meaning: returns a function that finds those about the same as a text, the most similar
 * first; of two that are equally similar, the one added first. `fits`: what is sought instead, where that is not it.
 */
export function indexWordings<T>(
	texts: Iterable<readonly [text: string, of: T]>,
	fits: (comparison: Comparison) => boolean = ({ same }) => same,
): (text: string) => WordingMatch<T>[] {
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
				const comparison = compare(content, other);
				return fits(comparison) ? [{ of, nearness: comparison.nearness }] : [];
			})
			.toSorted((a, b) => b.nearness - a.nearness);
	};
}

function rarest<E>(content: Content, byWord: ReadonlyMap<string, readonly E[]>): Set<E> {
	const lists = tellingWords(content).map((word) => byWord.get(word) ?? []);
	return new Set(lists.filter(({ length }) => length <= TOO_MANY).flat());
}

/** The words to find a text by; the whole text is one of them, since it may have no other. */
function tellingWords(content: Content): string[] {
	return [...content.words.keys(), ` ${content.text}`];
}
