import type { CalendarDate } from '../calendar-date.ts';
import type { Place } from '../place.ts';
import type { ColumnName } from './action-log.ts';

/**
 * A change: what is to be different in the minutes of one meeting, and nothing of how it is written there.
 *
 * Texts are plain: what Markdown would take for markup is escaped when the change is written. Where a text was typed as
 * Markdown, its characters are given besides, and are written as they are. Places are those of the minutes that the change
 * was thought out on.
 */
export type Change = CellChange | NewRow | NewActionLine | LineNumberChange | LogUpdate;

/** A cell of the log says something else. A column `Due` or `Update` that the log lacks is added to it. */
export interface CellChange {
	readonly kind: 'cell';
	/** The row: the place of its number. */
	readonly row: Place;
	readonly column: ColumnName;
	/** The words. */
	readonly text: string;
	/** The Markdown that says them; absent: the text is escaped. */
	readonly markdown?: string;
}

/** Texts of the cells of a row, by column. */
export type CellTexts = Readonly<Partial<Record<ColumnName, string>>>;

/** An action gets a row in the log, where its number belongs in the order that the log has. */
export interface NewRow {
	readonly kind: 'new-row';
	readonly file: string;
	/** What its cells say; a column that is not named stays empty. */
	readonly cells: CellTexts;
	/** The Markdown of cells that are not to be escaped. */
	readonly markdown?: CellTexts;
	/** The columns of it that are marked as restricted. */
	readonly restricted?: readonly ColumnName[];
}

/** An action line is written under an agenda item: `**Action 80 (RE, MH):** text`. */
export interface NewActionLine {
	readonly kind: 'new-action-line';
	readonly file: string;
	/** The heading of its agenda item; absent: after the last item of the discussion. */
	readonly item?: Place;
	readonly number: string;
	readonly responsible: readonly string[];
	readonly text: string;
	/** The Markdown that says it; absent: the text is escaped. */
	readonly markdown?: string;
}

/** An action line says another number, or its first. */
export interface LineNumberChange {
	readonly kind: 'line-number';
	readonly line: Place;
	readonly number: string;
}

/** The log was brought up to date on this day. */
export interface LogUpdate {
	readonly kind: 'log-updated';
	readonly file: string;
	readonly date: CalendarDate;
}
