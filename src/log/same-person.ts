import { bareName } from '../language/attendance.ts';
import { alikeSpellings, type NameSpelling } from '../language/name-spelling.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Person } from '../model/people/person.ts';
import { foldWord } from '../values/status.ts';

/** The identity of people across meetings: people with the same key are one person. */
export interface SamePerson {
	readonly keyOf: (person: Person) => string;
	/** The keys of others who may be the same person, where two readings are possible. */
	readonly perhaps: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Matches the people of all lists by name. Spellings that are nearly the same are one person where they are all
 * similar to each other and no meeting lists two of them; otherwise they stay separate, and each may be the other. A
 * name that one list has twice belongs to two people, who are distinguished by their initials.
 */
export function matchPeople(book: MinuteBook): SamePerson {
	const twins = namesOfTwo(book);
	const alike = new Map<string, Set<string>>();
	const friends = (bare: string) => alike.get(bare) ?? alike.set(bare, new Set()).get(bare) ?? new Set<string>();
	for (const { spelling, alike: others } of alikeSpellings(book)) {
		for (const other of others) link(friends, spelling, other);
	}
	const one = new Map<string, string>();
	const perhaps = new Map<string, ReadonlySet<string>>();
	for (const [bare, others] of alike) {
		if (one.has(bare)) continue;
		const group = reachable(bare, alike);
		const certain = [...group].every((each) => !twins.has(each) && (alike.get(each)?.size ?? 0) === group.size - 1);
		if (certain) for (const each of group) one.set(each, bare);
		else perhaps.set(bare, others);
	}
	const keyOf = (person: Person): string => {
		const bare = bareName(person.name);
		return twins.has(bare) ? `${bare} (${foldWord(person.initials)})` : (one.get(bare) ?? bare);
	};
	return { keyOf, perhaps };
}

function link(friends: (bare: string) => Set<string>, a: NameSpelling, b: NameSpelling): void {
	friends(a.bare).add(b.bare);
	friends(b.bare).add(a.bare);
}

/** All spellings connected with one, directly or through others. */
function reachable(start: string, alike: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
	const found = new Set([start]);
	for (const each of found) for (const next of alike.get(each) ?? []) found.add(next);
	return found;
}

/** Names that a single list has twice. */
function namesOfTwo({ meetings }: MinuteBook): Set<string> {
	const twice = new Set<string>();
	for (const { invitees, apologies } of meetings) {
		for (const list of [invitees, apologies]) {
			const seen = new Set<string>();
			for (const bare of list.map(({ name }) => bareName(name))) {
				if (seen.has(bare)) twice.add(bare);
				seen.add(bare);
			}
		}
	}
	return twice;
}
