import { parse } from 'parse5';
import type { Rendered } from '../../src/formats/format.ts';
import { isSafeLink } from '../../src/formats/links.ts';
import { typedHtml } from '../../src/formats/typed-html.ts';
import type { Block, TableCell } from '../../src/model/body/block.ts';
import type { Inline } from '../../src/model/body/inline.ts';
import { wordsOf } from '../../src/values/flat-text.ts';
import { readAloud } from '../formats/pdf/poppler.ts';
import { minutesOf, textOf } from '../formats/sample.ts';
import { pathOf } from './needs.ts';
import { faultOf, partsOf, shownText } from './parts.ts';
import { openWord, saying } from './word-package.ts';

/** How the files of a format are read, as the programs of those who get them read them. */
export interface Reader {
	/** The text that a file shows, in its order. */
	readonly text: (file: Rendered) => string;
	/** What in a file could do harm to whoever opens it. */
	readonly harm: (file: Rendered) => readonly string[];
	/** Why the files cannot be read here. */
	readonly missing?: string;
}

/** The readers, by the endings of the files that they read. A format with another ending needs one of its own. */
export const readers: Readonly<Record<string, Reader>> = {
	md: {
		text: (file) => blocksText(minutesOf(String(file)).body.blocks),
		harm: (file) => [
			...active(minutesOf(String(file)).body.blocks),
			// Whoever reads Markdown by other rules finds no tag either.
			...(withoutCode(String(file)).match(/(?<!\\)<(?!https?:|!---->|[^\s<>@]+@)[A-Za-z/!?][^>]*>?/g) ?? []),
		],
	},
	html: {
		text: (file) => textOf(String(file)),
		harm: (file) => [...harmInPage(parse(String(file)))],
	},
	docx: {
		text: (file) => ['document', 'footnotes'].map((name) => wordText(file, `word/${name}.xml`)).join('\n'),
		harm: harmInParts,
	},
	odt: {
		text: (file) =>
			shownText(
				(partsOf(bytesOf(file)).get('content.xml') ?? '').replace(
					/<text:note-citation.*?<\/text:note-citation>/gs,
					' ',
				),
			),
		harm: harmInParts,
	},
	xlsx: {
		text: (file) =>
			[...partsOf(bytesOf(file))]
				.filter(([name]) => name.startsWith('xl/worksheets/sheet'))
				.map(([, sheet]) => sheetText(sheet))
				.join('\n'),
		harm: (file) => [
			...harmInParts(file),
			...[...partsOf(bytesOf(file)).values()].flatMap((part) => part.match(/<f[ >][^<]*/g) ?? []),
		],
	},
	pdf: {
		text: (file) => readAloud(bytesOf(file)),
		harm: (file) => {
			const text = Buffer.from(bytesOf(file)).toString('latin1');
			const addresses = Array.from(text.matchAll(/\/URI \(((?:[^()\\]|\\.)*)\)/g), ([, address = '']) => address);
			return [
				...(text.match(/\/(?:JavaScript|JS|Launch|EmbeddedFile)\b/g) ?? []),
				...addresses.filter((one) => !isSafeLink(one)),
			];
		},
		...(pathOf('pdftotext') === undefined && { missing: 'pdftotext' }),
	},
	txt: { text: String, harm: () => [] },
	ics: {
		text: (file) =>
			unfolded(file)
				.replace(/\\n/g, '\n')
				.replace(/\\([\\,;])/g, '$1'),
		harm: (file) =>
			unfolded(file)
				.split('\n')
				.filter((line) => !/^(?:[A-Z-]+[;:]|$)/.test(line)),
	},
};

/** The words of blocks, comments left out, each line on a line of its own. */
export function blocksText(blocks: readonly Block[]): string {
	return Array.from(leaves(blocks), (leaf) => {
		if ('content' in leaf) return wordsOf(leaf.content);
		return leaf.type === 'html' ? typedHtml(leaf.text) : 'text' in leaf ? leaf.text : '';
	}).join('\n');
}

