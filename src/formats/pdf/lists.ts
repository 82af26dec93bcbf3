import type { StructureElement } from 'pdfkit';
import { largest } from '../../values/long-lists.ts';
import type { Block, ListBlock } from '../paper/paper.ts';
import { type Box, marked, spaced } from './boxes.ts';
import { setLines } from './lines.ts';
import { GAP, LEADING } from './measures.ts';
import { type Column, type PageContext, within } from './page.ts';
import { printLine } from './print-line.ts';
import { WORDS } from './runs.ts';

/** Makes the boxes of the blocks in a list entry. */
type WriteBlocks = (blocks: readonly Block[], column: Column, context: PageContext) => readonly Box[];

const INDENT = 16;
/** The space between the entries of a tight list, in points. */
const CLOSE = 2.5;

/** A bulleted or numbered list; the numbers are aligned at their right. */
export function listBoxes(
	{ start, loose, entries }: ListBlock,
	column: Column,
	context: PageContext,
	write: WriteBlocks,
): readonly Box[] {
	const list = within(column.parent, context, 'L');
	list.dictionary.data['A'] = { O: 'List', ListNumbering: start === undefined ? 'Disc' : 'Decimal' };
	const marks = entries.map((_, index) => (start === undefined ? '•' : `${start + index}.`));
	const widest = Math.max(0, largest(marks.map((mark) => markLine(mark, column, context).width)));
	const indent = Math.max(INDENT, widest + 7);
	return entries.flatMap((blocks, index) => {
		const entry = within(list, context, 'LI');
		const mark = { text: marks[index] ?? '', indent, element: within(entry, context, 'Lbl') };
		const body = within(entry, context, 'LBody');
		const boxes = entryBoxes(blocks, mark, body, { ...column, gap: loose ? GAP : CLOSE }, context, write);
		return spaced(boxes, index === 0 ? column.gap : loose ? GAP : CLOSE);
	});
}

export interface Mark {
	readonly text: string;
	readonly indent: number;
	readonly element: StructureElement;
}

/** A list entry with its marker to its left. */
export function entryBoxes(
	blocks: readonly Block[],
	{ text, indent, element }: Mark,
	body: StructureElement,
	column: Column,
	context: PageContext,
	write: WriteBlocks,
): readonly Box[] {
	const inner = { ...column, left: column.left + indent, width: Math.max(column.width - indent, 40), parent: body };
	const line = markLine(text, column, context);
	const print = (baseline: number) =>
		printLine(line, { left: column.left, baseline, width: indent - 7, align: 'right', element }, context);
	const height = column.style.size * LEADING;
	const boxes = write(blocks, inner, context);
	const empty: Box = { height, before: 0, keepWithNext: false, frames: [], print: () => {} };
	return marked(boxes.length > 0 ? boxes : [empty], print);
}

function markLine(text: string, { style }: Column, context: PageContext) {
	const run = { text, style: { ...style, face: 'regular' as const, tabular: true }, role: WORDS };
	const [line = { pieces: [], width: 0 }] = setLines([run], Number.POSITIVE_INFINITY, context);
	return line;
}
