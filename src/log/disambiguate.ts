import { initialsOf } from '../language/person.ts';
import type { Person } from '../model/people/person.ts';
import { foldWord } from '../values/status.ts';

/** People with initials that are unique among them, and those who got longer ones for it. */
export interface Disambiguated<P> {
	readonly people: readonly P[];
	/** Each group that had the same initials. */
	readonly renamed: readonly { readonly initials: string; readonly people: readonly P[] }[];
}

/** The most characters in initials. */
const LONGEST = 8;

/**
 * Gives people with the same initials longer ones: Roslind Moodey and Richard Morris, both RM, become RMoo and RMor.
 * Where their surnames are alike, their first names decide, AnB and AdB; and where those are alike too, numbers.
 */
export function disambiguate<P extends Omit<Person, 'place'>>(people: readonly P[]): Disambiguated<P> {
	const groups = new Map<string, P[]>();
	for (const person of people) {
		const key = foldWord(person.initials);
		groups.set(key, [...(groups.get(key) ?? []), person]);
	}
	const taken = new Set(groups.keys());
	const longer = new Map<P, P>();
	const renamed = [...groups.values()]
		.filter(({ length }) => length > 1)
		.map((group) => {
			const initials = group[0]?.initials ?? '';
			const found = longerInitials(initials, group, taken);
			const renamedPeople = group.map((person, index) => ({ ...person, initials: found[index] ?? initials }));
			for (const [index, person] of renamedPeople.entries()) {
				taken.add(foldWord(person.initials));
				const before = group[index];
				if (before) longer.set(before, person);
			}
			return { initials, people: renamedPeople };
		});
	return { people: people.map((person) => longer.get(person) ?? person), renamed };
}

function longerInitials(
	initials: string,
	group: readonly Omit<Person, 'place'>[],
	taken: ReadonlySet<string>,
): string[] {
	const letters = [...initials];
	const ways = [
		(name: string, length: number) => initials + partOf(name, -1).slice(1, length).join(''),
		(name: string, length: number) =>
			(letters[0] ?? '') + partOf(name, 0).slice(1, length).join('') + letters.slice(1).join(''),
	];
	for (const way of ways) {
		for (let length = 2; length <= LONGEST; length++) {
			const found = group.map(({ name }) => way(name, length));
			if (new Set(found.map(foldWord)).size === group.length && found.every((each) => isFree(each, taken)))
				return found;
		}
	}
	const stem = letters.slice(0, LONGEST - 2).join('');
	const free: string[] = [];
	for (let number = 1; free.length < group.length; number++) {
		if (!taken.has(foldWord(`${stem}${number}`))) free.push(`${stem}${number}`);
	}
	return free;
}

function isFree(initials: string, taken: ReadonlySet<string>): boolean {
	return initials.length <= LONGEST && !taken.has(foldWord(initials));
}

/** The letters of the first word of a name after its titles, or of its last. */
function partOf(name: string, at: 0 | -1): string[] {
	const words = name
		.normalize('NFC')
		.split(/[\s-]+/u)
		.filter((word) => /^\p{L}{2,}$/u.test(word) && initialsOf(word) !== '');
	return [...(words.at(at) ?? '').toLowerCase()];
}
