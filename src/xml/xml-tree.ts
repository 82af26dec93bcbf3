/** An XML element, with its names both as written and without their prefixes. */
export interface XmlElement {
	/** The name as it is written: `w:p`. */
	readonly name: string;
	/** The name without its prefix: `p`. */
	readonly local: string;
	readonly attributes: readonly XmlAttribute[];
	readonly children: readonly (XmlElement | string)[];
}

export interface XmlAttribute {
	readonly name: string;
	/** The name without its prefix; a declaration of the usual namespace (`xmlns`) has none. */
	readonly local: string;
	/** The address that the prefix means; empty where there is no prefix. */
	readonly namespace: string;
	readonly value: string;
}

/** The elements directly within one: all of them, or those of one name, which `isNamed` explains. */
export function elementsIn(within: XmlElement | undefined, name?: string): readonly XmlElement[] {
	return (within?.children ?? []).filter(
		(child): child is XmlElement => typeof child !== 'string' && (name === undefined || isNamed(child, name)),
	);
}

/** The first element along a path of names: `childAt(style, 'w:pPr', 'w:outlineLvl')`. */
export function childAt(within: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
	return path.reduce<XmlElement | undefined>((at, name) => elementsIn(at, name)[0], within);
}

/** The value of an attribute, named as in `isNamed`: usually `val`, in which Word keeps the value of a property. */
export function attributeOf(within: XmlElement | undefined, name = 'val'): string | undefined {
	return within?.attributes.find((one) => isNamed(one, name))?.value;
}

/** The text directly within an element, without that of the elements in it. */
export function textIn(element: XmlElement): string {
	return element.children.filter((child) => typeof child === 'string').join('');
}

/** Whether a property of Word is on: `<w:b/>` is, `<w:b w:val="0"/>` is not. Undefined where the property is missing. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
	return property && !['0', 'false', 'off', 'none'].includes(attributeOf(property) ?? 'true');
}

/** A name with a prefix has to be written exactly so; one without is found under any prefix. */
function isNamed({ name, local }: { readonly name: string; readonly local: string }, wanted: string): boolean {
	return wanted.includes(':') ? name === wanted : local === wanted;
}
