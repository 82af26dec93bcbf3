import stringWidth from 'fast-string-width';
import type { ColumnName } from '../model/actions/action-log.ts';
import { lineText } from '../values/lines.ts';
import { largest } from '../values/long-lists.ts';
import { type LogLayout, pad, paddedWidth, piecesOf } from './log-layout.ts';
import type { TextEdit } from './text-edit.ts';

/** A column that is added to the log, and how its cells are written. */
export interface AddedColumn {
	readonly name: ColumnName;
	/** Pads a cell of Markdown for the column, with the spaces around it. */
	readonly cell: (written: string) => string;
}

/**
 * Adds a column after the last one of the log: its title, and Markdown in some rows, by their lines. A padded table
 * stays padded; `others` is the Markdown that new rows will have in the column.
 */
export function addColumn(
	layout: LogLayout,
	[name, title]: readonly [ColumnName, string],
	texts: ReadonlyMap<number, string>,
	others: readonly string[],
): { readonly column: AddedColumn; readonly edits: readonly TextEdit[] } {
	const isPadded = layout.widths.some((_, column) => (paddedWidth(layout, column) ?? 0) > 5);
	const all = [title, ...texts.values(), ...others];
	const width = isPadded ? largest(all.map((text) => stringWidth(text))) : 0;
	const set = (written: string) => (isPadded ? pad(written, width + 2, 'left') : ` ${written} `);
	const edits: TextEdit[] = [];
	for (let line = layout.header; line < layout.end; line++) {
		const dashes = '-'.repeat(Math.max(3, width));
		const text = line === layout.header ? title : line === layout.header + 1 ? dashes : (texts.get(line) ?? '');
		edits.push(appendCell(layout, line, set(text)));
	}
	return { column: { name, cell: set }, edits };
}

/** Adds a cell at the end of a row, with a pipe after it: without the pipe, an empty cell would not count. */
function appendCell({ lines }: LogLayout, line: number, cell: string): TextEdit {
	const row = lineText(lines, line);
	const last = piecesOf(lines, line).at(-1);
	const closed = last !== undefined && row[last.to] === '|';
	const at = (lines.starts[line - 1] ?? 0) + (closed ? last.to + 1 : row.trimEnd().length);
	return { start: at, end: at, text: closed ? `${cell}|` : ` |${cell}|` };
}
