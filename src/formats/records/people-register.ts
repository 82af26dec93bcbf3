import type { Participant } from '../../model/people/participant.ts';
import { callMeeting, whenMeeting } from '../../values/minute-book.ts';
import { countAttendance } from '../../values/participant.ts';
import { formatPlace } from '../../values/place.ts';
import { count, listOf } from '../count.ts';
import { shortMeeting } from '../short-date.ts';
import { type Layout, type ListColumn, listAsText } from '../terminal/listing.ts';
import { wrap } from '../terminal/text-table.ts';
import { visible } from '../visible.ts';

const NAME: ListColumn<Participant> = { title: 'Name', of: ({ name }) => name };
const INITIALS: ListColumn<Participant> = { title: 'Initials', of: ({ initials }) => initials.join(', ') };
const SINCE: ListColumn<Participant> = {
	title: 'Since',
	of: ({ appearances: [first] }) => shortMeeting(first?.meeting ?? ''),
	alone: ({ appearances: [first] }) => `since ${callMeeting(first?.meeting ?? '')}`,
};
const PRESENT: ListColumn<Participant> = {
	title: 'Present',
	align: 'right',
	of: presentOf,
	alone: (participant) => `present at ${presentOf(participant)}`,
};
const APOLOGIES: ListColumn<Participant> = {
	title: 'Apologies',
	align: 'right',
	of: (participant) => String(countAttendance(participant).apologies || '–'),
	alone: (participant) => count(countAttendance(participant).apologies, 'apology', 'apologies').replace(/^0 .*/, ''),
};
const SUBSTITUTED: ListColumn<Participant> = {
	title: 'Substituted',
	of: (participant) => String(countAttendance(participant).substituted),
};
const NOT_LISTED: ListColumn<Participant> = {
	title: 'Not listed',
	of: (participant) => String(countAttendance(participant).notListed),
};
const LAST: ListColumn<Participant> = { title: 'Last', of: ({ appearances }) => appearances.at(-1)?.meeting ?? '' };

/** The columns on a screen: the organisation wraps, and the name shrinks where there is little room. */
const SCREEN: readonly ListColumn<Participant>[] = [
	{ ...NAME, shrinksTo: 14 },
	INITIALS,
	{ title: 'Organisation, role', wraps: true, of: (participant) => postOf(participant) || '–' },
	SINCE,
	PRESENT,
	APOLOGIES,
];

/** The columns of the people in a spreadsheet. */
export const PEOPLE_CELLS: readonly ListColumn<Participant>[] = [
	NAME,
	INITIALS,
	{ title: 'Organisation', of: ({ organisations }) => organisations.join('; ') },
	{ title: 'Role', of: ({ roles }) => roles.join('; ') },
	{ title: 'Since', of: ({ appearances: [first] }) => first?.meeting ?? '' },
	LAST,
	{ title: 'Present', of: (participant) => String(countAttendance(participant).present) },
	{ title: 'Apologies', of: (participant) => String(countAttendance(participant).apologies) },
	SUBSTITUTED,
	NOT_LISTED,
	{ title: 'Open actions', of: ({ actions }) => actions.map(({ number }) => number).join(', ') },
	{
		title: 'Also spelt',
		of: ({ spellings }) => [...new Set(spellings.map(({ person }) => person.name))].join('; '),
	},
];

/** The columns of the people in Markdown. */
export const PEOPLE_COLUMNS: readonly ListColumn<Participant>[] = [
	NAME,
	INITIALS,
	{ title: 'Organisation', of: ({ organisations }) => organisations.join('; ') },
	{ title: 'Role', of: ({ roles }) => roles.join('; ') },
	{ title: 'Since', of: ({ appearances: [first] }) => callMeeting(first?.meeting ?? '') },
	PRESENT,
	APOLOGIES,
];

/**
 * Writes the people for people: a table, and below it what it cannot show: substitutes, spellings, shared initials.
 */
export function peopleAsText(people: readonly Participant[], total: number, layout: Layout): string {
	const { width, paint } = layout;
	const record = total === 1 ? 'The minutes list 1 person.' : `The minutes list ${total} people.`;
	if (people.length === 0) return `${wrap(total === 0 ? record : `No one matches. ${record}`, width).join('\n')}\n`;
	const listing = people.length === total ? '' : `${count(people.length, 'person', 'people')} listed. `;
	const notes = [...substitutions(people), ...people.flatMap(spellingsOf), ...sharedInitials(people)];
	const lines = notes.flatMap((note) =>
		wrap(visible(note), width - 2).map((line, index) => `${index === 0 ? '· ' : '  '}${line}`),
	);
	const remarks = lines.length > 0 ? `${lines.join('\n')}\n\n` : '';
	const footer = `${listing}${record} "Present" counts meetings with lists, from the first one that lists the person.`;
	const table = listAsText(SCREEN, [{ heading: '', members: people }], layout);
	return `${table}\n${remarks}${paint.faint(wrap(footer, width).join('\n'))}\n`;
}

function presentOf(participant: Participant): string {
	return `${countAttendance(participant).present} of ${participant.meetings}`;
}

/** Where someone is from and what they do, by the newest minutes that say so. */
function postOf({ organisations: [organisation], roles: [role] }: Participant): string {
	return [organisation, role].filter((part) => part !== undefined).join(' · ');
}

function substitutions(people: readonly Participant[]): string[] {
	return people.flatMap(({ name, appearances }) =>
		appearances
			.filter(({ standsInFor }) => standsInFor.length > 0)
			.map(({ meeting, standsInFor }) => `${name} stood in for ${listOf(standsInFor)} ${whenMeeting(meeting)}.`),
	);
}

/** What was treated as another spelling, and what may be one. */
export function spellingsOf({ name, spellings, perhaps }: Participant): string[] {
	const taken = spellings.map(
		({ person, meeting }) =>
			`"${person.name}" ${whenMeeting(meeting)} (${formatPlace(person.place)}) is treated as another spelling of ${name}.`,
	);
	if (perhaps.length === 0) return taken;
	return [
		...taken,
		`${name} may be ${listOf(perhaps, 'or')}: the names are nearly the same, and nothing in the minutes settles it.`,
	];
}

/** Initials that several people have, each once. */
function sharedInitials(people: readonly Participant[]): string[] {
	const sentences = people.flatMap(({ name, sharing }) => {
		const initials = [...new Set(sharing.map((each) => each.initials))];
		return initials.map((each) => {
			const others = sharing.filter((shared) => shared.initials === each).map((shared) => shared.name);
			return `${listOf([name, ...others].toSorted())} have the initials ${each}.`;
		});
	});
	return [...new Set(sentences)];
}
