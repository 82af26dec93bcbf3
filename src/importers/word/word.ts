import type { Reading } from '../source-document.ts';
import { WordReader } from './word-body.ts';
import { readNumbering } from './word-numbering.ts';
import { readStyles } from './word-styles.ts';
import { childAt, elementsIn, readXml, type XmlElement } from './xml-tree.ts';
import { readParts } from './zip-parts.ts';

/**
 * Reads a Word file from its own XML, so that nothing is lost that its pages show: numbers that Word counts, tracked
 * changes, joined cells, fields, headers and footers, comments and notes. Nothing that it links to is opened.
 */
export function readWord(bytes: Uint8Array): Reading {
	const unzipped = readParts(bytes);
	if ('refused' in unzipped) return unzipped;
	const { parts } = unzipped;
	const main = Object.keys(parts).find((name) => /^word\/document\d*\.xml$/.test(name));
	if (main === undefined)
		return { refused: 'it is no Word file: the part that holds the text is missing (word/document.xml)' };
	const read = new Map<string, XmlElement>();
	for (const [name, part] of Object.entries(parts)) {
		if (name.endsWith('.rels')) continue;
		const xml = readXml(part);
		if ('problem' in xml) return { refused: `${name} in it cannot be read: ${xml.problem}` };
		read.set(name, xml.root);
	}
	const body = childAt(read.get(main), 'document', 'body');
	if (!body) return { refused: `there is no text in it: ${main} has no body` };
	const notes = (name: string, root: string, kind: string) =>
		new Map(elementsIn(childAt(read.get(name), root), kind).map((note) => [note.attributes['id'] ?? '', note]));
	const reader = new WordReader({
		styles: readStyles(read.get('word/styles.xml')),
		count: readNumbering(read.get('word/numbering.xml')),
		footnote: notes('word/footnotes.xml', 'footnotes', 'footnote'),
		endnote: notes('word/endnotes.xml', 'endnotes', 'endnote'),
		comment: notes('word/comments.xml', 'comments', 'comment'),
	});
	reader.readBody(body);
	for (const [name, root] of read)
		if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) reader.readPage(elementsIn(root)[0]);
	reader.readComments();
	return { document: reader.answer() };
}
