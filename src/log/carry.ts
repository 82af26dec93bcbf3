import type { RestrictedActions } from '../language/restricted-actions.ts';
import type { Action } from '../model/actions/action.ts';
import type { ColumnName, LogRow } from '../model/actions/action-log.ts';
import type { NewRow } from '../model/actions/change.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';

/** An action, and the row of the newest log that names it. */
export interface StandingAction {
	readonly action: Action;
	readonly row: LogRow;
	/** The minutes that have the row. */
	readonly minutes: Minutes;
}

/** The actions of a book, each with its row in the newest log that has it. */
export function standingActions(book: MinuteBook, log: ConsolidatedLog): StandingAction[] {
	const rows = new Map(
		book.meetings.flatMap((minutes) => (minutes.log?.rows ?? []).map((row) => [row.place, { row, minutes }] as const)),
	);
	return log.actions.flatMap((action) => {
		const found = rows.get(action.place);
		return found ? [{ action, ...found }] : [];
	});
}

/** The cells of a row, by column, as the row of the same action in a later log begins. */
function cellsOf({ cells }: LogRow): Partial<Record<ColumnName, string>> {
	const names = Object.keys(cells) as ColumnName[];
	return Object.fromEntries(names.map((name) => [name, cells[name]?.text ?? '']));
}

/**
 * A new row that carries an action on from its row in an earlier log, with some of its cells changed. What is marked
 * as restricted stays so, and what another meeting restricts is marked.
 */
export function carriedRow(
	row: LogRow,
	file: string,
	{ isRestrictedRow }: Pick<RestrictedActions, 'isRestrictedRow'>,
	otherwise: NewRow['cells'] = {},
): NewRow {
	const names = (Object.keys(row.cells) as ColumnName[]).filter((name) => row.cells[name]?.restricted);
	const restricted = isRestrictedRow(row) ? [...new Set([...names, 'action' as const])] : names;
	const cells = { ...cellsOf(row), ...otherwise };
	return { kind: 'new-row', file, cells, ...(restricted.length > 0 && { restricted }) };
}

/** The meeting whose log is the newest. */
export function newestLog({ meetings }: MinuteBook): Minutes | undefined {
	return meetings.findLast(({ date, log }) => date && log) ?? meetings.findLast(({ log }) => log);
}
