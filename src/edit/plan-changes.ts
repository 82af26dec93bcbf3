import type { ActionLog, ColumnName } from '../model/actions/action-log.ts';
import type { CellChange, Change, LineNumberChange, NewActionLine, NewRow } from '../model/actions/change.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { cellMarkdown } from '../values/escape-markdown.ts';
import { splitLines } from '../values/lines.ts';
import { append } from '../values/long-lists.ts';
import { insertActionLine, numberLine } from './action-line.ts';
import { editCell } from './log-cell.ts';
import { type AddedColumn, addColumn } from './log-column.ts';
import { layOut } from './log-layout.ts';
import { insertRows, writtenCell } from './log-row.ts';
import { setLogUpdated } from './log-updated.ts';
import type { TextEdit } from './text-edit.ts';

/** The edits that make some changes to one meeting's minutes; or why one of them cannot be made. */
export type Plan =
	| { readonly edits: readonly TextEdit[]; readonly refused?: undefined }
	| { readonly refused: Refused };

/** Why a change cannot be made: what is there, and what to do. */
export interface Refused {
	readonly place: Place;
	readonly message: string;
}

/**
 * Plans changes to one file of minutes: each touches its own cell, row or line, and no other character. All of them
 * refer to the minutes as they are now, in any order.
 */
export function planChanges(minutes: Minutes, changes: readonly Change[]): Plan {
	const inLog = changes.filter((change) => change.kind === 'cell' || change.kind === 'new-row');
	const plans = changes.map((change) => refuseLineEnd(change, minutes) ?? planOutsideLog(minutes, change));
	const edits: TextEdit[] = [];
	for (const plan of [...plans, planLog(minutes, inLog)]) {
		if (plan.refused) return plan;
		append(edits, plan.edits);
	}
	return { edits };
}

/** The plan of a change to the discussion or the front matter; changes to the log are planned together. */
function planOutsideLog(minutes: Minutes, change: Change): Plan {
	if (change.kind === 'line-number') return planLineNumber(minutes, change);
	if (change.kind === 'new-action-line') return planActionLine(minutes, change);
	if (change.kind !== 'log-updated') return { edits: [] };
	const readable = !minutes.unread.some(({ code }) => code === 'front-matter-yaml' || code === 'front-matter-missing');
	const edit = readable ? setLogUpdated(splitLines(minutes.file, minutes.text), minutes, change.date) : undefined;
	const message = `the front matter has no plain place for "action-log-updated: ${change.date}"; write it there`;
	return asPlan(edit, topOf(minutes), message);
}

function topOf({ file }: Minutes): Place {
	return { file, line: 1, column: 1 };
}

function asPlan(edit: TextEdit | undefined, place: Place, message: string): Plan {
	return edit ? { edits: [edit] } : { refused: { place, message } };
}

/** Refuses a text of several lines rather than joining them: a cell and an action line have one line. */
function refuseLineEnd(change: Change, minutes: Minutes): Plan | undefined {
	const texts = change.kind === 'new-row' ? Object.values(change.cells) : 'text' in change ? [change.text] : [];
	if (!texts.some((text) => /[\r\n]/.test(text))) return undefined;
	return { refused: { place: topOf(minutes), message: 'the text has a line end in it; write it on one line' } };
}

/** The titles of the optional columns, where one is added. */
const ADDED: Readonly<Partial<Record<ColumnName, string>>> = { due: 'Due', update: 'Update' };

