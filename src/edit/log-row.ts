import stringWidth from 'fast-string-width';
import type { ActionLog, ColumnName, LogRow } from '../model/actions/action-log.ts';
import type { NewRow } from '../model/actions/change.ts';
import { compareNumbers } from '../values/action-number.ts';
import { cellMarkdown } from '../values/escape-markdown.ts';
import { lineText } from '../values/lines.ts';
import { markRestricted } from '../values/restricted.ts';
import type { AddedColumn } from './log-column.ts';
import { type LogLayout, lineEnd, needsPipe, pad, paddedWidth, piecesOf, type Side } from './log-layout.ts';
import type { TextEdit } from './text-edit.ts';

/** What the cells of a new row say, by column, and which of them are marked as restricted. */
export type NewCells = Pick<NewRow, 'cells' | 'markdown' | 'restricted'>;

/** Inserts rows into the log, each in the table's own style and where its number belongs. */
export function insertRows(
	layout: LogLayout,
	log: ActionLog,
	rows: readonly NewCells[],
	added: readonly AddedColumn[],
): TextEdit[] {
	const newestFirst = listsNewestFirst(log);
	const inOrder = rows.toSorted(
		(a, b) => compareNumbers(a.cells.number ?? '', b.cells.number ?? '') * (newestFirst ? -1 : 1),
	);
	const addedCells = (row: NewCells) => added.map(({ name, cell }) => `${cell(writtenCell(row, name))}|`).join('');
	return inOrder.map((row) => {
		const line = lineFor(log, row.cells.number ?? '', newestFirst);
		const texts = log.columns.map(({ name }) => (name ? writtenCell(row, name) : ''));
		return insertLine(layout, line, rowText(layout, texts, line, added.length > 0) + addedCells(row));
	});
}

export function writtenCell({ cells, markdown, restricted = [] }: NewCells, name: ColumnName): string {
	const text = cellMarkdown(cells[name] ?? '', markdown?.[name]);
	return restricted.includes(name) ? markRestricted(text) : text;
}

/** Whether a log goes from new to old, as most do, by most pairs of neighbours; where they do not decide, it is taken to. */
export function listsNewestFirst({ rows }: { readonly rows: readonly Pick<LogRow, 'number'>[] }): boolean {
	const steps = rows.slice(1).map((row, index) => Math.sign(compareNumbers(rows[index]?.number ?? '', row.number)));
	return steps.reduce((sum, step) => sum + step, 0) >= 0;
}

/** The line that a row with this number belongs in. */
function lineFor({ rows, place }: ActionLog, number: string, newestFirst: boolean): number {
	const next = rows.findIndex((row) => compareNumbers(row.number, number) * (newestFirst ? 1 : -1) < 0);
	return next < 0 ? place.line + 2 + rows.length : place.line + 2 + next;
}

/**
 * A row of texts, escaped for the table. It is written like the row that is in this line, or like the last row where
 * the line is the one after it; like the header where it is the first row.
 */
export function rowText(layout: LogLayout, texts: readonly string[], line: number, isClosed: boolean): string {
	const isFirst = layout.end === layout.header + 2;
	const like = isFirst ? layout.header : line < layout.end ? line : line - 1;
	const row = lineText(layout.lines, like);
	const pieces = piecesOf(layout.lines, like);
	const written = texts.map((text, column) => {
		const width = paddedWidth(layout, column);
		if (width !== undefined) return pad(text, width, layout.sides[column] ?? 'left');
		return ` ${text} `;
	});
	const last = pieces.at(-1)?.to ?? 0;
	// Without pipes at its ends, a row would lose an empty cell there.
	const open = row.trimStart().startsWith('|') || needsPipe(texts[0] ?? '') ? '|' : '';
	const close = row[last] === '|' || isClosed || texts.at(-1) === '' ? '|' : '';
	const indent = row.slice(0, row.length - row.trimStart().length);
	const first = open === '' ? firstCell(texts[0] ?? '', layout.sides[0], indent, pieces[0]?.to ?? 0) : '';
	const text = open === '' ? [first, ...written.slice(1)].join('|') : `${indent}|${written.join('|')}`;
	return close === '' ? text.trimEnd() : text + close;
}

/**
 * A cell at the beginning of a line, without a pipe before it: it ends where that of the similar row does, and is
 * indented less than code.
 */
function firstCell(text: string, side: Side | undefined, indent: string, end: number): string {
	const spare = end - stringWidth(text) - 1;
	if (side === 'right') return `${' '.repeat(Math.min(3, Math.max(0, spare)))}${text} `;
	return `${indent}${text} ${' '.repeat(Math.max(0, spare - indent.length))}`;
}

/** Inserts a line before another, or at the end of the file. */
function insertLine(layout: LogLayout, line: number, text: string): TextEdit {
	const { lines } = layout;
	const start = lines.starts[line - 1];
	if (start === undefined) return { start: lines.text.length, end: lines.text.length, text: lineEnd(layout) + text };
	return { start, end: start, text: text + lineEnd(layout) };
}
