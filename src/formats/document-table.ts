import type { Action } from '../model/actions/action.ts';
import type { Cell, Column, ColumnName, LogRow } from '../model/actions/action-log.ts';
import type { Board } from '../model/board/board.ts';
import type { Phase } from '../model/board/status.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Minutes } from '../model/minutes.ts';
import { formatDate, isCalendarDate } from '../values/calendar-date.ts';
import { phaseOf } from '../values/status.ts';
import { formatAge } from './age.ts';
import type { FootnoteNumbers } from './paper/footnotes.ts';
import { type Inline, plain } from './paper/inline.ts';
import { linesOf } from './paper/lines.ts';
import { visible } from './visible.ts';

/** A table of actions as every format writes it. */
export interface DocumentTable {
	readonly columns: readonly DocumentColumn[];
	readonly rows: readonly DocumentRow[];
}

export interface DocumentColumn {
	readonly title: string;
	/** The content of the column; undefined for a column of the board's own. */
	readonly name?: ColumnName | 'meeting' | 'age';
}

export interface DocumentRow {
	readonly phase: Phase;
	readonly cells: readonly DocumentCell[];
	/** Whether the row has more or fewer cells than the table has columns, so that nobody can say what they mean. */
	readonly uneven: boolean;
}

export interface DocumentCell {
	readonly text: string;
	/** Its pieces; absent where it is its words and nothing besides. */
	readonly content?: readonly Inline[];
	/** The date that the text says. */
	readonly date?: CalendarDate;
}

/** What a cell says, as the pieces of a line. */
export function cellLine({ text, content, date }: DocumentCell): readonly Inline[] {
	if (date !== undefined) return [{ type: 'date', date, text }];
	return content ?? plain(text);
}

/** The action log of one meeting: its own columns and rows, in their order. */
export function meetingTable(
	{ log }: Minutes,
	{ statuses }: Pick<Board, 'statuses'>,
	footnotes: FootnoteNumbers,
): DocumentTable {
	const { columns = [], rows = [] } = log ?? {};
	return {
		columns: columns.map(({ title, name }) => ({
			title: cellText(title) || (name === 'number' ? 'No.' : ''),
			...(name && { name }),
		})),
		rows: rows.map((row) => ({
			phase: phaseOf(row.status, statuses),
			uneven: row.uneven,
			cells: cellsOf(row, columns).map((cell, index): DocumentCell => {
				const { text = '', content } = cell ?? {};
				const date = !row.uneven && columns[index]?.name === 'issued' ? row.issued : undefined;
				return {
					text: cellText(text),
					...(content && { content: linesOf(content, footnotes) }),
					...(date !== undefined && { date }),
				};
			}),
		})),
	};
}

/** The cells of a row in their order, one for each column; of an uneven row, those that it has. */
export function cellsOf({ all, cells }: LogRow, columns: readonly Column[]): readonly (Cell | undefined)[] {
	return all ?? columns.map(({ name }) => name && cells[name]);
}

/** Actions as the consolidated log records them. The last columns are there only where an action has something for them. */
export function actionTable(actions: readonly Action[]): DocumentTable {
	const columns = COLUMNS.filter(
		({ optional, cell }) => !optional || actions.some((action) => cell(action).text !== ''),
	);
	return {
		columns: columns.map(({ title, name }) => ({ title, name })),
		rows: actions.map((action) => ({
			phase: action.phase,
			uneven: false,
			cells: columns.map(({ cell }) => {
				const said = cell(action);
				return { ...said, text: cellText(said.text) };
			}),
		})),
	};
}

const COLUMNS: readonly (Required<DocumentColumn> & {
	readonly optional?: boolean;
	readonly cell: (action: Action) => DocumentCell;
})[] = [
	{ title: 'No.', name: 'number', cell: ({ number }) => ({ text: number }) },
	{
		title: 'Action',
		name: 'action',
		cell: ({ text, content }) => ({ text, ...(content && { content: linesOf(content) }) }),
	},
	{ title: 'Responsible', name: 'responsible', cell: ({ responsible }) => ({ text: responsible.join(', ') }) },
	{ title: 'Date issued', name: 'issued', cell: ({ issued }) => dateCell(issued) },
	{ title: 'Due', name: 'due', optional: true, cell: ({ due }) => ({ text: due ?? '' }) },
	{ title: 'Status', name: 'status', cell: ({ status }) => ({ text: status }) },
	{
		title: 'Last log',
		name: 'meeting',
		cell: ({ meeting }) => (isCalendarDate(meeting) ? dateCell(meeting) : { text: meeting }),
	},
	{ title: 'Open for', name: 'age', optional: true, cell: ({ age }) => ({ text: age ? formatAge(age) : '' }) },
];

function dateCell(date: CalendarDate | undefined): DocumentCell {
	return date === undefined ? { text: '' } : { text: formatDate(date), date };
}

function cellText(text: string): string {
	return visible(text.replace(/[\r\n]+/g, ' '));
}
