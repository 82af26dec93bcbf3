import type { DocumentCell, DocumentRow } from './document-table.ts';

/** The cells of a row, as many as its table has columns: what is over stands in the last, what is missing is empty. */
export function levelledRow({ cells }: Pick<DocumentRow, 'cells'>, length: number): readonly DocumentCell[] {
	if (cells.length <= length)
		return [...cells, ...Array.from({ length: length - cells.length }, (): DocumentCell => ({ text: '' }))];
	const over = cells.slice(Math.max(0, length - 1)).map(({ text }) => text);
	return length === 0 ? [] : [...cells.slice(0, length - 1), { text: over.join(' | ') }];
}
