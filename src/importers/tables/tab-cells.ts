import type { SourceCell, SourceRow, TableBlock, TextBlock } from '../source-document.ts';
import { isCell, isEmpty, readLine, type TextLine } from '../text-line.ts';

interface Cell {
	readonly at: number;
	readonly paragraphs: TextBlock[];
}

/**
 * Reads a table that was flattened to one cell a line: a tab before each cell, further paragraphs of the cell on lines
 * without one, an empty line behind each row, one more behind the table.
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

/** What an empty line parts, and where it goes on: two rows, two paragraphs of a cell, or the table from what follows. */
function gapAt(lines: readonly TextLine[], index: number, width: number, cells: number) {
	let next = index;
	while (next < lines.length && isEmpty(lines[next]?.text ?? '')) next++;
	const empty = next - index;
	if (next === lines.length) return { what: 'end', next } as const;
	const ahead = lines[next]?.text ?? '';
	// Behind the end of a table there is an empty line more; a table of one column is a box, and each box is its own.
	if (isCell(ahead)) {
		const same = empty === 1 || (width > 2 && cellsFrom(lines, next) === width);
		return { what: same && width !== 1 ? 'row' : 'end', next } as const;
	}
	const goesOn = width > 1 && empty === 1 && (cells < width || isShort(lines, next)) && resumes(lines, next);
	return { what: goesOn ? 'cell' : 'end', next } as const;
}

/** How many columns the table has, as far as it was read: as many as most rows have. */
function widthOf(rows: readonly (readonly Cell[])[], row: readonly Cell[]): number {
	return rows[0]?.length ?? row.length;
}

/** How many cells stand one behind the other from here, before an empty line. */
function cellsFrom(lines: readonly TextLine[], start: number): number {
	let cells = 0;
	for (let index = start; index < lines.length && !isEmpty(lines[index]?.text ?? ''); index++)
		if (isCell(lines[index]?.text ?? '')) cells++;
	return cells;
}

/** Whether cells go on before two empty lines follow each other. */
function resumes(lines: readonly TextLine[], start: number): boolean {
	for (let index = start; index < Math.min(lines.length, start + 40); index++) {
		const text = lines[index]?.text ?? '';
		if (isCell(text)) return true;
		if (isEmpty(text) && isEmpty(lines[index + 1]?.text ?? '')) return false;
	}
	return false;
}

/** Whether only a few lines stand before the cells go on: more of the last cell, and not the text behind a table. */
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

/** Parts rows between which no empty line was left: where each so many cells begin with a number. */
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
