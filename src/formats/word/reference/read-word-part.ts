import { readXml } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/xml-tree.ts';
import { WORD } from '../properties.ts';

/** Reads a part in Word's own vocabulary, which has to have its usual prefix. */
export function readWordPart(
	path: string,
	parts: ReadonlyMap<string, Uint8Array>,
): { readonly root: XmlElement } | { readonly mistakes: readonly string[] } {
	const content = parts.get(path);
	if (content === undefined) return { mistakes: [`${path}: it is not there; save the document anew in Word`] };
	const read = readXml(content);
	if ('problem' in read) return { mistakes: [`${path}: it cannot be read: ${read.problem}`] };
	const { name, attributes } = read.root;
	const vocabulary = attributes.find((one) => one.name === 'xmlns:w')?.value;
	if (name.startsWith('w:') && vocabulary === WORD) return read;
	return { mistakes: [`${path}: it is not written as Word writes it; save the document as “Word Document (.docx)”`] };
}
