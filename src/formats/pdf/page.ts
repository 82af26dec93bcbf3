import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import type { Colours } from './colours.ts';
import type { Strand, Style } from './runs.ts';
import type { Lettering, Typefaces } from './typefaces.ts';

/** Letters of one font and style in a line. */
export type Piece = Lettering & Pick<Strand, 'style' | 'role'>;

/** A line of a width that it was given. */
export interface Line {
	readonly pieces: readonly Piece[];
	/** How wide it is without the space at its end. */
	readonly width: number;
}

/** A stretch of text behind which a line may end. */
export interface Word extends Line {
	/** How wide it is with the space behind it. */
	readonly whole: number;
	/** Whether the line ends there. */
	readonly ends: boolean;
}

/** What a paper is set and printed with: the file that it becomes, its letters and its colours. */
export interface Press {
	readonly file: PDFDocument;
	readonly typefaces: Typefaces;
	readonly colours: Colours;
	/** How wide letters are. */
	readonly width: (piece: Pick<Piece, 'text' | 'typeface' | 'style'>) => number;
	/** The words of strands: those of a cell are asked for twice, for the width of its column and for its lines. */
	readonly words: WeakMap<readonly Strand[], readonly Word[]>;
	/** Puts a heading into the bookmarks, at this height of the page that is being printed. */
	readonly bookmark: (level: number, title: string, top: number) => void;
	/** Takes down that something in the file can be linked to; answers what the file calls it. */
	readonly nameDestination: (anchor: string) => string;
	/** What the file calls what a link names; undefined where there is no such thing. All of it is set before it is printed. */
	readonly destination: (anchor: string) => string | undefined;
	/** The level that a heading has among the tags, where no level is left out. */
	readonly headingLevel: (level: number) => number;
}

/** Where blocks stand: a column of the sheet, and the element that they are parts of. */
export interface Column {
	readonly left: number;
	readonly width: number;
	readonly parent: StructureElement;
	readonly style: Style;
	/** The space between its blocks. */
	readonly gap: number;
}

/** An element that is part of another. */
export function within(
	parent: StructureElement,
	press: Press,
	type: string,
	options: Readonly<Record<string, unknown>> = {},
): StructureElement {
	const element = press.file.struct(type, options);
	parent.add(element);
	return element;
}

/** Prints what is no part of the words: rules, grounds, the foot of a page. */
export function aside(press: Press, type: 'Layout' | 'Pagination', print: () => void): void {
	press.file.markContent('Artifact', { type });
	print();
	press.file.endMarkedContent();
}

/** Prints a stretch of the page as a part of an element. */
export function mark(element: StructureElement, { file }: Press, print: () => void): void {
	element.add(file.markStructureContent(String(element.dictionary.data['S'])));
	print();
	file.endMarkedContent();
}

/** A text in the file, where a bare one would be a name. */
export function pdfText(text: string): object {
	return Object(text);
}
