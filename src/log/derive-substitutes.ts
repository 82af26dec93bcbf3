import { bareName } from '../language/attendance.ts';
import { initialsOf } from '../language/person.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import { foldWord } from '../values/status.ts';

/** Who substituted for whom at one meeting. */
export interface Substitutes {
	/** The names of those whom each substitute stood in for; as written where they fit nobody who sent apologies, or several. */
	readonly absentFor: ReadonlyMap<Person, readonly string[]>;
	readonly substitutesOf: ReadonlyMap<Person, readonly string[]>;
}

export function deriveSubstitutes({ invitees, apologies }: Minutes): Substitutes {
	const absentFor = new Map<Person, readonly string[]>();
	const substitutesOf = new Map<Person, string[]>();
	const standIns = invitees.filter((person) => person.for !== undefined);
	const find = standIns.length > 0 ? findByAnyName(apologies) : () => undefined;
	for (const person of standIns) {
		const named = (person.for ?? '').split(/[,/&]|\band\b/u).map((part) => part.trim());
		const absent = named.filter((part) => part !== '').map((part) => ({ part, absentee: find(part) }));
		for (const { absentee } of absent) {
			if (absentee) substitutesOf.set(absentee, [...(substitutesOf.get(absentee) ?? []), person.name]);
		}
		absentFor.set(
			person,
			absent.map(({ part, absentee }) => absentee?.name ?? part),
		);
	}
	return { absentFor, substitutesOf };
}

/**
 * Returns a function that finds the person in a list whom a text names: by initials first, then by the whole name,
 * then by part of it.
 */
function findByAnyName(people: readonly Person[]): (text: string) => Person | undefined {
	const ways = [
		peopleBy(people, ({ initials }) => [foldWord(initials)]),
		peopleBy(people, ({ name }) => [bareName(name)]),
		peopleBy(people, ({ name }) => [foldWord(initialsOf(name))]),
		peopleBy(people, ({ name }) => bareName(name).split(' ')),
	];
	return (text) => {
		const fitting = ways.map((way) => way.get(foldWord(text)) ?? way.get(bareName(text)));
		const [only, ...others] = fitting.find((each) => each !== undefined) ?? [];
		return others.length > 0 ? undefined : only;
	};
}

function peopleBy(people: readonly Person[], namesOf: (person: Person) => readonly string[]): Map<string, Person[]> {
	const found = new Map<string, Person[]>();
	for (const person of people) {
		for (const name of new Set(namesOf(person))) {
			const others = found.get(name);
			if (others) others.push(person);
			else found.set(name, [person]);
		}
	}
	return found;
}
