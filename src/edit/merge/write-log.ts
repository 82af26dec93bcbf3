import { lineText } from '../../values/lines.ts';
import { setCell } from '../log-cell.ts';
import { rowText } from '../log-row.ts';
import { applyEdits, type TextEdit } from '../text-edit.ts';
import type { LogTable, TableRow } from './log-table.ts';
import type { MergedLog } from './merge-log.ts';
import { contentOf, type RowContent } from './merge-row.ts';
import { type Line, newLine, type Piece } from './merged-text.ts';

/**
 * Writes a merged log into the table that it is written like, whose lines these are: an unchanged row stays as it is,
 * a changed cell keeps its width as an edit does, and a new row looks like the others.
 */
export function writeLog({ rows }: MergedLog, table: LogTable, lines: readonly Line[]): Piece[] {
	const { header } = table.layout;
	const pieces: Piece[] = [lines.slice(header - 1, header + 1)];
	for (const { ours, theirs, about, written } of rows) {
		const write = (content: RowContent | undefined) => (content ? [writeRow(content, table, written, lines)] : []);
		pieces.push(about === undefined ? write(ours) : { ours: write(ours), theirs: write(theirs), about });
	}
	return pieces;
}

function writeRow(content: RowContent, table: LogTable, written: TableRow | undefined, lines: readonly Line[]): Line {
	const { layout, columns } = table;
	const line = written && lines[written.line - 1];
	if ('whole' in content) return content.whole === written && line ? line : newLine(content.whole.whole);
	const texts = columns.map((column) => content.cells.get(column) ?? '');
	if (!line || !written?.cells) return newLine(rowText(layout, texts, layout.header + 2, false));
	const start = layout.lines.starts[written.line - 1] ?? 0;
	const edits = columns.flatMap((column, index): TextEdit[] => {
		if (written.cells?.get(column) === texts[index]) return [];
		const edit = setCell(layout, written.line, index, texts[index] ?? '');
		return edit ? [{ ...edit, start: edit.start - start, end: edit.end - start }] : [];
	});
	return { ...line, text: applyEdits(lineText(layout.lines, written.line), edits) };
}

/** What the rows of a table say, for comparison with a merged log. */
export function saidBy({ columns, rows }: LogTable): string[] {
	return rows.map((row) => say(contentOf(row), columns));
}

/** What the rows of a merged log have to say when it is read again, as one side would have it. */
export function toBeSaid({ rows }: MergedLog, { columns }: LogTable, side: 'ours' | 'theirs'): string[] {
	return rows.flatMap((row) => {
		const content = row[side];
		return content ? [say(content, columns)] : [];
	});
}

function say(content: RowContent, columns: readonly string[]): string {
	if ('whole' in content) return content.whole.whole;
	return JSON.stringify(columns.map((column) => content.cells.get(column) ?? ''));
}
