import { differInIssue } from '../language/action-pairing.ts';
import { sameAction, wordingLikeness } from '../language/wording.ts';
import type { ActionLine } from '../model/actions/action-line.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Place } from '../model/place.ts';
import { isBefore } from '../values/calendar-date.ts';
import { append, largest } from '../values/long-lists.ts';
import { foldWord } from '../values/status.ts';

/**
 * An action that has a certain number, with all of its rows and action lines, oldest meeting first. A number belongs
 * to one action, until a slip or a merge has given it to two.
 */
export interface ActionWithNumber {
	readonly rows: readonly LogRow[];
	readonly lines: readonly ActionLine[];
	/** The index of its first meeting in the book, from 0. */
	readonly since: number;
}

export interface ActionsByNumber {
	readonly actions: readonly ActionWithNumber[];
	/** Rows and action lines with the number that fit none of its actions, or several. */
	readonly unclear: readonly Place[];
}

interface Growing {
	readonly rows: LogRow[];
	readonly lines: ActionLine[];
	readonly since: number;
}

/** The actions that have a number, distinguished by their wording or else by their date of issue. */
export function actionsByNumber({ meetings }: MinuteBook, number: string): ActionsByNumber {
	const actions: Growing[] = [];
	const unclear: Place[] = [];
	for (const [index, { log }] of meetings.entries()) {
		const rows = (log?.rows ?? []).filter((row) => row.number === number);
		append(unclear, addRows(rows, actions, index));
	}
	for (const [index, { actionLines, file }] of meetings.entries()) {
		for (const line of actionLines.filter((each) => each.number === number)) {
			const [only, ...others] = actionsOfLine(line, file, actions);
			if (others.length > 0) unclear.push(line.place);
			else if (only) only.lines.push(line);
			else actions.push({ rows: [], lines: [line], since: index });
		}
	}
	return { actions, unclear };
}

/** Adds the rows of one log to their actions; returns the places of those that fit none for certain. */
function addRows(rows: readonly LogRow[], actions: Growing[], since: number): Place[] {
	const taken = new Set<Growing>();
	return joinByWording(rows, actions, taken).flatMap((row) => {
		const found = actionOf(row, rows, actions, taken);
		if (found === 'unclear') return [row.place];
		const action = found ?? { rows: [], lines: [], since };
		if (!found) actions.push(action);
		action.rows.push(row);
		taken.add(action);
		return [];
	});
}

/** Adds rows to the actions with the same wording, the most similar first; returns the rest. */
function joinByWording(rows: readonly LogRow[], actions: readonly Growing[], taken: Set<Growing>): LogRow[] {
	const pairs = rows.flatMap((row) =>
		actions
			.filter((action) => action.rows.some((other) => sameAction(other.text, row.text)))
			.map((action) => ({ row, action, likeness: largest(action.rows.map((one) => likeness(one, row))) })),
	);
	const joined = new Set<LogRow>();
	for (const { row, action } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
		if (joined.has(row) || taken.has(action)) continue;
		joined.add(row);
		taken.add(action);
		action.rows.push(row);
	}
	return rows.filter((row) => !joined.has(row));
}

/** How similar two rows are. Equal texts are the most similar, however common their words. */
function likeness(a: LogRow, b: LogRow): number {
	return foldWord(a.text) === foldWord(b.text) ? 2 : wordingLikeness(a.text, b.text);
}

/** The action of a row that no wording assigns; undefined where it is a new action. */
function actionOf(
	row: LogRow,
	rows: readonly LogRow[],
	actions: readonly Growing[],
	taken: ReadonlySet<Growing>,
): Growing | 'unclear' | undefined {
	// Two rows of one log in the same words are one action, entered twice.
	const copy = actions.find((action) =>
		action.rows.some((other) => other.place.file === row.place.file && sameAction(other.text, row.text)),
	);
	if (copy) return copy;
	const free = actions.filter(
		(action) => !taken.has(action) && !action.rows.every((other) => differInIssue(other, row)),
	);
	if (free.length === 0) return undefined;
	// The only action with the number, in other words; where there are several, the row is unclear.
	return free.length === 1 && actions.length === 1 && rows.length === 1 ? free[0] : 'unclear';
}

function actionsOfLine(line: ActionLine, file: string, actions: readonly Growing[]): readonly Growing[] {
	if (actions.length < 2 && actions.some(({ rows }) => rows.length > 0)) return actions;
	const matching = actions.filter((action) =>
		[...action.rows, ...action.lines].some((one) => sameAction(one.text, line.text)),
	);
	if (matching.length > 0 || actions.every(({ rows }) => rows.length === 0)) return matching;
	const here = actions.filter(({ rows }) => rows.some(({ place }) => place.file === file));
	return here.length === 1 ? here : actions;
}

/** The younger of two actions: by date of issue, or else by the first meeting that has it; undefined where neither decides. */
export function youngerAction(a: ActionWithNumber, b: ActionWithNumber): ActionWithNumber | undefined {
	const [one, other] = [issuedOf(a), issuedOf(b)];
	if (one !== undefined && other !== undefined) {
		if (isBefore(one, other)) return b;
		if (isBefore(other, one)) return a;
	}
	if (a.since === b.since) return undefined;
	return a.since > b.since ? a : b;
}

function issuedOf({ rows }: ActionWithNumber) {
	return rows.find(({ issued }) => issued !== undefined)?.issued;
}

/** The first row of an action, or else its first action line. */
export function firstOf({ rows, lines }: ActionWithNumber): LogRow | ActionLine | undefined {
	return rows[0] ?? lines[0];
}
