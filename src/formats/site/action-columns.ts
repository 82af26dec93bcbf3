import type { Properties } from 'hast';
import type { Action } from '../../model/actions/action.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { formatDate, lastDay } from '../../values/calendar-date.ts';
import { foldWord } from '../../values/status.ts';
import { formatAge } from '../age.ts';
import { type Content, inline } from '../html/elements.ts';
import { ageContent } from '../html/table.ts';
import { visibleLine } from '../visible.ts';
import { siteLine } from './site-line.ts';
import type { SiteColumn } from './site-table.ts';
import type { Site } from './whole-site.ts';

export type ActionColumn = 'number' | 'action' | 'responsible' | 'issued' | 'due' | 'status' | 'age';

/** The columns of a table of actions, as asked for. Each number links to the page of its action. */
export function actionColumns(
	site: Site,
	from: string,
	wanted: readonly ActionColumn[],
	actions: readonly Action[],
): SiteColumn<Action>[] {
	const oldestFirst = site.log.actions.toReversed();
	const order = new Map(oldestFirst.map((action, index) => [action, String(index).padStart(6, '0')]));
	const all: Readonly<Record<ActionColumn, Omit<SiteColumn<Action>, 'name'>>> = {
		number: {
			title: 'No.',
			cell: (action) => actionLink(site, from, action),
			order: (action) => order.get(action) ?? '',
		},
		action: { title: 'Action', cell: (action) => siteLine(action, from, site) },
		responsible: {
			title: 'Responsible',
			cell: ({ responsible }) => visibleLine(responsible.join(', ')),
			order: ({ responsible }) => foldWord(responsible.join(' ')),
		},
		issued: { title: 'Issued', cell: ({ issued }) => dateElement(issued), order: ({ issued }) => issued ?? '' },
		due: {
			title: 'Due',
			cell: (action) => dueContent(site, action),
			order: (action) => dueDay(site, action) ?? '',
		},
		status: {
			title: 'Status',
			cell: ({ status, phase }) =>
				`${visibleLine(status) || 'none'}${phase === 'unknown' && status !== '' ? ' (?)' : ''}`,
			order: ({ status }) => foldWord(status),
		},
		age: {
			title: 'Open for',
			cell: ({ age }) => (age ? ageContent(formatAge(age)) : ''),
			order: ({ age }) => (age ? String(age.months).padStart(6, '0') : ''),
		},
	};
	const filled = (name: ActionColumn) => name !== 'due' || actions.some((action) => dueContent(site, action) !== '');
	return wanted.filter(filled).map((name) => ({ name, ...all[name] }));
}

export function actionRow(action: Action): Properties {
	return { className: [action.phase === 'ended' ? 'ended' : 'open'] };
}

/** The number of an action, with a link to its page. */
export function actionLink(site: Site, from: string, action: Action): Content {
	const number = visibleLine(action.number);
	const href = site.to(from, site.addresses.actions.get(action));
	if (number !== '') return inline('a', { href, ariaLabel: `Action ${number}` }, number);
	return inline('a', { href }, '–', inline('span', { className: ['hidden'] }, ' Action without a number'));
}

/** The words of a deadline, the date that they mean where they do not give it, and whether it has passed. */
export function dueContent({ deadlines, overdue }: Site, action: Action): Content {
	const deadline = deadlines.get(action);
	const words = visibleLine(action.due ?? deadline?.words ?? '');
	if (words === '') return '';
	const day = deadline && formatDate(deadline.by);
	return [
		deadline && day === words ? dateElement(deadline.by) : words,
		deadline && day !== words ? [' (', dateElement(deadline.by), ')'] : undefined,
		overdue.has(action) ? [' ', inline('strong', { className: ['overdue'] }, 'overdue')] : undefined,
	];
}

function dueDay({ deadlines }: Site, action: Action): CalendarDate | undefined {
	const deadline = deadlines.get(action);
	return deadline && lastDay(deadline.by);
}

export function dateElement(date: CalendarDate | undefined): Content {
	return date === undefined ? '' : inline('time', { dateTime: date }, formatDate(date));
}
