import { cellLine, type DocumentCell, type DocumentRow } from './document-table.ts';
import { type Inline, plain } from './paper/inline.ts';
import { joined } from './paper/lines.ts';

type Row = Pick<DocumentRow, 'cells'>;

/** Of a row with too many cells, what is over stands in the last: nothing is left out, and no cell has no heading. */
export function levelled({ cells }: Row, length: number): readonly DocumentCell[] {
	if (cells.length <= length) return cells;
	const last = Math.max(0, length - 1);
	const over = cells.slice(last);
	const content = joined(
		over.flatMap((cell, index): readonly Inline[] => [...plain(index === 0 ? '' : ' | '), ...cellLine(cell)]),
	);
	return [...cells.slice(0, last), { text: over.map(({ text }) => text).join(' | '), content }];
}

/** Besides, what is missing is empty: as many cells as there are columns. */
export function filled(row: Row, length: number): readonly DocumentCell[] {
	const cells = levelled(row, length);
	return Array.from({ length }, (_, index) => cells[index] ?? { text: '' });
}
