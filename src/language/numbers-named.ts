import { plainNumber } from '../values/action-number.ts';

/** Where a text names actions by their numbers: `Action 80`, `actions 78, 79 and 81`, `AP-80`, `Actions 78 (MH) and 80 (RE)`. */
export interface NumbersNamed {
	readonly index: number;
	/** Each number that this may mean, as `plainNumber` gives it: those between the ends of a range too. */
	readonly numbers: readonly string[];
	/** Those that it says. */
	readonly said: readonly string[];
	/** Nothing is said before it, so that it may be the label of what follows. */
	readonly first: boolean;
}

const UNITS =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD_NUMBER = `(?:${TENS.join('|')})(?:[ -](?:${UNITS.slice(0, 9).join('|')}))?|${UNITS.join('|')}`;
const NUMBER = `\\p{N}{1,20}(?:[./]\\p{N}{1,20}){0,2}|(?:${WORD_NUMBER})(?![\\p{L}\\p{M}])`;

/** Words after which a number is that of an action, and a letter that takes their place right before it. */
const LABEL =
	'(?<![\\p{L}\\p{M}\\p{N}])(?:actions?|act|a\\.?p|tasks?|refs?|log entry|row|nos?(?=[.:])|a(?=\\p{N}))(?!\\p{L})|[#№]';
/** People in brackets, which may follow each number. */
const PEOPLE = '\\([^()\\p{N}]{1,20}\\)';
/** What may be between a label and its numbers, and between these: signs, people, and words that join. */
const JOINING = `(?:(?!${PEOPLE})[^\\p{L}\\p{N}!?|]|${PEOPLE}|(?<!\\p{L})(?:and|or|to|plus|as well as|through|until|nos?|nr|numbers?|numbered|points?|items?|references?|refs?|id|log)(?!\\p{L})|(?<=[ ,(])\\p{L}{2,4}(?=[,;)]))`;
const NAMED = new RegExp(`(?:${LABEL})(?<list>(?:${JOINING}{0,12}(?:${NUMBER})){1,60})`, 'giu');
/** A number that a line begins with, and signs or people after it: `80 (MH):`, `80: MH to`, `80 – MH`. */
const ALONE =
	/^[^\p{L}\p{N}]{0,6}(?<list>\p{N}{1,20}(?:[./]\p{N}{1,20}){0,2})\p{L}?(?= {0,2}(?:\([^()]{1,60}\)|[:–—]| -))/u;
const NTH = /(?<list>[0-9]{1,6})(?:st|nd|rd|th) action/giu;
const PART = new RegExp(NUMBER, 'giu');

/** Finds where a line names actions by their numbers, however they are typed. */
export function* numbersNamed(line: string): Generator<NumbersNamed> {
	const beginning = /[\p{L}\p{N}#]/u.exec(line)?.index;
	const alone = ALONE.exec(line);
	for (const { 0: words, index, groups } of [
		...line.matchAll(NAMED),
		...line.matchAll(NTH),
		...(alone ? [alone] : []),
	]) {
		const first = index <= (beginning ?? 0) && (beginning ?? 0) < index + words.length;
		const parts = partsOf(groups?.['list'] ?? '');
		yield {
			index: first ? (beginning ?? index) : index,
			numbers: [...new Set([...perhaps(parts)])],
			said: parts.map(({ number }) => number),
			first,
		};
	}
}

interface Part {
	/** What is between it and the number before it. */
	readonly between: string;
	readonly number: string;
}

function partsOf(list: string): Part[] {
	let end = 0;
	return Array.from(list.matchAll(PART), ({ 0: number, index }) => {
		const between = list.slice(end, index);
		end = index + number.length;
		return { between, number: inFigures(number) };
	});
}

/** The most numbers that a range is taken for. */
const MOST = 2000;

/** Each number that a list may mean. A board that numbers by meeting says 8.3 as 8/3, 8-3 or 8:3 too, and goes on with 8.4 as 4. */
function* perhaps(parts: readonly Part[]): Generator<string> {
	let [meeting, before] = ['', 0];
	for (const [index, { between, number }] of parts.entries()) {
		const [first = '', second] = number.split('.');
		if (second !== undefined) meeting = first;
		const own = second ?? first;
		yield* [number, first, own, `${meeting}.${own}`];
		const previous = parts[index - 1]?.number;
		if (previous !== undefined) yield* [`${previous}.${number}`, `${number}.${previous}`];
		if (/[–—‐‑−…-]|to|through|until|\.{2}/i.test(between))
			for (const each of numbersBetween(before, Number(own))) yield* [each, `${meeting}.${each}`];
		before = Number(own);
	}
}

function numbersBetween(one: number, other: number): string[] {
	const [least, most] = [Math.min(one, other) + 1, Math.max(one, other)];
	return most - least < MOST
		? Array.from({ length: Math.max(0, most - least) }, (_, index) => String(least + index))
		: [];
}

/** A number in figures: `forty-two` is 42. */
function inFigures(number: string): string {
	const [first = '', second = ''] = number.toLowerCase().split(/[ -]/);
	const tens = TENS.indexOf(first) + 2;
	if (tens >= 2) return String(tens * 10 + UNITS.indexOf(second) + 1);
	return UNITS.includes(first) ? String(UNITS.indexOf(first) + 1) : plainNumber(number);
}
