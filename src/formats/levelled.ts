import type { DocumentCell } from './document-table.ts';

/** Of a row with too many cells, what is over stands in the last: nothing is left out, and no cell has no heading. */
export function levelled(cells: readonly DocumentCell[], length: number): readonly DocumentCell[] {
	if (cells.length <= length) return cells;
	const over = cells.slice(length - 1).map(({ text }) => text);
	return [...cells.slice(0, length - 1), { text: over.join(' | ') }];
}
