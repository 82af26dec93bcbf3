import { elementsIn, type XmlAttribute, type XmlElement } from '../../../xml/xml-tree.ts';
import { element, type Markup, words } from '../markup.ts';

/** An element written as XML again, with more content at its end. */
export function written({ name, attributes, children }: XmlElement, more: readonly Markup[] = []): Markup {
	return element(
		name,
		Object.fromEntries(attributes.map((one) => [one.name, one.value])),
		children.map((child) => (typeof child === 'string' ? words(child) : written(child))),
		more,
	);
}

/** An element and all elements within it, in the order of the document. */
export function everyElement(within: XmlElement): readonly XmlElement[] {
	return [within, ...elementsIn(within).flatMap(everyElement)];
}

/** An element without those of these names, however deep they are in it. */
export function without(within: XmlElement, names: readonly string[]): XmlElement {
	const children = within.children.flatMap((child): readonly (XmlElement | string)[] => {
		if (typeof child === 'string') return [child];
		return names.includes(child.name) ? [] : [without(child, names)];
	});
	return { ...within, children };
}

/** A new element; its name and those of its attributes have their prefixes: `w:val`. */
export function made(
	name: string,
	attributes: Readonly<Record<string, string>>,
	...children: readonly (XmlElement | readonly XmlElement[])[]
): XmlElement {
	const own = Object.entries(attributes).map(
		([key, value]): XmlAttribute => ({ name: key, local: localOf(key), namespace: '', value }),
	);
	return { name, local: localOf(name), attributes: own, children: children.flat() };
}

function localOf(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
