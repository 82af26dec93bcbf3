import stringWidth from 'fast-string-width';
import { visible } from '../visible.ts';

/** A line of the minutes as it is shown, cut to a width, and where the mark under it goes; in columns of a screen. */
export interface Excerpt {
	readonly text: string;
	readonly indent: number;
	readonly marked: number;
}

/** What is marked: the column (in UTF-16 code units, from 1), how many units from there, and the width available. */
export interface Marking {
	readonly column: number;
	readonly length: number;
	readonly width: number;
}

/** One character as a reader sees it. */
interface Piece {
	/** Where it begins in the line, in code units. */
	readonly at: number;
	readonly text: string;
	readonly width: number;
}

const CUT = '…';
const TAB = '    ';
/** A window begins and ends at a word, if one is this near. */
const A_WORD = 12;

/** Shows a line round a marked place: whole if it fits, otherwise the part with the place, and an ellipsis where it is cut. */
export function sourceExcerpt(line: string, { column, length, width }: Marking): Excerpt {
	const { pieces, cutBefore, cutAfter } = piecesRound(line, column, width);
	const place = pieces.findLastIndex(({ at }) => at < column);
	// A place may be after the last character: something is missing there.
	const first = column > line.length ? pieces.length : Math.max(0, place);
	const end = Math.max(first + 1, pieces.findLastIndex(({ at }) => at < column - 1 + length) + 1);
	const whole = !cutBefore && !cutAfter && widthOf(pieces) <= width;
	const [from, to] = whole ? [0, pieces.length] : windowRound(pieces, first, end, width - 2 * CUT.length);
	const before = from > 0 || cutBefore ? CUT : '';
	const after = to < pieces.length || cutAfter ? CUT : '';
	const shown = pieces.slice(from, to).map(({ text }) => text);
	return {
		text: `${before}${shown.join('').trimEnd()}${after}`,
		indent: before.length + widthOf(pieces.slice(from, first)),
		marked: Math.max(1, widthOf(pieces.slice(first, Math.min(end, to)))),
	};
}

/** The characters round a place, and no more of a line of half a megabyte than can be shown. */
function piecesRound(line: string, column: number, width: number) {
	const reach = 4 * width;
	const start = startOfCharacter(line, Math.max(0, column - 1 - reach));
	const end = startOfCharacter(line, Math.min(line.length, column - 1 + reach));
	const text = line.slice(start, end);
	const pieces = charactersOf(text).map(({ at, text }): Piece => {
		const shown = text === '\t' ? TAB : visible(text);
		return { at: start + at, text: shown, width: stringWidth(shown) };
	});
	return { pieces, cutBefore: start > 0, cutAfter: end < line.length };
}

/** Characters as readers count them: a letter with its accents, an emoji with its parts. */
function charactersOf(text: string): { at: number; text: string }[] {
	if (/^[\t -~]*$/.test(text)) return Array.from(text, (character, at) => ({ at, text: character }));
	const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
	return Array.from(segments, ({ index, segment }) => ({ at: index, text: segment }));
}

/** The same offset, or the one before it where it falls between the halves of one character. */
function startOfCharacter(line: string, offset: number): number {
	return /^[\udc00-\udfff]/.test(line.charAt(offset)) && offset > 0 ? offset - 1 : offset;
}

/** From which piece to which one is shown: a third of the room is before the place, and no room is left empty. */
function windowRound(pieces: readonly Piece[], first: number, end: number, room: number): [number, number] {
	let from = reachBack(pieces, first, Math.floor(room / 3));
	let to = reachOn(pieces, first, room - widthOf(pieces.slice(from, first)));
	if (to === pieces.length) from = reachBack(pieces, first, room - widthOf(pieces.slice(first, to)));
	if (from > 0) from = from + Math.max(0, spaceIn(pieces.slice(from, Math.min(first, from + A_WORD))) + 1);
	if (to < pieces.length) {
		const tail = Math.max(end, to - A_WORD);
		const space = spaceIn(pieces.slice(tail, to).toReversed());
		if (space >= 0) to = to - space - 1;
	}
	return [from, to];
}

/** How far back from a piece a width reaches. */
function reachBack(pieces: readonly Piece[], first: number, room: number): number {
	let at = Math.min(first, pieces.length);
	for (let left = room; at > 0; at--) {
		left -= pieces[at - 1]?.width ?? 0;
		if (left < 0) break;
	}
	return at;
}

/** How far on from a piece a width reaches. */
function reachOn(pieces: readonly Piece[], first: number, room: number): number {
	let at = first;
	for (let left = room; at < pieces.length; at++) {
		left -= pieces[at]?.width ?? 0;
		if (left < 0) break;
	}
	return at;
}

function spaceIn(pieces: readonly Piece[]): number {
	return pieces.findIndex(({ text }) => text === ' ');
}

function widthOf(pieces: readonly Piece[]): number {
	return pieces.reduce((sum, { width }) => sum + width, 0);
}
