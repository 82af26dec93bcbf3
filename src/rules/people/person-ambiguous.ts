import { type Attendee, bareName, quotedIn } from '../../language/attendance.ts';
import { quote } from '../../language/quote.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Person } from '../../model/people/person.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (front: readonly string[], ...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({
		date: '2025-04',
		front: ['invitees:', '  MH: Dr Mac Heath', ...front],
		discussion,
		log: ['| 79 | Follow up on funding. | MH | April 2025 | open |'],
	}),
});

export const personAmbiguous: Rule = {
	id: 'person-ambiguous',
	severity: 'warning',
	summary: 'Initials stand for one person of a meeting.',
	why: 'Where two people have the initials, no one can tell later whose words these were; one of the two may not even have been there.',
	fix: 'Give the two longer initials, such as RMoo and RMor, in the lists and where they are quoted.',
	limits:
		'A quotation is found once a meeting and initials, at the first one. Longer initials (RMo for Roslind Moodey) still fit RM; initials all in capitals (RJM) are their owner’s alone. Two people who share a key and are not quoted are information, once in the book.',
	examples: [
		{
			title: 'longer initials for one of the two, and quoted by them',
			files: minutesOf(
				['  RMoo: Roslind Moodey', 'apologies:', '  RMor: Richard Morris'],
				'RMoo said that it is a promising way to work. MH thanked RMoo.',
			),
			says: [],
		},
		{
			title: 'one of the two sent apologies',
			files: minutesOf(
				['  RM: Roslind Moodey', 'apologies:', '  RM: Richard Morris'],
				'RM said that it is a promising way to work.',
				'',
				'MH agreed with RM. RM suggested a pilot.',
			),
			says: [
				'minutes/2025-04.md:10:1  warning  "RM" is quoted here and once more, and may be "Roslind Moodey" (an invitee) or "Richard Morris" (sent apologies); give each initials of their own in the lists, and write those of the one who spoke',
			],
		},
		{
			title: 'listed under the same initials, and not quoted',
			files: minutesOf(['  RM: Roslind Moodey', 'apologies:', '  RM: Richard Morris'], 'MH said that it is late.'),
			says: [
				'minutes/2025-04.md:7:3  info  "RM" is listed as "Roslind Moodey" (line 5) and as "Richard Morris"; give one of them longer initials before either is quoted',
			],
		},
		{
			title: 'longer initials in the lists only',
			files: minutesOf(['  RM: Richard Morris', '  RMo: Roslind Moodey'], 'RM noted that it is late.'),
			says: [
				'minutes/2025-04.md:9:1  warning  "RM" is quoted, and may be "Richard Morris" (an invitee) or "Roslind Moodey" (an invitee, "RMo"); give each initials of their own in the lists, and write those of the one who spoke',
			],
		},
	],
	*check({ book, board }) {
		/** Who is quoted under initials that fit another one too, by file. */
		const quoted = new Set<string>();
		for (const { minutes, first, times, fitting } of quotedIn(book, board)) {
			if (fitting.length < 2) continue;
			quoted.add(`${minutes.file} ${foldWord(first.initials)}`);
			const more = times === 1 ? '' : ` here and ${times === 2 ? 'once' : `${times - 1} times`} more`;
			const people = fitting.slice(0, 2).map((each) => named(each, first.initials));
			const others = fitting.length > 2 ? ' or others' : '';
			const message = `${quote(first.initials)} is quoted${more}, and may be ${people.join(' or ')}${others}; give each initials of their own in the lists, and write those of the one who spoke`;
			yield { place: first.place, message };
		}
		yield* sharedInitials(book, quoted);
	},
};

/** Two people who are listed under the same initials, and not quoted by them: once a pair. */
function* sharedInitials({ meetings }: MinuteBook, quoted: ReadonlySet<string>): Generator<Report> {
	const said = new Set<string>();
	for (const { file, invitees, apologies } of meetings) {
		const first = new Map<string, Person>();
		for (const person of [...invitees, ...apologies]) {
			const initials = foldWord(person.initials);
			const other = first.get(initials);
			if (!other) first.set(initials, person);
			if (!other || bareName(other.name) === bareName(person.name)) continue;
			const pair = `${bareName(other.name)}, ${bareName(person.name)}`;
			if (!said.has(pair) && !quoted.has(`${file} ${initials}`)) {
				const message = `${quote(person.initials)} is listed as ${quote(other.name)} (${where(other.place, person.place)}) and as ${quote(person.name)}; give one of them longer initials before either is quoted`;
				yield { place: person.place, message, severity: 'info' };
			}
			said.add(pair);
		}
	}
}

function named({ person, list }: Attendee, initials: string): string {
	const listed = list === 'invitees' ? 'an invitee' : 'sent apologies';
	return `${quote(person.name)} (${listed}${person.initials === initials ? '' : `, ${quote(person.initials)}`})`;
}
