/*
 * A minute book as plain data, before it is written out: what a test changes in it, it changes in one known place.
 */

export interface BookModel {
	/** `alb.yaml`. */
	readonly settings: string;
	readonly numbering: 'sequence' | 'meeting';
	/** The months of the board's calendar, from 1; absent where it has none. */
	readonly months?: readonly number[];
	/** Oldest first. */
	readonly meetings: readonly MeetingModel[];
	/** In the order of their numbers. */
	readonly actions: readonly ActionModel[];
}

export interface MeetingModel {
	/** `minutes/2025-04.md` */
	readonly file: string;
	readonly date: string;
	/** Lines of front matter after the date. */
	readonly front: readonly string[];
	readonly invitees: readonly PersonModel[];
	readonly apologies: readonly PersonModel[];
	readonly updated?: string;
	readonly items: readonly ItemModel[];
	/** `## Action log` */
	readonly logHeading: string;
	readonly columns: readonly ColumnModel[];
	readonly rows: readonly RowModel[];
	readonly lineEnd: '\n' | '\r\n';
	readonly bom: boolean;
	/** What is changed in its text once it is written, before its lines get their ends. */
	readonly slips?: readonly ((text: string) => string)[];
	/** The bytes of the file where they are not those of UTF-8. */
	readonly encode?: (text: string) => Uint8Array;
}

export interface PersonModel {
	/** The key of the lists: `MH`. */
	readonly initials: string;
	readonly name: string;
	readonly role?: string;
	readonly organisation?: string;
	readonly for?: string;
}

export interface ItemModel {
	/** Without its hashes: `ITEM 2: Data`. */
	readonly heading: string;
	readonly blocks: readonly BlockModel[];
}

/** A paragraph, a list or a table. */
export interface BlockModel {
	readonly text: string;
	/** The number of the action whose line it is. */
	readonly action?: string;
}

export type RowPart = 'number' | 'text' | 'responsible' | 'issued' | 'status' | 'due' | 'update' | 'other';

export interface ColumnModel {
	readonly title: string;
	readonly part: RowPart;
}

/** A row of a log, each cell as it is written. */
export type RowModel = Readonly<Record<RowPart, string>>;

/** An action over its life. */
export interface ActionModel {
	readonly number: string;
	/** The meetings whose logs hold it, from the one that issued it to the last, by their index. */
	readonly first: number;
	readonly last: number;
	/** The first log that records it as ended; beyond the last where it is still open. */
	readonly ended: number;
	/** It says by when it is to be done. */
	readonly dated: boolean;
}
