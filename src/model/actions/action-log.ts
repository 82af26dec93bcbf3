import type { Inline } from '../body/inline.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Place } from '../place.ts';

/** What a column of an action log holds. */
export type ColumnName = 'number' | 'action' | 'responsible' | 'issued' | 'status' | 'due' | 'update';

/** A cell of an action log. */
export interface Cell {
	/** Its words: what is compared, sorted and shown in a terminal. */
	readonly text: string;
	/** Its pieces; absent where it has no markup and is its text. */
	readonly content?: readonly Inline[];
	/** The characters of the file from `place` on, without the spaces round them. */
	readonly raw: string;
	/** A part of it, or all, is marked as restricted. */
	readonly restricted?: true;
	readonly place: Place;
}

/** A row of one meeting's action log: one action, as that log records it. */
export interface LogRow {
	/** As written; empty where the row has none. */
	readonly number: string;
	readonly text: string;
	/** Who is responsible, each apart, as written: `RE/MH` gives `RE` and `MH`. */
	readonly responsible: readonly string[];
	/** The date of issue; undefined where the cell holds no date. */
	readonly issued?: CalendarDate;
	/** As written; empty where there is none, or where the row's cells cannot be told apart. */
	readonly status: string;
	readonly due?: string;
	readonly update?: string;
	readonly place: Place;
	/** The cells that the row has, by column. */
	readonly cells: Readonly<Partial<Record<ColumnName, Cell>>>;
	/** All cells in the order of the row, where `cells` does not hold them all: the log has columns of its own, or the row is uneven. */
	readonly all?: readonly Cell[];
	/** The row has more or fewer cells than the header: only its number and text are taken. */
	readonly uneven: boolean;
	/** A cell of it is marked as restricted. */
	readonly restricted?: true;
}

/** An action log: the table of one meeting, each row an action. */
export interface ActionLog {
	/** The header row. */
	readonly place: Place;
	readonly columns: readonly Column[];
	/** In the order of the file. */
	readonly rows: readonly LogRow[];
}

export interface Column {
	/** The heading as written. */
	readonly title: string;
	/** What it holds; undefined for a column of the board's own, which is kept and not read. */
	readonly name?: ColumnName;
	readonly place: Place;
}
