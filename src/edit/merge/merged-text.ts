import { append } from '../../values/long-lists.ts';
import type { SideName } from './version.ts';

/** A line of a text, and the characters that end it. */
export interface Line {
	readonly text: string;
	/** Empty in the last line of a file that does not end with a line ending. */
	readonly end: string;
}

/** A part of a merged text: lines that both sides accept, or the lines of each that contradict the other's. */
export type Piece = readonly Line[] | Contradiction;

export interface Contradiction {
	readonly ours: readonly Line[];
	readonly theirs: readonly Line[];
	/** What the sides disagree on: `action 78 (Status)`; absent in the discussion. */
	readonly about?: string;
}

export function isContradiction(piece: Piece): piece is Contradiction {
	return 'ours' in piece;
}

/** The lines of a text. A line ending at the very end begins no further line. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
		lines.push({ text: text.slice(start, index), end });
		start = index + end.length;
	}
	if (start < text.length) lines.push({ text: text.slice(start), end: '' });
	return lines;
}

/** The line endings of a merged text, which are those of our side. */
export interface LineEnds {
	readonly usual: string;
	/** Whether the last line has one too. */
	readonly last: boolean;
}

export function lineEndsOf(lines: readonly Line[]): LineEnds {
	return { usual: lines[0]?.end || '\n', last: lines.at(-1)?.end !== '' };
}

/** Lines of another version, with the line endings of our side. */
export function endingLike(lines: readonly Line[], { usual }: LineEnds): Line[] {
	return lines.map(({ text }) => ({ text, end: usual }));
}

export function newLine(text: string): Line {
	return { text, end: '' };
}

/** The text as one side would have it, wherever the two contradict each other. */
export function resolveAs(side: SideName, pieces: readonly Piece[], ends: LineEnds): string {
	return writeLines(
		pieces.flatMap((piece) => (isContradiction(piece) ? piece[side] : piece)),
		ends,
	);
}

/**
 * The text for a merge that only makes the base of another one: where the sides contradict each other, it has the
 * lines of both.
 */
export function blendPieces(pieces: readonly Piece[]): readonly Piece[] {
	return pieces.map((piece) => (isContradiction(piece) ? [...piece.ours, ...piece.theirs] : piece));
}

/** How contradictions are marked, as git does: the length of the marks, and the names of the sides. */
export interface Marking extends Readonly<Record<SideName, string>> {
	readonly size: number;
}

/** A contradiction, and the line of the written text with its first mark. */
export interface MarkedContradiction {
	readonly line: number;
	readonly about?: string;
}

/** The text with both versions of every contradiction in it, between marks. */
export function writeMarked(
	pieces: readonly Piece[],
	ends: LineEnds,
	{ size, ours, theirs }: Marking,
): { readonly text: string; readonly contradictions: readonly MarkedContradiction[] } {
	const mark = (sign: string, name = '') => newLine(`${sign.repeat(size)}${name && ` ${name}`}`);
	const lines: Line[] = [];
	const contradictions: MarkedContradiction[] = [];
	for (const piece of pieces) {
		if (!isContradiction(piece)) {
			append(lines, piece);
			continue;
		}
		contradictions.push({ line: lines.length + 1, ...(piece.about !== undefined && { about: piece.about }) });
		append(lines, [mark('<', ours), ...piece.ours, mark('='), ...piece.theirs, mark('>', theirs)]);
	}
	return { text: writeLines(lines, ends), contradictions };
}

function writeLines(lines: readonly Line[], { usual, last }: LineEnds): string {
	return lines.map(({ text, end }, index) => text + (index < lines.length - 1 || last ? end || usual : '')).join('');
}
