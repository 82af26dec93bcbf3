import type PDFDocument from 'pdfkit';
import type { EmbeddedFont, GlyphRun } from 'pdfkit';
import type { Paper } from '../paper/paper.ts';
import { coloursOf } from './colours.ts';
import { footnoteBoxes } from './footnotes.ts';
import { featuresOf, written } from './glyphs.ts';
import { BODY_WIDTH, GAP, MARGIN, PAGE, SIZE } from './measures.ts';
import type { Column, PageContext, Piece } from './page.ts';
import { layOut, printPage } from './pages.ts';
import { openFile } from './portable-file.ts';
import { printRunningLines } from './running-lines.ts';
import { sectionBoxes } from './sections.ts';
import { titleBlock } from './title-block.ts';
import type { Typeface, Typefaces } from './typefaces.ts';

/** The fonts, the colour and the logo that a board's papers are printed with. */
export interface Theme {
	readonly typefaces: Typefaces;
	readonly colour?: string;
	readonly logo?: Uint8Array;
}

/** Prints a paper as a PDF file, and returns its bytes. */
export function printPaper(paper: Paper, { typefaces, colour, logo }: Theme): Uint8Array {
	const { file, close } = openFile(paper);
	registerFonts(file, typefaces);
	const context = pageContext(file, typefaces, colour);
	const root = file.struct('Document');
	file.addStructure(root);
	const column: Column = {
		left: MARGIN.left,
		width: BODY_WIDTH,
		parent: root,
		gap: GAP,
		style: { face: 'regular', size: SIZE.text, colour: context.colours.ink },
	};
	const boxes = [
		...titleBlock(paper, logo && file.openImage(logo), column, context),
		...paper.sections.flatMap((section) => sectionBoxes(section, column, context)),
		...footnoteBoxes(paper, column, context),
	];
	const pages = layOut(boxes);
	for (const [index, page] of pages.entries()) {
		file.addPage();
		printPage(page);
		printRunningLines(paper, index + 1, pages.length, context);
	}
	return close();
}

/** No word is so long. To place an accent, fontkit looks back at all the accents before it. */
const PART = /[\s\S]{1,500}/gu;

/** Embeds the fonts in the file. The layout of a text is remembered, even where pdfkit forgets it: for tabular figures. */
function registerFonts(file: PDFDocument, typefaces: Typefaces): void {
	const known = new Set<EmbeddedFont>();
	for (const { key, font } of Object.values(typefaces).flat()) {
		const embedded = file.registerFont(key, font).font(key, 1)._font;
		if (known.has(embedded)) continue;
		known.add(embedded);
		const runs = new Map<string, GlyphRun>();
		const layoutRun = embedded.layoutRun.bind(embedded);
		embedded.layoutRun = (text, features) => {
			const name = `${features} ${text}`;
			const run = runs.get(name) ?? sideBySide((text.match(PART) ?? [text]).map((part) => layoutRun(part, features)));
			runs.set(name, run);
			return run;
		};
		// As pdfkit does it, but each word is appended once: a line may have thousands of spaces.
		embedded.layout = (text, features) =>
			sideBySide((features ? [text] : text.split(/(?<=[ \t])/)).map((word) => embedded.layoutRun(word, features)));
	}
}

function sideBySide(runs: readonly GlyphRun[]): GlyphRun {
	if (runs.length === 1 && runs[0]) return runs[0];
	return {
		glyphs: runs.flatMap(({ glyphs }) => glyphs),
		positions: runs.flatMap(({ positions }) => positions),
		advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
	};
}

function pageContext(file: PDFDocument, typefaces: Typefaces, colour: string | undefined): PageContext {
	const widths = new Map<Typeface, Map<string, number>>();
	const bookmarks = [{ level: 0, bookmark: file.outline }];
	const destinations = new Map<string, string>();
	let level = 0;
	return {
		file,
		typefaces,
		colours: coloursOf(colour),
		words: new WeakMap(),
		width: ({ text, typeface, style }: Pick<Piece, 'text' | 'typeface' | 'style'>) => {
			const known = widths.get(typeface) ?? new Map<string, number>();
			widths.set(typeface, known);
			const key = style.tabular ? `\t${text}` : text;
			let width = known.get(key);
			if (width === undefined) {
				const features = featuresOf(text, style);
				width = file.font(typeface.key, 1).widthOfString(written(text), { ...(features && { features }) });
				known.set(key, width);
			}
			return width * style.size;
		},
		bookmark: (depth, title, top) => {
			while ((bookmarks.at(-1)?.level ?? 0) >= depth) bookmarks.pop();
			const options = { top, left: PAGE.width, expanded: depth === 1 };
			const bookmark = (bookmarks.at(-1)?.bookmark ?? file.outline).addItem(title, options);
			bookmarks.push({ level: depth, bookmark });
		},
		nameDestination: (anchor) => {
			// The file sorts them by name; names of equal length sort the same everywhere.
			const name = `to-${String(destinations.size + 1).padStart(6, '0')}`;
			destinations.set(anchor, name);
			return name;
		},
		destination: (anchor) => destinations.get(anchor),
		headingLevel: (wanted) => {
			level = Math.min(wanted, Math.max(level, 1) + 1);
			return level;
		},
	};
}
