import type { Minutes } from '../../model/minutes.ts';
import { lineText, splitLines } from '../../values/lines.ts';
import { foldWord } from '../../values/status.ts';
import { type LogLayout, layOut, piecesOf } from '../log-layout.ts';

/** The table of an action log for a merge: columns by their content, rows by their cells. */
export interface LogTable {
	readonly layout: LogLayout;
	/** The content of each column: `status`, or the title of a column of the board's own. */
	readonly columns: readonly string[];
	readonly titles: readonly string[];
	readonly rows: readonly TableRow[];
}

export interface TableRow {
	/** Its line, counted from 1. */
	readonly line: number;
	readonly number: string;
	/** What else identifies the action: its text and its date of issue, ignoring case and spaces. */
	readonly text: string;
	readonly issued: string;
	/** The line as it is written, without the spaces around it. */
	readonly whole: string;
	/** The text of each column, as it is written; undefined where the row has more or fewer cells than the header. */
	readonly cells: ReadonlyMap<string, string> | undefined;
}

/** The table of some minutes; undefined where they have none, or two of its columns cannot be distinguished. */
export function tableOf({ file, text, log }: Minutes): LogTable | undefined {
	if (!log) return undefined;
	const lines = splitLines(file, text);
	const columns = log.columns.map(({ name, title }) => name ?? `“${foldWord(title)}”`);
	if (new Set(columns).size < columns.length) return undefined;
	return {
		layout: layOut(lines, log),
		columns,
		titles: piecesOf(lines, log.place.line).map(({ raw }) => raw),
		rows: log.rows.map((row, index) => {
			const line = log.place.line + 2 + index;
			const raws = piecesOf(lines, line).map(({ raw }) => raw);
			return {
				line,
				number: row.number,
				text: foldWord(row.text),
				issued: row.issued ?? foldWord(row.cells.issued?.text ?? ''),
				whole: lineText(lines, line).trim(),
				cells: row.uneven ? undefined : new Map(columns.map((name, column) => [name, raws[column] ?? ''])),
			};
		}),
	};
}
