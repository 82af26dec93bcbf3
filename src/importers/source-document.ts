/**
 * A source document: what a board has from elsewhere, as blocks in their order, whatever program wrote it.
 *
 * A reader of one kind of file (plain text, Markdown, a web page, Word) says what stands where and how it is set; what it
 * means is found later, by one road for all kinds. Nothing that can be read is left out: what a page shows no one, such
 * as a comment or deleted text, is a block or a remark of its own.
 */
export interface SourceDocument {
	/** What the numbers of `at` count: the lines of a text, or the paragraphs of a document that has no lines. */
	readonly unit: 'line' | 'paragraph';
	readonly blocks: readonly SourceBlock[];
	/** What a person should know of the reading, in the order of the document. */
	readonly remarks: readonly Remark[];
}

/** What a reader of one kind of file answers: the document, or why there is none. */
export type Reading = { readonly document: SourceDocument } | { readonly refused: string };

export type SourceBlock = TextBlock | TableBlock;

/** A paragraph of any kind; a cell of a table holds some too. */
export interface TextBlock {
	/**
	 * `page`: a header or a footer of the pages · `comment`: a remark in the margin · `note`: a footnote, which stands
	 * behind the paragraph that refers to it.
	 */
	readonly kind: 'paragraph' | 'heading' | 'entry' | 'page' | 'comment' | 'note';
	/** The line, or the paragraph, from 1. */
	readonly at: number;
	/** The lines that it takes, as they were typed, where it is more than one. */
	readonly lines?: readonly string[];
	readonly runs: readonly Run[];
	/** The rank of a heading, the depth of an entry: from 1. */
	readonly level?: number;
	/** The number that the program set before it, as it is shown: `1.`, `a)`, `8.3`. */
	readonly number?: string;
	/** It begins a cell that stands alone in its row, as boxed headings do. */
	readonly boxed?: boolean;
	/** The Markdown that it was written in. */
	readonly markdown?: string;
}

/** A stretch of text that is set in one way. */
export interface Run {
	readonly text: string;
	readonly bold?: boolean;
	/** Struck through, by hand: deletions that a program tracks are remarks. */
	readonly struck?: boolean;
}

export interface TableBlock {
	readonly kind: 'table';
	readonly at: number;
	readonly rows: readonly SourceRow[];
	/** The Markdown that it was written in. */
	readonly markdown?: string;
}

export interface SourceRow {
	readonly at: number;
	readonly cells: readonly SourceCell[];
}

export interface SourceCell {
	readonly at: number;
	readonly paragraphs: readonly TextBlock[];
	/** How many columns it spans, where it is more than one. */
	readonly span?: number;
	/** It goes on from the cell above. */
	readonly merged?: boolean;
}

/** What a person should know of the reading: a change that was tracked, a picture, a file that is embedded. */
export interface Remark {
	readonly at: number;
	readonly message: string;
}

/** The numbers of the lines that a block takes. */
export function linesOf({ at, lines = [''] }: TextBlock): number[] {
	return lines.map((_, index) => at + index);
}

/** The words of a block or of runs, without what sets them. */
export function wordsOf({ runs }: Pick<TextBlock, 'runs'>): string {
	return runs.map(({ text }) => text).join('');
}

/** The words of a cell, its paragraphs one behind the other. */
export function cellWords({ paragraphs }: SourceCell): string {
	return paragraphs
		.map((block) => withNumber(block))
		.filter((text) => text !== '')
		.join(' / ');
}

/** The words of a block behind the number that its program set before it. */
export function withNumber(block: TextBlock): string {
	const words = wordsOf(block).trim();
	const number = block.number ?? '';
	return [/\p{N}|\p{L}/u.test(number) ? number : '', words].filter((part) => part !== '').join(' ');
}

/** Whether every word of a block is struck through. */
export function isStruck({ runs }: Pick<TextBlock, 'runs'>): boolean {
	const words = runs.filter(({ text }) => text.trim() !== '');
	return words.length > 0 && words.every(({ struck }) => struck);
}

/** Whether every word of a block is bold. */
export function isBold({ runs }: Pick<TextBlock, 'runs'>): boolean {
	const words = runs.filter(({ text }) => text.trim() !== '');
	return words.length > 0 && words.every(({ bold }) => bold);
}
