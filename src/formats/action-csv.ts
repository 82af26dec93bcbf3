import { stringify } from 'csv-stringify/sync';
import type { Action } from '../model/action.ts';
import { visible } from './visible.ts';

/**
 * Writes actions as CSV (RFC 4180: CR LF, quotation marks doubled). A cell that a spreadsheet would run as a formula
 * begins with an apostrophe (OWASP, CSV injection); the JSON form has every text as it is.
 */
export function actionsAsCsv(actions: readonly Action[]): string {
	const header = [
		'Number',
		'Action',
		'Responsible',
		'Issued',
		'Due',
		'Status',
		'Phase',
		'Meeting',
		'Months open',
		'Meetings open',
	];
	const rows = actions.map(({ number, text, responsible, issued, due, status, phase, meeting, age }) => [
		number,
		text,
		responsible.join(', '),
		issued ?? '',
		due ?? '',
		status,
		phase,
		meeting,
		age ? String(age.months) : '',
		age ? String(age.meetings) : '',
	]);
	return stringify([header, ...rows.map((row) => row.map(visible))], {
		record_delimiter: 'windows',
		escape_formulas: true,
	});
}
