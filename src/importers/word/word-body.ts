import { attributeOf, childAt, elementsIn, isOn, type XmlElement } from '../../xml/xml-tree.ts';
import type {
	Remark,
	SourceBlock,
	SourceCell,
	SourceDocument,
	SourceRow,
	TableBlock,
	TextBlock,
} from '../source-document.ts';
import { wordsOf } from '../source-document.ts';
import type { Counter } from './word-numbering.ts';
import { type RunsReading, readRuns } from './word-runs.ts';
import { listOf, type WordStyle } from './word-styles.ts';

/** The other parts of a Word file that its text depends on. */
export interface WordParts {
	readonly styles: ReadonlyMap<string, WordStyle>;
	readonly count: Counter;
	readonly footnote: ReadonlyMap<string, XmlElement>;
	readonly endnote: ReadonlyMap<string, XmlElement>;
	readonly comment: ReadonlyMap<string, XmlElement>;
}

const STYLELESS: WordStyle = {};

/** Reads the text of a Word file as blocks, and counts its paragraphs on the way. */
export class WordReader {
	readonly #parts: WordParts;
	readonly #blocks: SourceBlock[] = [];
	readonly #remarks: Remark[] = [];
	readonly #pages = new Set<string>();
	#at = 0;
	/** The text of a paragraph whose end was deleted: the next paragraph continues it. */
	#pending: TextBlock | undefined;

	constructor(parts: WordParts) {
		this.#parts = parts;
	}

