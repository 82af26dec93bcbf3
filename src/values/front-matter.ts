import { FRONT_MATTER_KEYS, type FrontMatterKey, type PeopleKey } from '../model/front-matter.ts';
import type { Person } from '../model/people/person.ts';

export const PEOPLE_KEYS: readonly PeopleKey[] = FRONT_MATTER_KEYS.filter((key) => key.kind === 'people');

/** Something made of each of some keys, by the field of the key and in the order of the table. */
export function byField<Key extends FrontMatterKey, Made>(
	keys: readonly Key[],
	make: (key: Key) => Made,
): Readonly<Record<Key['field'], Made>> {
	// An object made of entries no longer knows its keys: that they are those of the table is plain to see here.
	return Object.fromEntries(keys.map((key) => [key.field, make(key)])) as Record<Key['field'], Made>;
}

/** The lists of people of a file that lists nobody. */
export const NO_PEOPLE = byField(PEOPLE_KEYS, (): readonly Person[] => []);
