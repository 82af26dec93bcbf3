import type { StructureElement } from 'pdfkit';
import type { Slab, TableHead } from './boxes.ts';
import { extentOf, setLines } from './lines.ts';
import { BODY_HEIGHT, GAP } from './measures.ts';
import type { Line } from './page.ts';
import { aside, type Column, type Press, within } from './page.ts';
import { printLine, type Spot } from './print-line.ts';
import type { Strand } from './runs.ts';
import { columnWidths } from './widths.ts';

type Align = NonNullable<Spot['align']>;

/** The heading of a column. */
export interface Heading {
	readonly strands: readonly Strand[];
	readonly align?: Align;
	/** Whether the column takes the room that the others leave. */
	readonly grows: boolean;
}

export interface Cell {
	readonly strands: readonly Strand[];
	readonly align?: Align;
	/** Whether it names its row. */
	readonly heads: boolean;
	/** How many columns it takes. */
	readonly span: number;
}

export interface Table {
	readonly headings: readonly Heading[];
	readonly rows: readonly (readonly Cell[])[];
	/** Whether it is as wide as its column. */
	readonly wide: boolean;
}

/** Between two columns, and above and below the words of a cell. */
const GUTTER = 12;
const PADDING = 4.2;
const LEADING = 1.34;
/** A head higher than this is not repeated: it would leave the page no room. */
const HIGHEST_HEAD = BODY_HEIGHT / 3;

/** The rows of a table, a slab each; the rows of their head stand above them on each page. */
export function tableSlabs(table: Table, column: Column, press: Press): readonly Slab[] {
	const columns = placeColumns(table, column, press);
	const rowHead = within(within(column.parent, press, 'THead'), press, 'TR');
	const titles = table.headings.map(({ strands, align }, index): Setting => {
		const element = within(rowHead, press, 'TH');
		element.dictionary.data['A'] = { O: 'Table', Scope: 'Column' };
		return setCell(strands, align, columns.slice(index, index + 1), element, press);
	});
	const height = heightOf(titles, column);
	const print = (settings: readonly Setting[], top: number) => {
		// The titles stand on the rule below them.
		for (const setting of settings)
			printCell(setting, top + height - PADDING - setting.lines.length * leading(column), column, press);
	};
	const rule = (top: number, weight: number, colour: string) => ruleBelow(columns, top, weight, colour, press);
	const { ink, line } = press.colours;
	const head: TableHead = {
		height,
		repeat: (top) => {
			aside(press, 'Pagination', () =>
				print(
					titles.map(({ element: _, ...seen }) => seen),
					top,
				),
			);
			rule(top + height, 1.1, ink);
		},
	};
	const body = table.rows.length === 0 ? undefined : within(column.parent, press, 'TBody');
	const rows = table.rows.map((cells) => (body ? setRow(cells, columns, body, press) : []));
	return [
		{
			height,
			before: GAP * 0.7,
			holds: rows.length > 0,
			frames: [],
			print: (top) => {
				print(titles, top);
				rule(top + height, 1.1, ink);
			},
		},
		...rows.flatMap((settings, row) =>
			rowSlabs(settings, column, head, press).map((slab, index, { length }): Slab => {
				const isLast = index === length - 1;
				return {
					...slab,
					...(height <= HIGHEST_HEAD && { head }),
					...(isLast && row === rows.length - 1 && { after: GAP * 2 }),
					print: (top) => {
						slab.print(top);
						if (isLast) rule(top + slab.height, 0.5, line);
					},
				};
			}),
		),
	];
}

/** Where a column stands. */
interface Place {
	readonly left: number;
	readonly width: number;
}

/** A cell in its lines. */
interface Setting extends Place {
	readonly lines: readonly Line[];
	readonly align?: Align | undefined;
	readonly element?: StructureElement;
}

function placeColumns({ headings, rows, wide }: Table, { left, width }: Column, press: Press): readonly Place[] {
	const extents = headings.map(({ strands, grows }, index) => {
		const cells = rows.map((row) => row[index]).filter((cell) => cell !== undefined && cell.span === 1);
		const all = [strands, ...cells.flatMap((cell) => (cell ? [cell.strands] : []))].map((each) =>
			extentOf(each, press),
		);
		const least = Math.max(...all.map((extent) => extent.least));
		return { least, most: Math.max(...all.map((extent) => extent.most)), grows };
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
	press: Press,
): readonly Setting[] {
	const row = within(body, press, 'TR');
	return cells.slice(0, columns.length).map(({ strands, align, heads, span }, index) => {
		const element = within(row, press, heads ? 'TH' : 'TD');
		const attributes = { ...(heads && { Scope: 'Row' }), ...(span > 1 && { ColSpan: span }) };
		if (heads || span > 1) element.dictionary.data['A'] = { O: 'Table', ...attributes };
		return setCell(strands, align, columns.slice(index, index + span), element, press);
	});
}

function setCell(
	strands: readonly Strand[],
	align: Align | undefined,
	columns: readonly Place[],
	element: StructureElement,
	press: Press,
): Setting {
	const first = columns[0] ?? { left: 0, width: 0 };
	const last = columns.at(-1) ?? first;
	const width = last.left + last.width - first.left;
	return { left: first.left, width, lines: setLines(strands, width, press), align, element };
}

function leading({ style }: Column): number {
	return style.size * LEADING;
}

function heightOf(settings: readonly Setting[], column: Column): number {
	return Math.max(1, ...settings.map(({ lines }) => lines.length)) * leading(column) + 2 * PADDING;
}

/** A row in one slab; one that is higher than a page in a slab for each of its lines. */
function rowSlabs(settings: readonly Setting[], column: Column, head: TableHead, press: Press): readonly Slab[] {
	const height = heightOf(settings, column);
	const slab = { before: 0, holds: false, frames: [] };
	if (height <= BODY_HEIGHT - head.height) {
		const print = (top: number) => {
			for (const setting of settings) printCell(setting, top + PADDING, column, press);
		};
		return [{ ...slab, height, print }];
	}
	const most = Math.max(...settings.map(({ lines }) => lines.length));
	return Array.from({ length: most }, (_, index) => {
		const above = index === 0 ? PADDING : 0;
		const below = index === most - 1 ? PADDING : 0;
		return {
			...slab,
			height: above + leading(column) + below,
			print: (top: number) => {
				for (const setting of settings) {
					const lines = setting.lines.slice(index, index + 1);
					printCell({ ...setting, lines }, top + above, column, press);
				}
			},
		};
	});
}

function printCell({ left, width, lines, align, element }: Setting, top: number, column: Column, press: Press): void {
	const height = leading(column);
	for (const [index, line] of lines.entries()) {
		const baseline = top + index * height + height * 0.74;
		printLine(line, { left, baseline, width, ...(align && { align }), ...(element && { element }) }, press);
	}
}

function ruleBelow(columns: readonly Place[], top: number, weight: number, colour: string, press: Press): void {
	const first = columns[0];
	const last = columns.at(-1);
	if (!first || !last) return;
	aside(press, 'Layout', () => {
		const { file } = press;
		file.lineWidth(weight).strokeColor(colour);
		file
			.moveTo(first.left, top)
			.lineTo(last.left + last.width, top)
			.stroke();
	});
}
