import type { Block } from '../paper/paper.ts';

/** What is known, and what is collected, while the body of a document is written. */
export interface DocumentContext {
	/** The footnotes, in the order of their numbers, from 1. */
	readonly footnotes: readonly (readonly Block[])[];
	/** The numbers of the footnotes that are in the body already. */
	readonly placed: Set<number>;
	/** Writes the blocks of a footnote. */
	readonly note: (blocks: readonly Block[]) => string;
	/** The widths of the columns of each table, in order, in millimetres. */
	readonly tables: (readonly number[])[];
}

/** Where a block is: a footnote, for example, can hold neither a table nor another footnote. */
export interface Placement {
	/** The style of the paragraphs that have none of their own. */
	readonly text: string;
	readonly inList: boolean;
	readonly inNote: boolean;
}
