import type { Element, Properties } from 'hast';
import { block, type Content, inline } from '../html/elements.ts';
import { NARROW } from '../html/table.ts';

export interface SiteColumn<T> {
	readonly title: string;
	/** The name that the style sheet uses: `number` is the heading of the row, `action` gets the remaining width. */
	readonly name: string;
	readonly cell: (row: T) => Content;
	/** The text that its rows are sorted by; absent where they cannot be sorted by it. */
	readonly order?: (row: T) => string;
}

/**
 * A table, laid out like the action log of a page: on a phone each row is a card. The roles are given explicitly,
 * since that layout makes some browsers forget that it is a table.
 */
export function siteTable<T>(
	caption: Content,
	columns: readonly SiteColumn<T>[],
	rows: readonly T[],
	properties: { readonly table?: Properties; readonly row?: (row: T) => Properties } = {},
): Element {
	const head = columns.map(({ title, name, order }) =>
		inline('th', { scope: 'col', role: 'columnheader', className: [name], ...(order && { dataSort: name }) }, title),
	);
	return block(
		'table',
		{ className: ['actions', ...(columns.length > NARROW ? ['wide'] : [])], role: 'table', ...properties.table },
		inline('caption', {}, caption),
		block('thead', { role: 'rowgroup' }, block('tr', { role: 'row' }, head)),
		block(
			'tbody',
			{ role: 'rowgroup' },
			rows.map((row) =>
				block(
					'tr',
					{ role: 'row', ...properties.row?.(row) },
					columns.map((column) => cellElement(row, column)),
				),
			),
		),
	);
}

function cellElement<T>(row: T, { title, name, cell, order }: SiteColumn<T>): Element {
	const content = cell(row);
	const shared = { className: [name], ...(order && { dataOrder: order(row) }) };
	// A row without a number has no heading.
	return name === 'number' && content !== undefined
		? inline('th', { scope: 'row', role: 'rowheader', ...shared }, content)
		: inline('td', { role: 'cell', dataLabel: title, ...shared }, content);
}
