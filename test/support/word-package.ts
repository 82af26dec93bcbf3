import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, with its names as they are written. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (Element | string)[];
}

/** A Word file taken apart, as Word takes it apart. */
export interface WordPackage {
	readonly parts: ReadonlyMap<string, Uint8Array>;
	/** The root of a part of XML, by its path. */
	readonly root: (path: string) => Element;
}

export function openWord(bytes: Uint8Array): WordPackage {
	const parts = new Map(Object.entries(unzipSync(bytes)));
	const roots = new Map(
		[...parts].flatMap(([path, part]) => (/\.(?:xml|rels)$/.test(path) ? [[path, rootOf(part)]] : [])),
	);
	return {
		parts,
		root: (path) => {
			const root = roots.get(path);
			if (!root) throw new Error(`there is no part ${path}`);
			return root;
		},
	};
}

/** Reads a part strictly: a prefix that nobody declared, or a doubled attribute, is a mistake. */
function rootOf(part: Uint8Array): Element {
	const parser = new SaxesParser({ xmlns: true });
	const top: (Element | string)[] = [];
	const open: (Element | string)[][] = [top];
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const children: (Element | string)[] = [];
		const own = Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value]));
		open.at(-1)?.push({ name, attributes: own, children });
		open.push(children);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	parser.on('text', (text) => {
		open.at(-1)?.push(text);
	});
	parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part)).close();
	const root = top.find((child) => typeof child !== 'string');
	if (!root) throw new Error('a part is empty');
	return root;
}

export function within({ children }: Element, name?: string): readonly Element[] {
	return children.filter((child): child is Element => typeof child !== 'string' && (name ?? child.name) === child.name);
}

/** All elements of a name, however deep they are. */
export function all(element: Element, name: string): readonly Element[] {
	return [...(element.name === name ? [element] : []), ...within(element).flatMap((child) => all(child, name))];
}

/** What a paragraph, a cell or a whole part says; a paragraph ends its line. */
export function saying(element: Element): string {
	const { name, children } = element;
	if (name === 'w:t') return children.join('');
	if (name === 'w:tab' && children.length === 0 && !('w:val' in element.attributes)) return '\t';
	if (name === 'w:br') return '\n';
	if (name === 'w:softHyphen') return '\u00ad';
	const inner = within(element).map(saying).join('');
	return name === 'w:p' ? `${inner}\n` : inner;
}

/** The paragraphs of a part, each with the id of its style. */
export function paragraphs(part: Element): readonly (readonly [style: string, text: string])[] {
	return all(part, 'w:p').map((paragraph) => [styleOf(paragraph), saying(paragraph).slice(0, -1)]);
}

function styleOf(paragraph: Element): string {
	return all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal';
}
