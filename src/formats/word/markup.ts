/** A piece of XML. Words come into it by `words` alone, which escapes them: no text of a board can become markup. */
export interface Markup {
	readonly xml: string;
}

/** What may stand in an element; what is undefined is left out. */
export type Content = Markup | undefined | readonly Content[];

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
	return prefixed('', name, attributes, content);
}

/** An element all of whose attributes have the same prefix. */
export function prefixed(prefix: string, name: string, attributes: Attributes, content: Content): Markup {
	const inner = joined(content);
	let start = `<${name}`;
	for (const key of Object.keys(attributes)) {
		const value = attributes[key];
		if (value !== undefined) start += ` ${prefix}${key}="${escaped(String(value))}"`;
	}
	return { xml: inner === '' ? `${start}/>` : `${start}>${inner}</${name}>` };
}

export function words(text: string): Markup {
	return { xml: escaped(text) };
}

/** A part of the file, as it is stored. */
export function xmlPart(root: Markup): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;
}

function joined(content: Content): string {
	if (content === undefined) return '';
	if ('xml' in content) return content.xml;
	let xml = '';
	for (const piece of content) xml += joined(piece);
	return xml;
}

/** What XML cannot hold has been made visible in a paper; a template is not a paper, and such characters of it are left out. */
function escaped(text: string): string {
	return text.replace(UNFIT, (character) => ESCAPES[character] ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no room for
const UNFIT = /[&<>"\t\n\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
};
