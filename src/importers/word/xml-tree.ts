import { SaxesParser } from 'saxes';

/** An element of a part of a Word file: its name without prefix, its attributes by theirs, and what stands in it. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
	readonly children: (XmlElement | string)[];
}

/** Deeper than tables in tables in text boxes ever are. */
const DEEPEST = 250;

/** So many tags a part may have: those of some 200 pages. */
const MOST = 500_000;

/** The only elements whose text is kept; that of others is space for the eye of a person who reads XML. */
const TEXTUAL: ReadonlySet<string> = new Set(['t', 'delText', 'instrText', 'delInstrText']);

/** Reads XML strictly; declarations of entities are refused, since they can stand for more than a machine holds. */
export function readXml(bytes: Uint8Array): { readonly root: XmlElement } | { readonly problem: string } {
	const text = decodeXml(bytes);
	if (marksIn(text) > MOST) return { problem: 'it holds more elements than the minutes of a meeting' };
	if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { problem: 'it declares entities, as no program of Word does' };
	const parser = new SaxesParser({ xmlns: true });
	const root: Growing = { name: '', attributes: {}, children: [] };
	const open: Growing[] = [root];
	let problem = '';
	parser.on('error', (error) => {
		problem ||= error.message;
	});
	parser.on('opentag', ({ local, attributes }) => {
		const own = Object.fromEntries(
			Object.values(attributes).map((attribute) => [attribute.local || attribute.name, attribute.value]),
		);
		const element: Growing = { name: local, attributes: own, children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
		if (open.length > DEEPEST) problem ||= `its elements stand more than ${DEEPEST} deep`;
	});
	parser.on('closetag', () => {
		open.pop();
	});
	parser.on('text', (words) => {
		const within = open.at(-1);
		if (within && TEXTUAL.has(within.name)) within.children.push(words);
	});
	// In pieces, so that a part that is broken or too deep ends soon.
	for (let at = 0; at < text.length && problem === ''; at += PIECE) parser.write(text.slice(at, at + PIECE));
	if (problem === '') parser.close();
	return problem === '' ? { root } : { problem };
}

function marksIn(text: string): number {
	let count = 0;
	for (let at = text.indexOf('<'); at >= 0 && count <= MOST; at = text.indexOf('<', at + 1)) count++;
	return count;
}

const PIECE = 65_536;

function decodeXml(bytes: Uint8Array): string {
	const [a = 0, b = 0] = bytes;
	if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return new TextDecoder('utf-8').decode(bytes);
}

/** The elements within one, of one name or of all. */
export function elementsIn(element: XmlElement | undefined, name?: string): XmlElement[] {
	return (element?.children ?? []).filter(
		(child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
	);
}

/** The first element of a name, on this way: `childAt(paragraph, 'pPr', 'numPr')`. */
export function childAt(element: XmlElement | undefined, ...way: readonly string[]): XmlElement | undefined {
	return way.reduce<XmlElement | undefined>((at, name) => elementsIn(at, name)[0], element);
}

/** The value of a property: `<w:b w:val="0"/>` is off, `<w:b/>` is on. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
	return property && !['0', 'false', 'off', 'none'].includes(property.attributes['val'] ?? 'true');
}
