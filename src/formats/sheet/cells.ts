import type { CalendarDate } from '../../model/calendar-date.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import type { DocumentCell, DocumentColumn } from '../document-table.ts';
import { xml, xmlText } from '../office/xml.ts';
import type { Inline } from '../paper/paper.ts';
import { STYLES } from './styles.ts';

/** How the cells of a column are written: dates and numbers as such, so that they sort; all others as text. */
export type ColumnKind = 'text' | 'number' | 'date';

const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/;

/**
 * The kind of a column. It is a column of numbers only where all are plain: where one is `8.10`, which is not 8.1,
 * all of them are text.
 */
export function kindOf(column: DocumentColumn, cells: readonly DocumentCell[]): ColumnKind {
	const { name } = column;
	if (name === 'issued' || name === 'due' || name === 'meeting') return 'date';
	const said = cells.filter(({ text }) => text !== '');
	const isNumber = (name === 'number' || name === undefined) && said.length > 0;
	return isNumber && said.every(({ text }) => PLAIN_NUMBER.test(text)) ? 'number' : 'text';
}

/** A cell of a sheet; an empty one is left out. */
export function cellXml(reference: string, { text, date }: DocumentCell, kind: ColumnKind): string {
	if (text === '') return '';
	if (kind === 'number') return xml('c', { r: reference, s: STYLES.number }, xml('v', {}, text));
	const day = kind === 'date' ? (date ?? (isCalendarDate(text) ? text : undefined)) : undefined;
	const serial = day === undefined ? undefined : serialOf(day);
	if (day !== undefined && serial !== undefined)
		return xml('c', { r: reference, s: day.length === 7 ? STYLES.month : STYLES.day }, xml('v', {}, String(serial)));
	return textCell(reference, text, /^[=+\-@\t]/.test(text) ? STYLES.quoted : STYLES.text);
}

/** Where a cell leads: a cell has one link at most, so the first in it that leads out of the file. */
export function addressOf(content: readonly Inline[]): string | undefined {
	for (const piece of content) {
		if (piece.type === 'link' && OUTSIDE.test(piece.address) && URL.canParse(piece.address)) return piece.address;
		const within = 'content' in piece ? addressOf(piece.content) : undefined;
		if (within !== undefined) return within;
	}
	return undefined;
}

/** A longer address would be called damage. */
const OUTSIDE = /^(?:https?|mailto):.{1,2000}$/i;

/** A cell that is text, whatever it looks like: no spreadsheet takes it for a formula. */
export function textCell(reference: string, text: string, style: number): string {
	const inner = xml('is', {}, `<t xml:space="preserve">${sheetText(text)}</t>`);
	return xml('c', { r: reference, s: style, t: 'inlineStr' }, inner);
}

/** The most characters in a cell; a file with more in one would be called damaged. */
const MOST = 32_000;

/** A text with its underscores escaped: spreadsheets read `_x0041_` as a character. */
function sheetText(text: string): string {
	const cut = text.length > MOST ? `${text.slice(0, MOST)}… (cut: a cell holds no more)` : text;
	return xmlText(cut).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * The serial number of a date in spreadsheets; a month has that of its first day. Undefined for dates before the
 * first serial number.
 */
function serialOf(date: CalendarDate): number | undefined {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return year < 1901 ? undefined : Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** The letters of a column, by its index from 0: `A`, `B` … `AA`. */
export function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
