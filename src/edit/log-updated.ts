import type { CalendarDate } from '../model/calendar-date.ts';
import { type Lines, lineCount, lineText, offsetOf } from '../model/lines.ts';
import type { Minutes } from '../model/minutes.ts';
import type { TextEdit } from './text-edit.ts';

const KEY = 'action-log-updated';

/** Sets the day of the log in the front matter: in its value, in its empty line, or in a line of its own at the end. */
export function setLogUpdated(lines: Lines, { logUpdated }: Minutes, date: CalendarDate): TextEdit | undefined {
	if (logUpdated) {
		const start = offsetOf(lines, logUpdated.place);
		const at = lines.text.indexOf(logUpdated.value, start);
		// The value may stand in quotation marks.
		return at === start || at === start + 1 ? { start: at, end: at + logUpdated.value.length, text: date } : undefined;
	}
	if (lineText(lines, 1).trim() !== '---') return undefined;
	for (let line = 2; line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		const start = lines.starts[line - 1] ?? 0;
		const empty = new RegExp(`^ *${KEY}:(?=[ \\t]*(?:#|$))`).exec(text);
		if (empty) return { start: start + empty[0].length, end: start + empty[0].length, text: ` ${date}` };
		if (text.trim() !== '---') continue;
		const eol = lines.text.slice((lines.starts[line - 2] ?? 0) + lineText(lines, line - 1).length, start);
		// All keys of a list stand equally deep.
		const indent = /^ *(?=[^ #])/.exec(lineText(lines, 2))?.[0] ?? '';
		return { start, end: start, text: `${indent}${KEY}: ${date}${eol}` };
	}
	return undefined;
}
