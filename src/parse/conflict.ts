import { type Lines, lineCount, lineText } from '../model/lines.ts';
import type { Unread } from '../model/unread.ts';

/**
 * Finds the first conflict marker that git left in a file.
 *
 * A line of seven `=` alone is also the underline of a heading, so it takes an opening or a closing marker to be sure.
 */
export function findConflict(lines: Lines): Unread | undefined {
	for (let line = 1; line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		if (/^(?:<{7}|>{7}|\|{7})(?: .*)?$/.test(text)) {
			return { code: 'conflict', marker: text.slice(0, 7), place: { file: lines.file, line, column: 1 } };
		}
	}
	return undefined;
}
