import type { Element } from 'hast';
import { actionAnchor } from '../anchors.ts';
import {
	cellLine,
	type DocumentCell,
	type DocumentColumn,
	type DocumentRow,
	type DocumentTable,
} from '../document-table.ts';
import { fitRow } from '../pad-rows.ts';
import { block, type Content, inline } from './elements.ts';
import { lineContent } from './lines.ts';

/** The most columns that fit side by side on a small screen, however narrow they are. */
export const NARROW = 6;
/** The most columns that fit side by side on any screen. */
const WIDE = 8;

/**
 * A table of actions. On a phone each row is laid out as a card, which makes some browsers forget that it is a table,
 * so the roles are given explicitly; each cell then shows the name of its column from `data-label`. A table with very
 * many columns scrolls, also by the keyboard.
 */
export function tableElement(table: DocumentTable, name: string, caption: Content): Element {
	const element = cardsElement(table, caption);
	if (table.columns.length <= WIDE) return element;
	return block('div', { className: ['scroll'], role: 'group', ariaLabel: name, tabIndex: 0 }, element);
}

function cardsElement({ columns, rows }: DocumentTable, caption: Content): Element {
	const head = columns.map(({ title, name }) =>
		inline('th', { scope: 'col', role: 'columnheader', className: classes(name, title) }, title),
	);
	return block(
		'table',
		{ className: ['actions', ...(columns.length > NARROW ? ['wide'] : [])], role: 'table' },
		inline('caption', {}, caption),
		block('thead', { role: 'rowgroup' }, block('tr', { role: 'row' }, head)),
		block(
			'tbody',
			{ role: 'rowgroup' },
			rows.length === 0 ? emptyRow(columns.length) : rows.map((row) => rowElement(row, columns)),
		),
	);
}

/** The row that is shown where there is no action. */
function emptyRow(colSpan: number): Element {
	return block('tr', { role: 'row' }, inline('td', { role: 'cell', className: ['action'], colSpan }, 'No actions.'));
}

function rowElement(row: DocumentRow, columns: readonly DocumentColumn[]): Element {
	const { cells, phase, uneven } = row;
	const fitted = fitRow(row, columns.length);
	const className = [phase === 'ended' ? 'ended' : 'open'];
	const number = cells[columns.findIndex(({ name }) => name === 'number')]?.text.trim() ?? '';
	const id = number === '' || uneven ? {} : { id: actionAnchor(number) };
	return block(
		'tr',
		{ role: 'row', className, ...id },
		fitted.map((cell, index) =>
			cellElement(
				cell,
				columns[index],
				fitted.length < columns.length && index === fitted.length - 1 ? columns.length - index : 1,
			),
		),
	);
}

function cellElement(cell: DocumentCell, column: DocumentColumn | undefined, span: number): Element {
	const { text } = cell;
	const content = column?.name === 'age' && text !== '' ? ageContent(text) : lineContent(cellLine(cell));
	const className = classes(column?.name, text);
	const colSpan = span > 1 ? { colSpan: span } : {};
	// A row without a number has no heading.
	if (column?.name === 'number' && text !== '')
		return inline('th', { scope: 'row', role: 'rowheader', className, ...colSpan }, content);
	return inline('td', { role: 'cell', className, dataLabel: column?.title ?? '', ...colSpan }, content);
}

/** An age such as `9 months, 1 meeting`, which may break between the two, but not after a number. */
export function ageContent(text: string): Content {
	return text
		.split(', ')
		.flatMap((piece, index) => [
			index > 0 ? ', ' : undefined,
			/^\d/.test(piece) ? inline('span', { className: ['whole'] }, piece) : piece,
		]);
}

/** A word of so many letters would keep its column from becoming narrow enough. */
const LONG = /\S{20}/u;

function classes(name: DocumentColumn['name'], text: string): string[] {
	return [name ?? 'own', ...(LONG.test(text) ? ['long'] : [])];
}
