import { compareNumbers } from '../../values/action-number.ts';
import { listsNewestFirst } from '../log-row.ts';
import { orderKeys } from './keyed-order.ts';
import { leadOf } from './lead-table.ts';
import type { LogTable, TableRow } from './log-table.ts';
import { type MatchedRow, matchRows } from './match-rows.ts';
import { type MergedRow, mergeRow, numberOf, type RowContent } from './merge-row.ts';
import type { SideName, Versions } from './version.ts';

/** A merged action log: its rows in order, and the table that it is written like. */
export interface MergedLog {
	readonly lead: SideName;
	readonly rows: readonly (MergedRow & { readonly written: TableRow | undefined })[];
}

/**
 * Merges action logs row by row. The rows are in the order of our side, or in that of the other side where that alone
 * has changed it; a row that is new, or has `moved` to another number, goes where its number belongs. Undefined where
 * the columns of the sides cannot be combined.
 */
export function mergeLog(
	tables: Versions<LogTable, LogTable | undefined>,
	moved: ReadonlySet<string>,
): MergedLog | undefined {
	const lists = { base: tables.base?.rows ?? [], ours: tables.ours.rows, theirs: tables.theirs.rows };
	const matched = matchRows(lists);
	const lead = leadOf(tables, matched);
	if (!lead) return undefined;
	const merged = inOrder(matched, lists).flatMap((row) => {
		const result = mergeRow(row, tables[lead]);
		return result ? [{ ...result, matched: row, written: row[lead] }] : [];
	});
	const number = (row: MergedRow) => numberOf(row, lead) || numberOf(row, other(lead));
	const isPlaced = (row: (typeof merged)[number]) => (!row.matched.base && !row.written) || moved.has(number(row));
	const order = merged.filter((row) => !isPlaced(row));
	const sign = listsNewestFirst(tables[lead]) ? 1 : -1;
	for (const row of merged.filter(isPlaced)) {
		const next = order.findIndex((one) => compareNumbers(number(one), number(row)) * sign < 0);
		order.splice(next < 0 ? order.length : next, 0, row);
	}
	return { lead, rows: order.map(({ matched: _, ...row }) => row) };
}

export function other(side: SideName): SideName {
	return side === 'ours' ? 'theirs' : 'ours';
}

function inOrder(matched: readonly MatchedRow[], lists: Versions<readonly TableRow[]>): MatchedRow[] {
	const keys = new Map<TableRow, string>();
	for (const [index, row] of matched.entries())
		for (const one of [row.base, row.ours, row.theirs]) if (one) keys.set(one, `${index}`);
	const keysOf = (rows: readonly TableRow[]) => rows.map((row) => keys.get(row) ?? '');
	const order = orderKeys({ base: keysOf(lists.base), ours: keysOf(lists.ours), theirs: keysOf(lists.theirs) });
	return order.flatMap((key) => matched[Number(key)] ?? []);
}

/**
 * A merged log for a merge that only makes the base of another one: no side may find its own version where the two
 * disagree. So a contested cell has both texts, and a row that is contested as a whole says so. Undefined where the
 * cells of such a row are not certain.
 */
export function blendLog({ lead, rows }: MergedLog): MergedLog | undefined {
	const blended: MergedLog['rows'][number][] = [];
	for (const row of rows) {
		const content = row.about === undefined ? row.ours : blend(row);
		if (row.about !== undefined && !content) return undefined;
		blended.push({ ours: content, theirs: content, written: row.written });
	}
	return { lead, rows: blended };
}

function blend({ ours, theirs }: MergedRow): RowContent | undefined {
	const sides = [ours, theirs].flatMap((content) => (content && 'cells' in content ? [content] : []));
	const [own, others] = sides;
	if (!own || sides.length !== [ours, theirs].filter(Boolean).length) return undefined;
	const cells = new Map<string, string>();
	for (const [column, text] of own.cells) {
		// A row that one side has removed is contested in its text: it can be found again by its number.
		const other = others?.cells.get(column) ?? (column === 'action' ? '' : text);
		cells.set(column, text === other ? text : `${text} ⇄ ${other}`);
	}
	return { cells, number: own.number };
}
