import LineBreaker from 'linebreak';
import { append } from '../../values/long-lists.ts';
import type { Line, PageContext, Piece, Word } from './page.ts';
import type { Run } from './runs.ts';
import { splitByFont } from './typefaces.ts';

/**
 * Breaks runs into lines. A word that is wider than a line is cut; there is always at least one line.
 *
 * @param width the most that a line may be wide, in points
 */
export function setLines(runs: readonly Run[], width: number, context: PageContext): readonly Line[] {
	const lines: Line[] = [];
	let pieces: Piece[] = [];
	let filled = 0;
	const close = () => {
		lines.push({ pieces: joined(pieces), width: widthOf(trimmed(pieces), context) });
		pieces = [];
		filled = 0;
	};
	for (const { pieces: word, width: needed, whole, ends } of wordsOf(runs, context)) {
		if (filled > 0 && filled + needed > width + SLACK) close();
		if (needed <= width + SLACK) {
			append(pieces, word);
			filled += whole;
		} else {
			for (const part of cut(word, width, context)) {
				if (filled > 0 && filled + widthOf(trimmed(part), context) > width + SLACK) close();
				append(pieces, part);
				filled += widthOf(part, context);
			}
		}
		if (ends) close();
	}
	if (pieces.length > 0 || lines.length === 0) close();
	return lines;
}

/** The widths, in points, of the widest word and of the whole text on one line. */
export function extentOf(
	runs: readonly Run[],
	context: PageContext,
): { readonly least: number; readonly most: number } {
	let least = 0;
	let most = 0;
	let line = 0;
	for (const { width, whole, ends } of wordsOf(runs, context)) {
		least = Math.max(least, width);
		most = Math.max(most, line + width);
		line = ends ? 0 : line + whole;
	}
	return { least, most };
}

/** Rounding errors in sums of widths, in points. */
const SLACK = 0.01;

function wordsOf(runs: readonly Run[], context: PageContext): readonly Word[] {
	const words = context.words.get(runs) ?? findWords(runs, context);
	context.words.set(runs, words);
	return words;
}

function findWords(runs: readonly Run[], context: PageContext): readonly Word[] {
	const { typefaces } = context;
	const pieces = runs.flatMap(({ text, style, role }) =>
		splitByFont(text, style.face, typefaces).map((part): Piece => ({ ...part, style, role })),
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
		// A line break at the very end asks for no further line.
		const ends = whole[stop.position - 1] === '\n' && stop.position < whole.length;
		words.push({ pieces: word, width: widthOf(trimmed(word), context), whole: widthOf(word, context), ends });
	}
	return words;
}

/** A word that is too wide, in parts that fit. A character and its accents stay in one part. */
function cut(word: readonly Piece[], width: number, context: PageContext): readonly (readonly Piece[])[] {
	const parts: Piece[][] = [[]];
	let filled = 0;
	for (const piece of word) {
		for (const [text] of piece.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
			const one = { ...piece, text };
			const needed = context.width(one);
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

/** The width of pieces side by side, in points. */
export function widthOf(pieces: readonly Piece[], context: PageContext): number {
	return pieces.reduce((sum, piece) => sum + context.width(piece), 0);
}

/** Pieces without the space at their end, which may reach into the margin. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
	const last = pieces.at(-1);
	if (!last?.text.endsWith(' ')) return pieces;
	const text = last.text.trimEnd();
	const rest = pieces.slice(0, -1);
	return text === '' ? trimmed(rest) : [...rest, { ...last, text }];
}

/** Neighbouring pieces of one style and role are joined into one. */
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
