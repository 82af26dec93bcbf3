import { SaxesParser } from 'saxes';
import type { XmlAttribute, XmlElement } from './xml-tree.ts';

/** The most levels of elements within elements: deeper than tables in tables in text boxes ever are. */
const DEEPEST = 250;

/** The most tags in a file: those of some 200 pages. */
const MOST = 500_000;

/** The parser gets the text in pieces of this many characters, so that reading stops soon after a fault. */
const PIECE = 65_536;

interface Growing extends XmlElement {
	readonly children: (XmlElement | string)[];
}

/**
 * Reads XML strictly, in UTF-8 or UTF-16. Declarations of entities are refused, since they can stand for more than a
 * machine holds.
 *
 * @returns the outermost element; or why the text cannot be read, to follow a colon
 */
export function readXml(bytes: Uint8Array): { readonly root: XmlElement } | { readonly problem: string } {
	const text = decoded(bytes);
	if (hasTooManyTags(text)) return { problem: 'it holds more elements than the minutes of a meeting' };
	if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { problem: 'it declares entities, as no program of Word does' };
	const parser = new SaxesParser({ xmlns: true });
	const open: Growing[] = [];
	let root: XmlElement | undefined;
	let problem = '';
	parser.on('error', ({ message }) => {
		problem ||= message;
	});
	parser.on('opentag', ({ name, local, attributes }) => {
		const own = Object.values(attributes).map(
			(one): XmlAttribute => ({ name: one.name, local: one.local, namespace: one.uri, value: one.value }),
		);
		const element: Growing = { name, local, attributes: own, children: [] };
		root ??= element;
		open.at(-1)?.children.push(element);
		open.push(element);
		if (open.length > DEEPEST) problem ||= `its elements are more than ${DEEPEST} deep`;
	});
	parser.on('closetag', () => {
		open.pop();
	});
	const addText = (characters: string) => {
		open.at(-1)?.children.push(characters);
	};
	parser.on('text', addText);
	parser.on('cdata', addText);
	for (let at = 0; at < text.length && problem === ''; at += PIECE) parser.write(text.slice(at, at + PIECE));
	if (problem === '') parser.close();
	if (problem !== '' || root === undefined) return { problem: problem || 'it is empty' };
	return { root };
}

function hasTooManyTags(text: string): boolean {
	let count = 0;
	for (let at = text.indexOf('<'); at >= 0 && count <= MOST; at = text.indexOf('<', at + 1)) count++;
	return count > MOST;
}

function decoded(bytes: Uint8Array): string {
	const [a, b] = bytes;
	const coding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(coding).decode(bytes);
}
