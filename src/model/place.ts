/**
 * A place: where something is in the minutes, as an editor shows it.
 *
 * `line` and `column` count from 1. A column counts UTF-16 code units, as editors and the language server protocol do;
 * a byte order mark at the start of a file takes no column.
 */
export interface Place {
	/** The file, relative to the root of the minute book, with `/` on every system. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** A piece of text with the place of its first character. */
export interface Placed<T = string> {
	readonly value: T;
	readonly place: Place;
}
