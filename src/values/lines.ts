import type { Place } from '../model/place.ts';

/**
 * The lines of a text, to turn offsets into places and back.
 *
 * A line ends with LF, CR LF or a lone CR, as in Markdown and in editors, but not with U+2028 or U+0085. Offsets
 * count UTF-16 code units of the text without its byte order mark.
 */
export interface Lines {
	readonly file: string;
	readonly text: string;
	/** The offset of the first character of each line. */
	readonly starts: readonly number[];
}

export function splitLines(file: string, text: string): Lines {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
	return { file, text, starts };
}

/** The text of a line, counted from 1, without its line ending; empty where there is no such line. */
export function lineText(lines: Lines, line: number): string {
	const start = lines.starts[line - 1];
	if (start === undefined) return '';
	let end = lines.starts[line] ?? lines.text.length;
	if (lines.starts[line] !== undefined) end -= lines.text.startsWith('\r\n', end - 2) ? 2 : 1;
	return lines.text.slice(start, end);
}

export function lineCount(lines: Lines): number {
	return lines.starts.length;
}

/** The line, counted from 1, at an offset. */
export function lineAt(lines: Lines, offset: number): number {
	let low = 0;
	let high = lines.starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines.starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low + 1;
}

export function placeAt(lines: Lines, offset: number): Place {
	const line = lineAt(lines, offset);
	return { file: lines.file, line, column: offset - (lines.starts[line - 1] ?? 0) + 1 };
}

export function offsetOf(lines: Lines, place: Pick<Place, 'line' | 'column'>): number {
	return (lines.starts[place.line - 1] ?? lines.text.length) + place.column - 1;
}
