import { type Attributes, exactXmlText, prefixedXml, XML_HEAD } from '../office/xml.ts';

/** A piece of XML. Text enters it only through `words`, which escapes it: no text of a board can become markup. */
export interface Markup {
	readonly xml: string;
}

/** The content of an element; what is undefined is left out. */
export type Content = Markup | undefined | readonly Content[];

export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
	return prefixed('', name, attributes, content);
}

/** An element whose attributes all have the same prefix. */
export function prefixed(prefix: string, name: string, attributes: Attributes, content: Content): Markup {
	return { xml: prefixedXml(prefix, name, attributes, joined(content)) };
}

export function words(text: string): Markup {
	return { xml: exactXmlText(text) };
}

/** A part of the file as it is stored. */
export function xmlPart(root: Markup): string {
	return `${XML_HEAD}${root.xml}`;
}

function joined(content: Content): string {
	if (content === undefined) return '';
	if ('xml' in content) return content.xml;
	let xml = '';
	for (const piece of content) xml += joined(piece);
	return xml;
}
