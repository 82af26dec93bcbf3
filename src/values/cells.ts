import type { Cell } from '../model/actions/action-log.ts';
import { type Lines, lineText } from './lines.ts';
import { isBlank } from './one-line.ts';
import { hasMark } from './restricted.ts';

/** The cells of a row of a table, as they are typed: where they hold no markup, that is what they say. */
export function readCells(lines: Lines, line: number): Cell[] {
	return splitRow(lineText(lines, line)).map(({ start, raw }) => ({
		text: raw,
		raw,
		...(hasMark(raw) && { restricted: true as const }),
		place: { file: lines.file, line, column: start + 1 },
	}));
}

/** A cell as it is in its row: where it starts, and what it holds without the spaces and tabs round it. */
export interface Piece {
	readonly start: number;
	readonly raw: string;
	/** All that is between its pipes, spaces too: from this column, from 0, to before the other. */
	readonly from: number;
	readonly to: number;
}

/**
 * Splits a row of a table into its cells, as GFM does: at pipes that no backslash escapes, whether or not they are in
 * a code span. Spaces and tabs round a cell are not part of it; other white space is.
 */
export function splitRow(row: string): Piece[] {
	const pieces: Piece[] = [];
	let start = skipSpaces(row, 0);
	if (row[start] === '|') start++;
	for (const { 0: mark, index } of row.matchAll(/\\[\\|]|\|/g)) {
		if (mark !== '|' || index < start) continue;
		pieces.push(pieceOf(row, start, index));
		start = index + 1;
	}
	const last = pieceOf(row, start, row.length);
	// After the last pipe there is no further cell; a pipe alone is a cell with nothing in it.
	if (last.raw !== '' || pieces.length === 0) pieces.push(last);
	return pieces;
}

function pieceOf(row: string, start: number, end: number): Piece {
	const first = skipSpaces(row, start);
	// An empty cell is placed where one would write into it: after the space that follows its pipe.
	if (first >= end) return { start: Math.min(start + 1, end), raw: '', from: start, to: end };
	let last = end;
	while (isBlank(row[last - 1])) last--;
	return { start: first, raw: row.slice(first, last), from: start, to: end };
}

// Loops, since a pattern such as /[ \t]+$/ tries each of a thousand spaces in turn as the first of them.
function skipSpaces(text: string, from: number): number {
	let at = from;
	while (isBlank(text[at])) at++;
	return at;
}

/** Whether a line is the second row of a table: `| --- | :-: |`. */
export function isDelimiterRow(row: string): boolean {
	return row.includes('|') && splitRow(row).every(({ raw }) => /^:?-+:?$/.test(raw)) && /[-:]/.test(row);
}

/** A word of a cell as it is read: no-break spaces are spaces, zero-width characters are nothing. */
export function plainWord(text: string): string {
	return text
		.replace(/[\u00a0\u202f]/g, ' ')
		.replace(/[\u200b\u2060\ufeff]/g, '')
		.trim();
}
