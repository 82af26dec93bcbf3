import type { StructureElement } from 'pdfkit';
import { footnoteAnchor } from './boxes.ts';
import { isTurned, printPieces } from './glyphs.ts';
import type { Line, Piece } from './page.ts';
import { mark, type Press, pdfText, within } from './page.ts';

/** Where a line stands, and whose words it holds. */
export interface Spot {
	readonly left: number;
	readonly baseline: number;
	/** The width in which it stands, where it does not start at the left. */
	readonly width?: number;
	readonly align?: 'left' | 'right' | 'center';
	/** Absent where the line stands for those who see it alone, as a repeated one does. */
	readonly element?: StructureElement;
}

/** Prints a line. Pieces of one role are one stretch of the page, tagged with what they are. */
export function printLine({ pieces, width }: Line, spot: Spot, press: Press): void {
	const { left, baseline, align, element } = spot;
	const spare = (spot.width ?? width) - width;
	let x = left + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0);
	for (let at = 0; at < pieces.length; ) {
		const end = endOfStretch(pieces, at);
		const stretch = { pieces: pieces.slice(at, end), x, baseline };
		if (element) printStretch(stretch, element, press);
		else printPieces(stretch.pieces, x, baseline, press);
		x += widthOf(stretch, press);
		at = end;
	}
}

/** Where pieces of another role begin, or words in the other direction. */
function endOfStretch(pieces: readonly Piece[], start: number): number {
	const first = pieces[start];
	const isAlike = ({ role, text }: Piece) => role === first?.role && isTurned(text) === isTurned(first.text);
	const length = pieces.slice(start).findIndex((piece) => !isAlike(piece));
	return length < 0 ? pieces.length : start + length;
}

/** Pieces of one role that stand side by side. */
interface Stretch {
	readonly pieces: readonly Piece[];
	readonly x: number;
	readonly baseline: number;
}

function printStretch(stretch: Stretch, element: StructureElement, press: Press): void {
	const { pieces, x, baseline } = stretch;
	const role = pieces[0]?.role ?? { type: 'words' };
	const size = pieces[0]?.style.size ?? 0;
	const area = [x, baseline - size, widthOf(stretch, press), size * 1.3] as const;
	const print = (part: StructureElement, rule?: number) =>
		mark(part, press, () => {
			printPieces(pieces, x, baseline, press);
			if (rule !== undefined) printRule(stretch, rule, press);
		});
	switch (role.type) {
		case 'words':
			printWords(stretch, element, print, press);
			break;
		case 'code':
			inside(element, 'Code', press, print);
			break;
		case 'deleted':
			inside(element, 'Span', press, (span) => {
				span.dictionary.data['A'] = { O: 'Layout', TextDecorationType: 'LineThrough' };
				print(span, size * 0.27);
			});
			break;
		case 'link': {
			const inner = role.address.startsWith('#') ? press.destination(role.address.slice(1)) : undefined;
			if (inner === undefined && role.address.startsWith('#')) print(element);
			else
				inside(element, 'Link', press, (link) => {
					print(link, -size * 0.13);
					const options = { structParent: link, Contents: pdfText(role.words) };
					if (inner === undefined) press.file.link(...area, role.address, options);
					else press.file.goTo(...area, inner, options);
				});
			break;
		}
		case 'footnote':
			inside(element, 'Reference', press, (reference) => {
				inside(reference, 'Link', press, (link) => {
					print(link);
					const options = { structParent: link, Contents: pdfText(`Footnote ${role.number}`) };
					const note = press.destination(footnoteAnchor(role.number));
					if (note !== undefined) press.file.goTo(...area, note, options);
				});
			});
	}
}

/** Words that run the other way stand in the file as they are seen; what they are read as is said besides. */
function printWords(
	{ pieces }: Stretch,
	element: StructureElement,
	print: (element: StructureElement) => void,
	press: Press,
): void {
	const words = pieces.map(({ text }) => text).join('');
	if (isTurned(words)) inside(element, 'Span', press, print, { actual: words });
	else print(element);
}

/** Prints into a part of an element and closes it: a link has to be closed on the page that it stands on. */
function inside(
	element: StructureElement,
	type: string,
	press: Press,
	print: (part: StructureElement) => void,
	options: Readonly<Record<string, unknown>> = {},
): void {
	const part = within(element, press, type, options);
	print(part);
	part.end();
}

function widthOf({ pieces }: Stretch, press: Press): number {
	return pieces.reduce((sum, piece) => sum + press.width(piece), 0);
}

/** A line along words, this high above the one that they stand on, and not under the space behind them. */
function printRule(stretch: Stretch, height: number, press: Press): void {
	const { pieces, x, baseline } = stretch;
	const last = pieces.at(-1);
	if (!last) return;
	const spare = press.width(last) - press.width({ ...last, text: last.text.trimEnd() });
	const y = baseline - height;
	press.file.lineWidth(0.5).strokeColor(last.style.colour).moveTo(x, y);
	press.file.lineTo(x + widthOf(stretch, press) - spare, y).stroke();
}
