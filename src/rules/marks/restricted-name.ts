import {
	isNameAlone,
	type ProperName,
	properNames,
	type Word,
	withoutTitle,
	wordsIn,
} from '../../language/proper-names.ts';
import { quote } from '../../language/quote.ts';
import { restrictedActions } from '../../language/restricted-actions.ts';
import type { Board } from '../../model/board/board.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { type PublicLine, publicLines } from '../parts/public-lines.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | April 2025 | open |';
const minutesOf = (discussion: readonly string[], front?: readonly string[], row = PLO) => ({
	'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [row], ...(front && { front }) }),
});

export const restrictedName: Rule = {
	id: 'restricted-name',
	severity: 'warning',
	summary: 'A name that is restricted in one place is restricted wherever it is.',
	why: 'A public copy leaves out a name where it is marked, and shows it where it is not. Together they say who was meant.',
	fix: 'Mark the name here too, or reword the sentence. If it is not a secret, such as the name of an organisation, list it under "people" in alb.yaml, or allow it in a comment that begins with alb-allow restricted-name.',
	limits:
		'A name is a person whose entry is restricted, or words with a capital that follow each other in a restricted passage and that no list of people and no setting of the board has. Part of a name counts if it has a capital and the minutes do not use it as an ordinary word. A name in capitals only, and a nickname, are not found.',
	examples: [
		{
			title: 'a name that is restricted wherever it is, and people who are listed',
			files: minutesOf([
				'MH said: <!-- restricted -->Rebecca Eligon told the board about Tom Hill.<!-- /restricted -->',
				'',
				'Rebecca Eligon spoke of the hill farm. <!-- restricted -->Tom Hill<!-- /restricted --> was asked.',
			]),
			says: [],
		},
		{
			title: 'the name of a child, in full and in part',
			files: minutesOf([
				'RE spoke of <!-- restricted -->the school of Tom Hilling<!-- /restricted --> in May.',
				'',
				'Tom Hilling’s school was asked.',
				'',
				'The Hillings agreed.',
			]),
			says: [
				'minutes/2025-04.md:10:1  warning  "Tom Hilling" is restricted elsewhere (line 8) but not marked here; mark it here too, or reword it',
				'minutes/2025-04.md:12:5  warning  "Hillings" may be "Tom Hilling", which is restricted elsewhere (line 8) but not marked here; mark it here too, or reword it',
			],
		},
		{
			title: 'a person whose entry is restricted',
			files: minutesOf(
				['CD agreed.'],
				[
					'invitees:',
					'  MH: Dr Mac Heath',
					'  RE: Rebecca Eligon',
					'  # restricted',
					'  CD: Carl Dunn',
					'  # /restricted',
				],
				'| 78 | Ask Mr Dunn for the report. | CD | April 2025 | open |',
			),
			says: [
				'minutes/2025-04.md:11:1  warning  "CD" is "Carl Dunn", who is restricted elsewhere (line 7) but not marked here; mark it here too, or reword it',
				'minutes/2025-04.md:17:15  warning  "Dunn" may be "Carl Dunn", who is restricted elsewhere (line 7) but not marked here; mark it here too, or reword it',
				'minutes/2025-04.md:17:38  warning  "CD" is "Carl Dunn", who is restricted elsewhere (line 7) but not marked here; mark it here too, or reword it',
			],
		},
	],
	*check({ book, board }) {
		if (book.meetings.every(({ restricted }) => restricted.length === 0)) return;
		const actions = restrictedActions(book, board.numbering);
		const lines = book.meetings.flatMap((minutes) => publicLines(minutes, actions));
		const secrets = secretsOf(book, board, lines);
		if (secrets.size === 0) return;
		for (const line of lines) yield* findSecrets(line, secrets);
	},
};

/** A name that no public copy may show. */
interface Secret {
	/** Its words, folded; of initials, as they are written. */
	readonly words: readonly string[];
	readonly name: string;
	/** Where it is restricted. */
	readonly place: Place;
	/** `part`: one of its words, which is compared with its capital · `initials`: those of a person whose entry is restricted. */
	readonly kind: 'name' | 'part' | 'initials';
	readonly isPerson: boolean;
}

/** The secrets by their first word, the longest first. */
type Secrets = ReadonlyMap<string, readonly Secret[]>;

