import type { Unread } from '../model/unread.ts';
import { type Lines, lineCount } from '../values/lines.ts';

/**
 * What the body of the minutes may hold. A parser of markdown takes time, and memory, that grows with the square of
 * some of these: at its limit each costs up to a second. The minutes of a long day come to a tenth of it.
 */
const LIMITS = {
	lines: { max: 5_000, what: 'more than 5,000 lines' },
	indent: { max: 200, what: 'a line indented by more than 200 spaces' },
	/** `> > - - ` before the text of one line. */
	nesting: { max: 30, what: 'more than 30 quotation or list marks on one line' },
	containers: { max: 3_000, what: 'more than 3,000 quotation or list marks' },
	/** The levels of indentation of all lines together. */
	depth: { max: 40_000, what: 'hundreds of lines in lists within lists within lists' },
	marks: { max: 20_000, what: 'more than 20,000 marks such as *, ` or |' },
	/** The sum, over the paragraphs, of the square of the marks in each that are looked for in pairs. */
	pairs: { max: 36_000_000, what: 'thousands of marks such as * or [ that may belong together' },
	/** A backtick without its like, and a comment without its end, are looked for to the end of their paragraph. */
	backticks: { max: 600_000, what: 'a long paragraph with ` of many lengths, which may belong together' },
	comments: { max: 25_000_000, what: 'a long paragraph with hundreds of <! or <?' },
} as const;

/** What belongs to no single line adds up: so much of all limits together may be used. */
const TOGETHER = 1.5;
const SUMMED = ['lines', 'containers', 'depth', 'marks', 'pairs', 'backticks', 'comments'] as const;

type Measure = keyof typeof LIMITS;
type Amounts = Record<Measure, number>;

/** Lines none of which is certain to begin a block of its own: no paragraph is longer. */
interface Stretch {
	characters: number;
	pairs: number;
	comments: number;
	readonly backticks: Set<number>;
}

/** Says whether a body would take a parser of markdown longer than its size warrants, and where. */
export function findComplexity(lines: Lines, firstLine: number): Unread | undefined {
	const excess = (lastLine: number) => excessOf(measure(lines, firstLine, lastLine));
	if (excess(lineCount(lines)) === undefined) return undefined;
	// The first line up to which it is too much.
	let low = firstLine;
	let high = lineCount(lines);
	while (low < high) {
		const middle = (low + high) >> 1;
		if (excess(middle) === undefined) low = middle + 1;
		else high = middle;
	}
	return { code: 'too-complex', what: excess(low) ?? '', place: { file: lines.file, line: low, column: 1 } };
}

function excessOf(amounts: Amounts): string | undefined {
	const measure = (Object.keys(LIMITS) as Measure[]).find((name) => amounts[name] > LIMITS[name].max);
	if (measure) return LIMITS[measure].what;
	const together = SUMMED.reduce((sum, name) => sum + amounts[name] / LIMITS[name].max, 0);
	return together > TOGETHER ? 'thousands of lines, lists and marks, too many of them together' : undefined;
}

function measure({ text, starts }: Lines, firstLine: number, lastLine: number): Amounts {
	const amounts = {
		lines: lastLine - firstLine + 1,
		indent: 0,
		nesting: 0,
		containers: 0,
		depth: 0,
		marks: 0,
		pairs: 0,
		backticks: 0,
		comments: 0,
	};
	let stretch = emptyStretch();
	for (let line = firstLine; line <= lastLine; line++) {
		const start = starts[line - 1] ?? 0;
		if (beginsBlock(text, start)) {
			settle(stretch, amounts);
			stretch = emptyStretch();
		}
		measureMarks(text, measureIndent(text, start, amounts), starts[line] ?? text.length, amounts, stretch);
	}
	settle(stretch, amounts);
	return amounts;
}

/** A blank line ends every paragraph, and so does a list mark before text, where it is not indented like code. */
function beginsBlock(text: string, start: number): boolean {
	BEGINNING.lastIndex = start;
	return BEGINNING.test(text);
}

const BEGINNING = / {0,3}(?:[-*+]|1[.)])[ \t]+[^ \t\r\n]|[ \t>]*(?:[\r\n]|$)/y;

function settle(stretch: Stretch, amounts: Amounts): void {
	amounts.pairs += stretch.pairs ** 2;
	amounts.backticks += stretch.backticks.size * stretch.characters;
	amounts.comments += stretch.comments * stretch.characters;
}

function emptyStretch(): Stretch {
	return { characters: 0, pairs: 0, comments: 0, backticks: new Set() };
}

/** Measures the spaces and the marks of quotations and lists before the text of a line; returns where the text begins. */
function measureIndent(text: string, start: number, amounts: Amounts): number {
	let nesting = 0;
	let at = start;
	for (;;) {
		const spaces = countSpaces(text, at);
		at += spaces;
		const mark = markLengthAt(text, at);
		// Spaces before nothing indent nothing.
		if (nesting === 0 && isLineEnd(text.charCodeAt(at))) return at;
		amounts.indent = Math.max(amounts.indent, spaces);
		amounts.depth += spaces >> 1;
		if (mark === 0) break;
		at += mark;
		nesting++;
	}
	amounts.nesting = Math.max(amounts.nesting, nesting);
	amounts.containers += nesting;
	amounts.depth += nesting;
	return at;
}

function countSpaces(text: string, start: number): number {
	let at = start;
	while (isSpace(text.charCodeAt(at))) at++;
	return at - start;
}

/** The length of a `>`, or of a `-`, `*`, `+`, `1.` or `1)` that a space follows, at an index; 0 where there is none. */
function markLengthAt(text: string, start: number): number {
	if (text.charAt(start) === '>') return 1;
	let at = start;
	while (at - start < 9 && isDigit(text.charCodeAt(at))) at++;
	if (!(at > start ? '.)' : '-*+').includes(text.charAt(at)) || at === text.length) return 0;
	const next = text.charCodeAt(at + 1);
	return isSpace(next) || isLineEnd(next) ? at + 1 - start : 0;
}

function isSpace(code: number): boolean {
	return code === 0x20 || code === 0x09;
}

/** Whether a line ends at a code unit; after the text there is none. */
function isLineEnd(code: number): boolean {
	return code === 0x0a || code === 0x0d || Number.isNaN(code);
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

const PAIRED = 2;
/** What each code unit is to the parser: 0 for text, 1 for a mark, `PAIRED` for one that is looked for in pairs. */
const KINDS = new Uint8Array(0x10000);
for (const mark of '`<&!|\\') KINDS[mark.charCodeAt(0)] = 1;
for (const mark of '*_~[]') KINDS[mark.charCodeAt(0)] = PAIRED;

function measureMarks(text: string, start: number, end: number, amounts: Amounts, stretch: Stretch): void {
	stretch.characters += end - start;
	for (let i = start; i < end; i++) {
		const kind = KINDS[text.charCodeAt(i)];
		if (!kind) continue;
		amounts.marks++;
		if (kind === PAIRED) stretch.pairs++;
		else if (text[i] === '<' && (text[i + 1] === '!' || text[i + 1] === '?')) stretch.comments++;
		else if (text[i] === '`') {
			const first = i;
			while (text[i + 1] === '`') i++;
			stretch.backticks.add(i - first + 1);
		}
	}
}
