import { restrictedActions } from '../language/restricted-actions.ts';
import { carriedRow, type StandingAction } from '../log/carry.ts';
import type { ColumnName } from '../model/actions/action-log.ts';
import { cellMarkdown } from '../values/escape-markdown.ts';
import { callMeeting } from '../values/minute-book.ts';
import { withoutMarks } from '../values/restricted.ts';
import type { Setting } from '../world.ts';
import { type EditedBook, type EditOptions, editBook, type ReportLine, type WantedEdit } from './edit-book.ts';
import { findActions, findNewestLog } from './find-action.ts';

/** What should change in an action: one cell of its row. */
export interface CellWish {
	readonly column: ColumnName;
	readonly text: string;
	/** The Markdown that says it; absent: the text is escaped. */
	readonly markdown?: string;
	/** The action is to be open: it then goes into the newest log, whichever log named it last. */
	readonly opens?: boolean;
	/** What else the officer should know about the change. */
	readonly besides?: string;
}

/** The names of columns in what a command prints. */
const CALLED: Readonly<Record<ColumnName, string>> = {
	number: 'number',
	action: 'action',
	responsible: 'responsible',
	issued: 'date issued',
	status: 'status',
	due: 'due',
	update: 'update',
};

/** Changes one cell of each of some actions, in the newest log that names it. */
export function changeActions(
	setting: Setting,
	options: EditOptions,
	numbers: readonly string[],
	wish: (standing: StandingAction, edited: EditedBook) => CellWish,
) {
	return editBook(setting, options, (edited) => {
		const edits = findActions(edited, numbers).map((standing) => editAction(standing, wish(standing, edited), edited));
		return { changes: edits.flatMap(({ changes }) => changes), report: edits.flatMap(({ report }) => report) };
	});
}

/**
 * An open action that the newest log has dropped is carried into it first, as is one that is opened again: nobody would see a change in an old log
 * alone.
 */
function editAction({ action, row, minutes }: StandingAction, wish: CellWish, edited: EditedBook): WantedEdit {
	const newest = findNewestLog(edited);
	const { column, text, markdown, opens = false, besides } = wish;
	const before = row.cells[column]?.text ?? '';
	const written = cellMarkdown(text, markdown);
	const carries = minutes !== newest && (action.dropped || opens);
	const file = carries ? newest.file : minutes.file;
	const { number } = row;
	const lineOf = (says: string, cell?: ColumnName): ReportLine => ({
		says,
		file,
		number,
		...(cell && { column: cell }),
	});
	if (before === text.trim() && (markdown === undefined || written === withoutMarks(row.cells[column]?.raw ?? '')))
		return {
			changes: [],
			report: [
				{
					says: `action ${number} already has ${CALLED[column]} "${text}"; nothing was changed`,
					file,
					place: row.cells[column]?.place ?? row.place,
				},
			],
		};
	// In the same words, it is the Markdown that is new.
	const now = before === text ? written : text;
	const change =
		before === ''
			? `${CALLED[column]} is "${now}"`
			: `${CALLED[column]} "${before}" is now ${now === '' ? 'empty' : `"${now}"`}`;
	const report = [
		lineOf(`action ${number}: ${change}`, column),
		...(besides === undefined ? [] : [lineOf(besides, column)]),
	];
	const typed = markdown !== undefined && { markdown };
	if (!carries) return { changes: [{ kind: 'cell', row: row.place, column, text, ...typed }], report };
	const otherwise = { cells: { [column]: text }, ...(typed && { markdown: { [column]: markdown } }) };
	return {
		changes: [carriedRow({ row, minutes }, file, restrictedActions(edited.book, edited.board.numbering), otherwise)],
		report: [
			lineOf(`action ${number} was missing from this log: carried over from ${callMeeting(action.meeting)}`),
			...report,
		],
	};
}
