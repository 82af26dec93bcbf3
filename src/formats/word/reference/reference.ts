import { attributeOf, childAt, elementsIn, isOn, type XmlElement } from '../../../xml/xml-tree.ts';
import type { Part } from '../package.ts';
import type { Page } from '../page.ts';
import type { StyleSheet } from '../style-sheet.ts';
import { type OpenReference, openReference } from './open-reference.ts';
import { readWordPart } from './read-word-part.ts';
import { type ReferenceCorner, readCorner } from './reference-headers-and-footers.ts';
import { referencePage } from './reference-page.ts';
import { referenceSheet } from './reference-styles.ts';
import { themePart } from './reference-theme.ts';

/** What is taken over from a document of Word that a board gives as a model: its look, and no word of its text. */
export interface Reference {
	readonly sheet: StyleSheet;
	readonly theme?: Part;
	readonly page?: Page;
	/** Undefined where the document has none: then those of the house hold. */
	readonly headers?: PageCorners;
	readonly footers?: PageCorners;
	/** The first page has a header and a footer of its own. */
	readonly firstApart: boolean;
}

/** What stands at the head, or at the foot, of the first page and of all others. */
export interface PageCorners {
	readonly default?: ReferenceCorner;
	readonly first?: ReferenceCorner;
}

/** Reads a reference document; or says what keeps it from being one. */
export function readReference(bytes: Uint8Array): Reference | { readonly mistakes: readonly string[] } {
	const opened = openReference(bytes);
	if ('mistakes' in opened) return opened;
	const text = readWordPart(opened.main, opened.parts);
	if ('mistakes' in text) return text;
	const links = opened.linksOf(opened.main);
	const pathOf = (type: string) => links.find((link) => link.type === type)?.target;
	const styles = readWordPart(pathOf('styles') ?? 'word/styles.xml', opened.parts);
	if ('mistakes' in styles) return styles;
	const theme = themePart(pathOf('theme'), opened.parts);
	if (theme && 'mistakes' in theme) return theme;
	const section = elementsIn(childAt(text.root, 'w:body'), 'w:sectPr').at(-1);
	const firstApart = isOn(childAt(section, 'w:titlePg')) === true;
	const headers = cornersOf('header', section, firstApart, opened);
	const footers = cornersOf('footer', section, firstApart, opened);
	const mistakes = [...headers.mistakes, ...footers.mistakes];
	if (mistakes.length > 0) return { mistakes };
	const page = referencePage(section);
	return {
		sheet: referenceSheet(styles.root),
		...(theme && { theme }),
		...(page && { page }),
		...(headers.corners && { headers: headers.corners }),
		...(footers.corners && { footers: footers.corners }),
		firstApart,
	};
}

function cornersOf(
	kind: 'header' | 'footer',
	section: XmlElement | undefined,
	firstApart: boolean,
	opened: OpenReference,
): { readonly corners?: PageCorners; readonly mistakes: readonly string[] } {
	const references = elementsIn(section, `w:${kind}Reference`);
	const corners: { default?: ReferenceCorner; first?: ReferenceCorner } = {};
	const mistakes: string[] = [];
	for (const pages of firstApart ? (['default', 'first'] as const) : (['default'] as const)) {
		const id = attributeOf(
			references.find((one) => attributeOf(one, 'w:type') === pages),
			'r:id',
		);
		const path = opened.linksOf(opened.main).find((link) => link.id === id)?.target;
		if (path === undefined) continue;
		const corner = readCorner(path, opened);
		if ('mistakes' in corner) mistakes.push(...corner.mistakes);
		else corners[pages] = corner;
	}
	return Object.keys(corners).length === 0 ? { mistakes } : { corners, mistakes };
}