function secretsOf({ meetings }: MinuteBook, board: Board, lines: readonly PublicLine[]): Secrets {
	const people = meetings.flatMap(({ invitees, apologies }) => [...invitees, ...apologies]);
	const listed = [...people.filter(({ restricted }) => !restricted), ...(board.people ?? [])];
	const isKnown = knownWords(listed, board);
	const isOrdinary = ordinaryWords(lines);
	const secrets = new Map<string, Secret[]>();
	const add = (secret: Secret) => {
		const [first = ''] = secret.words;
		const others = secrets.get(first) ?? [];
		if (others.some(({ words }) => words.join(' ') === secret.words.join(' '))) return;
		secrets.set(
			first,
			[...others, secret].toSorted((a, b) => b.words.length - a.words.length),
		);
	};
	const addName = (full: ProperName, place: Place, { isPerson = false, isAlone = false }) => {
		const { name, titled } = withoutTitle(full);
		const isNew = (words: ProperName) => isPerson || !isKnown(words);
		const about = { name: full.map(({ typed }) => typed).join(' '), place, isPerson };
		if (name.length === 0 || !isNew(name)) return;
		for (const words of variantsOf(name)) if (isNew(words)) add({ ...about, words: foldedOf(words), kind: 'name' });
		if (name.length === 1 && !titled && !isPerson && !isAlone) return;
		const parts = name.filter((word) => isNameAlone(word) && isNew([word]) && !isOrdinary(word));
		for (const { folded } of parts)
			for (const words of [[folded], [`${folded}s`]]) add({ ...about, words, kind: 'part' });
	};
	for (const { restricted, name, initials, place } of people) {
		if (!restricted) continue;
		for (const each of properNames(name)) addName(each, place, { isPerson: true });
		if (listed.some((other) => other.initials === initials)) continue;
		add({ words: [initials], name, place, kind: 'initials', isPerson: true });
	}
	for (const { open, hidden = '', placeAt } of lines)
		for (const name of properNames(hidden))
			addName(name, placeAt(name[0]?.index ?? 0), { isAlone: /\p{L}/u.test(open) && isAlone(name, hidden) });
	return secrets;
}

/** The names that a reader may look for of one: all of it, and of a longer one each two words and the first with the last. */
function* variantsOf(name: ProperName): Generator<ProperName> {
	if (name.length < 2) return;
	yield name;
	for (let at = 2; name.length > 2 && at <= name.length; at++) yield name.slice(at - 2, at);
	if (name.length > 2) yield [...name.slice(0, 1), ...name.slice(-1)];
}

/** Whether a restricted passage within a line says hardly more than a name. */
function isAlone(name: ProperName, hidden: string): boolean {
	const at = name[0]?.index ?? 0;
	const end = hidden.indexOf('|', at);
	const passage = hidden.slice(hidden.lastIndexOf('|', at) + 1, end < 0 ? undefined : end);
	return wordsIn(passage).length <= 3;
}

/** Whether words are in a list of people, or in what the board has set. */
function knownWords(listed: readonly Person[], board: Board): (words: ProperName) => boolean {
	const texts = [
		...listed.flatMap(({ name, role, organisation }) => [name, role, organisation]),
		...[board.name, ...(board.standingItems ?? []), ...board.statuses.open, ...board.statuses.ended],
	];
	const known = new Set(texts).values();
	const all = Array.from(known, (text = '') => ` ${foldedOf(wordsIn(text)).join(' ')} `).join('|');
	return (words) => all.includes(` ${foldedOf(words).join(' ')} `);
}

/** Whether the minutes use a word as an ordinary one, without a capital. */
function ordinaryWords(lines: readonly PublicLine[]): (word: Word) => boolean {
	const ordinary = new Set<string>();
	for (const { open, hidden = '' } of lines)
		for (const { typed, folded } of [...wordsIn(open), ...wordsIn(hidden)])
			if (/^\p{Ll}/u.test(typed)) ordinary.add(folded);
	return ({ folded }) => ordinary.has(folded);
}

function foldedOf(words: ProperName): string[] {
	return words.map(({ folded }) => folded);
}

function* findSecrets({ open, placeAt }: PublicLine, secrets: Secrets): Generator<Report> {
	const words = wordsIn(open);
	const told = new Set<string>();
	for (let at = 0; at < words.length; at++) {
		const word = words[at] as Word;
		const found = [...(secrets.get(word.typed) ?? []), ...(secrets.get(word.folded) ?? [])].find((secret) =>
			isHere(secret, words.slice(at, at + secret.words.length)),
		);
		if (!found) continue;
		if (!told.has(found.name))
			yield { place: placeAt(word.index), message: messageFor(found, word, placeAt(word.index)) };
		told.add(found.name);
		at += found.words.length - 1;
	}
}

function isHere({ words, kind }: Secret, here: readonly Word[]): boolean {
	const [first] = here;
	if (kind === 'initials') return first?.typed === words[0];
	if (kind === 'part') return /^\p{Lu}/u.test(first?.typed ?? '') && first?.folded === words[0];
	return (
		words.every((word, index) => here[index]?.folded === word && (index === 0 || here[index]?.joined)) &&
		here.some(({ typed }) => /^\p{Lu}/u.test(typed))
	);
}

function messageFor({ name, kind, place, isPerson }: Secret, { typed }: Word, here: Place): string {
	const what = {
		name: quote(name),
		part: `${quote(typed)} may be ${quote(name)}, which`,
		initials: `${quote(typed)} is ${quote(name)}, who`,
	};
	const who = kind === 'part' && isPerson ? what.part.replace(/which$/, 'who') : what[kind];
	return `${who} is restricted elsewhere (${where(place, here)}) but not marked here; mark it here too, or reword it`;
}
