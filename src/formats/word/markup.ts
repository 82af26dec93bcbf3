/** A piece of XML. Words come into it by `words` alone, which escapes them: no text of a board can become markup. */
export interface Markup {
	readonly xml: string;
}

/** What may stand in an element; what is undefined is left out. */
export type Content = Markup | undefined | readonly Content[];

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
	const inner = joined(content);
	const start = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
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
	return 'xml' in content ? content.xml : content.map(joined).join('');
}

function attribute([name, value]: readonly [string, string | number | undefined]): string {
	return value === undefined ? '' : ` ${name}="${escaped(String(value))}"`;
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
