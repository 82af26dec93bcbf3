import { type SourceDocument, type TextBlock, withNumber } from './source-document.ts';

/** Where in the minutes a line of the source is now. */
export type Destination =
	| 'title'
	| 'front matter'
	| 'item'
	| 'notes'
	| 'action'
	| 'decision'
	| 'topic'
	| 'log'
	| 'row'
	| 'unplaced'
	| 'not carried';

/** One line of the source, and its destination. */
export interface AccountLine {
	readonly at: number;
	readonly text: string;
	readonly destination: Destination;
}

/** A line of the source that is not empty. */
export interface SourceLine {
	readonly at: number;
	readonly text: string;
	/** The first line of its block. */
	readonly first: number;
}

/** Every line of the source that is not empty, once, in order. */
export function sourceLines({ blocks }: SourceDocument): SourceLine[] {
	const lines = new Map<number, SourceLine>();
	const add = (at: number, text: string, first: number) => {
		if (!/\S/u.test(text)) return;
		const before = lines.get(at);
		lines.set(at, before ? { ...before, text: `${before.text} | ${text}` } : { at, text, first });
	};
	const addBlock = (block: TextBlock) => {
		const { at, lines: typed = [withNumber(block)] } = block;
		for (const [index, text] of typed.entries()) add(at + index, text, at);
	};
	for (const block of blocks) {
		if (block.kind !== 'table') addBlock(block);
		else
			for (const row of block.rows)
				for (const cell of row.cells) for (const paragraph of cell.paragraphs) addBlock(paragraph);
	}
	return [...lines.values()].toSorted((a, b) => a.at - b.at);
}

/** The words of a text in the form in which they are compared: numbers and letters, in lower case and without formatting. */
export function comparedWords(text: string): string[] {
	return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
}

/** The words of a text that are not among others; each occurrence counts once. */
export function wordsBeyond(text: string, ...others: readonly (string | readonly string[])[]): string[] {
	const left = new Map<string, number>();
	for (const word of others.flat().flatMap(comparedWords)) left.set(word, (left.get(word) ?? 0) + 1);
	return comparedWords(text).filter((word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count <= 0;
	});
}
