import { firstDay } from '../../values/calendar-date.ts';
import type { Paper } from '../paper/paper.ts';
import { XML_HEAD, xml, xmlText } from './xml.ts';

/** A relationship from one part of an Office document to another. */
export interface Relationship {
	readonly id: string;
	/** The last segment of its type: `styles`, `hyperlink`. */
	readonly type: string;
	readonly target: string;
	readonly outside?: true;
}

/** The beginning of the types of relationships. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The part that holds the properties of the document. */
export const PROPERTIES = {
	name: 'docProps/core.xml',
	type: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const;

/** The part with the content type of each part: by extension for pictures, by name for all others. */
export function contentTypes(
	parts: readonly { readonly name: string; readonly type?: string }[],
	pictures: Readonly<Record<string, string>> = {},
): string {
	const endings = {
		rels: 'application/vnd.openxmlformats-package.relationships+xml',
		xml: 'application/xml',
		...pictures,
	};
	return `${XML_HEAD}${xml(
		'Types',
		{ xmlns: `${PACKAGE}/content-types` },
		Object.entries(endings).map(([Extension, ContentType]) => xml('Default', { Extension, ContentType })),
		parts.flatMap(({ name, type }) =>
			type === undefined ? [] : [xml('Override', { PartName: `/${name}`, ContentType: type })],
		),
	)}`;
}

/** The relationships of the document as a whole, to its main part and to its properties. */
export function rootRelationships(main: string): string {
	return relationshipsPart([
		{ id: 'rId1', type: 'officeDocument', target: main },
		{ id: 'rId2', type: 'core-properties', target: PROPERTIES.name },
	]);
}

export function relationshipsPart(relationships: readonly Relationship[]): string {
	return `${XML_HEAD}${xml(
		'Relationships',
		{ xmlns: `${PACKAGE}/relationships` },
		relationships.map(({ id, type, target, outside }) =>
			xml('Relationship', {
				Id: id,
				Type:
					type === 'core-properties' ? `${PACKAGE}/relationships/metadata/core-properties` : `${RELATIONSHIPS}/${type}`,
				Target: target,
				TargetMode: outside && 'External',
			}),
		),
	)}`;
}

/** The properties of the document. Its date is that of the paper. */
export function propertiesPart({ title, board, language, date }: Paper): string {
	const day = date === undefined ? undefined : `${firstDay(date)}T00:00:00Z`;
	const time = (name: string) => (day === undefined ? '' : xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, day));
	return `${XML_HEAD}${xml(
		'cp:coreProperties',
		{
			'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
			'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			'xmlns:dcterms': 'http://purl.org/dc/terms/',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		},
		xml('dc:title', {}, xmlText(title)),
		board === undefined ? '' : xml('dc:creator', {}, xmlText(board)),
		xml('dc:language', {}, xmlText(language)),
		time('dcterms:created'),
		time('dcterms:modified'),
	)}`;
}
