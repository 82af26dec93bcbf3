import type { Element } from 'hast';
import type { Action } from '../../model/actions/action.ts';
import { formatDate, isBefore } from '../../values/calendar-date.ts';
import { count } from '../count.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { visibleLine } from '../visible.ts';
import { type ActionColumn, actionColumns, actionRow, dateElement } from './action-columns.ts';
import type { Sheet } from './sheets.ts';
import { pageHead, type SitePage } from './site-page.ts';
import { siteTable } from './site-table.ts';
import type { Site } from './whole-site.ts';

const ADDRESS = 'index.html';
/** The most open actions that are shown; the log has all of them. */
const MOST = 10;

/** The front page: the open actions, and the meetings, the newest first. */
export function frontPage(site: Site): SitePage {
	const title = visibleLine(site.board.name ?? '') || 'Minutes';
	return {
		address: ADDRESS,
		title,
		part: ADDRESS,
		head: pageHead('Meetings and open actions', inline('p', {}, summaryOf(site)), nextMeeting(site)),
		content: [openActions(site), meetings(site)],
	};
}

function summaryOf({ log, sheets, overdue }: Site): string {
	const open = log.actions.filter(({ phase }) => phase !== 'ended').length;
	const late = overdue.size === 0 ? '' : ` (${overdue.size} overdue)`;
	const day = log.asOf === undefined ? '' : `As of ${formatDate(log.asOf)}: `;
	return `${day}${count(sheets.length, 'meeting')}, ${count(open, 'open action')}${late}, ${log.actions.length - open} ended.`;
}

function nextMeeting({ sheets, log }: Site): Content {
	const next = sheets.at(-1)?.minutes.nextMeeting?.value;
	if (next === undefined || (log.asOf !== undefined && isBefore(next, log.asOf))) return undefined;
	return inline('p', {}, 'The next meeting is ', next.length === 7 ? 'in ' : 'on ', dateElement(next), '.');
}

/** The open actions: those that are overdue first, then the oldest. */
function openActions(site: Site): Content {
	const { log, overdue, to } = site;
	const open = log.actions.filter(({ phase }) => phase !== 'ended');
	const age = (action: Action) => (overdue.has(action) ? 100_000 : 0) + (action.age?.months ?? 0);
	const shown = open.toSorted((a, b) => age(b) - age(a)).slice(0, MOST);
	const wanted: readonly ActionColumn[] = ['number', 'action', 'responsible', 'due', 'age'];
	const table = siteTable(
		inline('span', { className: ['hidden'] }, 'Open actions'),
		actionColumns(site, ADDRESS, wanted, shown),
		shown,
		{ row: actionRow },
	);
	const all = inline('a', { href: to(ADDRESS, 'log.html') }, 'The action log');
	const more =
		open.length > MOST
			? [`These are ${MOST} of ${open.length}: those that are overdue, then the oldest. `, all, ' has all of them.']
			: [all, ' has those that have ended too.'];
	return block(
		'section',
		{ className: ['log'] },
		inline('h2', {}, 'Open actions'),
		shown.length === 0 ? inline('p', {}, 'No action is open.') : table,
		log.actions.length === 0 ? undefined : inline('p', { className: ['note'] }, more),
	);
}

function meetings({ sheets, unread, to }: Site): Content {
	const newestFirst = sheets.toReversed();
	const years = [...new Set(newestFirst.map(yearOf))];
	return block(
		'section',
		{ className: ['meetings'] },
		inline('h2', {}, 'Meetings'),
		sheets.length === 0 ? inline('p', {}, 'No minutes could be read.') : undefined,
		years.map((year) => [
			years.length > 1 ? inline('h3', {}, year) : undefined,
			block(
				'ul',
				{},
				newestFirst
					.filter((sheet) => yearOf(sheet) === year)
					.map((sheet) =>
						inline('li', {}, inline('a', { href: to(ADDRESS, sheet.address) }, sheet.name), ' ', detailsOf(sheet)),
					),
			),
		]),
		unread.map((file) =>
			inline('p', { className: ['note'] }, `${visibleLine(file)} could not be read, and has no page.`),
		),
	);
}

function yearOf({ minutes: { date } }: Sheet): string {
	return date?.value.slice(0, 4) ?? 'Without a date';
}

function detailsOf({ minutes, paper }: Sheet): Element {
	const { items, decisions, log } = minutes;
	const facts = [
		...(paper.mark ? [paper.mark.label.toLowerCase()] : []),
		count(items.length, 'item'),
		...(decisions.length > 0 ? [count(decisions.length, 'decision')] : []),
		...(log ? [`${count(log.rows.length, 'action')} in its log`] : ['no action log']),
	];
	return inline('span', { className: ['details'] }, facts.join(' · '));
}
