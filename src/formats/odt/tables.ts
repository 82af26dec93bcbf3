import { cellLine, type DocumentTable } from '../document-table.ts';
import { xml, xmlText } from '../office/xml.ts';
import { padRow } from '../pad-rows.ts';
import type { TableBlock } from '../paper/paper.ts';
import type { DocumentContext, Placement } from './context.ts';
import { lineXml, spaced } from './lines.ts';
import { paragraphXml } from './paragraphs.ts';
import { actionWidths, wordWidths } from './widths.ts';

/** A table of actions; its heading row is repeated on each page. */
export function actionsTable(table: DocumentTable, name: string, context: DocumentContext): string {
	const { columns, rows } = table;
	const cells = rows.map((row) => padRow(row, columns.length));
	const side = (index: number) => (columns[index]?.name === 'number' ? 'right' : undefined);
	return tableXml(
		name,
		actionWidths(table),
		columns.map(({ title }) => spaced(title)),
		cells.map((row) => row.map((cell) => lineXml(cellLine(cell), context, { inNote: false }))),
		side,
		context,
	);
}

export function wordsTable({ columns, rows }: TableBlock, context: DocumentContext): string {
	const level = <T>(cells: readonly T[], empty: T) => columns.map((_, index) => cells[index] ?? empty);
	// The heading row is repeated on each page, so it cannot hold a footnote.
	const titles = columns.map(({ title }) => lineXml(title, context, { inNote: true }));
	const body = rows.map((cells) => level(cells, []).map((cell) => lineXml(cell, context, { inNote: false })));
	return tableXml(undefined, wordWidths(columns, rows), titles, body, (index) => columns[index]?.align, context);
}

/** The rows of a table as paragraphs, where there cannot be a table: each cell with the name of its column. */
export function recordParagraphs({ columns, rows }: TableBlock, context: DocumentContext, at: Placement): string {
	const titles = columns.map(({ title }) => lineXml(title, context, at));
	if (rows.length === 0) return paragraphXml(at.text, titles.join('; '));
	return rows
		.map((cells) =>
			paragraphXml(
				at.text,
				cells.map((cell, index) => `${titles[index] ?? ''}: ${lineXml(cell, context, at)}`).join('; '),
			),
		)
		.join('');
}

type Side = 'left' | 'right' | 'center' | undefined;
const SIDES = { left: '', right: '_20_Right', center: '_20_Centre' } as const;

function tableXml(
	title: string | undefined,
	widths: readonly number[],
	titles: readonly string[],
	rows: readonly (readonly string[])[],
	sideOf: (index: number) => Side,
	context: DocumentContext,
): string {
	if (titles.length === 0) return '';
	context.tables.push(widths);
	const name = `Table${context.tables.length}`;
	const cell = (kind: 'Head' | 'Cell', content: string, index: number) =>
		xml(
			'table:table-cell',
			{ 'table:style-name': kind === 'Head' ? 'TableHead' : 'TableCell', 'office:value-type': 'string' },
			paragraphXml(`Table_20_${kind}${SIDES[sideOf(index) ?? 'left']}`, content),
		);
	const row = (cells: readonly string[], kind: 'Head' | 'Cell') =>
		xml(
			'table:table-row',
			{ 'table:style-name': 'TableRow' },
			cells.map((content, index) => cell(kind, content, index)),
		);
	return [
		xml(
			'table:table',
			{ 'table:name': name, 'table:style-name': 'Table' },
			title === undefined ? '' : xml('table:title', {}, xmlText(title)),
			widths.map((_, index) => xml('table:table-column', { 'table:style-name': `${name}.${index + 1}` })),
			xml('table:table-header-rows', {}, row(titles, 'Head')),
			rows.map((cells) => row(cells, 'Cell')),
		),
		// Tables that touch would be joined.
		paragraphXml('After_20_Table', ''),
	].join('');
}
