import LineBreaker from 'linebreak';
import type { Line, Piece, Press, Word } from './page.ts';
import type { Strand } from './runs.ts';
import { lettered } from './typefaces.ts';

/** Sets strands in lines of at most this width. A word that is wider is cut; there is always one line. */
export function setLines(strands: readonly Strand[], width: number, press: Press): readonly Line[] {
	const lines: Line[] = [];
	let pieces: Piece[] = [];
	let filled = 0;
	const close = () => {
		lines.push({ pieces: joined(pieces), width: widthOf(trimmed(pieces), press) });
		pieces = [];
		filled = 0;
	};
	for (const { pieces: word, width: needed, whole, ends } of wordsOf(strands, press)) {
		if (filled > 0 && filled + needed > width + SLACK) close();
		if (needed <= width + SLACK) {
			pieces.push(...word);
			filled += whole;
		} else {
			for (const part of cut(word, width, press)) {
				if (filled > 0 && filled + widthOf(trimmed(part), press) > width + SLACK) close();
				pieces.push(...part);
				filled += widthOf(part, press);
			}
		}
		if (ends) close();
	}
	if (pieces.length > 0 || lines.length === 0) close();
	return lines;
}

/** The widths of the widest word and of the whole text in one line. */
export function extentOf(strands: readonly Strand[], press: Press): { readonly least: number; readonly most: number } {
	let least = 0;
	let most = 0;
	let line = 0;
	for (const { width, whole, ends } of wordsOf(strands, press)) {
		least = Math.max(least, width);
		most = Math.max(most, line + width);
		line = ends ? 0 : line + whole;
	}
	return { least, most };
}

/** What adding up widths may be off by. */
const SLACK = 0.01;

function wordsOf(strands: readonly Strand[], press: Press): readonly Word[] {
	const words = press.words.get(strands) ?? findWords(strands, press);
	press.words.set(strands, words);
	return words;
}

function findWords(strands: readonly Strand[], press: Press): readonly Word[] {
	const { typefaces } = press;
	const pieces = strands.flatMap(({ text, style, role }) =>
		lettered(text, style.face, typefaces).map((letters): Piece => ({ ...letters, style, role })),
	);
	const whole = pieces.map(({ text }) => text).join('');
	const breaker = new LineBreaker(whole);
	const words: Word[] = [];
	let start = 0;
	let index = 0;
	let offset = 0;
	for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
		const word: Piece[] = [];
		while (start < stop.position) {
			const piece = pieces[index];
			if (!piece) break;
			const text = piece.text.slice(offset, offset + stop.position - start);
			const shown = text.replaceAll('\n', '');
			if (shown !== '') word.push({ ...piece, text: shown });
			start += text.length;
			offset += text.length;
			if (offset < piece.text.length) continue;
			index++;
			offset = 0;
		}
		// The text ends with a break that asks for no further line.
		const ends = whole[stop.position - 1] === '\n' && stop.position < whole.length;
		words.push({ pieces: word, width: widthOf(trimmed(word), press), whole: widthOf(word, press), ends });
	}
	return words;
}

/** A word that is too wide, in parts that fit; characters stay whole. */
function cut(word: readonly Piece[], width: number, press: Press): readonly (readonly Piece[])[] {
	const parts: Piece[][] = [[]];
	let filled = 0;
	for (const piece of word) {
		for (const [text] of piece.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
			const one = { ...piece, text };
			const needed = press.width(one);
			if (filled > 0 && filled + needed > width && text !== ' ') {
				parts.push([]);
				filled = 0;
			}
			parts.at(-1)?.push(one);
			filled += needed;
		}
	}
	return parts.map(joined);
}

function widthOf(pieces: readonly Piece[], press: Press): number {
	return pieces.reduce((sum, piece) => sum + press.width(piece), 0);
}

/** Pieces without the space at their end, which may stand in the margin. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
	const last = pieces.at(-1);
	if (!last?.text.endsWith(' ')) return pieces;
	const text = last.text.trimEnd();
	const rest = pieces.slice(0, -1);
	return text === '' ? trimmed(rest) : [...rest, { ...last, text }];
}

/** Pieces of one kind that stand side by side are one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
	const list: Piece[] = [];
	for (const piece of pieces) {
		const last = list.at(-1);
		if (last && isAlike(last, piece)) list[list.length - 1] = { ...last, text: last.text + piece.text };
		else list.push(piece);
	}
	return list;
}

function isAlike(a: Piece, b: Piece): boolean {
	return a.typeface === b.typeface && a.style === b.style && a.role === b.role;
}
