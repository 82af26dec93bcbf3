import { wholeAge } from '../age.ts';
import { cellLine } from '../document-table.ts';
import { fitRow } from '../pad-rows.ts';
import { type ActionsBlock, type Inline, plain, type TableBlock, wordsOf } from '../paper/paper.ts';
import { columnWidths } from './columns.ts';
import type { PartContext } from './context.ts';
import { runsOf } from './lines.ts';
import type { Markup } from './markup.ts';
import { paragraph } from './paragraphs.ts';
import { type Properties, properties, word } from './properties.ts';

/** A table for Word: its cells, and its title and description for assistive technology. */
interface Table {
	readonly title: string;
	readonly description: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly (readonly Inline[])[])[];
}

interface Column {
	readonly title: readonly Inline[];
	readonly align?: 'left' | 'right' | 'center';
}

export function actionsTable({ name, table }: ActionsBlock, context: PartContext, indent: number): readonly Markup[] {
	const { columns, rows } = table;
	return tableOf(
		{
			title: name,
			description: `An action in each row: ${columns.map(({ title }) => title).join(', ')}.`,
			columns: columns.map(({ title }) => ({ title: plain(title) })),
			rows: rows.map((row) =>
				fitRow(row, columns.length).map((cell, index) =>
					columns[index]?.name === 'age' ? plain(wholeAge(cell.text)) : cellLine(cell),
				),
			),
		},
		context,
		indent,
	);
}

export function discussionTable(
	{ columns, rows }: TableBlock,
	context: PartContext,
	indent: number,
): readonly Markup[] {
	return tableOf(
		{
			title: 'Table',
			description: `A table with the columns ${columns.map(({ title }) => wordsOf(title)).join(', ')}.`,
			columns,
			rows,
		},
		context,
		indent,
	);
}

/** A table, and the paragraph after it, which separates it from another table and from the end of its container. */
function tableOf(
	{ title, description, columns, rows }: Table,
	context: PartContext,
	indent: number,
): readonly Markup[] {
	if (columns.length === 0) return [];
	const { idOf } = context;
	const width = context.width - indent;
	const titles = columns.map((column) => wordsOf(column.title));
	const texts = rows.map((cells) => cells.map(wordsOf));
	const widths = columnWidths(titles, texts, width);
	const cell = (content: readonly Inline[], index: number, last: boolean, heading: boolean) => {
		const spanned = last ? widths.slice(index) : widths.slice(index, index + 1);
		const cellProperties: Properties<'tcPr'> = {
			tcW: { w: spanned.reduce((sum, one) => sum + one, 0), type: 'dxa' },
			...(spanned.length > 1 && { gridSpan: spanned.length }),
			...(heading && { vAlign: 'bottom' }),
		};
		const align = columns[index]?.align;
		const given = align === undefined || align === 'left' ? {} : { jc: align };
		return word(
			'tc',
			{},
			properties('tcPr', cellProperties),
			paragraph(heading ? 'TableHeading' : 'TableText', runsOf(content, context), context, given),
		);
	};
	const row = (cells: readonly (readonly Inline[])[], heading: boolean) =>
		word(
			'tr',
			{},
			properties('trPr', { cantSplit: true, ...(heading && { tblHeader: true }) }),
			(cells.length === 0 ? [[]] : cells).map((content, index, { length }) =>
				cell(content, index, index === length - 1, heading),
			),
		);
	const table = word(
		'tbl',
		{},
		properties('tblPr', {
			tblStyle: idOf('BoardTable'),
			tblW: { w: width, type: 'dxa' },
			...(indent > 0 && { tblInd: { w: indent, type: 'dxa' } }),
			tblLayout: { type: 'fixed' },
			tblLook: { val: '0620', firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: 0, noHBand: 1, noVBand: 1 },
			tblCaption: title,
			tblDescription: description,
		}),
		word(
			'tblGrid',
			{},
			widths.map((w) => word('gridCol', { w })),
		),
		row(
			columns.map((column) => column.title),
			true,
		),
		rows.map((cells) => row(cells, false)),
	);
	return [table, paragraph('TableEnd', [], context)];
}
