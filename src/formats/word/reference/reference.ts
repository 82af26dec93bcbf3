import { append } from '../../../values/long-lists.ts';
import { attributeOf, childAt, elementsIn, isOn, type XmlElement } from '../../../xml/xml-tree.ts';
import type { Part } from '../package.ts';
import type { Page } from '../page.ts';
import type { StyleSheet } from '../style-sheet.ts';
import { type OpenReference, openReference } from './open-reference.ts';
import { readWordPart } from './read-word-part.ts';
import { type ReferenceHeaderOrFooter, readHeaderOrFooter } from './reference-headers-and-footers.ts';
import { referencePage } from './reference-page.ts';
import { referenceSheet } from './reference-styles.ts';
import { themePart } from './reference-theme.ts';

/** What is taken over from a board's reference document: its layout and styles, and no word of its text. */
export interface Reference {
	readonly sheet: StyleSheet;
	readonly theme?: Part;
	readonly page?: Page;
	/** Undefined where the document has none: then alb's own are used. */
	readonly headers?: HeadersOrFooters;
	readonly footers?: HeadersOrFooters;
	/** Whether the first page has a header and a footer of its own. */
	readonly differentFirstPage: boolean;
}

/** The header, or the footer, of the first page and of all others. */
export interface HeadersOrFooters {
	readonly default?: ReferenceHeaderOrFooter;
	readonly first?: ReferenceHeaderOrFooter;
}

/** Reads a reference document; or says why it cannot be used as one. */
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
	const differentFirstPage = isOn(childAt(section, 'w:titlePg')) === true;
	const headers = headersOrFooters('header', section, differentFirstPage, opened);
	const footers = headersOrFooters('footer', section, differentFirstPage, opened);
	const mistakes = [...headers.mistakes, ...footers.mistakes];
	if (mistakes.length > 0) return { mistakes };
	const page = referencePage(section);
	return {
		sheet: referenceSheet(styles.root),
		...(theme && { theme }),
		...(page && { page }),
		...(headers.found && { headers: headers.found }),
		...(footers.found && { footers: footers.found }),
		differentFirstPage,
	};
}

function headersOrFooters(
	kind: 'header' | 'footer',
	section: XmlElement | undefined,
	differentFirstPage: boolean,
	opened: OpenReference,
): { readonly found?: HeadersOrFooters; readonly mistakes: readonly string[] } {
	const references = elementsIn(section, `w:${kind}Reference`);
	const found: { default?: ReferenceHeaderOrFooter; first?: ReferenceHeaderOrFooter } = {};
	const mistakes: string[] = [];
	for (const pages of differentFirstPage ? (['default', 'first'] as const) : (['default'] as const)) {
		const id = attributeOf(
			references.find((one) => attributeOf(one, 'w:type') === pages),
			'r:id',
		);
		const path = opened.linksOf(opened.main).find((link) => link.id === id)?.target;
		if (path === undefined) continue;
		const one = readHeaderOrFooter(path, opened);
		if ('mistakes' in one) append(mistakes, one.mistakes);
		else found[pages] = one;
	}
	return Object.keys(found).length === 0 ? { mistakes } : { found, mistakes };
}
