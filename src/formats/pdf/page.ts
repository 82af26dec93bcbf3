import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import type { Colours } from './colours.ts';
import type { Run, Style } from './runs.ts';
import type { FontRun, Typefaces } from './typefaces.ts';

/** Text of one font, style and role within a line. */
export type Piece = FontRun & Pick<Run, 'style' | 'role'>;

/** A line of text that has been broken to fit a width. */
export interface Line {
	readonly pieces: readonly Piece[];
	/** Its width without the space at its end, in points. */
	readonly width: number;
}

/** A stretch of text after which a line may end. */
export interface Word extends Line {
	/** Its width with the space after it, in points. */
	readonly whole: number;
	/** Whether the line has to end after it. */
	readonly ends: boolean;
}

/** What is needed to set and print the pages of a paper: the file, the fonts and the colours. */
export interface PageContext {
	readonly file: PDFDocument;
	readonly typefaces: Typefaces;
	readonly colours: Colours;
	/** The width of a piece of text, in points. */
	readonly width: (piece: Pick<Piece, 'text' | 'typeface' | 'style'>) => number;
	/** The words of runs, kept because those of a table cell are needed twice: for the width of its column and for its lines. */
	readonly words: WeakMap<readonly Run[], readonly Word[]>;
	/** Adds a heading to the bookmarks, at this distance from the top of the page being printed, in points. */
	readonly bookmark: (level: number, title: string, top: number) => void;
	/** Records that something in the file can be linked to; returns its name in the file. */
	readonly nameDestination: (anchor: string) => string;
	/**
	 * The name in the file of what a link leads to; undefined where there is no such thing. Every name is known before
	 * printing begins.
	 */
	readonly destination: (anchor: string) => string | undefined;
	/** The level of a heading among the tags, which may not skip a level. */
	readonly headingLevel: (level: number) => number;
}

/** A column of the page that blocks are set in, and the tag that they belong to. Lengths are in points. */
export interface Column {
	readonly left: number;
	readonly width: number;
	readonly parent: StructureElement;
	readonly style: Style;
	/** The space between its blocks. */
	readonly gap: number;
}

/** A new tag within another. */
export function within(
	parent: StructureElement,
	context: PageContext,
	type: string,
	options: Readonly<Record<string, unknown>> = {},
): StructureElement {
	const element = context.file.struct(type, options);
	parent.add(element);
	return element;
}

/** Prints what is not part of the text: rules, backgrounds, running lines. PDF calls it an artifact. */
export function printArtifact(context: PageContext, type: 'Layout' | 'Pagination', print: () => void): void {
	context.file.markContent('Artifact', { type });
	print();
	context.file.endMarkedContent();
}

/** Prints a stretch of the page as the content of a tag. */
export function mark(element: StructureElement, { file }: PageContext, print: () => void): void {
	element.add(file.markStructureContent(String(element.dictionary.data['S'])));
	print();
	file.endMarkedContent();
}

/** A string in the file; pdfkit would write a bare one as a name. */
export function pdfText(text: string): object {
	return Object(text);
}
