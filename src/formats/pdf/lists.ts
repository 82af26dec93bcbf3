import type { StructureElement } from 'pdfkit';
import type { Block, ListBlock } from '../paper/paper.ts';
import { marked, type Slab, spaced } from './boxes.ts';
import { setLines } from './lines.ts';
import { GAP, LEADING } from './measures.ts';
import { type Column, type Press, within } from './page.ts';
import { printLine } from './print-line.ts';
import { WORDS } from './runs.ts';

/** Writes what an entry holds. */
type WriteBlocks = (blocks: readonly Block[], column: Column, press: Press) => readonly Slab[];

const INDENT = 16;
/** Between the entries of a list that is not loose. */
const CLOSE = 2.5;

/** A list of points or of numbers; the numbers stand under one another at their right. */
export function listSlabs(
	{ start, loose, entries }: ListBlock,
	column: Column,
	press: Press,
	write: WriteBlocks,
): readonly Slab[] {
	const list = within(column.parent, press, 'L');
	list.dictionary.data['A'] = { O: 'List', ListNumbering: start === undefined ? 'Disc' : 'Decimal' };
	const marks = entries.map((_, index) => (start === undefined ? '•' : `${start + index}.`));
	const widest = Math.max(0, ...marks.map((mark) => markLine(mark, column, press).width));
	const indent = Math.max(INDENT, widest + 7);
	return entries.flatMap((blocks, index) => {
		const entry = within(list, press, 'LI');
		const mark = { text: marks[index] ?? '', indent, element: within(entry, press, 'Lbl') };
		const body = within(entry, press, 'LBody');
		const slabs = entrySlabs(blocks, mark, body, { ...column, gap: loose ? GAP : CLOSE }, press, write);
		return spaced(slabs, index === 0 ? column.gap : loose ? GAP : CLOSE);
	});
}

export interface Mark {
	readonly text: string;
	readonly indent: number;
	readonly element: StructureElement;
}

/** An entry with its mark to its left. */
export function entrySlabs(
	blocks: readonly Block[],
	{ text, indent, element }: Mark,
	body: StructureElement,
	column: Column,
	press: Press,
	write: WriteBlocks,
): readonly Slab[] {
	const inner = { ...column, left: column.left + indent, width: Math.max(column.width - indent, 40), parent: body };
	const line = markLine(text, column, press);
	const print = (baseline: number) =>
		printLine(line, { left: column.left, baseline, width: indent - 7, align: 'right', element }, press);
	const height = column.style.size * LEADING;
	const slabs = write(blocks, inner, press);
	const empty: Slab = { height, before: 0, holds: false, frames: [], print: () => {} };
	return marked(slabs.length > 0 ? slabs : [empty], print);
}

function markLine(text: string, { style }: Column, press: Press) {
	const strand = { text, style: { ...style, face: 'regular' as const, tabular: true }, role: WORDS };
	const [line = { pieces: [], width: 0 }] = setLines([strand], Number.POSITIVE_INFINITY, press);
	return line;
}
