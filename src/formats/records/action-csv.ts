import type { Action } from '../../model/actions/action.ts';
import type { ListColumn } from '../terminal/listing.ts';
import { listAsCsv } from './listing-csv.ts';

const COLUMNS: readonly ListColumn<Action>[] = [
	{ title: 'Number', of: ({ number }) => number },
	{ title: 'Action', of: ({ text }) => text },
	{ title: 'Responsible', of: ({ responsible }) => responsible.join(', ') },
	{ title: 'Issued', of: ({ issued }) => issued ?? '' },
	{ title: 'Due', of: ({ due }) => due ?? '' },
	{ title: 'Status', of: ({ status }) => status },
	{ title: 'Phase', of: ({ phase }) => phase },
	{ title: 'Meeting', of: ({ meeting }) => meeting },
	{ title: 'Months open', of: ({ age }) => (age ? String(age.months) : '') },
	{ title: 'Meetings open', of: ({ age }) => (age ? String(age.meetings) : '') },
];

/** Writes actions as CSV, a row each. */
export function actionsAsCsv(actions: readonly Action[]): string {
	return listAsCsv(COLUMNS, actions);
}
