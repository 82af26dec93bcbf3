import type { FoundWord, MarkedText } from '../model/search.ts';

/** Hidden characters that a word may have within it. */
const WITHIN = '\\u00ad\\u200c\\u200d\\u2060\\ufeff';
/** U+02BC is a letter to Unicode, and an apostrophe to whoever types it. */
const WORD = new RegExp(`(?:[^\\P{L}\\u02bc]|[\\p{N}\\p{M}${WITHIN}])+`, 'gu');
const UNSEEN = new RegExp(`[\\p{M}${WITHIN}]`, 'gu');
const APOSTROPHES: ReadonlySet<string> = new Set("'’‘ʼ′`´＇");

/** The words of a text, each with its index: what an index is made of, and what is highlighted in a result. */
export function searchWords(text: string): { readonly word: string; readonly index: number }[] {
	return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, index }));
}

/** A word in the form in which a search compares it: without case and accents. */
export function foldSearchWord(word: string): string {
	return word.normalize('NFKD').replace(UNSEEN, '').toLowerCase();
}

/** A folded word of a text. */
interface TextWord {
	readonly word: string;
	readonly index: number;
	readonly length: number;
	/** Nothing but an apostrophe is between it and the word before: the `s` of `AC’s`. */
	readonly joined: boolean;
}

/** What is looked for: one word, or several that follow one another. */
export type SearchTerm = readonly Pick<TextWord, 'word' | 'joined'>[];

/** Reads a word or a phrase to look for; a term without words where there is neither a letter nor a digit in it. */
export function readTerm(typed: string): SearchTerm {
	return textWords(typed);
}

function textWords(text: string): TextWord[] {
	let end = -1;
	return searchWords(text).flatMap(({ word, index }) => {
		const joined = end >= 0 && APOSTROPHES.has(text.slice(end, index));
		end = index + word.length;
		const folded = foldSearchWord(word);
		return folded === '' ? [] : [{ word: folded, index, length: word.length, joined }];
	});
}

/** Finds terms in a text: the words that they are, in the order of the text; undefined where a term is missing. */
export function findTerms(text: string, terms: readonly SearchTerm[]): FoundWord[] | undefined {
	if (!holdsAll(text, terms)) return undefined;
	const words = textWords(text);
	const found = new Map<number, FoundWord>();
	for (const [of, term] of terms.entries()) {
		const starts = Array.from(words.keys()).filter((at) =>
			term.every((sought, index) => isFound(sought, words[at + index], index === term.length - 1)),
		);
		if (starts.length === 0) return undefined;
		for (const start of starts)
			for (const { index, length } of words.slice(start, start + term.length)) found.set(index, { index, length, of });
	}
	return [...found.values()].toSorted((a, b) => a.index - b.index);
}

/** The last word of a term may go on, if it is not a number: `fund` finds `funding`. */
function isFound(sought: SearchTerm[number], word: TextWord | undefined, isLast: boolean): boolean {
	if (!word || (sought.joined && !word.joined)) return false;
	return isLast && !/^\p{N}+$/u.test(sought.word) ? word.word.startsWith(sought.word) : word.word === sought.word;
}

/** Whether the letters of all terms are in a text: what lacks them need not be cut into words. */
function holdsAll(text: string, terms: readonly SearchTerm[]): boolean {
	const folded = foldSearchWord(text);
	return terms.every((term) => term.every(({ word }) => folded.includes(word)));
}

/** What joins two halves of a word in Markdown, and cannot be seen from its characters alone. */
const JOINS = /&[#\p{L}]|[\])>][\p{L}\p{N}\p{M}]/u;

/**
 * Whether a text of Markdown without HTML, which need not be read for it, may have all terms between two blank lines. Where
 * it may not, none of its paragraphs, entries and rows has them.
 */
export function mayHold(markdown: string, terms: readonly SearchTerm[]): boolean {
	if (JOINS.test(markdown)) return true;
	const bare = markdown.replace(/[*_~`\\[\]!]/g, '');
	return holdsAll(bare, terms) && bare.split(BLANK_LINE).some((part) => holdsAll(part, terms));
}

/** What ends every paragraph. */
export const BLANK_LINE = /\n[ \t]*\r?\n/;

/** So many characters of a text are shown round what was found in it, and so many of them before that. */
const [LENGTH, BEFORE] = [220, 60];

/**
 * The parts of a text to show, with what was found in it marked: those that hold the most of it, until nothing that was
 * looked for is missing.
 *
 * @param most how many parts there may be
 */
export function excerpt(text: string, found: readonly FoundWord[], most = Number.POSITIVE_INFINITY): MarkedText[] {
	if (text.length <= LENGTH) return markFound(text, found);
	const missing = new Set(found.map(({ of }) => of));
	const parts: [from: number, to: number][] = [];
	while (parts.length < most && (missing.size > 0 || parts.length === 0)) {
		const [from, to] = partRound(text, fullestStart(found.filter(({ of }) => missing.has(of))));
		for (const { index, length, of } of found) if (index >= from && index + length <= to) missing.delete(of);
		parts.push([from, to]);
	}
	const joined: [from: number, to: number][] = [];
	for (const [from, to] of parts.toSorted(([a], [b]) => a - b)) {
		const last = joined.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else joined.push([from, to]);
	}
	const pieces = joined.flatMap(([from, to], index): MarkedText[] => {
		const gap = index > 0 ? ' … ' : from > 0 ? '…' : '';
		return [...(gap === '' ? [] : [{ text: gap, found: false }]), ...markFound(text, found, from, to)];
	});
	const isCut = (joined.at(-1)?.[1] ?? 0) < text.length;
	return isCut ? [...pieces, { text: '…', found: false }] : pieces;
}

/** The word from which the most different ones are near. */
function fullestStart(found: readonly FoundWord[]): FoundWord | undefined {
	const near = new Map<number, number>();
	let [best, most, end] = [found[0], 0, 0];
	for (const start of found) {
		const reach = start.index + LENGTH - BEFORE;
		for (let next = found[end]; next && next.index < reach; next = found[++end])
			near.set(next.of, (near.get(next.of) ?? 0) + 1);
		if (near.size > most) [best, most] = [start, near.size];
		const others = (near.get(start.of) ?? 0) - 1;
		if (others > 0) near.set(start.of, others);
		else near.delete(start.of);
	}
	return best;
}

/** The characters round a word of a text, cut between words where there are spaces. */
function partRound(text: string, { index, length }: Pick<FoundWord, 'index' | 'length'> = NOWHERE): [number, number] {
	const space = index <= BEFORE ? -1 : text.indexOf(' ', index - BEFORE);
	const from = index <= BEFORE ? 0 : space >= 0 && space < index ? space + 1 : index;
	if (from + LENGTH >= text.length) return [from, text.length];
	const last = text.lastIndexOf(' ', from + LENGTH);
	const cut = last >= index + length ? last : Math.max(from + LENGTH, index + length);
	return [from, /[\udc00-\udfff]/.test(text.charAt(cut)) ? cut + 1 : cut];
}

const NOWHERE = { index: 0, length: 0 };

/** A text, or a part of it, in pieces: what was found in it and what is between. */
export function markFound(text: string, found: readonly FoundWord[], start = 0, end = text.length): MarkedText[] {
	const pieces: MarkedText[] = [];
	let done = start;
	for (const { index, length } of found) {
		if (index < done || index + length > end) continue;
		pieces.push(
			{ text: text.slice(done, index), found: false },
			{ text: text.slice(index, index + length), found: true },
		);
		done = index + length;
	}
	return [...pieces, { text: text.slice(done, end), found: false }].filter((piece) => piece.text !== '');
}
