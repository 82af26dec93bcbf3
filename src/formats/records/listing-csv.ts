import { stringify } from 'csv-stringify/sync';
import type { ListColumn } from '../terminal/listing.ts';
import { visible } from '../visible.ts';

/**
 * Writes a listing as CSV (RFC 4180: CR LF, quotation marks doubled). A cell that a spreadsheet would run as a
 * formula begins with an apostrophe (OWASP, CSV injection), and the byte order mark at the beginning tells Excel that
 * it is UTF-8; the JSON form has every text as it is.
 */
export function listAsCsv<T>(columns: readonly ListColumn<T>[], things: readonly T[]): string {
	const rows = things.map((thing) => columns.map(({ of }) => visible(of(thing))));
	return stringify([columns.map(({ title }) => title), ...rows], {
		record_delimiter: 'windows',
		escape_formulas: true,
		bom: true,
	});
}