	result(): SourceDocument {
		return { unit: 'paragraph', blocks: this.#blocks, remarks: this.#remarks };
	}

	readBody(body: XmlElement): void {
		for (const block of this.#readContent(body)) this.#blocks.push(block);
		if (this.#pending) this.#blocks.push(this.#pending);
		this.#pending = undefined;
	}

	/** Reads a header or a footer; those of the first page and of the others are often the same. */
	readPage(part: XmlElement | undefined): void {
		if (!part) return;
		for (const block of this.#readContent(part).flatMap(textBlocks)) {
			const words = wordsOf(block).trim();
			if (words === '' || this.#pages.has(words)) continue;
			this.#pages.add(words);
			this.#blocks.push({ ...block, kind: 'page' });
		}
	}

	readComments(): void {
		for (const comment of this.#parts.comment.values()) {
			const author = attributeOf(comment, 'author') ?? '';
			for (const block of this.#readContent(comment).flatMap(textBlocks)) {
				if (wordsOf(block).trim() === '') continue;
				this.#blocks.push({
					...block,
					kind: 'comment',
					runs: [...(author === '' ? [] : [{ text: `${author}: ` }]), ...block.runs],
				});
			}
		}
	}

	/** The paragraphs and tables of a body, a cell, a text box or a note. */
	#readContent(element: XmlElement): SourceBlock[] {
		return elementsIn(element).flatMap((child): SourceBlock[] => {
			switch (child.local) {
				case 'p':
					return this.#readParagraph(child);
				case 'tbl':
					return this.#readTable(child);
				case 'sdt':
					return this.#readContent(childAt(child, 'sdtContent') ?? child);
				case 'AlternateContent':
					return this.#readContent(elementsIn(child)[0] ?? child);
				case 'customXml':
				case 'smartTag':
				case 'ins':
				case 'moveTo':
				case 'Choice':
				case 'txbxContent':
					return this.#readContent(child);
				case 'altChunk':
					this.#remarks.push({
						at: this.#at,
						message: 'another file is embedded here, and was not read; open the document in Word and save it anew',
					});
					return [];
				default:
					return [];
			}
		});
	}

	#readParagraph(paragraph: XmlElement): SourceBlock[] {
		this.#at++;
		const at = this.#at;
		const properties = childAt(paragraph, 'pPr');
		const style = this.#parts.styles.get(attributeOf(childAt(properties, 'pStyle')) ?? '') ?? STYLELESS;
		const read = readRuns(paragraph, this.#parts.styles, style);
		for (const { kind, text } of read.changes)
			this.#remarks.push({
				at,
				message:
					kind === 'inserted'
						? `"${text.trim()}" was inserted while changes were tracked, and is taken as accepted`
						: `"${text.trim()}" was deleted while changes were tracked, and is left out`,
			});
		if (read.pictures > 0)
			this.#remarks.push({ at, message: 'there is a picture here, which minutes in text cannot hold' });
		const block = this.#blockOf(properties, style, read, at);
		const whole: TextBlock = this.#pending
			? { ...block, at: this.#pending.at, runs: [...this.#pending.runs, ...block.runs] }
			: block;
		this.#pending = undefined;
		const boxes = read.boxes.flatMap((box) => this.#readContent(box));
		const notes = this.#readNotes(read);
		if (childAt(properties, 'rPr', 'del') && elementsIn(paragraph).length > 1) {
			this.#pending = whole;
			return [...boxes, ...notes];
		}
		return [whole, ...boxes, ...notes];
	}

	#blockOf(properties: XmlElement | undefined, style: WordStyle, { runs }: RunsReading, at: number): TextBlock {
		const own = listOf(childAt(properties, 'numPr'));
		const list = own
			? { id: own.id, level: childAt(properties, 'numPr', 'ilvl') ? own.level : (style.list?.level ?? 0) }
			: style.list;
		const counted = list && list.id !== '0' ? this.#parts.count(list.id, list.level) : undefined;
		const outline = attributeOf(childAt(properties, 'outlineLvl'));
		const heading = outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : style.heading;
		const number = counted?.number.trim() ?? '';
		return {
			kind: heading !== undefined ? 'heading' : counted ? 'entry' : 'paragraph',
			at,
			runs: isOn(childAt(properties, 'rPr', 'vanish')) ? runs : withoutMark(runs),
			...(heading !== undefined ? { level: heading } : counted && { level: (list?.level ?? 0) + 1 }),
			...(number !== '' && { number }),
		};
	}

	#readNotes({ references }: RunsReading): SourceBlock[] {
		return references.flatMap(({ kind, id }) => {
			const note = kind === 'comment' ? undefined : this.#parts[kind].get(id);
			return note
				? this.#readContent(note)
						.flatMap(textBlocks)
						.map((block): TextBlock => ({ ...block, kind: 'note' }))
				: [];
		});
	}

	#readTable(table: XmlElement): SourceBlock[] {
		const at = this.#at + 1;
		const rows = rowsOf(table).flatMap((row): SourceRow[] => {
			const deleted = childAt(row, 'trPr', 'del') !== undefined;
			const start = this.#at + 1;
			const cells = cellsOf(row).map((cell) => this.#readCell(cell));
			const words = cells.map((cell) => cell.paragraphs.map((block) => wordsOf(block)).join(' ')).join(' | ');
			if (deleted)
				this.#remarks.push({
					at: start,
					message: `the row "${words}" was deleted while changes were tracked, and is left out`,
				});
			if (childAt(row, 'trPr', 'ins'))
				this.#remarks.push({
					at: start,
					message: `the row "${words}" was inserted while changes were tracked, and is taken as accepted`,
				});
			const before = Number(attributeOf(childAt(row, 'trPr', 'gridBefore')) ?? '0');
			const missing: SourceCell[] = before > 0 && before < 20 ? [{ at: start, paragraphs: [], span: before }] : [];
			return deleted ? [] : [{ at: start, cells: [...missing, ...cells] }];
		});
		return rows.length === 0 ? [] : [{ kind: 'table', at, rows } satisfies TableBlock];
	}

	#readCell(cell: XmlElement): SourceCell {
		const at = this.#at + 1;
		const span = Number(attributeOf(childAt(cell, 'tcPr', 'gridSpan')) ?? '1');
		const merge = childAt(cell, 'tcPr', 'vMerge');
		const merged = merge !== undefined && attributeOf(merge) !== 'restart';
		const content = this.#readContent(cell);
		if (content.some((block) => block.kind === 'table'))
			this.#remarks.push({
				at,
				message: 'there is a table in a cell of another one; its words follow each other in that cell',
			});
		const paragraphs = content
			.flatMap(textBlocks)
			.filter((block) => wordsOf(block).trim() !== '' || block.number !== undefined);
		return {
			at,
			paragraphs,
			...(span > 1 && span < 64 && { span }),
			...(merged && paragraphs.length === 0 && { merged }),
		};
	}
}

/** Runs without empty ones. */
function withoutMark(runs: RunsReading['runs']): RunsReading['runs'] {
	return runs.filter(({ text }) => text !== '');
}

/** The paragraphs of a block; for a table, those of its cells in order. */
function textBlocks(block: SourceBlock): TextBlock[] {
	if (block.kind !== 'table') return [block];
	return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
}

/** The rows of a table, including those within a content control. */
function rowsOf(table: XmlElement): XmlElement[] {
	return elementsIn(table).flatMap((child) =>
		child.local === 'tr'
			? [child]
			: ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(child.local)
				? rowsOf(child)
				: [],
	);
}

function cellsOf(row: XmlElement): XmlElement[] {
	return elementsIn(row).flatMap((child) =>
		child.local === 'tc' ? [child] : ['sdt', 'sdtContent', 'customXml'].includes(child.local) ? cellsOf(child) : [],
	);
}
