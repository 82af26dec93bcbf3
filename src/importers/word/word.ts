import { readXml } from '../../xml/read-xml.ts';
import { attributeOf, childAt, elementsIn, type XmlElement } from '../../xml/xml-tree.ts';
import type { Reading } from '../source-document.ts';
import { WordReader } from './word-body.ts';
import { readNumbering } from './word-numbering.ts';
import { readStyles } from './word-styles.ts';
import { readParts } from './zip-parts.ts';

/**
 * Reads a Word file from its own XML, so that nothing is lost that its pages show: numbers that Word counts, tracked
 * changes, joined cells, fields, headers and footers, comments and notes. Nothing that it links to is opened.
 */
export function readWord(bytes: Uint8Array): Reading {
	const unzipped = readParts(bytes);
	if ('refused' in unzipped) return unzipped;
	const { parts } = unzipped;
	const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
	if (main === undefined)
		return { refused: 'it is not a Word file: the part that holds the text is missing (word/document.xml)' };
	const read = new Map<string, XmlElement>();
	for (const [name, part] of parts) {
		if (name.endsWith('.rels')) continue;
		const xml = readXml(part);
		if ('problem' in xml) return { refused: `${name} in it cannot be read: ${xml.problem}` };
		read.set(name, xml.root);
	}
	/** The outermost element of a part, where it is the one that such a part has. */
	const rootOf = (name: string, local: string) => {
		const root = read.get(name);
		return root?.local === local ? root : undefined;
	};
	const body = childAt(rootOf(main, 'document'), 'body');
	if (!body) return { refused: `there is no text in it: ${main} has no body` };
	const notes = (name: string, root: string, kind: string) =>
		new Map(elementsIn(rootOf(name, root), kind).map((note) => [attributeOf(note, 'id') ?? '', note]));
	const reader = new WordReader({
		styles: readStyles(rootOf('word/styles.xml', 'styles')),
		count: readNumbering(rootOf('word/numbering.xml', 'numbering')),
		footnote: notes('word/footnotes.xml', 'footnotes', 'footnote'),
		endnote: notes('word/endnotes.xml', 'endnotes', 'endnote'),
		comment: notes('word/comments.xml', 'comments', 'comment'),
	});
	reader.readBody(body);
	for (const [name, root] of read) if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) reader.readPage(root);
	reader.readComments();
	return { document: reader.result() };
}
