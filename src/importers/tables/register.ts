import type { ColumnName } from '../../model/actions/action-log.ts';
import type { TableBlock } from '../source-document.ts';
import { alignRow } from './align-row.ts';
import { isNumberLike } from './cell-kinds.ts';
import { columnsByContent, columnsByTitle, isNotesTitle, type MeantColumn, meaningOf } from './columns.ts';
import { type GridRow, gridOf, onlyText } from './grid.ts';

/** A register of actions, as a table of the source has it. */
export interface Register {
	readonly at: number;
	readonly columns: readonly MeantColumn[];
	readonly rows: readonly RegisterRow[];
	/** Lines of the table that are not rows: its headings, and lines across it. */
	readonly heads: readonly RegisterHead[];
}

export interface RegisterRow {
	readonly at: number;
	readonly ats: readonly number[];
	readonly cells: readonly string[];
	readonly struck: boolean;
	/** The line across the table before it: `Completed actions`. */
	readonly section?: string;
}

export interface RegisterHead {
	readonly ats: readonly number[];
	/** A line across the table; undefined for the headings of its columns. */
	readonly section?: string;
}

/** Reads a table as a register of actions; undefined where it is not one. `label`: the heading above it. */
export function readRegister(table: TableBlock, label: string): Register | undefined {
	const grid = gridOf(table);
	const head = headOf(grid);
	const body = grid.slice(head === undefined ? 0 : head + 1).filter(({ empty }) => !empty);
	const texts = body.filter((row) => onlyText(row) === undefined).map(({ texts }) => texts);
	const titles = head === undefined ? undefined : grid[head]?.texts;
	const columns = titles
		? columnsByTitle(
				titles,
				texts.filter((row) => row.length === titles.length),
			)
		: columnsByContent(texts);
	if (!columns || (titles && !isRegister(titles, columns, texts, label))) return undefined;
	return readRows(table, grid, head, columns);
}

/** The index of the row of headings, among the first three. */
function headOf(grid: readonly GridRow[]): number | undefined {
	const at = grid.slice(0, 3).findIndex(({ texts }) => {
		const named = texts.filter(
			(text) => text !== '' && (meaningOf(text) !== undefined || isNotesTitle(text) || /^date$/i.test(text)),
		);
		const filled = texts.filter((text) => text !== '');
		return named.length >= 2 && named.length * 2 >= filled.length && !filled.some((text) => text.length > 60);
	});
	return at < 0 ? undefined : at;
}

/** Whether headings are those of a register: what is to be done, and by whom, by when, or its status. */
function isRegister(
	titles: readonly string[],
	columns: readonly MeantColumn[],
	rows: readonly (readonly string[])[],
	label: string,
): boolean {
	const names = new Set(columns.flatMap(({ name }) => name ?? []));
	if (!names.has('action')) return false;
	const known: readonly ColumnName[] = ['responsible', 'issued', 'status', 'due', 'update'];
	const own = known.filter((name) => names.has(name)).length;
	if (own === 0) return false;
	if (names.has('status') || names.has('issued')) return own >= 2 || names.has('number') || isActionLabel(label);
	// The minutes themselves may be a table: item, discussion, action.
	if (titles.some((title, index) => columns[index]?.name === undefined && isNotesTitle(title)))
		return isActionLabel(label);
	return (
		names.has('number') || isActionLabel(label) || rows.length === 0 || titles.some((title) => /\baction/i.test(title))
	);
}

/** Whether a heading says that actions follow. */
export function isActionLabel(text: string): boolean {
	return /\bactions?\b/i.test(text) && text.length < 120;
}

function readRows(
	table: TableBlock,
	grid: readonly GridRow[],
	head: number | undefined,
	columns: readonly MeantColumn[],
): Register {
	const rows: RegisterRow[] = [];
	const heads: RegisterHead[] = [];
	let section: string | undefined;
	for (const [index, row] of grid.entries()) {
		const across = onlyText(row);
		if (row.empty || index === head || isHeadAgain(row, columns)) heads.push({ ats: row.ats });
		else if (across !== undefined && isSection(row, across, columns)) {
			heads.push({ ats: row.ats, section: across });
			section = across;
		} else {
			const cells = alignRow(row.texts, columns).map((text, at) =>
				columns[at]?.name === 'number' ? bareNumber(text) : text,
			);
			rows.push({ at: row.at, ats: row.ats, cells, struck: row.struck, ...(section !== undefined && { section }) });
		}
	}
	return { at: table.at, columns, rows, heads };
}

/** Whether a row repeats the headings, at the top of a new page. */
function isHeadAgain({ texts }: GridRow, columns: readonly MeantColumn[]): boolean {
	return (
		columns.some(({ title }) => title !== '') &&
		texts.length === columns.length &&
		texts.every((text, at) => text === columns[at]?.title)
	);
}

/** Whether a row is a line across the table, not one in which only the action was filled in. */
function isSection(row: GridRow, text: string, columns: readonly MeantColumn[]): boolean {
	if (isNumberLike(text) || columns.length < 2) return false;
	const filled = row.texts.findIndex((each) => each !== '');
	return row.cells.length === 1 || columns[filled]?.name !== 'action';
}

/** A number without the mark after it: `79.` and `79)` are 79. */
function bareNumber(text: string): string {
	return text.replace(/^(.*[\p{N}\p{L}])[.):]$/u, '$1');
}
