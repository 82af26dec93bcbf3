import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';

/**
 * A paragraph of the discussion, or an entry of a list: its words, and where each stands.
 *
 * The text is as long as its source, line by line: marks of emphasis are `EMPHASIS`, code and comments are blanked.
 * It ends where an action line, a decision or a topic begins: what follows is what was asked, and not what was said.
 */
export interface Paragraph {
	readonly text: string;
	readonly placeAt: (index: number) => Place;
}

/** What stands in the place of a mark of emphasis: it parts no words and joins none. */
const EMPHASIS = '\ue000';
const BLANK = '\ue001';

const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const RULE = /^ {0,3}(?:=+|-+)\s*$/;
const DELIMITERS = /^\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+$/;
/** `-`, `1.`, `a)` and the bullets of word processors, with the box of a task. */
const ENTRY = /^\s*(?:[-*+•·–]|\d{1,9}[.)]|\(?[a-z]\))\s+(?:\[[ xX]\]\s+)?/;

interface Line {
	readonly number: number;
	/** The characters of it that were cut off on the left. */
	readonly indent: number;
	readonly text: string;
}

/** The paragraphs of the discussion; headings, tables, quotations, code and comments are none. */
export function paragraphsOf(minutes: Minutes): Paragraph[] {
	if (minutes.discussionLines.length === 0) return [];
	const ends = endsOf(minutes);
	const lines = withoutComments(minutes.text).split(/\r\n|\n|\r/);
	return minutes.discussionLines.flatMap((span) =>
		Array.from(blocksOf(lines, span), (block) => makeParagraph(block, ends, minutes.file)),
	);
}

/** Where in a line something begins that is not what was said. */
function endsOf({ actionLines, decisions, topics }: Minutes): ReadonlyMap<number, number> {
	const ends = new Map<number, number>();
	for (const { place } of [...actionLines, ...decisions, ...topics]) {
		ends.set(place.line, Math.min(place.column, ends.get(place.line) ?? place.column));
	}
	return ends;
}

/** Blanks comments and keeps the ends of their lines. One that is never closed hides the rest where it begins a line. */
function withoutComments(text: string): string {
	const pieces: string[] = [];
	let done = 0;
	for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', done)) {
		const end = text.indexOf('-->', start + 4) + 3;
		if (end < 3) break;
		pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, BLANK));
		done = end;
	}
	const rest = text.slice(done);
	return pieces.join('') + rest.slice(0, /(?:^|[\r\n])[ \t]{0,3}<!--/.exec(rest)?.index);
}

/** The lines of each paragraph. */
function* blocksOf(lines: readonly string[], span: readonly [number, number]): Generator<readonly Line[]> {
	let block: Line[] = [];
	/** A quotation and a table run on to the next empty line, whatever the lines between them say. */
	let skipping = false;
	for (const { number, text, kind } of kindsOf(lines, span)) {
		if (kind === 'words') {
			if (!skipping) block.push({ number, indent: 0, text });
			continue;
		}
		// The line under a heading makes one of the words above it; the line under the head of a table, of the last of them.
		const done = kind === 'underline' ? [] : kind === 'delimiters' ? block.slice(0, -1) : block;
		if (done.length > 0) yield done;
		const entry = kind === 'entry' ? entryOf(number, text) : undefined;
		skipping = kind === 'quotation' || kind === 'delimiters' || entry?.text[0] === '>';
		block = entry && !skipping ? [entry] : [];
	}
	if (block.length > 0) yield block;
}

/** What each line is, by itself and by the lines before it. */
function* kindsOf(lines: readonly string[], [first, end]: readonly [number, number]) {
	let fence = '';
	let follows = false;
	let inList = false;
	for (let number = first; number < end; number++) {
		const text = lines[number - 1] ?? '';
		const mark = FENCE.exec(text)?.[1] ?? '';
		if (fence !== '') {
			if (mark.startsWith(fence) && text.trim() === mark) fence = '';
			continue;
		}
		fence = mark;
		if (!follows && /^\S/.test(text)) inList = false;
		const kind = kindOf(text, follows || inList);
		yield { number, text, kind };
		follows = kind === 'words' || kind === 'entry';
		inList ||= kind === 'entry';
	}
}

type Kind = 'words' | 'entry' | 'quotation' | 'delimiters' | 'underline' | 'heading' | 'other';

function kindOf(line: string, follows: boolean): Kind {
	// A comment on lines of its own parts two paragraphs as an empty line does.
	if (FENCE.test(line) || /^\s*\||^[\s\ue001]*$/.test(line)) return 'other';
	if (HEADING.test(line)) return 'heading';
	if (DELIMITERS.test(line)) return 'delimiters';
	if (RULE.test(line)) return 'underline';
	if (ENTRY.test(line)) return 'entry';
	if (/^\s*>/.test(line)) return 'quotation';
	return !follows && /^(?: {4}|\t)/.test(line) ? 'other' : 'words';
}

/** An entry of a list without its mark, and without that of an entry within it. */
function entryOf(number: number, line: string): Line {
	const outer = ENTRY.exec(line)?.[0].length ?? 0;
	const indent = outer + (ENTRY.exec(line.slice(outer))?.[0].length ?? 0);
	return { number, indent, text: line.slice(indent) };
}

function makeParagraph(lines: readonly Line[], ends: ReadonlyMap<number, number>, file: string): Paragraph {
	const starts: number[] = [];
	let text = '';
	for (const line of lines) {
		starts.push(text.length);
		const end = ends.get(line.number);
		text += line.text.slice(0, end === undefined ? undefined : Math.max(0, end - 1 - line.indent));
		if (end !== undefined) break;
		text += '\n';
	}
	const placeAt = (index: number): Place => {
		const at = lastAtOrBefore(starts, index);
		const { number, indent } = lines[at] ?? { number: 1, indent: 0 };
		return { file, line: number, column: index - (starts[at] ?? 0) + indent + 1 };
	};
	return { text: withoutCode(text).replace(/[*_]/g, EMPHASIS), placeAt };
}

function lastAtOrBefore(starts: readonly number[], index: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= index) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Blanks what stands between two runs of as many backticks. */
function withoutCode(text: string): string {
	if (!text.includes('`')) return text;
	const runs = Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => ({ length: run.length, index }));
	const next = new Map<number, number>();
	const partners = runs.map(() => -1);
	for (let at = runs.length - 1; at >= 0; at--) {
		const length = runs[at]?.length ?? 0;
		partners[at] = next.get(length) ?? -1;
		next.set(length, at);
	}
	const pieces: string[] = [];
	let done = 0;
	for (let at = 0; at < runs.length; at++) {
		const [from, to] = [runs[at], runs[partners[at] ?? -1]];
		if (!from || !to) continue;
		const end = to.index + to.length;
		pieces.push(text.slice(done, from.index), BLANK.repeat(end - from.index));
		done = end;
		at = partners[at] ?? at;
	}
	return pieces.join('') + text.slice(done);
}
