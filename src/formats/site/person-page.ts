import type { Action } from '../../model/actions/action.ts';
import type { Appearance, Participant } from '../../model/people/participant.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { listOf } from '../count.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { attendanceOf, presenceWords } from '../terminal/person-card.ts';
import { visibleLine } from '../visible.ts';
import { type ActionColumn, actionColumns, actionRow } from './action-columns.ts';
import { factsElement } from './facts.ts';
import { pageHead, type SitePage } from './site-page.ts';
import { type SiteColumn, siteTable } from './site-table.ts';
import type { Site } from './whole-site.ts';

const COLUMNS: readonly ActionColumn[] = ['number', 'action', 'issued', 'due', 'status', 'age'];

/** The page of a person: their names, their actions, and the meetings that they attended. */
export function personPage(site: Site, person: Participant): SitePage {
	const address = site.addresses.people.get(person) ?? '';
	const title = visibleLine(person.name);
	const { initials, organisations, roles, actions, perhapsActions } = person;
	const words = (list: readonly string[]) => visibleLine(list.join('; '));
	return {
		address,
		title,
		part: 'people.html',
		head: pageHead(
			title,
			factsElement([
				['Initials', words(initials)],
				...(roles.length > 0 ? [['Role', words(roles)] as const] : []),
				...(organisations.length > 0 ? [['Organisation', words(organisations)] as const] : []),
			]),
		),
		content: [
			notesOf(person).map((note) => inline('p', { className: ['note'] }, visibleLine(note))),
			openActions(site, address, 'Open actions', actions),
			perhapsActions.length === 0
				? undefined
				: openActions(site, address, 'Open actions that may be theirs: the initials fit others too', perhapsActions),
			attendance(site, person, address),
		],
	};
}

/** What a reader has to know to judge the page: who else it may be, and who shares the initials. */
function notesOf({ name, spellings, perhaps, sharing }: Participant): string[] {
	const others = [...new Set(spellings.map(({ person }) => person.name))];
	return [
		...(others.length > 0 ? [`Also spelt ${listOf(others)}.`] : []),
		...(perhaps.length > 0 ? [`${name} may be ${listOf(perhaps, 'or')}: the names are nearly the same.`] : []),
		...sharing.map((each) => `${each.initials} also stands for ${each.name}.`),
	];
}

function openActions(site: Site, address: string, heading: string, actions: readonly Action[]): Content {
	const caption = inline('span', { className: ['hidden'] }, heading);
	return block(
		'section',
		{ className: ['log'] },
		inline('h2', {}, heading),
		actions.length === 0
			? inline('p', {}, 'None.')
			: siteTable(caption, actionColumns(site, address, COLUMNS, actions), actions, { row: actionRow }),
	);
}

function attendance({ sheetOf, to }: Site, person: Participant, address: string): Content {
	const columns: readonly SiteColumn<Appearance>[] = [
		{
			title: 'Meeting',
			name: 'meeting',
			cell: ({ meeting, person: { place } }) => {
				const sheet = sheetOf.get(place.file);
				return sheet
					? inline('a', { href: to(address, sheet.address) }, sheet.name)
					: visibleLine(callMeeting(meeting));
			},
		},
		{ title: 'Present', name: 'action', cell: (appearance) => visibleLine(presenceWords(appearance)) },
		{
			title: 'Listed as',
			name: 'listed',
			cell: ({ person: { initials, name } }) => visibleLine(`${initials}: ${name}`),
		},
	];
	const sentence = visibleLine(attendanceOf(person));
	return block(
		'section',
		{},
		inline('h2', {}, 'Meetings'),
		inline('p', {}, `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`),
		siteTable(
			inline('span', { className: ['hidden'] }, 'Meetings, the newest first'),
			columns,
			person.appearances.toReversed(),
		),
	);
}
