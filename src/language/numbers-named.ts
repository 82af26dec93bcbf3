import { plainNumber } from '../values/action-number.ts';

/** Where a text names actions by their numbers: `Action 80`, `actions 78, 79 and 81`, `AP #80`, `Actions 78–80`. */
export interface NumbersNamed {
	readonly index: number;
	/** The words. */
	readonly words: string;
	/** Each number that this may mean, as `plainNumber` gives it: those between the ends of a range too. */
	readonly numbers: readonly string[];
	/** Nothing is said before it, so that it may be the label of what follows. */
	readonly first: boolean;
}

const UNITS =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD_NUMBER = `(?:${TENS.join('|')})(?:[ -](?:${UNITS.slice(0, 9).join('|')}))?|${UNITS.join('|')}`;

const LABEL =
	'(?<![\\p{L}\\p{M}\\p{N}])(?:actions?(?:[ .]{1,2}(?:points?|items?|nos?|numbers?|refs?))?|aps?|nos?(?=\\.))(?![\\p{L}\\p{M}])[ .:#([]{0,4}|#';
const NUMBER = `\\p{N}+(?:[./]\\p{N}+)*|(?:${WORD_NUMBER})(?![\\p{L}\\p{M}])`;
const BETWEEN = ' {0,2}(?:,? {0,2}(?:and|or|to)(?![\\p{L}\\p{M}])|[,;&+/–—-]) {0,2}#?';
/** `Action 80`, and a number that a line begins with where people follow it in brackets: `80 (MH):`. */
const NAMED = new RegExp(
	`(?:${LABEL})(?<list>(?:${NUMBER})(?:${BETWEEN}(?:${NUMBER})){0,50})|(?<=^[^\\p{L}\\p{N}]{0,4})(?<alone>\\p{N}+(?:[./]\\p{N}+)*)[\\p{L}.]?(?= {0,2}\\([^()]{1,60}\\))`,
	'giu',
);
const PART = new RegExp(`(?<between>${BETWEEN})?(?<number>${NUMBER})`, 'giu');

/** Finds where a line names actions by their numbers, however they are typed. */
export function* numbersNamed(line: string): Generator<NumbersNamed> {
	const beginning = /[\p{L}\p{N}#]/u.exec(line)?.index;
	for (const { 0: words, index, groups } of line.matchAll(NAMED)) {
		const list = groups?.['list'] ?? groups?.['alone'] ?? '';
		yield { index, words, numbers: numbersOf(list), first: index === beginning };
	}
}

/** The most numbers that a range is taken for. */
const MOST = 500;

function numbersOf(list: string): string[] {
	const numbers = new Set<string>();
	let before = 0;
	for (const { groups } of list.matchAll(PART)) {
		const { between = '', number = '' } = groups ?? {};
		const plain = inFigures(number);
		numbers.add(plain);
		// In a board that numbers by meeting, 8/3 is one number; in others it is two.
		for (const part of plain.split(/[./]/)) numbers.add(part);
		const last = Number(plain);
		if (/[–—-]|to/i.test(between) && last - before < MOST)
			for (let each = before + 1; each < last; each++) numbers.add(String(each));
		before = last;
	}
	return [...numbers];
}

/** A number in figures: `forty-two` is 42. */
function inFigures(number: string): string {
	const [first = '', second = ''] = number.toLowerCase().split(/[ -]/);
	const tens = TENS.indexOf(first) + 2;
	if (tens >= 2) return String(tens * 10 + UNITS.indexOf(second) + 1);
	return UNITS.includes(first) ? String(UNITS.indexOf(first) + 1) : plainNumber(number);
}
