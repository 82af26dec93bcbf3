import stringWidth from 'fast-string-width';
import { lineText } from '../values/lines.ts';
import { hasMark, markRestricted } from '../values/restricted.ts';
import { type LogLayout, needsPipe, pad, paddedWidth, piecesOf, type Side } from './log-layout.ts';
import type { TextEdit } from './text-edit.ts';

/** Writes Markdown into a cell of the log: in a column that is padded the cell keeps its width as long as the text fits. */
export function editCell(layout: LogLayout, line: number, column: number, written: string): TextEdit | undefined {
	const isRestricted = hasMark(piecesOf(layout.lines, line)[column]?.raw ?? '');
	// What was restricted stays so in other words.
	return setCell(layout, line, column, isRestricted ? markRestricted(written) : written);
}

/** The same, whatever the mark of the cell. */
export function setCell(layout: LogLayout, line: number, column: number, written: string): TextEdit | undefined {
	const piece = piecesOf(layout.lines, line)[column];
	if (!piece) return undefined;
	const { from, to, start, raw } = piece;
	const row = lineText(layout.lines, line);
	const cell = { before: row.slice(from, start), raw, after: row.slice(start + raw.length, to) };
	// An empty cell of one space has none after the text that it gets.
	if (raw === '' && cell.after === '') cell.after = ' ';
	// A backslash would escape the pipe after it.
	if (cell.after === '' && /(?<!\\)(?:\\\\)*\\$/.test(written)) cell.after = ' ';
	const width = row[to] === '|' ? widthToKeep(cell, paddedWidth(layout, column, line)) : undefined;
	const open = needsPipe(written) && !row.slice(0, from).includes('|') ? `|${cell.before === '' ? ' ' : ''}` : '';
	// At either end of a row, an empty cell counts only beside a pipe of its own.
	const close = written === '' && row[to] !== '|' ? '|' : '';
	const offset = layout.lines.starts[line - 1] ?? 0;
	return {
		start: offset + from,
		end: offset + to,
		text:
			width === undefined
				? `${open}${cell.before}${written}${cell.after}${close}`
				: open + pad(written, width, sideOf(cell, layout.sides[column])),
	};
}

/** The text between two pipes. */
interface CellText {
	readonly before: string;
	readonly raw: string;
	readonly after: string;
}

/** The width that a cell keeps: that of its column, where the cell has it or its text is too long for it; undefined otherwise. */
function widthToKeep({ before, raw, after }: CellText, width: number | undefined): number | undefined {
	if (width === undefined || before === '' || after === '') return undefined;
	const own = stringWidth(before + raw + after);
	return own === width || (own > width && before === ' ' && after === ' ') ? width : undefined;
}

/** The alignment of a cell's text now; where that is unclear, the alignment of its column. */
function sideOf({ before, after }: CellText, side: Side = 'left'): Side {
	if (before.length > 1 && after.length === 1) return 'right';
	return after.length > 1 && before.length === 1 ? 'left' : side;
}
