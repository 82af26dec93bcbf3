import type { Block } from '../paper/paper.ts';

/** What is known and gathered while the body of a document is written. */
export interface Writing {
	/** What the marks of footnotes stand for, from 1 on. */
	readonly footnotes: readonly (readonly Block[])[];
	/** The footnotes that have their place in the body already, by number. */
	readonly placed: Set<number>;
	/** Writes what stands in a footnote. */
	readonly note: (blocks: readonly Block[]) => string;
	/** The widths of the columns of each table, in order. */
	readonly tables: (readonly number[])[];
}

/** Where a block stands: what no footnote, no table and no other style of paragraph can stand in is told here. */
export interface Standing {
	/** The style of paragraphs that have none of their own. */
	readonly text: string;
	readonly inList: boolean;
	readonly inNote: boolean;
}
