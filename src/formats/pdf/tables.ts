import { wholeAge } from '../age.ts';
import { cellLine, type DocumentCell, type DocumentColumn, type DocumentRow } from '../document-table.ts';
import { levelled } from '../pad-rows.ts';
import { type ActionsBlock, type Inline, plain, type TableBlock, wordsOf } from '../paper/paper.ts';
import { holding, type Slab } from './boxes.ts';
import { GAP, SIZE } from './measures.ts';
import { type Column, type Press, pdfText, within } from './page.ts';
import { lineSlabs } from './paragraphs.ts';
import { type Style, strandsOf } from './runs.ts';
import { type Cell, type Heading, tableSlabs } from './table-rows.ts';

/** A table of actions: the actions get the room that the other columns leave. */
export function actionsSlabs({ name, caption, table }: ActionsBlock, column: Column, press: Press): readonly Slab[] {
	const { columns, rows } = table;
	if (columns.length === 0) return [];
	const element = within(column.parent, press, 'Table');
	if (!caption) element.dictionary.data['A'] = { O: 'Table', Summary: pdfText(name) };
	const style = cellStyle(column);
	const headings = columns.map(({ title, name }): Heading => {
		const side = sideOf(name);
		const strands = strandsOf(plain(title), { ...style, face: 'bold' }, press.colours.accent);
		return { strands, grows: name === 'action', ...(side && { align: side }) };
	});
	const cells = rows.map((row) => actionCells(row, columns, style, press));
	return [
		...(caption ? captionSlabs(caption, { ...column, parent: element, style }, press) : []),
		...tableSlabs({ headings, rows: cells, wide: true }, { ...column, parent: element, style }, press),
	];
}

/** A table of the discussion, as wide as its cells ask for. */
export function discussionSlabs({ columns, rows }: TableBlock, column: Column, press: Press): readonly Slab[] {
	if (columns.length === 0) return [];
	const element = within(column.parent, press, 'Table');
	const titles = columns.map(({ title }) => wordsOf(title)).join(', ');
	element.dictionary.data['A'] = { O: 'Table', Summary: pdfText(`Columns: ${titles}`) };
	const style = cellStyle(column);
	const { accent } = press.colours;
	const headings = columns.map(
		({ title, align }): Heading => ({
			strands: strandsOf(title, { ...style, face: 'bold' }, accent),
			grows: false,
			...(align && { align }),
		}),
	);
	const cells = rows.map((row) =>
		evened(row, columns.length).map((cell, index): Cell => {
			const align = columns[index]?.align;
			return { strands: strandsOf(cell, style, accent), heads: false, span: 1, ...(align && { align }) };
		}),
	);
	return tableSlabs({ headings, rows: cells, wide: false }, { ...column, parent: element, style }, press);
}

/** A row with a cell for each column; what is over stands in the last. */
function evened(row: readonly (readonly Inline[])[], length: number): readonly (readonly Inline[])[] {
	const over = row.slice(length).flatMap((cell): readonly Inline[] => [...plain(' | '), ...cell]);
	return Array.from({ length }, (_, index) => [...(row[index] ?? []), ...(index === length - 1 ? over : [])]);
}

function cellStyle({ style }: Column): Style {
	return { ...style, size: SIZE.table };
}

function captionSlabs(caption: readonly Inline[], column: Column, press: Press): readonly Slab[] {
	const style = { ...column.style, colour: press.colours.soft };
	const strands = strandsOf(caption, style, press.colours.accent);
	const element = within(column.parent, press, 'Caption');
	return holding(lineSlabs(strands, element, { ...column, style }, { before: GAP * 0.6 }, press));
}

function actionCells(
	row: DocumentRow,
	columns: readonly DocumentColumn[],
	style: Style,
	press: Press,
): readonly Cell[] {
	const laid = levelled(row, columns.length);
	return laid.map((cell, index): Cell => {
		const name = columns[index]?.name;
		const isLast = index === laid.length - 1;
		const align = sideOf(name);
		const figures = name === 'number' || name === 'issued' || name === 'due' || name === 'meeting';
		const letters: Style = {
			...style,
			...(figures && { tabular: true }),
			...(name === 'status' && row.phase !== 'ended' && { face: 'bold' }),
		};
		return {
			strands: strandsOf(cellWords(cell, name), letters, press.colours.accent),
			// A row that has no number has nothing to head it.
			heads: name === 'number' && cell.text !== '',
			span: isLast && laid.length < columns.length ? columns.length - index : 1,
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
