import { SaxesParser } from 'saxes';
import { element, type Markup, words } from '../markup.ts';

/** An element of a part of a Word file, with its names as they are written: it is to be written again. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: readonly XmlAttribute[];
	readonly children: readonly (XmlElement | string)[];
}

export interface XmlAttribute {
	readonly name: string;
	/** The name without its prefix, and what the prefix stands for. */
	readonly local: string;
	readonly namespace: string;
	readonly value: string;
}

/** Deeper than tables in tables in text boxes ever are. */
const DEEPEST = 250;

/** Reads XML strictly; declarations of entities are refused, since they can stand for more than a machine holds. */
export function readXml(bytes: Uint8Array): { readonly root: XmlElement } | { readonly problem: string } {
	const text = decoded(bytes);
	if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { problem: 'it declares entities, as no program of Word does' };
	const parser = new SaxesParser({ xmlns: true });
	const open: { name: string; attributes: readonly XmlAttribute[]; children: (XmlElement | string)[] }[] = [];
	let root: XmlElement | undefined;
	let problem = '';
	parser.on('error', ({ message }) => {
		problem ||= message;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const own = Object.values(attributes).map((one) => ({
			name: one.name,
			local: one.local,
			namespace: one.uri,
			value: one.value,
		}));
		const tag = { name, attributes: own, children: [] };
		if (open.length === 0) root ??= tag;
		open.at(-1)?.children.push(tag);
		open.push(tag);
		if (open.length > DEEPEST) problem ||= `its elements stand more than ${DEEPEST} deep`;
	});
	parser.on('closetag', () => {
		open.pop();
	});
	const add = (characters: string) => {
		open.at(-1)?.children.push(characters);
	};
	parser.on('text', add);
	parser.on('cdata', add);
	for (let at = 0; at < text.length && problem === ''; at += PIECE) parser.write(text.slice(at, at + PIECE));
	if (problem === '') parser.close();
	if (problem !== '' || root === undefined) return { problem: problem || 'it is empty' };
	return { root };
}

/** In pieces, so that a part that is broken or too deep ends soon. */
const PIECE = 65_536;

function decoded(bytes: Uint8Array): string {
	const [a, b] = bytes;
	const coding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(coding).decode(bytes);
}

/** An element as it is written again, with more at its end. */
export function written({ name, attributes, children }: XmlElement, more: readonly Markup[] = []): Markup {
	return element(
		name,
		Object.fromEntries(attributes.map((one) => [one.name, one.value])),
		children.map((child) => (typeof child === 'string' ? words(child) : written(child))),
		more,
	);
}

/** The elements within one, of one name or of all. */
export function elementsIn(within: XmlElement | undefined, name?: string): readonly XmlElement[] {
	return (within?.children ?? []).filter(
		(child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
	);
}

/** The first element of a name, on this way: `childAt(style, 'w:pPr', 'w:outlineLvl')`. */
export function childAt(within: XmlElement | undefined, ...way: readonly string[]): XmlElement | undefined {
	return way.reduce<XmlElement | undefined>((at, name) => elementsIn(at, name)[0], within);
}

export function attributeOf(within: XmlElement | undefined, name = 'w:val'): string | undefined {
	return within?.attributes.find((one) => one.name === name)?.value;
}

/** All elements within one, and itself, as they stand. */
export function everyElement(within: XmlElement): readonly XmlElement[] {
	return [within, ...elementsIn(within).flatMap(everyElement)];
}

/** An element without those that are named, however deep they stand in it. */
export function without(within: XmlElement, ...names: readonly string[]): XmlElement {
	const children = within.children.flatMap((child): readonly (XmlElement | string)[] => {
		if (typeof child === 'string') return [child];
		return names.includes(child.name) ? [] : [without(child, ...names)];
	});
	return { ...within, children };
}

/** Whether a property is there and on. */
export function isOn(property: XmlElement | undefined): boolean {
	return property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property) ?? 'true');
}

/** A new element. */
export function made(
	name: string,
	attributes: Readonly<Record<string, string>>,
	...children: readonly XmlElement[]
): XmlElement {
	const own = Object.entries(attributes).map(
		([key, value]): XmlAttribute => ({ name: key, local: '', namespace: '', value }),
	);
	return { name, attributes: own, children };
}
