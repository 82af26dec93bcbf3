import stringWidth from 'fast-string-width';
import { escapeCell } from '../model/escape-markdown.ts';
import { lineText } from '../model/lines.ts';
import { type LogLayout, pad, paddedWidth, piecesOf } from './log-layout.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Adds a column behind the last one of the log: its title, and a text in some rows, by their lines. A table that is
 * padded stays so.
 */
export function addColumn(layout: LogLayout, title: string, texts: ReadonlyMap<number, string>): TextEdit[] {
	const written = (line: number) => escapeCell(texts.get(line)?.trim() ?? '');
	const longest = Math.max(stringWidth(title), ...[...texts.keys()].map((line) => stringWidth(written(line))));
	const isPadded = layout.widths.some((_, column) => (paddedWidth(layout, column) ?? 0) > 5);
	const edits: TextEdit[] = [];
	for (let line = layout.header; line < layout.end; line++) {
		const dashes = isPadded ? longest : 3;
		const text = line === layout.header ? title : line === layout.header + 1 ? '-'.repeat(dashes) : written(line);
		const cell = isPadded ? pad(text, longest + 2, 'left') : text === '' ? ' ' : ` ${text} `;
		edits.push(appendCell(layout, line, cell));
	}
	return edits;
}

/** Adds a cell behind the last one of a row, with a pipe at its end: without one, an empty cell would not be there. */
function appendCell({ lines }: LogLayout, line: number, cell: string): TextEdit {
	const row = lineText(lines, line);
	const last = piecesOf(lines, line).at(-1);
	const closed = last !== undefined && row[last.to] === '|';
	const at = (lines.starts[line - 1] ?? 0) + (closed ? last.to + 1 : row.trimEnd().length);
	return { start: at, end: at, text: closed ? `${cell}|` : ` |${cell}|` };
}
