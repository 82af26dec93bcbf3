import { bareName, quotedIn } from '../language/attendance.ts';
import { makePeople, peopleOf, whoIs } from '../language/who.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Appearance, Participant, QuotedCount } from '../model/people/participant.ts';
import type { Person } from '../model/people/person.ts';
import { hidesPeople } from '../values/hidden-discussion.ts';
import { meetingName } from '../values/minute-book.ts';
import { foldWord } from '../values/status.ts';
import { type ListedPerson, openActionsOf } from './actions-of.ts';
import { deriveSubstitutes } from './derive-substitutes.ts';
import { matchPeople } from './same-person.ts';

/** A person being collected: their key, and their places in the lists, oldest first. */
interface Gathered {
	readonly key: string;
	readonly seen: { readonly appearance: Appearance; readonly at: number }[];
}

/** Derives the people from the lists of some meetings, in the order in which they are first listed. */
export function derivePeople(
	book: MinuteBook,
	log: ConsolidatedLog,
	board: Pick<Board, 'people' | 'acronyms'>,
): Participant[] {
	const { keyOf, perhaps } = matchPeople(book);
	const people = new Map<string, Gathered>();
	for (const [at, minutes] of book.meetings.entries()) {
		for (const appearance of appearancesIn(minutes, keyOf)) {
			const key = keyOf(appearance.person);
			const person = people.get(key) ?? { key, seen: [] };
			people.set(key, person);
			person.seen.push({ appearance, at });
		}
	}
	const all = [...people.values()];
	const nameOf = (key: string) => people.get(key)?.seen.at(-1)?.appearance.person.name;
	const actionsOf = openActionsOf(log, all.flatMap(listed), namedIn(book, keyOf));
	const quotedOf = countQuotations(book, board, keyOf);
	const keysWith = keysBy(all, ({ initials }) => foldWord(initials));
	const keysNamed = keysBy(all, ({ name }) => bareName(name));
	const countFrom = meetingsWithLists(book);

	return all.map(({ key, seen }) => {
		const appearances = seen.map(({ appearance }) => appearance);
		const newestFirst = appearances.toReversed().map(({ person }) => person);
		const initials = distinct(newestFirst.map((person) => person.initials));
		const sharing = initials.flatMap((each) =>
			[...(keysWith.get(foldWord(each)) ?? [])]
				.filter((other) => other !== key)
				.map((other) => ({ initials: each, name: nameOf(other) ?? '' })),
		);
		const alike = [...(perhaps.get(bareName(newestFirst[0]?.name ?? '')) ?? [])];
		return {
			name: newestFirst[0]?.name ?? '',
			initials,
			organisations: distinct(newestFirst.flatMap(({ organisation }) => organisation ?? [])),
			roles: distinct(newestFirst.flatMap(({ role }) => role ?? [])),
			appearances,
			meetings: countFrom(seen.map(({ at }) => at)),
			spellings: otherSpellings(appearances),
			perhaps: alike.flatMap((bare) => [...(keysNamed.get(bare) ?? [])].flatMap((each) => nameOf(each) ?? [])),
			sharing,
			...actionsOf(key),
			quoted: quotedOf(key),
		};
	});
}

/** Returns a function that finds whom a name or an office means: at that meeting, or else, a name, anywhere. */
function namedIn(
	{ meetings }: MinuteBook,
	keyOf: (person: Person) => string,
): (meeting: string, written: string) => string[] {
	const at = new Map(meetings.map((minutes) => [meetingName(minutes), minutes]));
	const everyone = makePeople(meetings.flatMap(({ invitees, apologies }) => [invitees, apologies]));
	return (meeting, written) => {
		const minutes = at.get(meeting);
		const here = minutes ? (whoIs(written, peopleOf(minutes))?.fits ?? []) : [];
		const fits = here.length > 0 ? here : (whoIs(written, everyone)?.fits ?? []);
		return [...new Set(fits.map(keyOf))];
	};
}

function listed({ key, seen }: Gathered): ListedPerson[] {
	return seen.map(({ appearance: { meeting, person } }) => ({ key, meeting, person }));
}

/** The people of one meeting, each once: someone in both lists was present. */
function appearancesIn(minutes: Minutes, keyOf: (person: Person) => string): Appearance[] {
	const meeting = meetingName(minutes);
	const { absentFor, substitutesOf } = deriveSubstitutes(minutes);
	const found = new Map<string, Appearance>();
	for (const person of minutes.invitees) {
		const standsInFor = absentFor.get(person) ?? [];
		if (!found.has(keyOf(person)))
			found.set(keyOf(person), { meeting, person, presence: 'present', substitutes: [], standsInFor });
	}
	for (const person of minutes.apologies) {
		const substitutes = substitutesOf.get(person) ?? [];
		const presence = substitutes.length > 0 ? 'substituted' : 'apologies';
		if (!found.has(keyOf(person)))
			found.set(keyOf(person), { meeting, person, presence, substitutes, standsInFor: [] });
	}
	return [...found.values()];
}

/** Returns a function that counts, for someone listed at these meetings, the meetings with lists from the first of them on. */
function meetingsWithLists({ meetings }: MinuteBook): (seen: readonly number[]) => number {
	// A list that could not be read in full does not show that someone is missing from it.
	const known = meetings.map(
		(minutes) => minutes.invitees.length + minutes.apologies.length > 0 && !minutes.unread.some(hidesPeople),
	);
	return (seen) => {
		const first = seen[0] ?? 0;
		const there = new Set(seen);
		return known.filter((isKnown, at) => at >= first && (isKnown || there.has(at))).length;
	};
}

/** The keys of people, by a word from their entries in the lists. */
function keysBy(people: readonly Gathered[], wordOf: (person: Person) => string): Map<string, Set<string>> {
	const keys = new Map<string, Set<string>>();
	for (const { key, seen } of people) {
		for (const { appearance } of seen) {
			const word = wordOf(appearance.person);
			keys.set(word, (keys.get(word) ?? new Set<string>()).add(key));
		}
	}
	return keys;
}

/** The first entries with a spelling that differs from the newest in more than titles and case. */
function otherSpellings(appearances: readonly Appearance[]): Appearance[] {
	const seen = new Set([bareName(appearances.at(-1)?.person.name ?? '')]);
	return appearances.filter(({ person }) => {
		const bare = bareName(person.name);
		const isNew = !seen.has(bare);
		seen.add(bare);
		return isNew;
	});
}

function countQuotations(
	book: MinuteBook,
	board: Pick<Board, 'people' | 'acronyms'>,
	keyOf: (person: Person) => string,
): (key: string) => QuotedCount {
	const counts = new Map<string, QuotedCount>();
	for (const { times, fitting } of quotedIn(book, board)) {
		const keys = new Set(fitting.map(({ person }) => keyOf(person)));
		for (const key of keys) {
			const before = counts.get(key) ?? NEVER;
			counts.set(
				key,
				keys.size === 1
					? { ...before, times: before.times + times, meetings: before.meetings + 1 }
					: { ...before, perhaps: before.perhaps + times },
			);
		}
	}
	return (key) => counts.get(key) ?? NEVER;
}

const NEVER: QuotedCount = { times: 0, meetings: 0, perhaps: 0 };

function distinct(words: readonly string[]): string[] {
	return [...new Map(words.toReversed().map((word) => [foldWord(word), word])).entries()]
		.toReversed()
		.map(([, word]) => word);
}
