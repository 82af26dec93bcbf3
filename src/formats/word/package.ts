import { archive } from '../office/archive.ts';
import {
	contentTypes,
	PROPERTIES,
	propertiesPart,
	type Relationship,
	relationshipsPart,
	rootRelationships,
} from '../office/office-parts.ts';
import type { Paper } from '../paper/paper.ts';

export interface Part {
	readonly path: string;
	readonly content: string | Uint8Array;
	/** The content type. A picture needs none: the extension of its name says it. */
	readonly type?: string;
	/** The parts and addresses that the part refers to by id. */
	readonly relationships?: readonly Relationship[];
}

/** The content type of a part in Word's own vocabulary. */
export function wordType(kind: string): string {
	return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
}

/** The content types of pictures, by the extensions of their names. */
export const PICTURES: Readonly<Record<string, string>> = {
	png: 'image/png',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	gif: 'image/gif',
};

/** The file: its parts and their relationships, packed so that the same parts give the same bytes. */
export function packed(paper: Paper, own: readonly Part[]): Uint8Array {
	const { name, type } = PROPERTIES;
	const parts: readonly Part[] = [...own, { path: name, content: propertiesPart(paper), type }];
	return archive(
		[
			{
				name: '[Content_Types].xml',
				content: contentTypes(
					parts.map((part) => ({ ...part, name: part.path })),
					PICTURES,
				),
			},
			{ name: '_rels/.rels', content: rootRelationships('word/document.xml') },
			...parts.flatMap(({ path, content, relationships = [] }) => {
				const part = { name: path, content };
				if (relationships.length === 0) return [part];
				const at = path.lastIndexOf('/') + 1;
				const from = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
				return [part, { name: from, content: relationshipsPart(relationships) }];
			}),
		],
		'midnight',
	);
}
