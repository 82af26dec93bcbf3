import type { RestrictedPassage, RestrictedProblem } from '../../model/restricted.ts';
import type { Unread } from '../../model/unread.ts';
import { allBlocks } from '../../values/blocks.ts';
import { splitRow } from '../../values/cells.ts';
import { type Lines, lineAt, lineText, offsetOf, placeAt } from '../../values/lines.ts';
import { MARK, SHOWN_COLUMNS } from '../../values/restricted.ts';
import { linesOf, type OpenedBody } from '../body/body.ts';
import type { FrontMatterText } from '../front-matter/front-matter-fence.ts';
import { almostMarks, type Found } from './restricted-slips.ts';

/** The restricted passages of a file, and the comments that mark none for certain. */
export interface RestrictedReading {
	readonly restricted: readonly RestrictedPassage[];
	readonly unread: readonly Unread[];
}

/** A mark by its offsets in the file. */
export interface Mark {
	readonly begins: boolean;
	readonly start: number;
	readonly end: number;
}

/**
 * Finds the restricted passages of a file by its text alone: a mark in code or in a quotation is one too, since what is
 * marked must not come out, whatever markdown makes of it.
 */
export function findRestricted(found: Found): RestrictedReading {
	const { lines } = found.body;
	const slips = almostMarks(found);
	const front = pairMarks(frontMarks(lines, found.frontMatter), lines);
	const body = pairMarks(bodyMarks(found.body), lines);
	const misplaced = body.restricted.flatMap((passage) => problemsOf(passage, found));
	return {
		restricted: [...front.restricted, ...body.restricted],
		unread: [...slips, ...front.unread, ...body.unread, ...misplaced],
	};
}

function frontMarks(lines: Lines, frontMatter: FrontMatterText | undefined): Mark[] {
	if (!frontMatter) return [];
	const end = lineAt(lines, frontMatter.offset + frontMatter.yaml.length);
	const marks: Mark[] = [];
	for (let line = lineAt(lines, frontMatter.offset); line < end; line++) {
		const match = /^[ \t]*(#[ \t]*(?:(\/)[ \t]*)?restricted)[ \t]*$/i.exec(lineText(lines, line));
		const [whole, mark = '', slash] = match ?? [];
		if (whole === undefined) continue;
		const start = offsetOf(lines, { line, column: whole.indexOf('#') + 1 });
		marks.push({ begins: slash === undefined, start, end: start + mark.length });
	}
	return marks;
}

function bodyMarks({ lines, start }: OpenedBody): Mark[] {
	return Array.from(lines.text.slice(start).matchAll(MARK), ({ 0: mark, 1: slash, index }) => ({
		begins: slash === undefined,
		start: start + index,
		end: start + index + mark.length,
	}));
}

/** Each mark that begins a passage with the one that ends it. */
function pairMarks(marks: readonly Mark[], lines: Lines): RestrictedReading {
	const restricted: RestrictedPassage[] = [];
	const unread: Unread[] = [];
	let open: Mark | undefined;
	for (const mark of marks) {
		if (mark.begins && open) unread.push(problem('nested', mark, lines, open));
		else if (!mark.begins && !open) unread.push(problem('unopened', mark, lines));
		else if (mark.begins) open = mark;
		else if (open) {
			restricted.push({ place: placeAt(lines, open.start), start: open.start, end: mark.end });
			open = undefined;
		}
	}
	if (open) unread.push(problem('unclosed', open, lines));
	return { restricted, unread };
}

function problem(
	why: RestrictedProblem,
	{ start }: Pick<Mark, 'start'>,
	lines: Lines,
	first?: Mark,
	text?: string,
): Unread {
	return {
		code: 'restricted',
		problem: why,
		...(first && { first: placeAt(lines, first.start) }),
		...(text !== undefined && { text }),
		place: placeAt(lines, start),
	};
}

/** What keeps a passage of the body from being cut out without harm to what is round it. */
function problemsOf(passage: RestrictedPassage, { body, log }: Found): Unread[] {
	const { lines } = body;
	const [first, last] = [lineAt(lines, passage.start), lineAt(lines, passage.end - 1)];
	const cell = first === last ? cellAt(lines, first, passage) : undefined;
	const tables = tableLines(body);
	if (tables.has(first) || tables.has(last)) {
		if (cell === undefined) return [problem('cell', passage, lines)];
		if (!log || first < log.header || first >= log.end) return [];
		const column = log.columns[cell];
		if (first < log.header + 2) return [problem('log', passage, lines)];
		return SHOWN_COLUMNS.has(column?.name) ? [problem('column', passage, lines, undefined, column?.title)] : [];
	}
	if (log && first < log.end && last >= log.header) return [problem('log', passage, lines)];
	const closing = lines.text.lastIndexOf('<!--', passage.end);
	return [
		...(beginsWithText(lines, passage.start) ? [problem('line-start', passage, lines)] : []),
		...(last > first && beginsWithText(lines, closing) ? [problem('line-start', { start: closing }, lines)] : []),
	];
}

/** The cell of its row that a passage is in, from 0; undefined where it is in more than one. */
function cellAt(lines: Lines, line: number, { start, end }: RestrictedPassage): number | undefined {
	const lineStart = offsetOf(lines, { line, column: 1 });
	const index = splitRow(lineText(lines, line)).findIndex(
		({ from, to }) => from <= start - lineStart && end - lineStart <= to,
	);
	return index < 0 ? undefined : index;
}

function tableLines(body: OpenedBody): ReadonlySet<number> {
	const found = new Set<number>();
	for (const { block } of allBlocks(body.blocks)) {
		if (block.type !== 'table') continue;
		const [first, end] = linesOf(block, body);
		for (let line = first; line < end; line++) found.add(line);
	}
	return found;
}

/** The marks of quotations and lists that a line begins with: a mark after them begins a block. */
const CONTAINERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*$/;

/** Whether a mark begins a block and has text after it on its line. */
function beginsWithText(lines: Lines, start: number): boolean {
	const { line, column } = placeAt(lines, start);
	const text = lineText(lines, line);
	const after = text.slice(column - 1).replace(MARK, '');
	return CONTAINERS.test(text.slice(0, column - 1)) && after.trim() !== '';
}
