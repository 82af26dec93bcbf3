import type { RestrictedActions } from '../language/restricted-actions.ts';
import type { Action } from '../model/actions/action.ts';
import type { Cell, ColumnName, LogRow } from '../model/actions/action-log.ts';
import type { NewRow } from '../model/actions/change.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { markdownOf } from '../values/markdown-of.ts';

/** An action, and the row of the newest log that names it. */
export interface StandingAction {
	readonly action: Action;
	readonly row: LogRow;
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

/** What some cells say: their words, and the Markdown of those that are not to be escaped. */
export type CellContents = Pick<NewRow, 'cells' | 'markdown'>;

/** What a row says, by column, for a later log to repeat: in the characters that it is typed in. */
export function contentsOf({ cells }: LogRow, source: string): Required<CellContents> {
	const all = Object.entries(cells) as [ColumnName, Cell][];
	const written = ({ content, raw }: Cell) => (content ? markdownOf(content, { source, leaves: true }) : raw);
	return {
		cells: Object.fromEntries(all.map(([name, { text }]) => [name, text])),
		markdown: Object.fromEntries(all.map(([name, cell]) => [name, written(cell)])),
	};
}

/**
 * A new row that carries an action on from its row in an earlier log, with some of its cells changed. What is marked
 * as restricted stays so, and what another meeting restricts is marked.
 */
export function carriedRow(
	{ row, minutes }: Pick<StandingAction, 'row' | 'minutes'>,
	file: string,
	{ isRestrictedRow }: Pick<RestrictedActions, 'isRestrictedRow'>,
	otherwise: CellContents = { cells: {} },
): NewRow {
	const names = (Object.keys(row.cells) as ColumnName[]).filter((name) => row.cells[name]?.restricted);
	const restricted = isRestrictedRow(row) ? [...new Set([...names, 'action' as const])] : names;
	const { cells, markdown } = contentsOf(row, minutes.text);
	const kept = Object.entries(markdown).filter(([name]) => !(name in otherwise.cells));
	return {
		kind: 'new-row',
		file,
		cells: { ...cells, ...otherwise.cells },
		markdown: { ...Object.fromEntries(kept), ...otherwise.markdown },
		...(restricted.length > 0 && { restricted }),
	};
}

export function newestLog({ meetings }: MinuteBook): Minutes | undefined {
	return meetings.findLast(({ date, log }) => date && log) ?? meetings.findLast(({ log }) => log);
}
