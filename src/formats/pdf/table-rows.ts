import type { StructureElement } from 'pdfkit';
import { largest } from '../../values/long-lists.ts';
import type { Box, TableHead } from './boxes.ts';
import { extentOf, setLines } from './lines.ts';
import { BODY_HEIGHT, GAP } from './measures.ts';
import type { Line } from './page.ts';
import { type Column, type PageContext, printArtifact, within } from './page.ts';
import { type LinePosition, printLine } from './print-line.ts';
import type { Run } from './runs.ts';
import { columnWidths } from './widths.ts';

type Align = NonNullable<LinePosition['align']>;

export interface Heading {
	readonly runs: readonly Run[];
	readonly align?: Align;
	/** Whether the column takes the width that the others leave. */
	readonly grows: boolean;
}

export interface Cell {
	readonly runs: readonly Run[];
	readonly align?: Align;
	/** Whether it is the heading of its row. */
	readonly heads: boolean;
	/** The number of columns that it covers. */
	readonly span: number;
}

export interface Table {
	readonly headings: readonly Heading[];
	readonly rows: readonly (readonly Cell[])[];
	/** Whether it is as wide as the column of the page. */
	readonly wide: boolean;
}

/** The space between two columns, and above and below the text of a cell, in points. */
const GUTTER = 12;
const PADDING = 4.2;
const LEADING = 1.34;
/** The greatest height of a heading row that is repeated, in points: a higher one would leave the page too little room. */
const HIGHEST_HEAD = BODY_HEIGHT / 3;

/** The rows of a table, a box each; the heading row is repeated on each page. */
export function tableBoxes(table: Table, column: Column, context: PageContext): readonly Box[] {
	const columns = placeColumns(table, column, context);
	const rowHead = within(within(column.parent, context, 'THead'), context, 'TR');
	const titles = table.headings.map(({ runs, align }, index): Setting => {
		const element = within(rowHead, context, 'TH');
		element.dictionary.data['A'] = { O: 'Table', Scope: 'Column' };
		return setCell(runs, align, columns.slice(index, index + 1), element, context);
	});
	const height = heightOf(titles, column);
	const print = (settings: readonly Setting[], top: number) => {
		// The headings are aligned to the rule below them.
		for (const setting of settings)
			printCell(setting, top + height - PADDING - setting.lines.length * leading(column), column, context);
	};
	const rule = (top: number, weight: number, colour: string) => ruleBelow(columns, top, weight, colour, context);
	const { ink, line } = context.colours;
	const head: TableHead = {
		height,
		repeat: (top) => {
			printArtifact(context, 'Pagination', () =>
				print(
					titles.map(({ element: _, ...seen }) => seen),
					top,
				),
			);
			rule(top + height, 1.1, ink);
		},
	};
	const body = table.rows.length === 0 ? undefined : within(column.parent, context, 'TBody');
	const rows = table.rows.map((cells) => (body ? setRow(cells, columns, body, context) : []));
	return [
		{
			height,
			before: GAP * 0.7,
			keepWithNext: rows.length > 0,
			frames: [],
			print: (top) => {
				print(titles, top);
				rule(top + height, 1.1, ink);
			},
		},
		...rows.flatMap((settings, row) =>
			rowBoxes(settings, column, head, context).map((box, index, { length }): Box => {
				const isLast = index === length - 1;
				return {
					...box,
					...(height <= HIGHEST_HEAD && { head }),
					...(isLast && row === rows.length - 1 && { after: GAP * 2 }),
					print: (top) => {
						box.print(top);
						if (isLast) rule(top + box.height, 0.5, line);
					},
				};
			}),
		),
	];
}

/** The position of a column, in points. */
interface Place {
	readonly left: number;
	readonly width: number;
}

/** A cell, broken into lines. */
interface Setting extends Place {
	readonly lines: readonly Line[];
	readonly align?: Align | undefined;
	readonly element?: StructureElement;
}

