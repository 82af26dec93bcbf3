import type { Place } from './place.ts';

/**
 * A restricted passage: a part of the minutes between two comments, which no public copy may hold.
 *
 * In the body the comments are `<!-- restricted -->` and `<!-- /restricted -->`; in the front matter, where a comment
 * begins with `#`, they are lines of their own: `# restricted` and `# /restricted`.
 */
export interface RestrictedPassage {
	/** Where its first comment is. */
	readonly place: Place;
	/** The offsets in the text of the file at which its first comment begins and its last one ends. */
	readonly start: number;
	readonly end: number;
}

/** Why a comment marks no passage for certain. */
export type RestrictedProblem =
	/** Nothing ends it. */
	| 'unclosed'
	/** It begins within another one. */
	| 'nested'
	/** It ends none. */
	| 'unopened'
	/** It begins in a cell of a table and does not end there. */
	| 'cell'
	/** It is in a column of the log that a public copy shows. */
	| 'column'
	/** It holds the log, or a part of it that is not one cell. */
	| 'log'
	/** Text follows it at the beginning of a line, where markdown takes the whole line for HTML. */
	| 'line-start'
	/** It is part of another comment. */
	| 'in-comment'
	/** It is not written as a mark is. */
	| 'misspelt'
	/** In the front matter: it is not on a line of its own, or not written with `#`. */
	| 'front-matter'
	/** In the body: it is written with `#`. */
	| 'body';
