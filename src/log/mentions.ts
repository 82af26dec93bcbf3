import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';

/** A mention: a text that refers to an action by its number, as in "see action 80". */
export interface Mention {
	readonly place: Place;
	readonly words: string;
}

/** The mentions of a number in minutes, apart from the action lines and the rows that have it. */
export function mentionsOf({ meetings }: MinuteBook, number: string): Mention[] {
	const escaped = number.replace(/[./]/g, '\\$&');
	const before = '(?:\\d{1,15}(?:, | and | & |, and |/)){0,20}';
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])(?:(?:actions?|no\\.?|number|point)[ \\u00a0]|#)(?:no\\.? )?${before}${escaped}(?![\\p{N}]|[./]\\p{N})`,
		'giu',
	);
	return meetings.flatMap((minutes) => mentionsIn(minutes, pattern, number));
}

function mentionsIn({ text, file, actionLines }: Minutes, pattern: RegExp, number: string): Mention[] {
	if (!text.includes(number)) return [];
	const bearing = actionLines.filter((line) => line.number === number).map(({ place }) => place);
	return text.split(/\r\n|\n|\r/).flatMap((line, index) =>
		[...line.matchAll(pattern)].flatMap(({ 0: words, index: at }): Mention[] => {
			const place = { file, line: index + 1, column: at + 1 };
			const isLabel = bearing.some((one) => one.line === place.line && one.column === place.column);
			return isLabel ? [] : [{ place, words: around(line, at, words.length) }];
		}),
	);
}

/** The most characters of a line that are shown on either side. */
const ROUND = 30;

function around(line: string, at: number, length: number): string {
	const [from, to] = [Math.max(0, at - ROUND), Math.min(line.length, at + length + ROUND)];
	const [start, end] = [from === 0 ? '' : '…', to === line.length ? '' : '…'];
	return `${start}${line.slice(from, to).trim()}${end}`;
}
