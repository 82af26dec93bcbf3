import { attributeOf, childAt, elementsIn, type XmlElement } from '../../../xml/xml-tree.ts';
import { RELATIONSHIPS, type Relationship } from '../../office/office-parts.ts';
import type { Paper } from '../../paper/paper.ts';
import { type Markup, xmlPart } from '../markup.ts';
import { type Part, PICTURES } from '../package.ts';
import type { StyleSheet } from '../style-sheet.ts';
import { everyElement, made, without, written } from './change-xml.ts';
import { fieldsIn } from './fields.ts';
import { withFields } from './filled-fields.ts';
import type { Link, OpenReference } from './open-reference.ts';
import { readWordPart } from './read-word-part.ts';

/** A header or a footer of a reference document that is safe to take over, with its pictures. */
export interface ReferenceHeaderOrFooter {
	/** The part as it is stored in the file of a paper, with more content at its end. */
	readonly write: (paper: Paper, idOf: StyleSheet['idOf'], more: readonly Markup[]) => string;
	readonly relationships: readonly Relationship[];
	readonly pictures: readonly Part[];
}

/** The fields that Word fills in from the document itself; any other could fetch or run something. */
const FIELDS: readonly string[] = [
	'PAGE',
	'NUMPAGES',
	'SECTION',
	'SECTIONPAGES',
	'TITLE',
	'SUBJECT',
	'AUTHOR',
	'STYLEREF',
];

/** Properties that mean nothing in another document: its lists, its tracked changes, its language. */
const LEFT_BEHIND = ['w:numPr', 'w:pPrChange', 'w:rPrChange', 'w:lang'];

/** Reads a header or a footer to be taken over; or says what is wrong with it. */
export function readHeaderOrFooter(
	path: string,
	{ parts, linksOf }: OpenReference,
): ReferenceHeaderOrFooter | { readonly mistakes: readonly string[] } {
	const read = readWordPart(path, parts);
	if ('mistakes' in read) return read;
	const root = without(read.root, LEFT_BEHIND);
	const attributes = everyElement(root).flatMap((one) => one.attributes);
	const named = attributes.filter(({ namespace, value }) => namespace === RELATIONSHIPS && value !== '');
	const links = linksOf(path);
	const used = links.filter(({ id }) => named.some(({ value }) => value === id));
	const mistakes = [
		...used.flatMap(linkMistake),
		...named
			.filter(({ value }) => !links.some(({ id }) => id === value))
			.map(({ value }) => `it names ${value}, which the document lacks; save it anew in Word`),
		...attributes
			.filter(({ local, value }) => (local === 'href' || local === 'src') && value !== '')
			.map(({ value }) => `it leads to ${value}; take the link away there`),
		...fieldsIn(root)
			.filter((field) => !FIELDS.includes(field))
			.map((field) => `it has the field ${field}, which may fetch something; put the words themselves in its place`),
	];
	if (mistakes.length > 0) return { mistakes: mistakes.map((mistake) => `${path}: ${mistake}`) };
	return {
		write: (paper, idOf, more) => {
			const values = { TITLE: paper.title, AUTHOR: paper.board ?? '' };
			return xmlPart(written(withFields(withoutMarks(root, idOf('HeaderMark')), values), more));
		},
		relationships: used.map(({ id, target }) => ({ id, type: 'image', target: target.slice('word/'.length) })),
		pictures: used.map(({ target }) => ({ path: target, content: parts.get(target) ?? new Uint8Array() })),
	};
}

/** A header without the mark of a draft, where the template was made from one. Word wants at least one paragraph. */
function withoutMarks(root: XmlElement, style: string): XmlElement {
	const isMark = (one: XmlElement) => attributeOf(childAt(one, 'w:pPr', 'w:pStyle')) === style;
	const kept = root.children.filter((child) => typeof child === 'string' || !isMark(child));
	return { ...root, children: elementsIn({ ...root, children: kept }).length > 0 ? kept : [made('w:p', {})] };
}

function linkMistake({ type, target, outside }: Link): readonly string[] {
	if (outside) return [`it links to ${target}; take the link away there, and leave its words`];
	if (type !== 'image') return [`it holds something embedded (${type}: ${target}); put a picture in its place`];
	const ending = target.slice(target.lastIndexOf('.') + 1).toLowerCase();
	const fits = /^word\/media\/[\w.-]+$/.test(target) && ending in PICTURES;
	return fits ? [] : [`it holds the picture ${target}; insert it as ${Object.keys(PICTURES).join(', ')}`];
}
