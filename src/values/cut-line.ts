import type { Inline } from '../model/body/inline.ts';
import { wordsOf } from './flat-text.ts';
import { sourceOffsets } from './source-offsets.ts';

/**
 * Cuts a line at indexes of its words, which are in their order: into one part more than there are cuts. Emphasis and links
 * that reach over a cut become two. What has no words goes with what is before it.
 *
 * @param source the text of the file, which the offsets of the pieces count in
 */
export function cutLine(content: readonly Inline[], cuts: readonly number[], source: string): Inline[][] {
	let part: Inline[] = [];
	const parts = [part];
	const cut = () => cuts[parts.length - 1] ?? Number.POSITIVE_INFINITY;
	const begin = () => {
		part = [];
		parts.push(part);
	};
	let at = 0;
	for (const piece of content) {
		const { length } = wordsOf([piece]);
		// At the very beginning nothing is before it.
		const joins = length === 0 && at > 0;
		while (cut() < at || (cut() === at && !joins)) begin();
		const inside = new Set<number>();
		for (let i = parts.length - 1; (cuts[i] ?? Number.POSITIVE_INFINITY) < at + length; i++)
			inside.add((cuts[i] ?? 0) - at);
		for (const [index, cutPiece] of cutInside(piece, [...inside], length, source).entries()) {
			if (index > 0) {
				const start = cut();
				while (cut() === start) begin();
			}
			part.push(cutPiece);
		}
		at += length;
	}
	while (parts.length <= cuts.length) begin();
	return parts;
}

function cutInside(piece: Inline, cuts: readonly number[], length: number, source: string): Inline[] {
	if (cuts.length === 0) return [piece];
	if (piece.type === 'text') {
		const offsets = sourceOffsets(piece.text, source.slice(piece.start, piece.end));
		const offsetAt = (index: number) => (index < length ? piece.start + (offsets[index] ?? 0) : piece.end);
		return [0, ...cuts].map((from, index) => {
			const to = cuts[index] ?? length;
			return { type: 'text', text: piece.text.slice(from, to), start: offsetAt(from), end: offsetAt(to) };
		});
	}
	if ('content' in piece) {
		const parts = cutLine(piece.content, cuts, source);
		return parts.map((content): Inline => {
			const [first, last] = [content[0], content.at(-1)];
			return { ...piece, content, part: true, start: first?.start ?? piece.start, end: last?.end ?? piece.start };
		});
	}
	// Nothing is looked for in code, in a picture or in a tag, so that no cut falls within one.
	return [piece, ...cuts.map(() => piece)];
}

/** The side of a line at which it is trimmed. */
type Side = 'start' | 'end';

/** A line without the spaces, line ends and breaks round it. */
export function trimLine(content: readonly Inline[], source: string): readonly Inline[] {
	return trimSide(trimSide(content, source, 'start'), source, 'end');
}

function trimSide(content: readonly Inline[], source: string, side: Side): readonly Inline[] {
	const piece = content.at(side === 'start' ? 0 : -1);
	if (!piece) return content;
	const trimmed = trimPiece(piece, source, side);
	if (trimmed === piece) return content;
	const others = side === 'start' ? content.slice(1) : content.slice(0, -1);
	if (!trimmed) return trimSide(others, source, side);
	return side === 'start' ? [trimmed, ...others] : [...others, trimmed];
}

/** A piece without the spaces at one of its ends; undefined where nothing is left of it. */
function trimPiece(piece: Inline, source: string, side: Side): Inline | undefined {
	if (piece.type === 'break') return undefined;
	if (piece.type === 'text') return trimText(piece, source, side);
	if (!('content' in piece)) return piece;
	const content = trimSide(piece.content, source, side);
	if (content === piece.content) return piece;
	return content.length === 0 ? undefined : { ...piece, content, part: true };
}

function trimText(piece: Extract<Inline, { type: 'text' }>, source: string, side: Side): Inline | undefined {
	const text = side === 'start' ? piece.text.trimStart() : piece.text.trimEnd();
	if (text === piece.text) return piece;
	if (text === '') return undefined;
	const cut = side === 'start' ? piece.text.length - text.length : text.length;
	const [before, after] = cutInside(piece, [cut], piece.text.length, source);
	return side === 'start' ? after : before;
}
