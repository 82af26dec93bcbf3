import type { ActionLine } from '../model/actions/action-line.ts';
import type { ColumnName } from '../model/actions/action-log.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import type { CellTexts, NewRow } from '../model/actions/change.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { isActionNumber } from '../values/action-number.ts';
import { formatDate, monthOf } from '../values/calendar-date.ts';
import { wordsOnOneLine } from '../values/flat-text.ts';
import { showsAllActions } from '../values/hidden-actions.ts';
import { markdownOf } from '../values/markdown-of.ts';
import { nextFreeNumber } from './numbered-action.ts';

/** Numbers that have been used outside the minute book as it is here: on other branches. */
export interface NumbersElsewhere {
	readonly numbers: ReadonlySet<string>;
	/** Whether these are all: every file there could be read. */
	readonly complete: boolean;
}

/**
 * The number of the next new action of a meeting, above every number ever used: in a log, in an action line, or
 * elsewhere. A number is never used again.
 *
 * Undefined while a file of the book cannot be read, since its numbers are not known; and, with numbers by meeting
 * (8.3), where this meeting's own number is not known yet.
 */
export function nextActionNumber(
	book: MinuteBook,
	minutes: Minutes,
	numbering: Numbering,
	elsewhere: NumbersElsewhere = { numbers: new Set(), complete: true },
): string | undefined {
	if (!elsewhere.complete || !book.meetings.every(showsAllActions)) return undefined;
	const known = [...book.meetings.flatMap(numbersIn), ...elsewhere.numbers];
	if (numbering === 'sequence') return nextFreeNumber(known, numbering);
	const before = new Set(book.meetings.filter((other) => other !== minutes).flatMap(numbersIn));
	const own = numbersIn(minutes).filter((number) => !before.has(number));
	const [like] = own.filter((number) => isActionNumber(number, numbering));
	// Numbers of two series do not show which of them is this meeting's.
	if (like === undefined || new Set(own.map(prefixOf)).size > 1) return undefined;
	return nextFreeNumber(known, numbering, like);
}

function numbersIn({ log, actionLines }: Minutes): string[] {
	return [...(log?.rows ?? []), ...actionLines].flatMap(({ number }) => number || []);
}

/** The prefix of a number: `8.` of 8.3, `41/` of 41/1. */
function prefixOf(number: string): string {
	return number.slice(0, Math.max(number.lastIndexOf('.'), number.lastIndexOf('/')) + 1);
}

/** What is known of an action when it is raised. */
export interface RaisedAction {
	readonly number: string;
	readonly text: string;
	readonly responsible: readonly string[];
	readonly due?: string;
}

/** The cells of a new action's row, written as the other rows of the log write dates and lists of people. */
export function rowOfNewAction(
	{ number, text, responsible, due }: RaisedAction,
	minutes: Minutes,
	date: CalendarDate,
	{ statuses }: Pick<Board, 'statuses'>,
): CellTexts {
	const rows = minutes.log?.rows ?? [];
	const written = (column: ColumnName) => rows.flatMap(({ cells }) => cells[column]?.text || []);
	return {
		number,
		action: text,
		responsible: joinPeople(responsible, minutes),
		issued: issuedAs(date, written('issued')),
		status: statuses.open[0] ?? 'open',
		...(due !== undefined && { due }),
	};
}

/** The row of an action line that has none. What the line asks for is copied in the characters that it is typed in. */
export function rowOfActionLine(
	{ content, responsible, restricted }: ActionLine,
	number: string,
	minutes: Minutes,
	date: CalendarDate,
	board: Pick<Board, 'statuses'>,
): NewRow {
	return {
		kind: 'new-row',
		file: minutes.file,
		cells: rowOfNewAction({ number, text: wordsOnOneLine(content), responsible }, minutes, date, board),
		markdown: { action: markdownOf(content, { source: minutes.text }) },
		...(restricted && { restricted: ['action'] }),
	};
}

/** Several people responsible, as the log writes them: `RE/MH`, `RE, MH`, `RE MH`. */
export function joinPeople(people: readonly string[], { log }: Minutes): string {
	const cells = (log?.rows ?? []).flatMap(({ cells }) => cells.responsible?.text || []);
	const between = cells.flatMap((cell) => /[\p{L}\p{N}](\/|, ?| and | & | )\p{L}/u.exec(cell)?.[1] ?? []);
	return people.join(between[0] ?? ', ');
}

/**
 * A date of issue as the log writes it: as a full date where the log has full dates and the day is known, otherwise
 * as a month; in figures where the log has figures.
 */
function issuedAs(date: CalendarDate, others: readonly string[]): string {
	const namesDays = others.some((text) => /^(?:\d{1,2}(?:st|nd|rd|th)? \p{L}|\d{4}-\d{2}-\d{2})/u.test(text));
	const shown = namesDays ? date : monthOf(date);
	return others.some((text) => /^\d{4}-\d{2}/.test(text)) ? shown : formatDate(shown);
}
