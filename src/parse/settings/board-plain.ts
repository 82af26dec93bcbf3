import { type Board, DEFAULT_BOARD } from '../../model/board/board.ts';
import { MONTHS_OF } from '../../model/board/calendar.ts';
import type { Source } from '../../model/source.ts';
import { lineCount, lineText, splitLines } from '../../values/lines.ts';
import { decode } from '../decode.ts';
import { isPlainText, withoutComment } from '../yaml/yaml-plain.ts';

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/**
 * Reads settings that are written as plainly as most are: the board's name, its language and a calendar by name, a line
 * each. It exists for speed: every command reads the settings, and a parser of YAML takes longer to load than to run.
 *
 * Returns undefined for all else, however sound: `readBoard` then gives what these would be.
 */
export function readPlainBoard(source: Source): Board | undefined {
	const decoded = decode(source);
	if (decoded.unread) return undefined;
	const lines = splitLines(source.file, decoded.text);
	const settings = new Map<string, string>();
	for (let line = 1; line <= lineCount(lines); line++) {
		const text = withoutComment(lineText(lines, line));
		if (text === '') continue;
		const [, key = '', value = ''] = /^([a-z]+): (\S.*)$/.exec(text) ?? [];
		if (!isSetting(key, value) || settings.has(key)) return undefined;
		settings.set(key, value);
	}
	const name = settings.get('board');
	const calendar = settings.get('calendar');
	return {
		...DEFAULT_BOARD,
		...(name !== undefined && { name }),
		language: settings.get('language') ?? DEFAULT_BOARD.language,
		...(isCalendarName(calendar) && { calendar: { months: MONTHS_OF[calendar] } }),
	};
}

function isSetting(key: string, value: string): boolean {
	if (key === 'board') return isPlainText(value);
	if (key === 'language') return LANGUAGE.test(value);
	return key === 'calendar' && isCalendarName(value);
}

function isCalendarName(value: string | undefined): value is keyof typeof MONTHS_OF {
	return value === 'monthly' || value === 'quarterly';
}
