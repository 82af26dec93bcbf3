import type { Element } from 'hast';
import type { DocumentCell, DocumentColumn, DocumentRow, DocumentTable } from './document-table.ts';
import { block, type Content, inline } from './html-elements.ts';

/**
 * A table of actions. On a phone each row is laid out as a card, which costs a table its meaning in some browsers, so
 * the roles are said besides; each cell then shows the name of its column from `data-label`.
 */
export function tableElement({ columns, rows }: DocumentTable, caption: Content): Element {
	const head = columns.map(({ title, name }) =>
		inline('th', { scope: 'col', role: 'columnheader', className: [classOf(name)] }, title),
	);
	return block(
		'table',
		{ className: ['actions'], role: 'table' },
		inline('caption', {}, caption),
		block('thead', { role: 'rowgroup' }, block('tr', { role: 'row' }, head)),
		block(
			'tbody',
			{ role: 'rowgroup' },
			rows.map((row) => rowElement(row, columns)),
		),
	);
}

function rowElement({ cells, phase, uneven }: DocumentRow, columns: readonly DocumentColumn[]): Element {
	const laid = uneven ? levelled(cells, columns.length) : cells;
	const className = [phase === 'ended' ? 'ended' : 'open'];
	return block(
		'tr',
		{ role: 'row', className },
		laid.map((cell, index) =>
			cellElement(
				cell,
				columns[index],
				laid.length < columns.length && index === laid.length - 1 ? columns.length - index : 1,
			),
		),
	);
}

/** Of a row with too many cells, what is over stands in the last: nothing is left out, and no cell has no heading. */
function levelled(cells: readonly DocumentCell[], length: number): readonly DocumentCell[] {
	if (cells.length <= length) return cells;
	const over = cells.slice(length - 1).map(({ text }) => text);
	return [...cells.slice(0, length - 1), { text: over.join(' | ') }];
}

function cellElement({ text, date }: DocumentCell, column: DocumentColumn | undefined, span: number): Element {
	const content =
		date !== undefined
			? inline('time', { dateTime: date }, text)
			: column?.name === 'age' && text !== ''
				? ageContent(text)
				: text;
	const className = [classOf(column?.name)];
	const colSpan = span > 1 ? { colSpan: span } : {};
	// A row that has no number has nothing to head it.
	if (column?.name === 'number' && text !== '')
		return inline('th', { scope: 'row', role: 'rowheader', className, ...colSpan }, content);
	return inline('td', { role: 'cell', className, dataLabel: column?.title ?? '', ...colSpan }, content);
}

/** `9 months, 1 meeting` may break between the two, and not behind a number. */
export function ageContent(text: string): Content {
	return text
		.split(', ')
		.flatMap((piece, index) => [
			index > 0 ? ', ' : undefined,
			/^\d/.test(piece) ? inline('span', { className: ['whole'] }, piece) : piece,
		]);
}

function classOf(name: DocumentColumn['name']): string {
	return name ?? 'own';
}
