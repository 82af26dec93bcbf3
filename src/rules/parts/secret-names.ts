import {
	isNameAlone,
	isOrganisation,
	type ProperName,
	properNames,
	type Word,
	withoutTitle,
	wordsIn,
} from '../../language/proper-names.ts';
import type { Board } from '../../model/board/board.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
import type { PublicLine } from './public-lines.ts';

/** A name that no public copy may show. */
export interface Secret {
	/** Its words, folded; of initials, as they are written. */
	readonly words: readonly string[];
	readonly name: string;
	/** Where it is restricted. */
	readonly place: Place;
	/**
	 * `part`: one of its words, which is compared with its capital · `titled`: one that is an ordinary word too, and a name
	 * only after a title · `initials`: those of a person whose entry is restricted.
	 */
	readonly kind: 'name' | 'part' | 'titled' | 'initials';
	readonly isPerson: boolean;
}

/** The secrets by their first word, the longest first. */
export type Secrets = ReadonlyMap<string, readonly Secret[]>;

/** The names that are restricted in a minute book. */
export function secretsOf({ meetings }: MinuteBook, board: Board, lines: readonly PublicLine[]): Secrets {
	const people = meetings.flatMap(({ invitees, apologies }) => [...invitees, ...apologies]);
	const listed = [...people.filter(({ restricted }) => !restricted), ...(board.people ?? [])];
	const usage = { isKnown: knownWords(listed, board), isOrdinary: ordinaryWords(lines) };
	const found = [
		...people.filter(({ restricted }) => restricted).flatMap((person) => secretsOfPerson(person, listed, usage)),
		...lines.flatMap(({ hidden = '', placeAt }) =>
			properNames(hidden).flatMap((name) => {
				const place = placeAt(name[0]?.index ?? 0);
				return secretsOfName(name, { place, isPerson: false, isAlone: isAlone(name, hidden) }, usage);
			}),
		),
	];
	const secrets = new Map<string, Map<string, Secret>>();
	for (const secret of found) {
		const [first = ''] = secret.words;
		const others = secrets.get(first) ?? new Map<string, Secret>();
		const key = secret.words.join(' ');
		if (!others.has(key)) secrets.set(first, others.set(key, secret));
	}
	const longestFirst = (a: Secret, b: Secret) => b.words.length - a.words.length;
	return new Map(Array.from(secrets, ([first, others]) => [first, [...others.values()].toSorted(longestFirst)]));
}

/** How the minutes use words. */
interface Usage {
	/** They are in a list of people, or in what the board has set. */
	readonly isKnown: (words: ProperName) => boolean;
	readonly isOrdinary: (word: Word) => boolean;
}

function secretsOfPerson({ name, initials, place }: Person, listed: readonly Person[], usage: Usage): Secret[] {
	const names = properNames(name).flatMap((each) =>
		secretsOfName(each, { place, isPerson: true, isAlone: true }, usage),
	);
	if (listed.some((other) => other.initials === initials)) return names;
	return [...names, { words: [initials], name, place, kind: 'initials', isPerson: true }];
}

interface Found {
	readonly place: Place;
	readonly isPerson: boolean;
	/** A single word of it is a name. */
	readonly isAlone: boolean;
}

function secretsOfName(
	full: ProperName,
	{ place, isPerson, isAlone }: Found,
	{ isKnown, isOrdinary }: Usage,
): Secret[] {
	const { name, titled } = withoutTitle(full);
	const about = { name: full.map(({ typed }) => typed).join(' '), place, isPerson };
	if (name.length === 0 || (!isPerson && isKnown(name))) return [];
	const isWhole = !isPerson && isOrganisation(name);
	const names = (isWhole ? [name] : [...variantsOf(name)])
		.filter((words) => words.length > 1 && (isPerson || !isKnown(words)))
		.map((words): Secret => ({ ...about, words: foldedOf(words), kind: 'name' }));
	if (isWhole || (name.length === 1 && !titled && !isAlone)) return names;
	const parts = name
		.filter((word) => isNameAlone(word) && !isKnown([word]))
		.flatMap((word): Secret[] => {
			const kind = isOrdinary(word) ? 'titled' : name.length === 1 ? 'name' : 'part';
			return [word.folded, `${word.folded}s`].map((folded) => ({ ...about, words: [folded], kind }));
		});
	return [...names, ...parts];
}

/** The names that a reader may look for of one: all of it, and of a longer one each two words and the first with the last. */
function* variantsOf(name: ProperName): Generator<ProperName> {
	yield name;
	for (let at = 2; name.length > 2 && at <= name.length; at++) yield name.slice(at - 2, at);
	if (name.length > 2) yield [...name.slice(0, 1), ...name.slice(-1)];
}

/** Whether the capital of a single word can only mean a name: it is in mid-sentence, or all that the passage says. */
function isAlone(name: ProperName, hidden: string): boolean {
	const [first] = name;
	if (!first || first.joined) return first !== undefined;
	const end = hidden.indexOf('|', first.index);
	return wordsIn(hidden.slice(hidden.lastIndexOf('|', first.index) + 1, end < 0 ? undefined : end)).length === 1;
}

/** Whether words are in a list of people, or in what the board has set. */
function knownWords(listed: readonly Person[], board: Board): (words: ProperName) => boolean {
	const texts = [
		...listed.flatMap(({ name, organisation }) => [name, organisation]),
		...[board.name, ...board.statuses.open, ...board.statuses.ended],
	];
	const known = new Set(texts).values();
	const all = Array.from(known, (text = '') => ` ${foldedOf(wordsIn(text)).join(' ')} `).join('|');
	return (words) => all.includes(` ${foldedOf(words).join(' ')} `);
}

/** Whether a public copy uses a word as an ordinary one, without a capital; addresses and code have other habits. */
function ordinaryWords(lines: readonly PublicLine[]): (word: Word) => boolean {
	const ordinary = new Set<string>();
	for (const { open, kind } of lines)
		for (const { typed, folded } of kind === undefined ? wordsIn(open) : [])
			if (/^\p{Ll}/u.test(typed)) ordinary.add(folded);
	return ({ folded }) => ordinary.has(folded);
}

function foldedOf(words: ProperName): string[] {
	return words.map(({ folded }) => folded);
}
