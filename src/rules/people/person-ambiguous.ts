import { type Attendee, bareName, quotedIn } from '../../language/attendance.ts';
import { quote } from '../../language/quote.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Person } from '../../model/people/person.ts';
import { foldWord } from '../../values/status.ts';
import { bookWithMh } from '../parts/example-minutes.ts';
import { timesQuoted } from '../parts/times-quoted.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

export const personAmbiguous: Rule = {
	id: 'person-ambiguous',
	severity: 'warning',
	summary: 'Initials belong to only one person at a meeting.',
	why: 'If two people have the same initials, nobody can tell later whose words these were; one of the two may not even have been there.',
	fix: 'Give the two longer initials, such as RMoo and RMor, in the lists and where they are quoted.',
	limits:
		'The same initials are reported once a meeting, at the first quotation. Longer initials (RMo for Roslind Moodey) still fit RM; initials all in capitals (RJM) belong to one person alone. Two people who share initials but are not quoted are reported as info, once in the minute book.',
	examples: [
		{
			title: 'longer initials for the two, in the lists and in the discussion',
			files: bookWithMh(
				['  RMoo: Roslind Moodey', 'apologies:', '  RMor: Richard Morris'],
				'RMoo said that it is a promising way to work. MH thanked RMoo.',
			),
			says: [],
		},
		{
			title: 'one of the two sent apologies',
			files: bookWithMh(
				['  RM: Roslind Moodey', 'apologies:', '  RM: Richard Morris'],
				'RM said that it is a promising way to work.',
				'',
				'MH agreed with RM. RM suggested a pilot.',
			),
			says: [
				'minutes/2025-04.md:10:1  warning  "RM" is quoted here and once more and may be "Roslind Moodey" (an invitee) or "Richard Morris" (sent apologies); give each person their own initials in the lists, and write those of the one who spoke',
			],
		},
		{
			title: 'listed under the same initials, but not quoted',
			files: bookWithMh(['  RM: Roslind Moodey', 'apologies:', '  RM: Richard Morris'], 'MH said that it is late.'),
			says: [
				'minutes/2025-04.md:7:3  info  "RM" is listed as "Roslind Moodey" (line 5) and as "Richard Morris"; give one of them longer initials before either is quoted',
			],
		},
		{
			title: 'longer initials in the lists only',
			files: bookWithMh(['  RM: Richard Morris', '  RMo: Roslind Moodey'], 'RM noted that it is late.'),
			says: [
				'minutes/2025-04.md:9:1  warning  "RM" is quoted and may be "Richard Morris" (an invitee) or "Roslind Moodey" (an invitee, "RMo"); give each person their own initials in the lists, and write those of the one who spoke',
			],
		},
	],
	*check({ book, board }) {
		/** Who is quoted under initials that fit someone else too, by file. */
		const quoted = new Set<string>();
		for (const { minutes, first, times, fitting } of quotedIn(book, board)) {
			if (fitting.length < 2) continue;
			quoted.add(`${minutes.file} ${foldWord(first.initials)}`);
			const people = fitting.slice(0, 2).map((each) => named(each, first.initials));
			const others = fitting.length > 2 ? ' or others' : '';
			const message = `${quote(first.initials)} is quoted${timesQuoted(times)} and may be ${people.join(' or ')}${others}; give each person their own initials in the lists, and write those of the one who spoke`;
			yield { place: first.place, message };
		}
		yield* sharedInitials(book, quoted);
	},
};

/** Two people who are listed under the same initials, but not quoted by them: each pair once. */
function* sharedInitials({ meetings }: MinuteBook, quoted: ReadonlySet<string>): Generator<Report> {
	const reported = new Set<string>();
	for (const { file, invitees, apologies } of meetings) {
		const first = new Map<string, Person>();
		for (const person of [...invitees, ...apologies]) {
			const initials = foldWord(person.initials);
			const other = first.get(initials);
			if (!other) first.set(initials, person);
			if (!other || bareName(other.name) === bareName(person.name)) continue;
			const pair = `${bareName(other.name)}, ${bareName(person.name)}`;
			if (!reported.has(pair) && !quoted.has(`${file} ${initials}`)) {
				const message = `${quote(person.initials)} is listed as ${quote(other.name)} (${where(other.place, person.place)}) and as ${quote(person.name)}; give one of them longer initials before either is quoted`;
				yield { place: person.place, message, severity: 'info' };
			}
			reported.add(pair);
		}
	}
}

function named({ person, list }: Attendee, initials: string): string {
	const listed = list === 'invitees' ? 'an invitee' : 'sent apologies';
	return `${quote(person.name)} (${listed}${person.initials === initials ? '' : `, ${quote(person.initials)}`})`;
}
