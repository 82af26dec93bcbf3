import { largest } from '../../values/long-lists.ts';
import { sum } from '../count.ts';

/** The width of an em in a table, in twentieths of a point. */
const EM = 9.5 * 20;

/** The padding of a cell, with some tolerance, since widths are estimated here. In twentieths of a point. */
const ROOM = 210;

/** Words are wider where another font stands in for that of the style, and a broken word is hard to read. */
const FOR_WORDS = 1.12;
const IN_BOLD = 1.1;

/**
 * The widths of the columns of a table, in twentieths of a point, which add up to its own: columns with little in
 * them get what they need, and those with much share the rest.
 */
export function columnWidths(
	titles: readonly string[],
	rows: readonly (readonly string[])[],
	width: number,
): readonly number[] {
	const wanted = titles.map((title, index) =>
		rows.reduce(
			(want, cells) => Math.max(want, ROOM + needOf(cells[index] ?? '')),
			ROOM + IN_BOLD * (title.length <= SHORT ? needOf(title) : longestWord(title)),
		),
	);
	const shared = sharing(wanted, width);
	const little = wanted.map((want, index) => (shared.has(index) ? 0 : Math.round(want)));
	const left = width - sum(little);
	// The square root keeps a column of long texts from leaving another too little room for its words.
	const weights = wanted.map((want, index) => (shared.size === 0 ? want : shared.has(index) ? Math.sqrt(want) : 0));
	const total = sum(weights);
	const widths = little.map((one, index) => one + Math.floor((left * (weights[index] ?? 0)) / (total || 1)));
	const last = shared.size > 0 ? largest(shared) : titles.length - 1;
	return widths.map((one, index) => (index === last ? one + width - sum(widths) : one));
}

/** The columns that want more than an equal share of what the others leave. */
function sharing(wanted: readonly number[], width: number): ReadonlySet<number> {
	const shared = new Set(wanted.keys());
	for (const [index, want] of [...wanted.entries()].sort(([, one], [, other]) => one - other)) {
		const settled = sum(wanted.filter((_, other) => !shared.has(other)));
		if (want > (width - settled) / shared.size) break;
		shared.delete(index);
	}
	return shared;
}

/** The width that a text needs to be on one line. */
function needOf(text: string): number {
	return Math.max(measure(text), longestWord(text));
}

function longestWord(text: string): number {
	const words = text.slice(0, LONG).split(/[ \n]/);
	return FOR_WORDS * words.reduce((longest, word) => Math.max(longest, measure(word)), 0);
}

/** A title of at most so many characters is not broken: `Date issued`. */
const SHORT = 14;

/** In characters: longer than any line. */
const LONG = 200;

/** The estimated width of a text on one line, in twentieths of a point. */
function measure(text: string): number {
	let ems = 0;
	for (const character of text.slice(0, LONG)) ems += emsOf(character);
	return ems * EM;
}

function emsOf(character: string): number {
	if (character.length > 1 || /[\u1100-\u115f\u2e80-\uffe6]/.test(character)) return 1;
	if (/[iljtfr.,;:'|!()[\] ]/.test(character)) return 0.33;
	if (/[mwMW@%]/.test(character)) return 0.9;
	return /\p{Lu}/u.test(character) ? 0.72 : 0.56;
}
