import { wrapAnsi } from 'fast-wrap-ansi';
import { largest } from '../../values/long-lists.ts';
import { cellLine, type DocumentCell, type DocumentTable } from '../document-table.ts';
import { RELATIONSHIPS, type Relationship } from '../office/office-parts.ts';
import { XML_HEAD, xml } from '../office/xml.ts';
import { padRow } from '../pad-rows.ts';
import { addressOf, cellXml, columnName, kindOf, textCell } from './cells.ts';
import { STYLES } from './styles.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The header and the footer of every printed page. */
export interface PrintedPage {
	readonly head: string;
	readonly foot: string;
}

/** The widths of the columns, in characters. */
const WIDTHS = {
	number: 8,
	action: 64,
	responsible: 15,
	issued: 18,
	due: 18,
	status: 15,
	update: 44,
	meeting: 18,
	age: 24,
};
const OWN_WIDTH = 24;
const NAMES_WIDTHS = [16, 90];

/** A sheet, and what it leads to. */
export interface SheetPart {
	readonly text: string;
	readonly links?: readonly Relationship[];
}

/** A sheet takes no more links. */
const MOST_LINKS = 60_000;

/** A sheet of actions: the names of its columns stay in sight and can be filtered by. */
export function tableSheet({ columns, rows }: DocumentTable, page: PrintedPage): SheetPart {
	const fitted = rows.map((row) => padRow(row, columns.length));
	const kinds = columns.map((column, index) =>
		kindOf(
			column,
			fitted.map((cells) => cells[index] ?? { text: '' }),
		),
	);
	const widths = columns.map(({ name }) => (name === undefined ? OWN_WIDTH : WIDTHS[name]));
	const head = columns.map(({ title }, index) => textCell(`${columnName(index)}1`, title, STYLES.head));
	const body = fitted.map((cells, at) => {
		const number = at + 2;
		const written = cells.map((cell, index) => cellXml(`${columnName(index)}${number}`, cell, kinds[index] ?? 'text'));
		return xml('row', { r: number, ht: heightOf(cells, widths) }, written);
	});
	const leading = fitted.flatMap((cells, at) =>
		cells.flatMap((cell, index) => {
			const target = addressOf(cellLine(cell));
			return target === undefined ? [] : [{ ref: `${columnName(index)}${at + 2}`, target }];
		}),
	);
	const links = leading.slice(0, MOST_LINKS).map(({ ref, target }, index) => ({
		ref,
		id: `rId${index + 1}`,
		type: 'hyperlink',
		target,
		outside: true as const,
	}));
	const range = rangeOf(columns.length, rows.length);
	const pane = xml('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
	const hyperlinks = links.map(({ ref, id }) => xml('hyperlink', { ref, 'r:id': id }));
	const text = worksheet(
		range,
		xml(
			'sheetView',
			{ workbookViewId: 0 },
			pane,
			xml('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
		),
		widths,
		[xml('row', { r: 1 }, head), ...body],
		page,
		xml('autoFilter', { ref: range }) + (links.length === 0 ? '' : xml('hyperlinks', {}, hyperlinks)),
		// A number that is text is meant so.
		xml('ignoredErrors', {}, xml('ignoredError', { sqref: range, numberStoredAsText: 1 })),
	);
	return { text, links };
}

/** A sheet of facts: names and texts. */
export function namesSheet(facts: readonly (readonly [name: string, text: string])[], page: PrintedPage): string {
	const rows = facts.map(([name, text], at) =>
		xml('row', { r: at + 1 }, textCell(`A${at + 1}`, name, STYLES.name), textCell(`B${at + 1}`, text, STYLES.text)),
	);
	return worksheet(
		`A1:B${Math.max(1, facts.length)}`,
		xml('sheetView', { workbookViewId: 0 }),
		NAMES_WIDTHS,
		rows,
		page,
		'',
		'',
	);
}

const LINE = 15;
/** The greatest row height, in points. */
const HIGHEST = 409;

/** The height of a row, in points, that shows all lines of its longest cell: some programs do not compute it themselves. */
function heightOf(cells: readonly DocumentCell[], widths: readonly number[]): number {
	const lines = cells.map(
		({ text }, index) => wrapAnsi(text, widths[index] ?? OWN_WIDTH, { hard: true }).split('\n').length,
	);
	return Math.min(HIGHEST, LINE * Math.max(1, largest(lines)));
}

/** The range of a table with its heading row: `A1:F16`. */
export function rangeOf(columns: number, rows: number): string {
	return `A1:${columnName(Math.max(0, columns - 1))}${rows + 1}`;
}

function worksheet(
	range: string,
	view: string,
	widths: readonly number[],
	rows: readonly string[],
	{ head, foot }: PrintedPage,
	conditions: string,
	ignored: string,
): string {
	const columns = widths.map((width, index) => xml('col', { min: index + 1, max: index + 1, width, customWidth: 1 }));
	return `${XML_HEAD}${xml(
		'worksheet',
		{ xmlns: NAMESPACE, ...(conditions.includes('r:id') && { 'xmlns:r': RELATIONSHIPS }) },
		xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
		xml('dimension', { ref: range }),
		xml('sheetViews', {}, view),
		xml('sheetFormatPr', { defaultRowHeight: 15 }),
		xml('cols', {}, columns),
		rows.length === 0 ? '<sheetData/>' : xml('sheetData', {}, rows),
		conditions,
		xml('pageMargins', { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 }),
		xml('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
		xml('headerFooter', {}, xml('oddHeader', {}, head), xml('oddFooter', {}, foot)),
		ignored,
	)}`;
}
