import type { Action } from '../../model/actions/action.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { formatAge } from '../age.ts';
import type { ListColumn, ListSection } from '../terminal/listing.ts';
import { listAsMarkdown } from './listing-markdown.ts';

const COLUMNS: readonly ListColumn<Action>[] = [
	{ title: 'No.', align: 'right', of: ({ number }) => number },
	{ title: 'Action', of: ({ text }) => text, pieces: ({ content }) => content },
	{ title: 'Responsible', of: ({ responsible }) => responsible.join(', ') },
	{ title: 'Date issued', of: ({ issued }) => (issued === undefined ? '' : formatDate(issued)) },
	{ title: 'Status', of: ({ status }) => status },
	{ title: 'Open for', of: ({ age }) => (age ? formatAge(age) : '') },
];

/** Writes a list of actions as Markdown tables, one under each heading. */
export function actionsAsMarkdown(sections: readonly ListSection<Action>[]): string {
	return listAsMarkdown(COLUMNS, sections);
}
