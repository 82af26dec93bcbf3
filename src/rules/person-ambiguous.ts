import { type Attendee, quotedIn } from '../model/attendance.ts';
import { quote, type Rule, writeMinutes } from './rule.ts';

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
	summary: 'Initials that are quoted fit one person of that meeting.',
	why: 'Where two people have the initials, no one can tell later whose words these were; one of the two may not even have been there.',
	fix: 'Give the two longer initials, such as RMoo and RMor, in the lists and where they are quoted. Once a meeting and pair of people, at the first quotation.',
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
			title: 'longer initials in the lists only',
			files: minutesOf(['  RM: Richard Morris', '  RMo: Roslind Moodey'], 'RM noted that it is late.'),
			says: [
				'minutes/2025-04.md:9:1  warning  "RM" is quoted, and may be "Richard Morris" (an invitee) or "Roslind Moodey" (an invitee, "RMo"); give each initials of their own in the lists, and write those of the one who spoke',
			],
		},
	],
	*check({ book }) {
		for (const { first, times, fitting } of quotedIn(book)) {
			if (fitting.length < 2) continue;
			const more = times === 1 ? '' : ` here and ${times === 2 ? 'once' : `${times - 1} times`} more`;
			const people = fitting.slice(0, 2).map((each) => named(each, first.initials));
			const others = fitting.length > 2 ? ' or others' : '';
			const message = `${quote(first.initials)} is quoted${more}, and may be ${people.join(' or ')}${others}; give each initials of their own in the lists, and write those of the one who spoke`;
			yield { place: first.place, message };
		}
	},
};

function named({ person, list }: Attendee, initials: string): string {
	const listed = list === 'invitees' ? 'an invitee' : 'sent apologies';
	return `${quote(person.name)} (${listed}${person.initials === initials ? '' : `, ${quote(person.initials)}`})`;
}