/** What in some blocks holds no other blocks, the cells of tables among it. */
function* leaves(blocks: readonly Block[]): Generator<Leaf> {
	for (const block of blocks) {
		if (block.type === 'list') for (const entry of block.entries) yield* leaves(entry.blocks);
		else if (block.type === 'table')
			for (const { cells } of block.rows) yield* cells.map((cell) => ({ type: 'cell', ...cell }) as const);
		else if (block.type === 'quotation' || block.type === 'footnote') yield* leaves(block.blocks);
		else yield block;
	}
}

type Leaf =
	| Exclude<Block, { type: 'list' | 'table' | 'quotation' | 'footnote' }>
	| ({ readonly type: 'cell' } & TableCell);

/** What in some blocks a program might act on: typed HTML and addresses. */
function* active(blocks: readonly Block[]): Generator<string> {
	for (const leaf of leaves(blocks)) {
		if (leaf.type === 'html' && leaf.text !== '<!---->') yield leaf.text;
		if (leaf.type === 'definition' && !isSafeLink(leaf.address)) yield leaf.address;
		if (!('content' in leaf)) continue;
		for (const piece of within(leaf.content)) {
			if (piece.type === 'html') yield piece.text;
			if ('address' in piece && !isSafeLink(piece.address)) yield piece.address;
		}
	}
}

function* within(content: readonly Inline[]): Generator<Inline> {
	for (const piece of content) {
		yield piece;
		if ('content' in piece) yield* within(piece.content);
	}
}

function withoutCode(markdown: string): string {
	return markdown
		.replace(/^[> ]*(?:[-*] |\d+[.)] )*[> ]*(`{3,})[^`\n]*\n[\s\S]*?^[> ]*\1$/gm, '')
		.replace(/(?<![\\`])(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

const HARMFUL = /^(?:script|img|iframe|object|embed|form|svg|link|base|input)$/;

interface Node {
	readonly nodeName: string;
	readonly attrs?: readonly { readonly name: string; readonly value: string }[];
	readonly childNodes?: readonly unknown[];
}

function* harmInPage(node: Node): Generator<string> {
	if (HARMFUL.test(node.nodeName)) yield node.nodeName;
	for (const { name, value } of node.attrs ?? []) {
		if (name.startsWith('on') || name === 'src' || name === 'srcdoc') yield `${name}="${value}"`;
		if (name === 'href' && !isSafeLink(value)) yield value;
	}
	for (const child of node.childNodes ?? []) yield* harmInPage(child as Node);
}

/** Parts of an archive that are not well formed, and what they lead to. */
function harmInParts(file: Rendered): readonly string[] {
	return [...partsOf(bytesOf(file))].flatMap(([name, part]) => {
		if (!/\.(?:xml|rels)$/.test(name)) return [];
		const fault = faultOf(part);
		const addresses = Array.from(part.matchAll(/(?:Target|xlink:href)="([^"]*)"/g), ([, address = '']) => address);
		return [...(fault === undefined ? [] : [`${name}: ${fault}`]), ...addresses.filter((one) => !isSafeLink(one))];
	});
}

function wordText(file: Rendered, part: string): string {
	const word = openWord(bytesOf(file));
	return word.parts.has(part) ? saying(word.root(part)) : '';
}

/** What a sheet says, a cell a line; a date is the number by which spreadsheets know a day, written as people read it. */
function sheetText(sheet: string): string {
	return Array.from(sheet.matchAll(/<c [^>]*?s="(\d)"[^>]*>(.*?)<\/c>/gs), ([, style, content = '']) => {
		const text = shownText(content).replaceAll('_x005F_', '_');
		if (style !== '4' && style !== '5') return text;
		const day = new Date((Number(text) - 25_569) * 86_400_000);
		const month = day.toLocaleString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
		return style === '5' ? month : `${day.getUTCDate()} ${month}`;
	}).join('\n');
}

function unfolded(file: Rendered): string {
	return String(file)
		.replace(/\r\n[ \t]/g, '')
		.replaceAll('\r\n', '\n');
}

function bytesOf(file: Rendered): Uint8Array {
	return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}
