import { wholeAge } from '../age.ts';
import { cellLine, type DocumentCell, type DocumentColumn, type DocumentRow } from '../document-table.ts';
import { fitRow } from '../pad-rows.ts';
import { type ActionsBlock, type Inline, plain, type TableBlock, wordsOf } from '../paper/paper.ts';
import { type Box, keptWithNext } from './boxes.ts';
import { GAP, SIZE } from './measures.ts';
import { type Column, type PageContext, pdfText, within } from './page.ts';
import { lineBoxes } from './paragraphs.ts';
import { runsOf, type Style } from './runs.ts';
import { type Cell, type Heading, tableBoxes } from './table-rows.ts';

/** A table of actions: the column of the actions gets the width that the others leave. */
export function actionTableBoxes(
	{ name, caption, table }: ActionsBlock,
	column: Column,
	context: PageContext,
): readonly Box[] {
	const { columns, rows } = table;
	if (columns.length === 0) return [];
	const element = within(column.parent, context, 'Table');
	if (!caption) element.dictionary.data['A'] = { O: 'Table', Summary: pdfText(name) };
	const style = cellStyle(column);
	const headings = columns.map(({ title, name }): Heading => {
		const side = sideOf(name);
		const runs = runsOf(plain(title), { ...style, face: 'bold' }, context.colours.accent);
		return { runs, grows: name === 'action', ...(side && { align: side }) };
	});
	const cells = rows.map((row) => actionCells(row, columns, style, context));
	return [
		...(caption ? captionBoxes(caption, { ...column, parent: element, style }, context) : []),
		...tableBoxes({ headings, rows: cells, wide: true }, { ...column, parent: element, style }, context),
	];
}

/** A table of the discussion, as wide as its cells need. */
export function discussionTableBoxes(
	{ columns, rows }: TableBlock,
	column: Column,
	context: PageContext,
): readonly Box[] {
	if (columns.length === 0) return [];
	const element = within(column.parent, context, 'Table');
	const titles = columns.map(({ title }) => wordsOf(title)).join(', ');
	element.dictionary.data['A'] = { O: 'Table', Summary: pdfText(`Columns: ${titles}`) };
	const style = cellStyle(column);
	const { accent } = context.colours;
	const headings = columns.map(
		({ title, align }): Heading => ({
			runs: runsOf(title, { ...style, face: 'bold' }, accent),
			grows: false,
			...(align && { align }),
		}),
	);
	const cells = rows.map((row) =>
		padCells(row, columns.length).map((cell, index): Cell => {
			const align = columns[index]?.align;
			return { runs: runsOf(cell, style, accent), heads: false, span: 1, ...(align && { align }) };
		}),
	);
	return tableBoxes({ headings, rows: cells, wide: false }, { ...column, parent: element, style }, context);
}

/** A row with one cell for each column; surplus cells are joined to the last. */
function padCells(row: readonly (readonly Inline[])[], length: number): readonly (readonly Inline[])[] {
	const over = row.slice(length).flatMap((cell): readonly Inline[] => [...plain(' | '), ...cell]);
	return Array.from({ length }, (_, index) => [...(row[index] ?? []), ...(index === length - 1 ? over : [])]);
}

function cellStyle({ style }: Column): Style {
	return { ...style, size: SIZE.table };
}

function captionBoxes(caption: readonly Inline[], column: Column, context: PageContext): readonly Box[] {
	const style = { ...column.style, colour: context.colours.soft };
	const runs = runsOf(caption, style, context.colours.accent);
	const element = within(column.parent, context, 'Caption');
	return keptWithNext(lineBoxes(runs, element, { ...column, style }, { before: GAP * 0.6 }, context));
}

function actionCells(
	row: DocumentRow,
	columns: readonly DocumentColumn[],
	style: Style,
	context: PageContext,
): readonly Cell[] {
	const fitted = fitRow(row, columns.length);
	return fitted.map((cell, index): Cell => {
		const name = columns[index]?.name;
		const isLast = index === fitted.length - 1;
		const align = sideOf(name);
		const figures = name === 'number' || name === 'issued' || name === 'due' || name === 'meeting';
		const textStyle: Style = {
			...style,
			...(figures && { tabular: true }),
			...(name === 'status' && row.phase !== 'ended' && { face: 'bold' }),
		};
		return {
			runs: runsOf(cellWords(cell, name), textStyle, context.colours.accent),
			// A row without a number has no heading.
			heads: name === 'number' && cell.text !== '',
			span: isLast && fitted.length < columns.length ? columns.length - index : 1,
			...(align && { align }),
		};
	});
}

function sideOf(name: DocumentColumn['name']): 'right' | undefined {
	return name === 'number' ? 'right' : undefined;
}

function cellWords(cell: DocumentCell, name: DocumentColumn['name']): readonly Inline[] {
	return name === 'age' ? plain(wholeAge(cell.text)) : cellLine(cell);
}
