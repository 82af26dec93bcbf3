import { type Attendee, bareName, chairsOf, quotedIn } from '../../language/attendance.ts';
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
	summary: 'Initials and names belong to only one person at a meeting.',
	why: 'If two people have the same initials, nobody can tell later whose words these were; one of the two may not even have been there.',
	fix: 'Give the two longer initials, such as RMoo and RMor, in the lists and where they are quoted. Write a name in full where several share a part of it.',
	limits:
		'The same words are reported once a meeting, at the first quotation. Longer initials (RMo for Roslind Moodey) still fit RM; initials all in capitals (RJM) belong to one person alone. Two people who share initials but are not quoted are reported as info, once in the minute book.',
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
		{
			title: 'names that two people share',
			files: bookWithMh(
				['  RM: Richard Morris', '  AM: Mrs Anna Morris', 'apologies:', '  AB: Anna Bell'],
				'Mrs Morris said that it is late. Richard thanked MH. Anna asked why. Anna Bell sent a note. Morris agreed.',
			),
			says: [
				'minutes/2025-04.md:11:54  warning  "Anna" is quoted and may be "Mrs Anna Morris" (an invitee, "AM") or "Anna Bell" (sent apologies, "AB"); write the initials or the full name of the one who spoke',
				'minutes/2025-04.md:11:93  warning  "Morris" is quoted and may be "Richard Morris" (an invitee, "RM") or "Mrs Anna Morris" (an invitee, "AM"); write the initials or the full name of the one who spoke',
			],
		},
	],
	*check({ book, board }) {
		/** Who is quoted under initials that fit someone else too, by file. */
		const quoted = new Set<string>();
		for (const { minutes, first, times, fitting } of quotedIn(book, board)) {
			if (fitting.length < 2) continue;
			const { written, through, place } = first;
			quoted.add(`${minutes.file} ${foldWord(written)}`);
			const settle =
				through === 'initials'
					? 'give each person their own initials in the lists, and write those of the one who spoke'
					: 'write the initials or the full name of the one who spoke';
			const message = `${quote(written)} is quoted${timesQuoted(times)} and may be ${either(fitting, written)}; ${settle}`;
			yield { place, message };
		}
		for (const { minutes, written, place, fitting } of chairsOf(book, board)) {
			if (fitting.length < 2) continue;
			quoted.add(`${minutes.file} ${foldWord(written)}`);
			const message = `${quote(written)} is in the chair and may be ${either(fitting, written)}; write initials that only one of them has`;
			yield { place, message };
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

function either(fitting: readonly Attendee[], written: string): string {
	const people = fitting.slice(0, 2).map((each) => named(each, written));
	return `${people.join(' or ')}${fitting.length > 2 ? ' or others' : ''}`;
}

function named({ person, list }: Attendee, initials: string): string {
	const listed = list === 'invitees' ? 'an invitee' : 'sent apologies';
	return `${quote(person.name)} (${listed}${person.initials === initials ? '' : `, ${quote(person.initials)}`})`;
}
