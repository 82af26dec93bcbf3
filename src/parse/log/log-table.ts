import { splitOwners } from '../../language/names/split-owners.ts';
import type { ActionLog, Cell, Column, ColumnName, LogRow } from '../../model/actions/action-log.ts';
import type { Unread } from '../../model/unread.ts';
import { plainWord } from '../../values/cells.ts';
import { type Lines, lineText } from '../../values/lines.ts';
import { readWrittenDate } from '../written-date.ts';
import type { CellReader } from './log-cells.ts';
import { judgeColumns, readColumns } from './log-columns.ts';

/** The lines of a table: its header, and the line after its last row. The delimiter row follows the header. */
export interface TableLines {
	readonly header: number;
	readonly end: number;
}

/**
 * Reads the rows of the action log from its lines.
 *
 * Both depths of reading come here: they may find the table and read its cells in different ways, but what a row says is
 * decided once.
 */
export function readLogTable(
	lines: Lines,
	table: TableLines,
	readCells: CellReader,
): { log: ActionLog; unread: Unread[] } {
	const columns = readColumns(readCells(table.header));
	const place = { file: lines.file, line: table.header, column: 1 };
	const unread = judgeColumns(columns, place);
	const positions = positionsOf(columns);
	const rows: LogRow[] = [];
	for (let line = table.header + 2; line < table.end; line++) {
		const cells = readCells(line);
		const uneven = cells.length !== columns.length;
		const named = nameCells(cells, positions, uneven);
		const start = { file: lines.file, line, column: 1 };
		const { row, problem } = readRow(
			named,
			uneven,
			start,
			cells.some(({ restricted }) => restricted),
		);
		rows.push(uneven || positions.size < columns.length ? { ...row, all: cells } : row);
		if (uneven) unread.push(unevenRow(lines, line, cells, columns));
		if (problem) unread.push(problem);
	}
	return { log: { place, columns, rows }, unread };
}

/** Where each named column is; of two columns of one name neither can be chosen. */
function positionsOf(columns: readonly Column[]): ReadonlyMap<ColumnName, number> {
	const positions = new Map<ColumnName, number>();
	const twice = new Set<ColumnName>();
	for (const [index, { name }] of columns.entries()) {
		if (name === undefined) continue;
		if (positions.has(name)) twice.add(name);
		positions.set(name, index);
	}
	for (const name of twice) positions.delete(name);
	return positions;
}

function nameCells(
	cells: readonly Cell[],
	positions: ReadonlyMap<ColumnName, number>,
	uneven: boolean,
): LogRow['cells'] {
	// With a cell too many or too few, what follows the action may belong to any column.
	const last = uneven ? (positions.get('action') ?? 0) : cells.length;
	const named: Partial<Record<ColumnName, Cell>> = {};
	for (const [name, index] of positions) {
		const cell = cells[index];
		if (cell && index <= last && (!uneven || name === 'number' || name === 'action')) named[name] = cell;
	}
	return named;
}

function readRow(
	cells: LogRow['cells'],
	uneven: boolean,
	start: LogRow['place'],
	isRestricted: boolean,
): { readonly row: LogRow; readonly problem?: Unread } {
	const { number, action, responsible, status, due, update } = cells;
	const issued = cells.issued && readWrittenDate(plainWord(cells.issued.text));
	const row: LogRow = {
		number: plainWord(number?.text ?? ''),
		text: action?.text ?? '',
		responsible: readResponsible(responsible?.text ?? ''),
		...(issued?.date !== undefined && { issued: issued.date }),
		status: plainWord(status?.text ?? ''),
		...(due?.text && { due: due.text }),
		...(update?.text && { update: update.text }),
		place: number?.place ?? start,
		cells,
		uneven,
		...(isRestricted && { restricted: true as const }),
	};
	if (!issued?.problem || !cells.issued) return { row };
	const { text, place } = cells.issued;
	return { row, problem: { code: 'issued', text, problem: issued.problem, place } };
}

/** Who is named: `RE/MH`, `RE MH LH`, `MH and all`, `Mac Heath, LH` are lists of people or `all`. */
export function readResponsible(text: string): string[] {
	return splitOwners(plainWord(text));
}

function unevenRow(lines: Lines, line: number, cells: readonly Cell[], columns: readonly Column[]): Unread {
	const codePipe = /`[^`|]*(?<!\\)\|[^`]*`/.exec(lineText(lines, line))?.[0];
	return {
		code: 'row-uneven',
		cells: cells.length,
		expected: columns.length,
		...(codePipe !== undefined && { codePipe }),
		place: { file: lines.file, line, column: 1 },
	};
}
