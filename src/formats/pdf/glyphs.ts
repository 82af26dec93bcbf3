import type { Piece, Press } from './page.ts';
import type { Style } from './runs.ts';

/** Hebrew, Arabic and their neighbours, which are set from right to left as a whole. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether text is set from right to left. */
export function isTurned(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}

/** How a text is written in the file: a space that held two words together is one like all others, for those who search. */
export function written(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}

/** What a font is asked for besides its usual ways. With a list, even an empty one, it sets all of a text at once. */
export function featuresOf(text: string, { tabular }: Pick<Style, 'tabular'>): readonly string[] | undefined {
	if (tabular) return ['tnum'];
	return isTurned(text) ? [] : undefined;
}

/** Prints pieces one behind another from this point of their line on. */
export function printPieces(pieces: readonly Piece[], left: number, baseline: number, press: Press): void {
	let x = left;
	for (const piece of pieces) {
		const { text } = piece;
		// The space behind words that run the other way is behind them for the reader too.
		const words = isTurned(text) ? text.trimEnd() : text;
		for (const part of [words, text.slice(words.length)]) {
			if (part === '') continue;
			printLetters({ ...piece, text: part }, x, baseline, press);
			x += press.width({ ...piece, text: part });
		}
	}
}

function printLetters(piece: Piece, x: number, baseline: number, { file, width }: Press): void {
	const { text, typeface, style } = piece;
	const { size, colour, raised } = style;
	// Measuring may choose another font and size.
	const textWidth = width(piece);
	file.font(typeface.key, size).fillColor(colour);
	if (typeface.thicken) file.lineWidth(size / 28).strokeColor(colour);
	const features = featuresOf(text, style);
	file._fragment(written(text), x, raised ? baseline - size * 0.5 : baseline, {
		textWidth,
		wordCount: 1,
		baseline: 'alphabetic',
		...(features && { features }),
		...(typeface.thicken && { fill: true, stroke: true }),
		...(typeface.slant && { oblique: true }),
	});
}
