import type { Action, Entry } from '../../model/actions/action.ts';
import type { ActionMention } from '../../model/actions/mention.ts';
import { callItem } from '../../values/agenda-item.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { formatAge } from '../age.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { visibleLine } from '../visible.ts';
import { dateElement, dueContent } from './action-columns.ts';
import { factsElement } from './facts.ts';
import { neighbourLinks } from './meeting-page.ts';
import { siteLine } from './site-line.ts';
import { pageHead, type SitePage } from './site-page.ts';
import type { Site } from './whole-site.ts';

/** The page of an action: its state, its history in the logs, and where the meetings spoke of it. */
export function actionPage(site: Site, action: Action): SitePage {
	const address = site.addresses.actions.get(action) ?? '';
	const title = nameOf(action);
	return {
		address,
		title,
		part: 'log.html',
		head: pageHead(
			title,
			inline('p', { className: ['lead'] }, siteLine(action, address, site)),
			factsElement(factsOf(site, action, address)),
		),
		content: [history(site, action, address), discussed(site, action, address), neighbours(site, action, address)],
	};
}

function nameOf({ number }: Action): string {
	return number === '' ? 'Action without a number' : `Action ${visibleLine(number)}`;
}

function factsOf(site: Site, action: Action, from: string): (readonly [string, Content])[] {
	const { responsible, issued, status, phase, dropped, age } = action;
	const due = dueContent(site, action);
	const known = phase === 'unknown' ? ' (counted as open: the board has no such status)' : '';
	const missing = dropped ? ', and missing from the newest log' : '';
	return [
		['Status', `${visibleLine(status) || 'none'}${known}${missing}`],
		[
			'Responsible',
			responsible.length === 0
				? 'no one'
				: responsible.map((initials, index) => [index > 0 ? ', ' : '', personLink(site, initials, from)]),
		],
		['Issued', issued === undefined ? 'no date that can be read' : dateElement(issued)],
		...(due === '' ? [] : [['Due', due] as const]),
		...(age ? [['Open for', formatAge(age)] as const] : []),
	];
}

/** Initials, with a link to the person's page where only one person has them. */
function personLink({ people, addresses, to }: Site, initials: string, from: string): Content {
	const [person, ...others] = people.filter((each) => each.initials.includes(initials));
	const text = visibleLine(initials);
	if (!person || others.length > 0) return text;
	return inline('a', { href: to(from, addresses.people.get(person)), title: visibleLine(person.name) }, text);
}

/**
 * The history of an action, the oldest log first, with what was new in each; an unchanged wording is not repeated.
 */
function history(site: Site, { history }: Action, from: string): Content {
	return block(
		'section',
		{ className: ['history'] },
		inline('h2', {}, 'History'),
		block(
			'ol',
			{},
			history.map((entry, index) => block('li', {}, historyEntry(site, entry, history[index - 1], from))),
		),
	);
}

function historyEntry(site: Site, entry: Entry, before: Entry | undefined, from: string): Content {
	const { meeting, status, responsible, due, place } = entry;
	const name = site.sheetOf.get(place.file)?.name ?? visibleLine(callMeeting(meeting));
	const href = site.toPlace(from, place);
	const people = visibleLine(responsible.join(', ')) || 'no one responsible';
	const facts = [visibleLine(status) || 'no status', people, ...(due ? [`due ${visibleLine(due)}`] : [])];
	const update = site.updates.get(formatPlace(place));
	const changes = before ? changesBetween(before, entry) : [];
	return [
		inline(
			'p',
			{},
			inline('strong', {}, href === undefined ? name : inline('a', { href }, name)),
			` · ${facts.join(' · ')}`,
			changes.length === 0 ? undefined : inline('span', { className: ['details'] }, ` · ${changes.join(' · ')}`),
		),
		before?.text === entry.text ? undefined : inline('p', {}, siteLine(entry, from, site)),
		update === undefined ? undefined : inline('p', { className: ['note'] }, 'Update: ', siteLine(update, from, site)),
	];
}

function changesBetween(before: Entry, entry: Entry): string[] {
	const names = ({ responsible }: Entry) => visibleLine(responsible.join(', ')) || 'no one';
	return [
		...(names(before) === names(entry) ? [] : [`handed over from ${names(before)}`]),
		...(before.issued !== undefined && entry.issued !== undefined && before.issued !== entry.issued
			? [`date of issue changed from ${formatDate(before.issued)} to ${formatDate(entry.issued)}`]
			: []),
		...((before.due ?? '') === (entry.due ?? '')
			? []
			: [`before: ${before.due ? `due ${visibleLine(before.due)}` : 'no deadline'}`]),
		...(before.text === entry.text ? [] : ['reworded']),
	];
}

const LIKELY: Partial<Readonly<Record<ActionMention['kind'], string>>> = {
	likely: ' (a line without a number, taken for this action by its words)',
};

/** The places where the meetings spoke of an action, with links to them. */
function discussed(site: Site, action: Action, from: string): Content {
	const mentions = action.number === '' ? [] : (site.mentions.get(action.number) ?? []);
	const places = mentions.filter(({ place }) => site.sheetOf.has(place.file));
	return block(
		'section',
		{ className: ['discussed'] },
		inline('h2', {}, 'Where it was discussed'),
		places.length === 0
			? inline('p', {}, 'No action line and no passage of the notes names it.')
			: block(
					'ul',
					{},
					places.map(({ place, item, words, kind }) => {
						const name = site.sheetOf.get(place.file)?.name ?? '';
						const where = item === undefined ? name : `${name}: ${visibleLine(callItem(item))}`;
						return block(
							'li',
							{},
							inline('p', {}, inline('a', { href: site.toPlace(from, place) ?? '' }, where)),
							inline('p', { className: ['details'] }, visibleLine(words), LIKELY[kind]),
						);
					}),
				),
	);
}

function neighbours({ log, addresses, to }: Site, action: Action, from: string): Content {
	const at = log.actions.indexOf(action);
	const [before, after] = [log.actions[at + 1], log.actions[at - 1]];
	return neighbourLinks('Other actions', [
		before && { word: 'Before', name: nameOf(before), href: to(from, addresses.actions.get(before)) },
		after && { word: 'After', name: nameOf(after), href: to(from, addresses.actions.get(after)) },
	]);
}
