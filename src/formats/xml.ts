/** The first line of a part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text as it stands in an element or an attribute of XML. */
export function xmlText(text: string): string {
	return text.replace(NO_CHARACTER, '\ufffd').replace(/[&<>"]/g, (character) => REFERENCES[character] ?? '');
}

/** An element with its attributes and what is in it, which is XML already; empty ones are closed at once. */
export function xml(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>> = {},
	...content: readonly string[]
): string {
	const written = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`],
	);
	const inner = content.join('');
	const start = `<${name}${written.join('')}`;
	return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}
