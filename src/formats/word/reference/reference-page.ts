import { attributeOf, childAt, type XmlElement } from '../../../xml/xml-tree.ts';
import type { Page } from '../page.ts';

/** The page size and the margins; undefined where they leave no room for text. */
export function referencePage(section: XmlElement | undefined): Page | undefined {
	const size = childAt(section, 'w:pgSz');
	const margin = childAt(section, 'w:pgMar');
	const of = (within: XmlElement | undefined, name: string) => {
		const value = attributeOf(within, `w:${name}`) ?? '';
		return /^-?\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
	};
	const page: Page = {
		width: of(size, 'w'),
		height: of(size, 'h'),
		margins: {
			top: of(margin, 'top'),
			right: of(margin, 'right'),
			bottom: of(margin, 'bottom'),
			left: of(margin, 'left'),
			header: of(margin, 'header') || 0,
			footer: of(margin, 'footer') || 0,
			gutter: of(margin, 'gutter') || 0,
		},
	};
	const { width, height, margins } = page;
	const inWidth = width - margins.left - margins.right - margins.gutter;
	const inHeight = height - Math.abs(margins.top) - Math.abs(margins.bottom);
	return inWidth >= LEAST && inHeight >= LEAST && Math.max(width, height) <= MOST ? page : undefined;
}

/** Two inches, and the largest page that Word allows, in twentieths of a point. */
const LEAST = 2880;
const MOST = 31_680;
