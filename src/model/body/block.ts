import type { ActionLine } from '../actions/action-line.ts';
import type { Decision } from '../decision.ts';
import type { Inline, Span } from './inline.ts';

/** The body of the minutes: all that follows the front matter, read once, as Markdown (GFM). Every reader of it looks here. */
export interface Body {
	/** The offset in the file at which it begins. */
	readonly start: number;
	readonly blocks: readonly Block[];
	/** The action log in it: the very blocks. */
	readonly log?: LogBlocks;
}

/** The action log among the blocks: its table, and the heading or line that says that it follows. */
export interface LogBlocks {
	readonly table: TableBlock;
	readonly label: Block;
}

/** A block of the body. */
export type Block =
	| HeadingBlock
	| ParagraphBlock
	| ListBlock
	| (Span & { readonly type: 'quotation'; readonly blocks: readonly Block[] })
	/** `info`: what is written after the fence. */
	| (Span & { readonly type: 'code'; readonly text: string; readonly info?: string })
	/** HTML on its own, including comments. */
	| (Span & { readonly type: 'html'; readonly text: string })
	| (Span & { readonly type: 'rule' })
	| TableBlock
	| (Span & { readonly type: 'footnote'; readonly label: string; readonly blocks: readonly Block[] })
	/** The address of a link or picture, apart from the words that link to it. */
	| (Span & { readonly type: 'definition'; readonly label: string; readonly address: string });

export interface HeadingBlock extends Span {
	readonly type: 'heading';
	readonly level: 1 | 2 | 3 | 4 | 5 | 6;
	readonly content: readonly Inline[];
}

export interface ParagraphBlock extends Span {
	readonly type: 'paragraph';
	readonly content: readonly Inline[];
	/** The action lines and decisions in it, in their order: what is before the first of them was said, and not asked. */
	readonly passages?: Passages;
}

/** A paragraph with action lines or a decision in it, cut where these begin. */
export interface Passages {
	readonly before: readonly Inline[];
	readonly all: readonly Passage[];
}

/** An action line or a decision, from its label to the next one or the end of its paragraph. */
export interface Passage extends Span {
	/** `Action 79 (MH):` */
	readonly label: readonly Inline[];
	/** What is asked or decided, without the spaces round it. */
	readonly content: readonly Inline[];
	readonly action?: ActionLine;
	readonly decision?: Decision;
}

export interface ListBlock extends Span {
	readonly type: 'list';
	/** The number of the first entry; absent in a list of points. */
	readonly first?: number;
	/** Its entries are set apart like paragraphs. */
	readonly loose: boolean;
	readonly entries: readonly ListEntry[];
}

export interface ListEntry extends Span {
	/** The entry begins with a box: ticked or not. */
	readonly ticked?: boolean;
	readonly blocks: readonly Block[];
}

/** A table, whose first row names its columns. */
export interface TableBlock extends Span {
	readonly type: 'table';
	readonly sides: readonly ('left' | 'right' | 'center' | undefined)[];
	readonly rows: readonly TableRow[];
}

export interface TableRow extends Span {
	readonly cells: readonly TableCell[];
}

export interface TableCell extends Span {
	readonly content: readonly Inline[];
}
