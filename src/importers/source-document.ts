/**
 * A source document: what a board has from elsewhere, as blocks in order, whatever program wrote it.
 *
 * A reader of one kind of file (plain text, Markdown, a web page, Word) says what is where and how it is formatted;
 * the meaning is found later, in one way for all kinds. Nothing that can be read is left out: what a page does not
 * show, such as a comment or deleted text, is a block or a remark of its own.
 */
export interface SourceDocument {
	/** The unit that `at` counts: the lines of a text, or the paragraphs of a document that has no lines. */
	readonly unit: 'line' | 'paragraph';
	readonly blocks: readonly SourceBlock[];
	/** Remarks for a person, in the order of the document. */
	readonly remarks: readonly Remark[];
}

/** What a reader of one kind of file returns: the document, or why it cannot be read. */
export type Reading = { readonly document: SourceDocument } | { readonly refused: string };

export type SourceBlock = TextBlock | TableBlock;

/** A paragraph of any kind; the cells of a table hold some too. */
export interface TextBlock {
	/**
	 * `page`: a header or a footer · `comment`: a remark in the margin · `note`: a footnote, which comes after the
	 * paragraph that refers to it.
	 */
	readonly kind: 'paragraph' | 'heading' | 'entry' | 'page' | 'comment' | 'note';
	/** The line, or the paragraph, from 1. */
	readonly at: number;
	/** Its lines as they were typed, where it has more than one. */
	readonly lines?: readonly string[];
	readonly runs: readonly Run[];
	/** The level of a heading, or the depth of an entry, from 1. */
	readonly level?: number;
	/** The number that its program gave it, as shown: `1.`, `a)`, `8.3`. */
	readonly number?: string;
	/** Whether it begins a cell that is alone in its row, as boxed headings are. */
	readonly boxed?: boolean;
	/** The Markdown that it was written in. */
	readonly markdown?: string;
}

/** A stretch of text in one format. */
export interface Run {
	readonly text: string;
	readonly bold?: boolean;
	/** Struck through by hand; deletions that a program tracks are remarks. */
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
	/** The number of columns that it spans, where it is more than one. */
	readonly span?: number;
	/** Whether it continues the cell above. */
	readonly merged?: boolean;
}

/** A remark on the reading for a person: a tracked change, a picture, an embedded file. */
export interface Remark {
	readonly at: number;
	readonly message: string;
}

export function linesOf({ at, lines = [''] }: TextBlock): number[] {
	return lines.map((_, index) => at + index);
}

/** The text of a block or of runs, without formatting. */
export function wordsOf({ runs }: Pick<TextBlock, 'runs'>): string {
	return runs.map(({ text }) => text).join('');
}

/** The text of a cell, its paragraphs one after the other. */
export function cellWords({ paragraphs }: SourceCell): string {
	return paragraphs
		.map((block) => withNumber(block))
		.filter((text) => text !== '')
		.join(' / ');
}

/** The text of a block after the number that its program gave it. */
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
