import stringWidth from 'fast-string-width';
import type { ActionLog } from '../model/actions/action-log.ts';
import { type Piece, splitRow } from '../values/cells.ts';
import { type Lines, lineText } from '../values/lines.ts';

/** The layout of the table of an action log, which an edit has to keep. */
export interface LogLayout {
	readonly lines: Lines;
	/** The line of the header; the delimiter row follows it, and the rows follow that. */
	readonly header: number;
	/** The line after the last row. */
	readonly end: number;
	/** The alignment of each column, by the delimiter row. */
	readonly sides: readonly Side[];
	/** How many cells of each width there are in a column, spaces included. */
	readonly widths: readonly ReadonlyMap<number, number>[];
}

/** The alignment of a cell's text. */
export type Side = 'left' | 'right' | 'centre';

export function layOut(lines: Lines, log: ActionLog): LogLayout {
	const header = log.place.line;
	const end = header + 2 + log.rows.length;
	const widths = log.columns.map(() => new Map<number, number>());
	for (let line = header; line < end; line++) {
		for (const [column, piece] of piecesOf(lines, line).entries()) {
			const seen = widths[column];
			const width = widthOf(lines, line, piece);
			seen?.set(width, (seen.get(width) ?? 0) + 1);
		}
	}
	const sides = piecesOf(lines, header + 1).map(({ raw }): Side => {
		if (!raw.endsWith(':')) return 'left';
		return raw.startsWith(':') ? 'centre' : 'right';
	});
	return { lines, header, end, sides, widths };
}

export function piecesOf(lines: Lines, line: number): Piece[] {
	return splitRow(lineText(lines, line));
}

/** The width of a cell in columns of the screen, with the spaces around it. */
function widthOf(lines: Lines, line: number, { from, to }: Piece): number {
	return stringWidth(lineText(lines, line).slice(from, to));
}

/**
 * The width that the cells of a column are padded to; undefined where they are not padded. It is judged by the other
 * lines, so that an edit and the edit that undoes it follow one rule.
 */
export function paddedWidth(layout: LogLayout, column: number, line?: number): number | undefined {
	const seen = new Map(layout.widths[column]);
	const piece = line === undefined ? undefined : piecesOf(layout.lines, line)[column];
	if (line !== undefined && piece) {
		const own = widthOf(layout.lines, line, piece);
		const others = (seen.get(own) ?? 1) - 1;
		if (others === 0) seen.delete(own);
		else seen.set(own, others);
	}
	const [width] = seen.keys();
	return seen.size === 1 ? width : undefined;
}

/** Pads a text to the width of a cell, with at least one space on either side; a longer text takes the width that it needs. */
export function pad(text: string, width: number, side: Side): string {
	const spare = Math.max(0, width - stringWidth(text) - 2);
	const before = side === 'left' ? 0 : side === 'right' ? spare : Math.floor(spare / 2);
	return ` ${' '.repeat(before)}${text}${' '.repeat(spare - before)} `;
}

/**
 * Whether a text at the beginning of a row needs a pipe before it: an empty cell would not count, and a mark may
 * begin a heading, a list or a quotation.
 */
export function needsPipe(written: string): boolean {
	return !/^(?!\d+[.)](?:\s|$))[\p{L}\p{N}]/u.test(written);
}

export function lineEnd({ lines, header }: LogLayout): string {
	const start = (lines.starts[header - 1] ?? 0) + lineText(lines, header).length;
	return lines.text.slice(start, lines.starts[header] ?? start) || '\n';
}
