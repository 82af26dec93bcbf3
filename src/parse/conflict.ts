import type { Unread } from '../model/unread.ts';
import { type Lines, lineCount, lineText } from '../values/lines.ts';

const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/;

/**
 * Finds the first conflict marker that git left in a file.
 *
 * A line of seven `=` alone is also the underline of a heading, so it takes an opening or a closing marker to be sure.
 */
export function findConflict(lines: Lines): Unread | undefined {
	for (let line = 1; line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		if (MARK.test(text)) {
			return { code: 'conflict', marker: text.slice(0, 7), place: { file: lines.file, line, column: 1 } };
		}
	}
	return undefined;
}

/** A text with conflicts in it, both versions of each without the marks; and the marks, by the line that they are before. */
export function takeMarksOut(lines: Lines): { readonly text: string; readonly marks: ReadonlyMap<number, string[]> } {
	const kept: string[] = [];
	const marks = new Map<number, string[]>();
	let within = false;
	for (let line = 1; line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		if (MARK.test(text) || (within && text === '=======')) {
			within = !text.startsWith('>');
			marks.set(kept.length + 1, [...(marks.get(kept.length + 1) ?? []), text]);
		} else kept.push(text);
	}
	return { text: kept.join('\n'), marks };
}
