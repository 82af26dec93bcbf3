import type { Inline } from '../model/body/inline.ts';
import { joinLines, trimBlanks } from './one-line.ts';
import { sourceOffsets } from './source-offsets.ts';

/** The words of a line without its markup, and where each of them is in the file. */
export interface FlatText {
	readonly text: string;
	/** The same length as `text`, with code, typed HTML and the words of pictures blanked: no marker is looked for in them. */
	readonly searchable: string;
	/** The offset in the file of the character at an index of `text`. */
	readonly offsetAt: (index: number) => number;
	/** Whether the character at an index is set in bold. */
	readonly isBold: (index: number) => boolean;
	/** Whether the line end at an index is one that someone asked for. */
	readonly isBreak: (index: number) => boolean;
}

/** A piece that holds words and no other pieces. */
interface Leaf {
	/** The index in the text at which it begins. */
	readonly at: number;
	readonly words: string;
	readonly kind: 'words' | 'blanked' | 'break';
	readonly bold: boolean;
	readonly start: number;
	readonly end: number;
}

/** The words of a line: a comment and the mark of a footnote have none, other HTML is kept as typed, and a break is a line end. */
export function wordsOf(content: readonly Inline[]): string {
	return content.map(wordsOfPiece).join('');
}

function wordsOfPiece(piece: Inline): string {
	switch (piece.type) {
		case 'break':
			return '\n';
		case 'footnote':
			return '';
		case 'html':
			return piece.text.startsWith('<!--') ? '' : piece.text;
		default:
			return 'content' in piece ? wordsOf(piece.content) : piece.text;
	}
}

/** The words of a line on one line, as a cell has them. */
export function wordsOnOneLine(content: readonly Inline[]): string {
	return trimBlanks(joinLines(wordsOf(content)));
}

/**
 * Flattens a line.
 *
 * @param source the text of the file, which the offsets of the pieces count in
 * @param start the offset that an empty line is at
 */
export function flatten(content: readonly Inline[], source: string, start: number): FlatText {
	const leaves: Leaf[] = [];
	let text = '';
	for (const leaf of leavesOf(content, false)) {
		leaves.push({ ...leaf, at: text.length });
		text += leaf.words;
	}
	return {
		text,
		searchable: leaves.map(({ kind, words }) => (kind === 'blanked' ? '\u0000'.repeat(words.length) : words)).join(''),
		offsetAt: offsetsIn(leaves, source, start),
		isBold: (index) => leafAt(leaves, index)?.bold ?? false,
		isBreak: (index) => leafAt(leaves, index)?.kind === 'break',
	};
}

function* leavesOf(content: readonly Inline[], bold: boolean): Generator<Omit<Leaf, 'at'>> {
	for (const piece of content) {
		if ('content' in piece) yield* leavesOf(piece.content, bold || piece.type === 'strong');
		else {
			const words = wordsOfPiece(piece);
			const kind = piece.type === 'text' ? 'words' : piece.type === 'break' ? 'break' : 'blanked';
			if (words !== '') yield { words, kind, bold, start: piece.start, end: piece.end };
		}
	}
}

/** The last leaf that begins at an index or before it. */
function leafAt(leaves: readonly Leaf[], index: number): Leaf | undefined {
	let low = 0;
	let high = leaves.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((leaves[middle]?.at ?? 0) <= index) low = middle;
		else high = middle - 1;
	}
	return leaves[low];
}

/** Each leaf is followed through its source once, and only when a place in it is asked for. */
function offsetsIn(leaves: readonly Leaf[], source: string, otherwise: number): (index: number) => number {
	const followed = new Map<Leaf, Uint32Array>();
	return (index) => {
		const leaf = leafAt(leaves, index);
		if (!leaf) return otherwise;
		if (leaf.kind !== 'words') return leaf.start;
		let offsets = followed.get(leaf);
		if (!offsets) {
			offsets = sourceOffsets(leaf.words, source.slice(leaf.start, leaf.end));
			followed.set(leaf, offsets);
		}
		return leaf.start + (offsets[index - leaf.at] ?? 0);
	};
}
