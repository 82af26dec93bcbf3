import type { FindingsReport } from '../formats/findings/findings-report.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import { type Lines, lineText, splitLines } from '../values/lines.ts';

/** The lines of a minute book by their place; a file is split when the first of its lines is asked for. */
export function linesOf({ meetings }: MinuteBook): FindingsReport['lineOf'] {
	const texts = new Map(meetings.map(({ file, text }) => [file, text]));
	const split = new Map<string, Lines>();
	return ({ file, line }) => {
		const text = texts.get(file);
		if (text === undefined || text === '') return undefined;
		const lines = split.get(file) ?? splitLines(file, text);
		split.set(file, lines);
		return lineText(lines, line);
	};
}
