import type { Participant } from '../../model/people/participant.ts';
import { countAttendance } from '../../values/participant.ts';
import { inline } from '../html/elements.ts';
import { visibleLine } from '../visible.ts';
import { pageHead, type SitePage } from './site-page.ts';
import { type SiteColumn, siteTable } from './site-table.ts';
import type { Site } from './whole-site.ts';

const ADDRESS = 'people.html';

/** The page of everyone whom minutes list, and how often they attended. */
export function peoplePage(site: Site): SitePage {
	const { people, addresses, to } = site;
	const text = (words: readonly (string | undefined)[]) => visibleLine(words.filter((word) => word).join(', '));
	const columns: readonly SiteColumn<Participant>[] = [
		{ title: 'Initials', name: 'number', cell: ({ initials }) => text(initials) },
		{
			title: 'Name',
			name: 'action',
			cell: (person) => inline('a', { href: to(ADDRESS, addresses.people.get(person)) }, visibleLine(person.name)),
		},
		{
			title: 'Role, organisation',
			name: 'post',
			cell: ({ roles: [role], organisations: [organisation] }) => text([role, organisation]),
		},
		{ title: 'Present', name: 'count', cell: (person) => `${countAttendance(person).present} of ${person.meetings}` },
		{ title: 'Apologies', name: 'count', cell: (person) => String(countAttendance(person).apologies || '–') },
		{ title: 'Open actions', name: 'count', cell: ({ actions }) => String(actions.length || '–') },
	];
	return {
		address: ADDRESS,
		title: 'People',
		part: ADDRESS,
		head: pageHead(
			'People',
			inline('p', {}, '“Present” counts the meetings whose minutes list people, from the first that lists them.'),
		),
		content:
			people.length === 0
				? inline('p', {}, 'No minutes list anyone.')
				: siteTable('Everyone whom the minutes list, by surname.', columns, people, {
						table: { className: ['actions', 'everyone'] },
					}),
	};
}
