import { attributeOf, childAt, elementsIn, isOn, type XmlElement } from '../../xml/xml-tree.ts';

/** The properties of a style of paragraphs or of words. */
export interface WordStyle {
	/** The level of a heading, from 1. */
	readonly heading?: number;
	readonly bold?: boolean;
	readonly struck?: boolean;
	readonly list?: { readonly id: string; readonly level: number };
}

/** The styles of a Word file, by their ids, each with what it inherits from the one that it is based on. */
export function readStyles(styles: XmlElement | undefined): ReadonlyMap<string, WordStyle> {
	const elements = new Map(elementsIn(styles, 'style').map((style) => [attributeOf(style, 'styleId') ?? '', style]));
	return new Map([...elements.keys()].map((id) => [id, styleOf(id, elements, 0)]));
}

function styleOf(id: string, elements: ReadonlyMap<string, XmlElement>, depth: number): WordStyle {
	const style = elements.get(id);
	if (!style || depth > 20) return {};
	const base = attributeOf(childAt(style, 'basedOn'));
	const name = attributeOf(childAt(style, 'name')) ?? '';
	const outline = attributeOf(childAt(style, 'pPr', 'outlineLvl'));
	const level =
		/^heading (\d)$/i.exec(name)?.[1] ??
		(outline !== undefined && /^[0-8]$/.test(outline) ? String(Number(outline) + 1) : undefined) ??
		(/^title$/i.test(name) ? '1' : undefined);
	const bold = isOn(childAt(style, 'rPr', 'b'));
	const struck = isOn(childAt(style, 'rPr', 'strike'));
	const list = listOf(childAt(style, 'pPr', 'numPr'));
	return {
		...(base !== undefined && styleOf(base, elements, depth + 1)),
		...(level !== undefined && { heading: Number(level) }),
		...(bold !== undefined && { bold }),
		...(struck !== undefined && { struck }),
		...(list && { list }),
	};
}

/** The list that a property of a paragraph or a style names. */
export function listOf(property: XmlElement | undefined): WordStyle['list'] | undefined {
	const id = attributeOf(childAt(property, 'numId'));
	const level = Number(attributeOf(childAt(property, 'ilvl')) ?? '0');
	return id === undefined ? undefined : { id, level: level >= 0 && level < 9 ? level : 0 };
}