function placeColumns(
	{ headings, rows, wide }: Table,
	{ left, width }: Column,
	context: PageContext,
): readonly Place[] {
	const extents = headings.map(({ runs, grows }, index) => {
		const cells = rows.map((row) => row[index]).filter((cell) => cell !== undefined && cell.span === 1);
		const all = [runs, ...cells.flatMap((cell) => (cell ? [cell.runs] : []))].map((each) => extentOf(each, context));
		const least = largest(all.map((extent) => extent.least));
		return { least, most: largest(all.map((extent) => extent.most)), grows };
	});
	const room = width - GUTTER * (headings.length - 1);
	const widths = columnWidths(extents, Math.max(room, headings.length));
	const used = widths.reduce((sum, each) => sum + each, 0);
	const stretch = wide && used < room ? (room - used) / headings.length : 0;
	let x = left;
	return widths.map((each) => {
		const place = { left: x, width: each + stretch };
		x += place.width + GUTTER;
		return place;
	});
}

function setRow(
	cells: readonly Cell[],
	columns: readonly Place[],
	body: StructureElement,
	context: PageContext,
): readonly Setting[] {
	const row = within(body, context, 'TR');
	return cells.slice(0, columns.length).map(({ runs, align, heads, span }, index) => {
		const element = within(row, context, heads ? 'TH' : 'TD');
		const attributes = { ...(heads && { Scope: 'Row' }), ...(span > 1 && { ColSpan: span }) };
		if (heads || span > 1) element.dictionary.data['A'] = { O: 'Table', ...attributes };
		return setCell(runs, align, columns.slice(index, index + span), element, context);
	});
}

function setCell(
	runs: readonly Run[],
	align: Align | undefined,
	columns: readonly Place[],
	element: StructureElement,
	context: PageContext,
): Setting {
	const first = columns[0] ?? { left: 0, width: 0 };
	const last = columns.at(-1) ?? first;
	const width = last.left + last.width - first.left;
	return { left: first.left, width, lines: setLines(runs, width, context), align, element };
}

function leading({ style }: Column): number {
	return style.size * LEADING;
}

function heightOf(settings: readonly Setting[], column: Column): number {
	return Math.max(1, largest(settings.map(({ lines }) => lines.length))) * leading(column) + 2 * PADDING;
}

/** A row as one box; a row that is higher than a page as one box for each of its lines. */
function rowBoxes(settings: readonly Setting[], column: Column, head: TableHead, context: PageContext): readonly Box[] {
	const height = heightOf(settings, column);
	const box = { before: 0, keepWithNext: false, frames: [] };
	if (height <= BODY_HEIGHT - head.height) {
		const print = (top: number) => {
			for (const setting of settings) printCell(setting, top + PADDING, column, context);
		};
		return [{ ...box, height, print }];
	}
	const most = largest(settings.map(({ lines }) => lines.length));
	return Array.from({ length: most }, (_, index) => {
		const above = index === 0 ? PADDING : 0;
		const below = index === most - 1 ? PADDING : 0;
		return {
			...box,
			height: above + leading(column) + below,
			print: (top: number) => {
				for (const setting of settings) {
					const lines = setting.lines.slice(index, index + 1);
					printCell({ ...setting, lines }, top + above, column, context);
				}
			},
		};
	});
}

function printCell(
	{ left, width, lines, align, element }: Setting,
	top: number,
	column: Column,
	context: PageContext,
): void {
	const height = leading(column);
	for (const [index, line] of lines.entries()) {
		const baseline = top + index * height + height * 0.74;
		printLine(line, { left, baseline, width, ...(align && { align }), ...(element && { element }) }, context);
	}
}

function ruleBelow(columns: readonly Place[], top: number, weight: number, colour: string, context: PageContext): void {
	const first = columns[0];
	const last = columns.at(-1);
	if (!first || !last) return;
	printArtifact(context, 'Layout', () => {
		const { file } = context;
		file.lineWidth(weight).strokeColor(colour);
		file
			.moveTo(first.left, top)
			.lineTo(last.left + last.width, top)
			.stroke();
	});
}
