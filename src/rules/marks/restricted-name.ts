import { isTitle, type Word, wordsIn } from '../../language/proper-names.ts';
import { quote } from '../../language/quote.ts';
import { restrictedActions } from '../../language/restricted-actions.ts';
import type { Place } from '../../model/place.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { type PublicLine, publicLines } from '../parts/public-lines.ts';
import { type Secret, type Secrets, secretsOf } from '../parts/secret-names.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const PLO = '| 78 | Bring the PLO report to a future meeting. | RE | April 2025 | open |';
const minutesOf = (discussion: readonly string[], front?: readonly string[], row = PLO) => ({
	'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log: [row], ...(front && { front }) }),
});

export const restrictedName: Rule = {
	id: 'restricted-name',
	severity: 'warning',
	singly: true,
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

function* findSecrets({ open, kind, placeAt }: PublicLine, secrets: Secrets): Generator<Report> {
	// `tom-hilling` of an address is a name without its capitals.
	const words = wordsIn(kind === 'address' ? decoded(open).replace(/[_+/.]/g, ' ') : open);
	const named = new Set<string>();
	for (let at = 0; at < words.length; at++) {
		const word = words[at] as Word;
		const found = [...(secrets.get(word.typed) ?? []), ...(secrets.get(word.folded) ?? [])].find((secret) =>
			isHere(secret, words.slice(at, at + secret.words.length), { before: words[at - 1], anyCase: kind === 'address' }),
		);
		if (!found) continue;
		const place = placeAt(kind === 'address' ? 0 : word.index);
		if (!named.has(found.name)) yield { place, message: messageFor(found, word, place) };
		named.add(found.name);
		at += found.words.length - 1;
	}
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

interface Context {
	readonly before: Word | undefined;
	readonly anyCase: boolean;
}

function isHere({ words, kind }: Secret, here: readonly Word[], { before, anyCase }: Context): boolean {
	const [first] = here;
	if (!first) return false;
	if (kind === 'initials') return first.typed === words[0];
	const hasCapital = anyCase || here.some(({ typed }) => /^\p{Lu}/u.test(typed));
	if (kind === 'titled') return hasCapital && first.folded === words[0] && before !== undefined && isTitle(before);
	return (
		hasCapital && words.every((word, index) => here[index]?.folded === word && (index === 0 || here[index]?.joined))
	);
}

function messageFor({ name, kind, place, isPerson }: Secret, { typed }: Word, here: Place): string {
	const about = `${quote(name)}, ${isPerson ? 'who' : 'which'}`;
	const who = kind === 'name' ? quote(name) : `${quote(typed)} ${kind === 'initials' ? 'is' : 'may be'} ${about}`;
	return `${who} is restricted elsewhere (${where(place, here)}) but not marked here; mark it here too, or reword it`;
}
