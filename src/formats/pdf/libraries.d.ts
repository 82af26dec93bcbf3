/** The parts that alb uses of three libraries that come without types. */

declare module 'pdfkit' {
	/** An element of the tag tree, which tells assistive technology what a part of the page is. */
	export interface StructureElement {
		readonly dictionary: { readonly data: Record<string, unknown> };
		add(child: StructureElement | MarkedContent): this;
		end(): void;
	}

	/** A stretch of a page that belongs to an element. */
	export interface MarkedContent {
		readonly refs: readonly unknown[];
	}

	export interface Bookmark {
		addItem(title: string, options: Readonly<Record<string, unknown>>): Bookmark;
	}

	export interface Picture {
		readonly width: number;
		readonly height: number;
		readonly orientation?: number;
		/** The pixels of a PNG. */
		readonly image?: { decodePixels(take: (points: Uint8Array) => void): void };
	}

	export interface EmbeddedFont {
		/** Lays out the glyphs of a text; what it returns is only read. */
		layoutRun: (text: string, features?: readonly string[]) => GlyphRun;
		/** The same, word by word where there are no features. */
		layout: (text: string, features?: readonly string[]) => GlyphRun;
	}

	/** The glyphs of a text, their places, and how wide they are together. */
	export interface GlyphRun {
		readonly glyphs: readonly unknown[];
		readonly positions: readonly unknown[];
		readonly advanceWidth: number;
	}

	export interface TextOptions {
		/** The width of the text in points, and its number of words, so that pdfkit need not measure it again. */
		readonly textWidth: number;
		readonly wordCount: number;
		readonly baseline: 'alphabetic';
		readonly features?: readonly string[];
		readonly fill?: boolean;
		readonly stroke?: boolean;
		readonly oblique?: boolean;
	}

	class PDFDocument {
		constructor(options: Readonly<Record<string, unknown>>);
		readonly info: Record<string, unknown>;
		readonly outline: Bookmark;
		_id: Uint8Array;
		_addInfo(): void;
		appendXML(xml: string): void;
		/** Takes the next bytes of the file; null at its end. */
		push(bytes: Uint8Array | null): void;
		readonly _buffer: Uint8Array[];
		end(): void;
		addPage(): this;
		registerFont(name: string, font: import('fontkit').Font): this;
		font(name: string, size: number): this;
		/** The font chosen last, as it is embedded in the file. */
		readonly _font: EmbeddedFont;
		/** Prints text in the font chosen last, all on one line: what `text` calls in the end. */
		_fragment(text: string, x: number, y: number, options: TextOptions): void;
		widthOfString(text: string, options: { readonly features?: readonly string[] }): number;
		openImage(bytes: Uint8Array): Picture;
		image(picture: Picture, x: number, y: number, options: { readonly width: number; readonly height: number }): this;
		fillColor(colour: string): this;
		strokeColor(colour: string): this;
		lineWidth(width: number): this;
		rect(x: number, y: number, width: number, height: number): this;
		moveTo(x: number, y: number): this;
		lineTo(x: number, y: number): this;
		fill(): this;
		stroke(): this;
		link(x: number, y: number, width: number, height: number, address: string, options: object): this;
		goTo(x: number, y: number, width: number, height: number, destination: string, options: object): this;
		addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
		struct(type: string, options?: Readonly<Record<string, unknown>>): StructureElement;
		addStructure(element: StructureElement): this;
		markStructureContent(tag: string): MarkedContent;
		markContent(tag: string, options: Readonly<Record<string, unknown>>): this;
		endMarkedContent(): this;
	}
	// biome-ignore lint/style/noDefaultExport: the library has it so
	export default PDFDocument;
}

declare module 'fontkit' {
	export interface Font {
		readonly postscriptName: string | null;
		readonly familyName: string | null;
		hasGlyphForCodePoint(code: number): boolean;
		layout(text: string): { readonly advanceWidth: number };
	}

	/** Reads a font, or a collection of fonts; throws where the bytes are neither. */
	export function create(bytes: Uint8Array): Font | { readonly fonts: readonly Font[] };
}

declare module 'linebreak' {
	/** Finds where a line may end, by the rules of Unicode (UAX 14). */
	class LineBreaker {
		constructor(text: string);
		nextBreak(): { readonly position: number; readonly required: boolean } | null;
	}
	// biome-ignore lint/style/noDefaultExport: the library has it so
	export default LineBreaker;
}
