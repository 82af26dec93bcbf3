import type { People } from '../who.ts';
import type { Token } from './tokens.ts';

/** A sentence of the discussion, as phrases are looked for in it. */
export interface Words {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** The people of the meeting. */
	readonly people: People;
	/** What kinds of words were found where: many phrases ask for the same. */
	readonly found: Map<Find, Map<number, number | undefined>>;
}

/** The index of the token after what was found at an index; undefined where it is not there. */
export type Find = (words: Words, at: number) => number | undefined;

/** The kinds of words that a phrase may name: `<who>`. */
export type Kinds = Readonly<Record<string, Find>>;

/** A phrase, ready to be looked for. */
export interface Phrase {
	readonly find: Find;
	/** The words of which a sentence must have one each, or the phrase is not in it. */
	readonly needs: readonly (readonly string[])[];
}

interface Part {
	readonly find: Find;
	/** How often it may be there. */
	readonly least: number;
	readonly most: number;
	/** The only words that it may be. */
	readonly words?: ReadonlySet<string>;
}

/**
 * A phrase, written as what it looks for, a part each: `will|would` is either word, `<who>` a kind of words, `adv?` may be
 * left out, `<adv>*` may be there up to three times, and `~4` stands for up to four words of any kind.
 */
export function phrase(written: string, kinds: Kinds): Phrase {
	const parts = written.split(' ').map((part) => partOf(part, kinds));
	const findFrom = (words: Words, at: number, index: number): number | undefined => {
		const part = parts[index];
		if (!part) return at;
		let next = at;
		for (let count = 0; ; count++) {
			const end = count < part.least ? undefined : findFrom(words, next, index + 1);
			if (end !== undefined) return end;
			const after = count < part.most ? part.find(words, next) : undefined;
			if (after === undefined) return undefined;
			next = after;
		}
	};
	const needs = parts.flatMap(({ least, words }) => (least > 0 && words ? [[...words]] : []));
	return { find: (words, at) => findFrom(words, at, 0), needs };
}

const KIND = /^<\w+>$/;

function partOf(written: string, kinds: Kinds): Part {
	const gap = /^~(\d)$/.exec(written)?.[1];
	if (gap !== undefined) return { find: anyWord, least: 0, most: Number(gap) };
	const bare = written.replace(/[?*]$/, '');
	const most = written.endsWith('*') ? 3 : 1;
	const least = bare === written ? 1 : 0;
	const choices = bare.split('|');
	const literal = new Set(choices.filter((each) => !KIND.test(each)));
	const finds = choices.filter((each) => KIND.test(each)).map((each) => once(kindOf(each.slice(1, -1), kinds)));
	if (finds.length === 0) return { find: oneOf(literal), least, most, words: literal };
	if (literal.size > 0) finds.push(oneOf(literal));
	const find: Find = (words, at) => finds.reduce<number | undefined>((end, each) => end ?? each(words, at), undefined);
	return { find, least, most };
}

function kindOf(name: string, kinds: Kinds): Find {
	const find = kinds[name];
	if (!find) throw new Error(`no kind of words is called ${name}`);
	return find;
}

/** Looks for a kind of words once at each token of a sentence. */
function once(find: Find): Find {
	return (words, at) => {
		let ends = words.found.get(find);
		if (!ends) {
			ends = new Map();
			words.found.set(find, ends);
		}
		if (!ends.has(at)) ends.set(at, find(words, at));
		return ends.get(at);
	};
}

const anyWord: Find = ({ tokens }, at) => (at < tokens.length ? at + 1 : undefined);

function oneOf(words: ReadonlySet<string>): Find {
	return ({ tokens }, at) => (words.has(tokens[at]?.word ?? '') ? at + 1 : undefined);
}
