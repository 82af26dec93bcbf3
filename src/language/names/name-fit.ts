import { isTitle, wordsIn } from '../proper-names.ts';

/** A name in the form in which names are compared: its words without titles, accents and case. */
export interface BareName {
	readonly words: readonly string[];
	/** Whether each of the words begins a part: `Jones` of `Smith-Jones` does not. */
	readonly begins: readonly boolean[];
	/** Its titles, `dr`. */
	readonly titles: readonly string[];
}

/** How a name that is written may be that of someone: the whole of it, or a part. The smaller the rank, the surer. */
export interface NameFit {
	readonly rank: number;
	readonly part: 'whole' | 'first' | 'last';
}

/** Reads a name as it is written in a list or in a text. What follows in brackets or after a comma is not part of it. */
export function readName(name: string): BareName {
	const text = name.split(/[,(]| [–—-] /u, 1)[0]?.trim() ?? '';
	const all = wordsIn(text);
	const own = all.filter((word) => !isTitle(word));
	// Letters after a name, OBE or MP, are none of its words.
	const last = own.findLastIndex(({ typed }, at) => at < 2 || !/^\p{Lu}{2,5}$/u.test(typed)) + 1;
	const words = own.some(({ typed }) => /\p{Ll}/u.test(typed)) ? own.slice(0, last) : own;
	return {
		words: words.map(({ folded }) => folded),
		begins: words.map(({ index }) => !/[-‐‑]/u.test(text[index - 1] ?? '')),
		titles: all.filter(isTitle).map(({ folded }) => folded),
	};
}

const OF_MEN = new Set(['mr', 'sir', 'lord']);
const OF_WOMEN = new Set(['mrs', 'ms', 'miss', 'dame', 'lady']);

/** Whether the name of a list may be the one that is written: undefined where it is another. */
export function fitName(written: BareName, listed: BareName): NameFit | undefined {
	if (written.words.length === 0 || listed.words.length === 0 || contradict(written.titles, listed.titles))
		return undefined;
	const [short, long] = [written.words, listed.words];
	if (short.join(' ') === long.join(' ')) return { rank: 0, part: 'whole' };
	if (isOneName(short, long)) return { rank: 1, part: 'whole' };
	if (short.length < long.length && listed.begins[long.length - short.length] && endsWith(long, short)) {
		// Where one Morris is listed as Mrs Morris, and another without a title, she is meant.
		return { rank: written.titles.some((title) => listed.titles.includes(title)) ? 2 : 3, part: 'last' };
	}
	const isFirst = written.titles.length === 0 && listed.begins[short.length];
	return isFirst && short.every((word, at) => word === long[at]) ? { rank: 3, part: 'first' } : undefined;
}

function contradict(a: readonly string[], b: readonly string[]): boolean {
	const has = (titles: readonly string[], set: ReadonlySet<string>) => titles.some((title) => set.has(title));
	return (has(a, OF_MEN) && has(b, OF_WOMEN)) || (has(a, OF_WOMEN) && has(b, OF_MEN));
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
	return short.every((word, at) => word === long[long.length - short.length + at]);
}

/**
 * Whether two names, the written one and that of a list, are of one person: a middle name may be left out, and an initial
 * written for one, as in `M Wilson` and `Michael J. Wilson`. A list with a surname alone (`Cllr Hunt`) leaves the rest open.
 */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
	if (b.length === 1) return b[0] === a[0] || b[0] === a.at(-1);
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length === 1 || short.at(-1) !== long.at(-1)) return false;
	if (!isAlike(short[0] ?? '', long[0] ?? '')) return false;
	let at = 0;
	return short.every((word) => {
		while (at < long.length && !isAlike(word, long[at] ?? '')) at++;
		return at++ < long.length;
	});
}

function isAlike(a: string, b: string): boolean {
	return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
