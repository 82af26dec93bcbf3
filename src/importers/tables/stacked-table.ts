import { nameAtStart } from '../people/names.ts';
import type { SourceCell, SourceRow, TableBlock } from '../source-document.ts';
import { isCell, isEmpty, readLine, type TextLine } from '../text-line.ts';
import { isDateLike, isNumberLike, isStatusLike } from './cell-kinds.ts';
import { meaningOf } from './columns.ts';

/** A table that a program wrote as one paragraph for each cell, with only empty lines between its cells. */
interface Stack {
	readonly heads: readonly TextLine[];
	/** The lines after the headings that are not empty. */
	readonly rest: readonly TextLine[];
}

/** The most cells: more than the registers of one meeting have. */
const MOST = 3_000;
const PEOPLE = /^(?:names?|organisations?|roles?|titles?|initials?|agency|job title|representing)$/i;

/**
 * Whether the headings of a register, or of a list of people, begin here one below the other, with rows after them.
 */
export function stackedAt(lines: readonly TextLine[], index: number): boolean {
	return stackOf(lines, index, 40) !== undefined;
}

export function readStackedTable(lines: readonly TextLine[], index: number): { table: TableBlock; next: number } {
	const stack = stackOf(lines, index, MOST) ?? { heads: [], rest: [] };
	const rows: TextLine[][] = [[...stack.heads]];
	for (let at = 0; at < stack.rest.length; ) {
		const row = rowAt(stack, at);
		if (row.length === 0) break;
		rows.push(row);
		at += row.length;
	}
	const last = rows.at(-1)?.at(-1);
	const table: TableBlock = { kind: 'table', at: stack.heads[0]?.at ?? 1, rows: rows.map(rowOf) };
	return { table, next: last?.at ?? index + 1 };
}

/** The stack that begins on a line. `most`: the number of lines that are read. */
function stackOf(lines: readonly TextLine[], index: number, most: number): Stack | undefined {
	const first = lines[index]?.text ?? '';
	if (!isHead(first)) return undefined;
	const filled = lines.slice(index, index + most).filter(({ text }) => !isEmpty(text));
	const end = filled.findIndex(({ text }) => isCell(text));
	const own = end < 0 ? filled : filled.slice(0, end);
	const width = own.findIndex(({ text }) => !isHead(text));
	const heads = own.slice(0, Math.max(0, width));
	const names = heads.map(({ text }) => meaningOf(text));
	const register =
		heads.length > 2 && names.includes('action') && (names.includes('responsible') || names.includes('status'));
	const people =
		heads.length > 1 && /^names?$/i.test(first.trim()) && heads.every(({ text }) => PEOPLE.test(text.trim()));
	const stack = { heads, rest: own.slice(heads.length) };
	return (register || people) && rowAt(stack, 0).length > 0 ? stack : undefined;
}

function isHead(text: string): boolean {
	const title = text.trim();
	return (
		title.length > 0 &&
		title.length < 30 &&
		(meaningOf(title) !== undefined || /^date$/i.test(title) || PEOPLE.test(title))
	);
}

/**
 * The cells of the row that begins here: as many as there are headings, or up to the next number; none where no row
 * begins here.
 */
function rowAt({ heads, rest }: Stack, at: number): TextLine[] {
	const names = heads.map(({ text }) => meaningOf(text));
	const row = rest.slice(at, at + heads.length);
	const numbered = names[0] === 'number';
	const texts = row.map(({ text }) => text.trim());
	if (numbered) {
		if (!isNumberLike(texts[0] ?? '')) return [];
		// An empty cell left no line: the next number begins the next row.
		const next = texts.findIndex((text, index) => index > 1 && isNumberLike(text) && !isDateLike(text));
		return next < 0 ? row : row.slice(0, next);
	}
	if (row.length < heads.length) return [];
	if (/^names?$/i.test(heads[0]?.text.trim() ?? '')) return nameAtStart(texts[0] ?? '') ? row : [];
	const fits = texts.some(
		(text, index) =>
			(names[index] === 'status' && isStatusLike(text)) ||
			((names[index] === 'due' || names[index] === 'issued') && isDateLike(text)),
	);
	return fits ? row : [];
}

function rowOf(cells: readonly TextLine[]): SourceRow {
	return {
		at: cells[0]?.at ?? 1,
		cells: cells.map((line): SourceCell => ({ at: line.at, paragraphs: [readLine([line])] })),
	};
}
