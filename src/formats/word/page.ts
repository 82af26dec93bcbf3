import type { Markup } from './markup.ts';
import { element } from './markup.ts';
import { word } from './properties.ts';

/** The paper that is printed on, in twentieths of a point. */
export interface Page {
	readonly width: number;
	readonly height: number;
	readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>>;
}

const MARGINS = { top: 1247, right: 1191, bottom: 1191, left: 1191, header: 624, footer: 567, gutter: 0 };
const A4: Page = { width: 11_906, height: 16_838, margins: MARGINS };
const LETTER: Page = { width: 12_240, height: 15_840, margins: MARGINS };

/** The countries that print on letter, and not on A4. */
const LETTER_COUNTRIES = /-(?:US|CA|MX|PH|CL|CO|CR|GT|PA|PR|SV|VE)\b/;

export function pageFor(language: string): Page {
	return LETTER_COUNTRIES.test(language) ? LETTER : A4;
}

/** Whether the page lies as it is, or on its long side, which some tables need for their width. */
export type Orientation = 'as it is' | 'landscape';

function laid({ width, height }: Page, orientation: Orientation): { readonly w: number; readonly h: number } {
	const turned = orientation === 'landscape' && width < height;
	return turned ? { w: height, h: width } : { w: width, h: height };
}

/** How wide the text is on a page. */
export function textWidth(page: Page, orientation: Orientation): number {
	const { left, right, gutter } = page.margins;
	return laid(page, orientation).w - left - right - gutter;
}

/** A header or a footer: the pages that it stands on, and the id of the part that holds it. */
export interface Corner {
	readonly kind: 'header' | 'footer';
	readonly pages: 'default' | 'first';
	readonly id: string;
}

/** The properties of the pages up to here. Only the pages that the file begins with have a first one. */
export function pageProperties(page: Page, orientation: Orientation, all: readonly Corner[], begins: boolean): Markup {
	const { w, h } = laid(page, orientation);
	const corners = begins ? all : all.filter(({ pages }) => pages === 'default');
	return word(
		'sectPr',
		{},
		corners.map(({ kind, pages, id }) => element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': id })),
		word('pgSz', { w, h, orient: w > h ? 'landscape' : undefined }),
		word('pgMar', page.margins),
		word('cols', { space: 708 }),
		corners.some(({ pages }) => pages === 'first') ? word('titlePg', {}) : undefined,
	);
}
