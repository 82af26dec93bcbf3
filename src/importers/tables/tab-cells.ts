import type { SourceCell, SourceRow, TableBlock, TextBlock } from '../source-document.ts';
import { isCell, isEmpty, readLine, type TextLine } from '../text-line.ts';

interface Cell {
	readonly at: number;
	readonly paragraphs: TextBlock[];
}

/**
 * Reads a table that was flattened to one cell on each line: a tab before each cell, further paragraphs of the cell
 * on lines without one, an empty line after each row, one more after the table.
 */
export function readTabCells(lines: readonly TextLine[], start: number): { table: TableBlock; next: number } {
	const rows: Cell[][] = [];
	let row: Cell[] = [];
	let index = start;
	const endRow = () => {
		if (row.length > 0) rows.push(row);
		row = [];
	};
	while (index < lines.length) {
		const line = lines[index];
		if (!line) break;
		if (isCell(line.text)) row.push(newCell(line));
		else if (!isEmpty(line.text)) row.at(-1)?.paragraphs.push(readLine([line]));
		else {
			const gap = gapAt(lines, index, widthOf(rows, row), row.length);
			if (gap.what === 'end') break;
			if (gap.what === 'row') endRow();
			index = gap.next;
			continue;
		}
		index++;
	}
	endRow();
	return { table: tableOf(splitEndless(rows), start + 1), next: index };
}

/**
 * What an empty line separates, and where the text continues: two rows, two paragraphs of a cell, or the table from
 * what follows.
 */
function gapAt(lines: readonly TextLine[], index: number, width: number, cells: number) {
	let next = index;
	while (next < lines.length && isEmpty(lines[next]?.text ?? '')) next++;
	const empty = next - index;
	if (next === lines.length) return { what: 'end', next } as const;
	const ahead = lines[next]?.text ?? '';
	// After the end of a table there is one more empty line; a table of one column is a box, and each box is a table of
	// its own.
	if (isCell(ahead)) {
		const same = empty === 1 || (width > 2 && cellsFrom(lines, next) === width);
		return { what: same && width !== 1 ? 'row' : 'end', next } as const;
	}
	const goesOn = width > 1 && empty === 1 && (cells < width || isShort(lines, next)) && resumes(lines, next);
	return { what: goesOn ? 'cell' : 'end', next } as const;
}

/** The number of columns, as far as the table has been read: that of most rows. */
function widthOf(rows: readonly (readonly Cell[])[], row: readonly Cell[]): number {
	return rows[0]?.length ?? row.length;
}

/** The number of consecutive cells from here to an empty line. */
function cellsFrom(lines: readonly TextLine[], start: number): number {
	let cells = 0;
	for (let index = start; index < lines.length && !isEmpty(lines[index]?.text ?? ''); index++)
		if (isCell(lines[index]?.text ?? '')) cells++;
	return cells;
}

/** Whether there are more cells before two consecutive empty lines. */
function resumes(lines: readonly TextLine[], start: number): boolean {
	for (let index = start; index < Math.min(lines.length, start + 40); index++) {
		const text = lines[index]?.text ?? '';
		if (isCell(text)) return true;
		if (isEmpty(text) && isEmpty(lines[index + 1]?.text ?? '')) return false;
	}
	return false;
}

/**
 * Whether there are only a few lines before the next cells: more of the last cell, and not the text after a table.
 */
function isShort(lines: readonly TextLine[], start: number): boolean {
	return lines.slice(start, start + 6).some(({ text }) => isCell(text));
}

function newCell(line: TextLine): Cell {
	const block = readLine([{ at: line.at, text: line.text }]);
	const isBlank = block.runs.every(({ text }) => text.trim() === '') && block.kind === 'paragraph';
	return { at: line.at, paragraphs: isBlank ? [] : [block] };
}

const NUMBER = /^(?:[Nn]o\.?|[Rr]ef\.?|#|[Nn]umber|\p{Lu}{0,5}[-/ ]?\d{1,10}(?:[./-]\d{1,6}){0,3}[.)]?)$/u;

const DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

/** Separates rows without an empty line between them: where every so many cells begin with a number. */
function splitEndless(rows: readonly Cell[][]): Cell[][] {
	const usual = rows[0]?.length ?? 0;
	return rows.flatMap((row) => {
		if (rows.length > 1 && row.length <= usual) return [row];
		for (let width = 3; width <= Math.min(10, row.length / 2); width++) {
			if (row.length % width !== 0) continue;
			const firsts = row.filter((_, index) => index % width === 0).map(textOf);
			const [head = '', ...others] = firsts;
			if ((head === '' || NUMBER.test(head)) && others.every((text) => NUMBER.test(text) && !DAY.test(text)))
				return firsts.map((_, at) => row.slice(at * width, (at + 1) * width));
		}
		return [row];
	});
}

function textOf({ paragraphs }: Cell): string {
	return paragraphs
		.flatMap(({ runs }) => runs.map(({ text }) => text))
		.join(' ')
		.trim();
}

function tableOf(rows: readonly Cell[][], at: number): TableBlock {
	return {
		kind: 'table',
		at: rows[0]?.[0]?.at ?? at,
		rows: rows.map((cells): SourceRow => ({ at: cells[0]?.at ?? at, cells: cells satisfies SourceCell[] })),
	};
}
