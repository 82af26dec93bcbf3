export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Attributes; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const REFERENCES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
};
/** Characters that XML cannot hold, not even as references. Papers show them visibly; a text from elsewhere may have some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text escaped for the content of an element. */
export function xmlText(text: string): string {
	return withReferences(text, /[&<>"]/g);
}

/** A text escaped so that every white space survives reading, also in an attribute. */
export function exactXmlText(text: string): string {
	return withReferences(text, /[&<>"\t\n\r]/g);
}

function withReferences(text: string, characters: RegExp): string {
	return text.replace(NO_CHARACTER, '\ufffd').replace(characters, (character) => REFERENCES[character] ?? '');
}

/** An element with its attributes and its content, which is XML already. An empty one is closed at once. */
export function xml(
	name: string,
	attributes: Attributes = {},
	...content: readonly (string | readonly string[])[]
): string {
	return prefixedXml('', name, attributes, content.flat().join(''));
}

/** An element whose attributes all have the same prefix. */
export function prefixedXml(prefix: string, name: string, attributes: Attributes, content: string): string {
	let start = `<${name}`;
	for (const key of Object.keys(attributes)) {
		const value = attributes[key];
		if (value !== undefined) start += ` ${prefix}${key}="${exactXmlText(String(value))}"`;
	}
	return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}