function planLog(minutes: Minutes, changes: readonly (CellChange | NewRow)[]): Plan {
	if (changes.length === 0) return { edits: [] };
	const { log } = minutes;
	if (!log) return { refused: { place: topOf(minutes), message: 'there is no action log to change; add one' } };
	const layout = layOut(splitLines(minutes.file, minutes.text), log);
	const edits: TextEdit[] = [];
	const newRows = changes.flatMap((change) => (change.kind === 'new-row' ? [change] : []));
	for (const change of changes) {
		if (change.kind === 'new-row' || isLacking(log, change.column)) continue;
		const index = log.columns.findIndex(({ name }) => name === change.column);
		const edit = refusesCell(log, change)
			? undefined
			: editCell(layout, change.row.line, index, cellMarkdown(change.text, change.markdown));
		if (!edit) {
			const message = `alb cannot tell which column is "${change.column}"; fix the table`;
			return { refused: { place: change.row, message } };
		}
		edits.push(edit);
	}
	const added: AddedColumn[] = [];
	for (const name of columnsToAdd(log, changes)) {
		const title = ADDED[name];
		const uneven = log.rows.find((row) => row.uneven);
		if (title === undefined || uneven) {
			const message = `alb cannot tell which column is "${name}"; fix the table`;
			return { refused: { place: uneven?.place ?? log.place, message } };
		}
		const texts = new Map(
			changes.flatMap((change) =>
				change.kind === 'cell' && change.column === name
					? [[change.row.line, cellMarkdown(change.text, change.markdown)] as const]
					: [],
			),
		);
		const others = newRows.flatMap((row) => writtenCell(row, name) || []);
		const { column, edits: own } = addColumn(layout, [name, title], texts, others);
		added.push(column);
		append(edits, own);
	}
	return { edits: [...edits, ...insertRows(layout, withNewNumbers(log, changes), newRows, added)] };
}

/** The log with the numbers that some of its rows are getting: a new row finds its place among those. */
function withNewNumbers(log: ActionLog, changes: readonly (CellChange | NewRow)[]): ActionLog {
	const numbers = new Map(
		changes.flatMap((change) =>
			change.kind === 'cell' && change.column === 'number' ? [[change.row.line, change.text] as const] : [],
		),
	);
	return { ...log, rows: log.rows.map((row) => ({ ...row, number: numbers.get(row.place.line) ?? row.number })) };
}

function isLacking({ columns }: ActionLog, column: ColumnName): boolean {
	return !columns.some(({ name }) => name === column);
}

/** The columns that some change has a text for and the log lacks, or has twice. */
function columnsToAdd(log: ActionLog, changes: readonly (CellChange | NewRow)[]): ColumnName[] {
	const names = changes.flatMap((change): ColumnName[] => {
		if (change.kind === 'cell') return isLacking(log, change.column) ? [change.column] : [];
		const said = (Object.keys(change.cells) as ColumnName[]).filter((name) => change.cells[name]);
		return said.filter((name) => log.columns.filter((column) => column.name === name).length !== 1);
	});
	return [...new Set(names)];
}

/** Whether it is uncertain which cell a change means: two columns have one name, or the row has other columns than the header. */
function refusesCell({ columns, rows }: ActionLog, { row, column }: CellChange): boolean {
	const twice = columns.filter(({ name }) => name === column).length > 1;
	return twice || (rows.find(({ place }) => place.line === row.line)?.uneven ?? true);
}

function planLineNumber(minutes: Minutes, { line: place, number }: LineNumberChange): Plan {
	const line = minutes.actionLines.find((one) => one.place.line === place.line && one.place.column === place.column);
	const message = `the number of this action line cannot be written by alb; write "Action ${number}" there`;
	const lines = splitLines(minutes.file, minutes.text);
	return asPlan(line && numberLine(lines, line, number), place, message);
}

function planActionLine(minutes: Minutes, change: NewActionLine): Plan {
	const lines = splitLines(minutes.file, minutes.text);
	const item = change.item && minutes.items.find(({ place }) => place.line === change.item?.line);
	const at = item?.lines[0];
	const span =
		at === undefined ? minutes.discussionLines[0] : minutes.discussionLines.find(([a, b]) => a <= at && at <= b);
	if (!span)
		return {
			refused: {
				place: change.item ?? topOf(minutes),
				message: 'there is no discussion to write the action line into',
			},
		};
	const end = item ? Math.min(item.lines[1], span[1]) : span[1];
	return { edits: [insertActionLine(lines, [item?.lines[0] ?? span[0], end], change)] };
}
