import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Reading, Run, SourceBlock, SourceCell, SourceRow, TextBlock } from '../source-document.ts';
import { EMPHASIS, isBlock, type PageElement, type PageNode, SILENT, tagOf } from './web-elements.ts';

type Document = DefaultTreeAdapterMap['document'];

/** The most levels of elements, more than any page of minutes has; a recursive reader would exhaust its stack. */
const DEEPEST = 200;
/** The most elements, more than the minutes of a meeting have. */
const MOST = 150_000;

/**
 * Reads a web page: what a person would see of it. Nothing in it is run, and nothing that it refers to is fetched.
 */
export function readWebPage(text: string): Reading {
	if ((text.match(/</g)?.length ?? 0) > MOST)
		return { refused: 'it holds more elements than the minutes of a meeting' };
	if (depthOf(text) > DEEPEST) return { refused: `its elements are more than ${DEEPEST} deep` };
	const page: Document = parse(text, { sourceCodeLocationInfo: true });
	const reader = new PageReader();
	for (const child of page.childNodes) reader.read(child, 0);
	return { document: { unit: 'line', blocks: reader.result(), remarks: [] } };
}

/** The depth of the tags, taken from the text before a tree is built from it. */
function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (const { 1: end, 2: name = '' } of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/gi)) {
		if (/^(?:br|hr|img|input|meta|link|col|area|base|wbr|p|li|td|tr|th|dt|dd|option)$/i.test(name)) continue;
		depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

/** A list being read, and the last number in it. */
interface List {
	readonly ordered: boolean;
	next: number;
}

class PageReader {
	readonly #blocks: SourceBlock[] = [];
	readonly #lists: List[] = [];
	#runs: Run[] = [];
	#at = 1;
	/** The format of the text that comes next, set by the element that it is in. */
	#kind: Pick<TextBlock, 'kind' | 'level' | 'number'> = { kind: 'paragraph' };

	result(): SourceBlock[] {
		this.#flush();
		return this.#blocks;
	}

	read(node: PageNode, depth: number, set: Omit<Run, 'text'> = {}): void {
		if (depth > DEEPEST * 2) return;
		if ('value' in node) {
			this.#addText(node.value, set, node.sourceCodeLocation?.startLine);
			return;
		}
		const element = node as PageElement;
		const tag = tagOf(node);
		if (SILENT.has(tag)) return;
		if (tag === 'br') this.#runs.push({ text: '\n' });
		else if (tag === 'table') this.#readTable(element, depth);
		else if (tag === 'dl') this.#readTerms(element, depth);
		else if (isBlock(tag)) this.#readBlock(element, tag, depth, set);
		else this.#readChildren(element, depth, { ...set, ...EMPHASIS[tag] });
	}

	#readChildren(element: PageElement, depth: number, set: Omit<Run, 'text'>): void {
		for (const child of element.childNodes ?? []) this.read(child, depth + 1, set);
	}

	#readBlock(element: PageElement, tag: string, depth: number, set: Omit<Run, 'text'>): void {
		this.#flush();
		const before = this.#kind;
		const rank = /^h([1-6])$/.exec(tag)?.[1];
		if (tag === 'ol' || tag === 'ul') this.#lists.push({ ordered: tag === 'ol', next: startOf(element) });
		if (rank !== undefined) this.#kind = { kind: 'heading', level: Number(rank) };
		if (tag === 'li') this.#kind = this.#entry(element);
		this.#readChildren(element, depth, { ...set, ...EMPHASIS[tag] });
		this.#flush();
		if (tag === 'ol' || tag === 'ul') this.#lists.pop();
		// The second paragraph of an entry is not a new entry, but belongs to the list.
		this.#kind = before;
	}

	#entry(element: PageElement): Pick<TextBlock, 'kind' | 'level' | 'number'> {
		const list = this.#lists.at(-1);
		const level = Math.max(1, this.#lists.length);
		if (!list?.ordered) return { kind: 'entry', level };
		const own = element.attrs.find(({ name }) => name === 'value')?.value ?? '';
		const count = /^\d{1,9}$/.test(own) ? Number(own) : list.next;
		list.next = count + 1;
		return { kind: 'entry', level, number: `${count}.` };
	}

	#addText(text: string, set: Omit<Run, 'text'>, line: number | undefined): void {
		const words = text.replace(/[ \t\r\n\f]+/g, ' ');
		if (words.trim() !== '' && this.#runs.every((run) => run.text.trim() === ''))
			this.#at = (line ?? this.#at) + (/^\s*/.exec(text)?.[0].match(/\n/g)?.length ?? 0);
		if (words !== ' ' || this.#runs.length > 0) this.#runs.push({ text: words, ...set });
	}

	#flush(): void {
		const runs = trimmed(this.#runs);
		this.#runs = [];
		if (runs.length === 0) return;
		this.#blocks.push({ ...this.#kind, at: this.#at, runs });
		if (this.#kind.kind === 'entry') this.#kind = { kind: 'paragraph' };
	}

	/** Reads a list of terms and descriptions as a table of two columns. */
	#readTerms(element: PageElement, depth: number): void {
		this.#flush();
		const rows: SourceCell[][] = [];
		const collect = (node: PageNode) => {
			const tag = tagOf(node);
			if (tag === 'dt') rows.push([this.#readCell(node as PageElement, depth)]);
			else if (tag === 'dd') (rows.at(-1) ?? rows[rows.push([]) - 1])?.push(this.#readCell(node as PageElement, depth));
			else for (const child of (node as PageElement).childNodes ?? []) collect(child);
		};
		for (const child of element.childNodes) collect(child);
		const at = element.sourceCodeLocation?.startLine ?? this.#at;
		this.#blocks.push({ kind: 'table', at, rows: rows.map((cells): SourceRow => ({ at: cells[0]?.at ?? at, cells })) });
	}

	#readTable(table: PageElement, depth: number): void {
		this.#flush();
		const at = table.sourceCodeLocation?.startLine ?? this.#at;
		const rows: SourceRow[] = [];
		const captions: PageElement[] = [];
		const hanging: number[] = [];
		const collect = (node: PageNode) => {
			const tag = tagOf(node);
			if (tag === 'tr') rows.push(this.#readRow(node as PageElement, depth, hanging));
			else if (tag === 'caption') captions.push(node as PageElement);
			else if (tag !== 'table') for (const child of (node as PageElement).childNodes ?? []) collect(child);
		};
		for (const child of table.childNodes) collect(child);
		for (const caption of captions)
			for (const block of this.#readCell(caption, depth).paragraphs) this.#blocks.push(block);
		if (rows.length > 0) this.#blocks.push({ kind: 'table', at, rows });
	}

	/** Reads a row of a table. `hanging`: for each column, the number of further rows that a cell of an earlier row spans. */
	#readRow(row: PageElement, depth: number, hanging: number[]): SourceRow {
		const at = row.sourceCodeLocation?.startLine ?? this.#at;
		const cells: SourceCell[] = [];
		let column = 0;
		const fill = () => {
			while ((hanging[column] ?? 0) > 0 && column < 100) {
				hanging[column] = (hanging[column] ?? 0) - 1;
				cells.push({ at, paragraphs: [], merged: true });
				column++;
			}
		};
		for (const child of row.childNodes) {
			if (!/^t[dh]$/.test(tagOf(child))) continue;
			fill();
			const cell = child as PageElement;
			const span = spanOf(cell, 'colspan');
			const down = spanOf(cell, 'rowspan');
			for (let more = 0; more < span; more++) hanging[column + more] = down - 1;
			cells.push({ ...this.#readCell(cell, depth), ...(span > 1 && { span }) });
			column += span;
		}
		fill();
		return { at, cells };
	}

	#readCell(cell: PageElement, depth: number): SourceCell {
		const at = cell.sourceCodeLocation?.startLine ?? this.#at;
		const reader = new PageReader();
		reader.#at = at;
		reader.#readChildren(cell, depth, {});
		const paragraphs = reader
			.result()
			.flatMap((block) =>
				block.kind === 'table'
					? block.rows.flatMap(({ cells }) => cells.flatMap((inner) => inner.paragraphs))
					: [block],
			);
		return { at, paragraphs };
	}
}

function startOf(element: PageElement): number {
	const start = element.attrs?.find(({ name }) => name === 'start')?.value ?? '1';
	return /^\d{1,9}$/.test(start) ? Number(start) : 1;
}

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
	const value = cell.attrs.find((attribute) => attribute.name === name)?.value ?? '1';
	return /^[1-9]\d?$/.test(value) ? Number(value) : 1;
}

/** Runs without the spaces at both ends of their paragraph. */
function trimmed(runs: readonly Run[]): Run[] {
	const left = runs.filter(({ text }) => text !== '');
	while (left[0]?.text.trim() === '') left.shift();
	while (left.at(-1)?.text.trim() === '') left.pop();
	return left;
}
