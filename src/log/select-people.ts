import { bareName } from '../language/attendance.ts';
import type { Participant } from '../model/people/participant.ts';
import { foldWord } from '../values/status.ts';

/** Which people are wanted; every condition that is given has to hold. */
export interface PeopleSelection {
	/** Listed at one of these meetings, by name. */
	readonly meetings?: ReadonlySet<string>;
	/** Words of the name, the initials, the organisation or the role, in any order. */
	readonly words?: readonly string[];
}

export function selectPeople(people: readonly Participant[], { meetings, words = [] }: PeopleSelection): Participant[] {
	return people.filter(
		(person) =>
			(meetings === undefined || person.appearances.some(({ meeting }) => meetings.has(meeting))) &&
			words.every((word) => holds(person, word)),
	);
}

function holds({ appearances }: Participant, word: string): boolean {
	const folded = foldWord(word);
	return appearances.some(({ person: { name, initials, organisation = '', role = '' } }) =>
		[name, initials, organisation, role].some((text) => foldWord(text).includes(folded)),
	);
}

/** Everyone who is listed with these initials at any meeting. */
export function peopleWithInitials(people: readonly Participant[], initials: string): Participant[] {
	return people.filter((person) => person.initials.some((each) => foldWord(each) === foldWord(initials)));
}

/** The keys that a list of people can be sorted by. */
export const PEOPLE_SORT_KEYS = ['name', 'since', 'present'] as const;
export type PeopleSortKey = (typeof PEOPLE_SORT_KEYS)[number];

/** Sorts people: by surname, by first meeting, or by number of meetings attended, the most first. */
export function sortPeople(people: readonly Participant[], key: PeopleSortKey): Participant[] {
	// They are sorted by the meeting that first lists them already.
	if (key === 'since') return [...people];
	const byName = people.toSorted((a, b) => {
		const [x, y] = [surnameFirst(a), surnameFirst(b)];
		return x < y ? -1 : x > y ? 1 : 0;
	});
	if (key === 'name') return byName;
	const present = ({ appearances }: Participant) => appearances.filter((each) => each.presence === 'present').length;
	return byName.toSorted((a, b) => present(b) - present(a));
}

/** The sort key of a name: the last word, then all of it, without accents. */
function surnameFirst({ name }: Participant): string {
	const bare = bareName(name).normalize('NFD').replace(/\p{M}/gu, '');
	return `${bare.split(' ').at(-1)} ${bare}`;
}
