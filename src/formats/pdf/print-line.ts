import type { StructureElement } from 'pdfkit';
import { footnoteAnchor } from './boxes.ts';
import { isRightToLeft, printPieces } from './glyphs.ts';
import { widthOf } from './lines.ts';
import type { Line, Piece } from './page.ts';
import { mark, type PageContext, pdfText, within } from './page.ts';

/** No browser opens a longer one. Each line of a link has its address and its words again. */
const LONGEST_ADDRESS = 2000;

/** Where a line is printed, in points from the top left corner of the page, and the tag that it belongs to. */
export interface LinePosition {
	readonly left: number;
	readonly baseline: number;
	/** The width that the line is aligned within, where it is not aligned to the left. */
	readonly width?: number;
	readonly align?: 'left' | 'right' | 'center';
	/** Absent where the line is an artifact, as a repeated heading is. */
	readonly element?: StructureElement;
}

/** Prints a line. Neighbouring pieces of one role are one stretch of the page, with a tag for that role. */
export function printLine({ pieces, width }: Line, position: LinePosition, context: PageContext): void {
	const { left, baseline, align, element } = position;
	const spare = (position.width ?? width) - width;
	let x = left + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0);
	for (let at = 0; at < pieces.length; ) {
		const end = endOfStretch(pieces, at);
		const stretch = { pieces: pieces.slice(at, end), x, baseline };
		if (element) printStretch(stretch, element, context);
		else printPieces(stretch.pieces, x, baseline, context);
		x += widthOf(stretch.pieces, context);
		at = end;
	}
}

/** The index of the first piece with another role, or with words in the other direction. */
function endOfStretch(pieces: readonly Piece[], start: number): number {
	const first = pieces[start];
	const isAlike = ({ role, text }: Piece) => role === first?.role && isRightToLeft(text) === isRightToLeft(first.text);
	const length = pieces.slice(start).findIndex((piece) => !isAlike(piece));
	return length < 0 ? pieces.length : start + length;
}

/** Neighbouring pieces of one role. */
interface Stretch {
	readonly pieces: readonly Piece[];
	readonly x: number;
	readonly baseline: number;
}

function printStretch(stretch: Stretch, element: StructureElement, context: PageContext): void {
	const { pieces, x, baseline } = stretch;
	const role = pieces[0]?.role ?? { type: 'words' };
	const size = pieces[0]?.style.size ?? 0;
	const [top, width, height] = [baseline - size, widthOf(stretch.pieces, context), size * 1.3];
	const print = (part: StructureElement, rule?: number) =>
		mark(part, context, () => {
			printPieces(pieces, x, baseline, context);
			if (rule !== undefined) printRule(stretch, rule, context);
		});
	switch (role.type) {
		case 'words':
			printWords(stretch, element, print, context);
			break;
		case 'code':
			inside(element, 'Code', context, print);
			break;
		case 'deleted':
			inside(element, 'Span', context, (span) => {
				span.dictionary.data['A'] = { O: 'Layout', TextDecorationType: 'LineThrough' };
				print(span, size * 0.27);
			});
			break;
		case 'link': {
			const inner = role.address.startsWith('#') ? context.destination(role.address.slice(1)) : undefined;
			const leadsNowhere = inner === undefined && role.address.startsWith('#');
			if (leadsNowhere || role.address.length > LONGEST_ADDRESS) print(element);
			else
				inside(element, 'Link', context, (link) => {
					print(link, -size * 0.13);
					const options = { structParent: link, Contents: pdfText(role.words.slice(0, LONGEST_ADDRESS)) };
					if (inner === undefined) context.file.link(x, top, width, height, role.address, options);
					else context.file.goTo(x, top, width, height, inner, options);
				});
			break;
		}
		case 'footnote':
			inside(element, 'Reference', context, (reference) => {
				inside(reference, 'Link', context, (link) => {
					print(link);
					const options = { structParent: link, Contents: pdfText(`Footnote ${role.number}`) };
					const note = context.destination(footnoteAnchor(role.number));
					if (note !== undefined) context.file.goTo(x, top, width, height, note, options);
				});
			});
	}
}

/**
 * Prints words. Those that run from right to left are in the file in the order in which they are seen, so the text to
 * be read is added to their tag.
 */
function printWords(
	{ pieces }: Stretch,
	element: StructureElement,
	print: (element: StructureElement) => void,
	context: PageContext,
): void {
	const words = pieces.map(({ text }) => text).join('');
	if (isRightToLeft(words)) inside(element, 'Span', context, print, { actual: words });
	else print(element);
}

/** Prints within a new tag and closes it: the tag of a link has to be closed on the page that the link is on. */
function inside(
	element: StructureElement,
	type: string,
	context: PageContext,
	print: (part: StructureElement) => void,
	options: Readonly<Record<string, unknown>> = {},
): void {
	const part = within(element, context, type, options);
	print(part);
	part.end();
}

/**
 * Prints a line along a stretch, but not along the space after it.
 *
 * @param height how far above the baseline, in points
 */
function printRule(stretch: Stretch, height: number, context: PageContext): void {
	const { pieces, x, baseline } = stretch;
	const last = pieces.at(-1);
	if (!last) return;
	const spare = context.width(last) - context.width({ ...last, text: last.text.trimEnd() });
	const y = baseline - height;
	context.file.lineWidth(0.5).strokeColor(last.style.colour).moveTo(x, y);
	context.file.lineTo(x + widthOf(stretch.pieces, context) - spare, y).stroke();
}
