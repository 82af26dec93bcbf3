import { cellLine, type DocumentCell, type DocumentRow } from './document-table.ts';
import { type Inline, plain } from './paper/inline.ts';
import { joined } from './paper/lines.ts';

type Row = Pick<DocumentRow, 'cells'>;

/** The cells of a row; surplus ones are joined in the last column, so that nothing is left out and every cell has a heading. */
export function fitRow({ cells }: Row, length: number): readonly DocumentCell[] {
	if (cells.length <= length) return cells;
	const last = Math.max(0, length - 1);
	const over = cells.slice(last);
	const content = joined(
		over.flatMap((cell, index): readonly Inline[] => [...plain(index === 0 ? '' : ' | '), ...cellLine(cell)]),
	);
	return [...cells.slice(0, last), { text: over.map(({ text }) => text).join(' | '), content }];
}

/** The same, with empty cells for those that are missing: one cell for each column. */
export function padRow(row: Row, length: number): readonly DocumentCell[] {
	const cells = fitRow(row, length);
	return Array.from({ length }, (_, index) => cells[index] ?? { text: '' });
}
