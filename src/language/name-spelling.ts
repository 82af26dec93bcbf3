import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/people/person.ts';
import { foldWord } from '../values/status.ts';
import { bareName } from './attendance.ts';
import { isNearlyName } from './name-likeness.ts';
import { initialsOf } from './person.ts';

/** A name in one spelling, in the whole book. */
export interface NameSpelling {
	/** The name in the form in which names are compared. */
	readonly bare: string;
	/** Its first entry. */
	readonly person: Person;
	readonly meetings: ReadonlySet<Minutes>;
	/** The distinctive words of the organisations that it is listed with. */
	readonly organisations: ReadonlySet<string>;
}

/**
 * Every spelling in a book, in the order of first entry, each with the earlier ones that may be of the same person.
 */
export function* alikeSpellings({
	meetings,
}: MinuteBook): Generator<{ readonly spelling: NameSpelling; readonly alike: readonly NameSpelling[] }> {
	/** What two spellings of one person share: the initials of the name, or the organisation. */
	const groups = new Map<string, NameSpelling[]>();
	for (const spelling of spellingsIn(meetings)) {
		const own = keysOf(spelling).map((key) => groups.get(key) ?? groups.set(key, []).get(key) ?? []);
		yield { spelling, alike: [...new Set(own.flat())].filter((each) => mayBeOnePerson(each, spelling)) };
		// Hundreds of people share nothing but the group that they belong to.
		for (const group of own) if (group.length < 60) group.push(spelling);
	}
}

function spellingsIn(meetings: readonly Minutes[]): Iterable<NameSpelling> {
	const spellings = new Map<string, NameSpelling & { meetings: Set<Minutes>; organisations: Set<string> }>();
	for (const minutes of meetings) {
		for (const person of [...minutes.invitees, ...minutes.apologies]) {
			const bare = bareName(person.name);
			const spelling = spellings.get(bare) ?? { bare, person, meetings: new Set(), organisations: new Set() };
			spellings.set(bare, spelling);
			spelling.meetings.add(minutes);
			for (const word of foldWord(person.organisation ?? '').match(/\p{L}{4,}/gu) ?? [])
				spelling.organisations.add(word);
		}
	}
	return spellings.values();
}

function keysOf({ person: { name, organisation } }: NameSpelling): string[] {
	const initials = `initials ${initialsOf(name)}`;
	return organisation === undefined ? [initials] : [initials, `organisation ${foldWord(organisation)}`];
}

/** Whether two spellings may be of one person: not where one meeting lists both, nor where they are of two organisations. */
function mayBeOnePerson(a: NameSpelling, b: NameSpelling): boolean {
	if (!isNearlyName(a.bare, b.bare)) return false;
	if (a.organisations.size > 0 && b.organisations.size > 0 && !share(a.organisations, b.organisations)) return false;
	return !share(a.meetings, b.meetings);
}

function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	return [...small].some((each) => large.has(each));
}
