/** Of three libraries without types of their own, what alb calls. */

declare module 'pdfkit' {
	/** An element of the tag tree: what a part of the page is for those who do not see it. */
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
		/** The points of a PNG. */
		readonly image?: { decodePixels(take: (points: Uint8Array) => void): void };
	}

	export interface EmbeddedFont {
		/** Sets letters; what it answers is only read. */
		layoutRun: (text: string, features?: readonly string[]) => unknown;
	}

	export interface TextOptions {
		/** How wide the text is, and as how many words it counts: it need not be measured again. */
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
		/** Takes what is written of the file; null when all of it is. */
		push(bytes: Uint8Array | null): void;
		readonly _buffer: Uint8Array[];
		end(): void;
		addPage(): this;
		registerFont(name: string, font: import('fontkit').Font): this;
		font(name: string, size: number): this;
		/** The font that was chosen last, as the file holds it. */
		readonly _font: EmbeddedFont;
		/** Prints letters of the font that was chosen last, all on one line: what `text` does in the end. */
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

	/** A font, or a collection of fonts; throws at what is neither. */
	export function create(bytes: Uint8Array): Font | { readonly fonts: readonly Font[] };
}

declare module 'linebreak' {
	/** Finds where a line may end, as Unicode has it (UAX 14). */
	class LineBreaker {
		constructor(text: string);
		nextBreak(): { readonly position: number; readonly required: boolean } | null;
	}
	// biome-ignore lint/style/noDefaultExport: the library has it so
	export default LineBreaker;
}
