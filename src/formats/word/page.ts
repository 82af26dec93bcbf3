import type { Markup } from './markup.ts';
import { element } from './markup.ts';
import { word } from './properties.ts';

/** The page size and the margins, in twentieths of a point. */
export interface Page {
	readonly width: number;
	readonly height: number;
	readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>>;
}

const MARGINS = { top: 1247, right: 1191, bottom: 1191, left: 1191, header: 624, footer: 567, gutter: 0 };
const A4: Page = { width: 11_906, height: 16_838, margins: MARGINS };
const LETTER: Page = { width: 12_240, height: 15_840, margins: MARGINS };

/** The countries that print on US letter instead of A4. */
const LETTER_COUNTRIES = /-(?:US|CA|MX|PH|CL|CO|CR|GT|PA|PR|SV|VE)\b/;

export function pageFor(language: string): Page {
	return LETTER_COUNTRIES.test(language) ? LETTER : A4;
}

/** The orientation of a page. Wide tables need landscape. */
export type Orientation = 'as it is' | 'landscape';

function dimensions({ width, height }: Page, orientation: Orientation): { readonly w: number; readonly h: number } {
	const turned = orientation === 'landscape' && width < height;
	return turned ? { w: height, h: width } : { w: width, h: height };
}

/** The width of the text on a page, in twentieths of a point. */
export function textWidth(page: Page, orientation: Orientation): number {
	const { left, right, gutter } = page.margins;
	return dimensions(page, orientation).w - left - right - gutter;
}

/** A header or a footer: the pages that it is on, and the id of the part that holds it. */
export interface HeaderFooterReference {
	readonly kind: 'header' | 'footer';
	readonly pages: 'default' | 'first';
	readonly id: string;
}

/**
 * The page properties of the section that ends here. Only the first section of the file has a first page of its own.
 */
export function pageProperties(
	page: Page,
	orientation: Orientation,
	all: readonly HeaderFooterReference[],
	begins: boolean,
): Markup {
	const { w, h } = dimensions(page, orientation);
	const references = begins ? all : all.filter(({ pages }) => pages === 'default');
	return word(
		'sectPr',
		{},
		references.map(({ kind, pages, id }) => element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': id })),
		word('pgSz', { w, h, orient: w > h ? 'landscape' : undefined }),
		word('pgMar', page.margins),
		word('cols', { space: 708 }),
		references.some(({ pages }) => pages === 'first') ? word('titlePg', {}) : undefined,
	);
}
