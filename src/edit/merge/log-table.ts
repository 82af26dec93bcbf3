import type { Minutes } from '../../model/minutes.ts';
import { lineText, splitLines } from '../../values/lines.ts';
import { foldWord } from '../../values/status.ts';
import { type LogLayout, layOut, piecesOf } from '../log-layout.ts';

/** The table of an action log as it is merged: columns by what they hold, rows by what their cells say. */
export interface LogTable {
	readonly layout: LogLayout;
	/** What each column holds: `status`, or its title for a column of the board's own. */
	readonly columns: readonly string[];
	/** The titles as they are written. */
	readonly titles: readonly string[];
	readonly rows: readonly TableRow[];
}

export interface TableRow {
	/** The line that it stands in, counted from 1. */
	readonly line: number;
	readonly number: string;
	/** What the action is known by besides: its text and its date of issue, without regard to case and spaces. */
	readonly text: string;
	readonly issued: string;
	/** The line as it is written, without the spaces round it. */
	readonly whole: string;
	/** What stands in each column, as it is written there; undefined where the row has more or fewer cells than the header. */
	readonly cells: ReadonlyMap<string, string> | undefined;
}

/** The table of some minutes; undefined where they have none, or two of its columns cannot be told apart. */
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
