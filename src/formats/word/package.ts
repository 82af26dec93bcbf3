import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Paper } from '../paper/paper.ts';
import { element, words, xmlPart } from './markup.ts';
import { RELATIONSHIPS } from './properties.ts';

/** A part of the file. */
export interface Part {
	readonly path: string;
	readonly content: string | Uint8Array;
	/** What kind of content it is; a part whose ending tells (a picture) needs none. */
	readonly type?: string;
	/** What the part names by their ids. */
	readonly relationships?: readonly Relationship[];
}

export interface Relationship {
	readonly id: string;
	/** `styles`, `hyperlink`: the last word of its type. */
	readonly type: string;
	readonly target: string;
	readonly outside?: true;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** What kind of content the parts of Word's own vocabulary are. */
export function wordType(kind: string): string {
	return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
}

/** The kinds of content that an ending tells. */
export const PICTURES: Readonly<Record<string, string>> = {
	png: 'image/png',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	gif: 'image/gif',
};

/** The file: its parts with what leads from one to another, packed so that the same parts give the same bytes. */
export function packed(paper: Paper, parts: readonly Part[]): Uint8Array {
	const all: readonly Part[] = [
		...parts,
		{ path: 'docProps/core.xml', content: propertiesPart(paper), type: PROPERTIES_TYPE },
	];
	const files: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': contentTypes(all),
		'_rels/.rels': relationshipsPart([
			{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
			{ id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
		]),
	};
	for (const { path, content, relationships = [] } of all) {
		files[path] = content;
		const at = path.lastIndexOf('/') + 1;
		if (relationships.length > 0)
			files[`${path.slice(0, at)}_rels/${path.slice(at)}.rels`] = relationshipsPart(relationships);
	}
	const zipped: Zippable = {};
	for (const [path, content] of Object.entries(files))
		zipped[path] = typeof content === 'string' ? strToU8(content) : content;
	// The first day that a zip file can say: no day on which it was made.
	return zipSync(zipped, { mtime: new Date(1980, 0, 1) });
}

function contentTypes(parts: readonly Part[]): string {
	const endings = {
		rels: 'application/vnd.openxmlformats-package.relationships+xml',
		xml: 'application/xml',
		...PICTURES,
	};
	return xmlPart(
		element(
			'Types',
			{ xmlns: `${PACKAGE}/content-types` },
			Object.entries(endings).map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
			parts.flatMap(({ path, type }) =>
				type === undefined ? [] : [element('Override', { PartName: `/${path}`, ContentType: type })],
			),
		),
	);
}

function relationshipsPart(relationships: readonly Relationship[]): string {
	return xmlPart(
		element(
			'Relationships',
			{ xmlns: `${PACKAGE}/relationships` },
			relationships.map(({ id, type, target, outside }) =>
				element('Relationship', {
					Id: id,
					Type:
						type === 'core-properties'
							? `${PACKAGE}/relationships/metadata/core-properties`
							: `${RELATIONSHIPS}/${type}`,
					Target: target,
					TargetMode: outside && 'External',
				}),
			),
		),
	);
}

/** What the file says of itself. Its day is that of the paper. */
function propertiesPart({ title, board, language, date }: Paper): string {
	const day = date === undefined ? undefined : `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`;
	const time = (name: string) =>
		day === undefined ? undefined : element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, words(day));
	return xmlPart(
		element(
			'cp:coreProperties',
			{
				'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
				'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
				'xmlns:dcterms': 'http://purl.org/dc/terms/',
				'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			},
			element('dc:title', {}, words(title)),
			board === undefined ? undefined : element('dc:creator', {}, words(board)),
			element('dc:language', {}, words(language)),
			time('created'),
			time('modified'),
		),
	);
}
