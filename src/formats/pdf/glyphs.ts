import type { PageContext, Piece } from './page.ts';
import type { Style } from './runs.ts';

/** Hebrew, Arabic and related scripts, which are set from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function isRightToLeft(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}

/** How a text is written in the file: a no-break space becomes a plain one, for those who search. */
export function written(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}

/**
 * The OpenType features that a text needs beyond the usual ones. With a list, even an empty one, pdfkit sets the
 * whole text at once.
 */
export function featuresOf(text: string, { tabular }: Pick<Style, 'tabular'>): readonly string[] | undefined {
	if (tabular) return ['tnum'];
	return isRightToLeft(text) ? [] : undefined;
}

/**
 * Prints pieces one after another.
 *
 * @param left where the first one begins, in points from the left edge of the page
 * @param baseline in points from the top of the page
 */
export function printPieces(pieces: readonly Piece[], left: number, baseline: number, context: PageContext): void {
	let x = left;
	for (const piece of pieces) {
		const { text } = piece;
		// The space after words that run from right to left comes after them for the reader too.
		const words = isRightToLeft(text) ? text.trimEnd() : text;
		for (const part of [words, text.slice(words.length)]) {
			if (part === '') continue;
			printGlyphs({ ...piece, text: part }, x, baseline, context);
			x += context.width({ ...piece, text: part });
		}
	}
}

function printGlyphs(piece: Piece, x: number, baseline: number, { file, width }: PageContext): void {
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
