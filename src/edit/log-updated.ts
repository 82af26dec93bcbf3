import type { CalendarDate } from '../model/calendar-date.ts';
import type { Minutes } from '../model/minutes.ts';
import { type Lines, lineCount, lineText, offsetOf } from '../values/lines.ts';
import type { TextEdit } from './text-edit.ts';

const KEY = 'action-log-updated';
const EMPTY_KEY = new RegExp(`^ *${KEY}:(?=[ \\t]*(?:#|$))`);
const KEY_LINE = new RegExp(`^ *(["']?)${KEY}\\1 *:`);

/**
 * Sets the date of the log in the front matter: in its value, in its empty line, or in a line of its own at the end.
 */
export function setLogUpdated(lines: Lines, { logUpdated }: Minutes, date: CalendarDate): TextEdit | undefined {
	if (logUpdated) {
		const start = offsetOf(lines, logUpdated.place);
		const at = lines.text.indexOf(logUpdated.value, start);
		// The value may be in quotation marks.
		return at === start || at === start + 1 ? { start: at, end: at + logUpdated.value.length, text: date } : undefined;
	}
	if (lineText(lines, 1).trim() !== '---') return undefined;
	for (let line = 2; line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		const start = lines.starts[line - 1] ?? 0;
		const empty = EMPTY_KEY.exec(text);
		if (empty) return { start: start + empty[0].length, end: start + empty[0].length, text: ` ${date}` };
		// The key is there, but its value could not be read: a second key cannot correct it.
		if (KEY_LINE.test(text)) return undefined;
		// The fence begins its line: dashes after a space, of whatever kind, belong to the YAML.
		if (!text.startsWith('---')) continue;
		const eol = lines.text.slice((lines.starts[line - 2] ?? 0) + lineText(lines, line - 1).length, start);
		return { start, end: start, text: `${' '.repeat(depthOfKeys(lines, line))}${KEY}: ${date}${eol}` };
	}
	return undefined;
}

/** The indentation of the keys of the front matter, which ends before a line: that of the first key, since all have the same. */
function depthOfKeys(lines: Lines, end: number): number {
	for (let line = 2; line < end; line++) {
		const depth = lineText(lines, line).search(/[^ ]/);
		if (depth >= 0 && lineText(lines, line)[depth] !== '#') return depth;
	}
	return 0;
}
