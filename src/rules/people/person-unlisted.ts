import { quotedIn } from '../../language/attendance.ts';
import { quote } from '../../language/quote.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { timesQuoted } from '../parts/times-quoted.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const LOG = ['| 79 | Follow up on funding. | MH | April 2025 | open |'];
const minutesOf = (date: string, people: readonly string[], ...discussion: string[]) => ({
	[`minutes/${date}.md`]: writeMinutes({
		date,
		front: ['invitees:', ...people],
		discussion,
		log: date === '2025-04' ? LOG : [],
	}),
});
const MAC = '  MH: Dr Mac Heath';
const REBECCA = '  RE: Rebecca Eligon';

export const personUnlisted: Rule = {
	id: 'person-unlisted',
	severity: 'warning',
	summary: 'Everyone who is quoted is in the lists of that meeting, or in alb.yaml.',
	why: 'The lists say who was there. If someone is not in them, nobody can tell later whose words these were, or whether that person was at the meeting at all.',
	fix: 'Add the person to "invitees", or correct the initials. You can add someone outside the board who is often quoted under "people" in alb.yaml, and a word that is not a person under "acronyms".',
	limits:
		'Someone is quoted if a sentence begins with initials and a verb of speech ("MW said", "CA and CC asked"), a word in the first person ("CC we have"), or a dash or a colon and spoken words ("LH – we say", "KY: it is late"). "as LH said", "with MW" and "AC’s pilot" only mention someone. Initials that are not in the lists of any meeting count only if they are two capitals before a verb for something that only people do, and the text does not use them as an acronym. Each person is reported once a meeting, at the first quotation.',
	examples: [
		{
			title: 'people in the lists, and capitals that are not people',
			files: minutesOf(
				'2025-04',
				[MAC, REBECCA],
				'MH said that 2 LAs get SG support. MH and RE agreed. RAA asked the group for feedback.',
			),
			says: [],
		},
		{
			title: 'someone outside the board, and a word that is not a person on this board',
			files: {
				'alb.yaml': 'people: { SJ: Sarah Johal }\nacronyms: [SE]\n',
				...minutesOf('2025-04', [MAC, REBECCA], 'SJ said that the grant ends. SE asked for more time. MH thanked SJ.'),
			},
			says: [],
		},
		{
			title: 'someone from another meeting, and a stranger',
			files: {
				...minutesOf('2024-07', [MAC, '  KY: Kevin Yong']),
				...minutesOf(
					'2025-04',
					[MAC, REBECCA],
					'KY – we have the data for 2024. KY said that it is up to date.',
					'',
					'MH thanked KY, and ZZ too. ZZ asked where the data is kept.',
				),
			},
			says: [
				'minutes/2025-04.md:8:1  warning  "KY" is quoted here and once more but is in neither list of this meeting; add the person ("Kevin Yong" in minutes/2024-07.md, line 5) to "invitees", or correct the initials',
				'minutes/2025-04.md:10:28  warning  "ZZ" is quoted but is in neither list of this meeting; add the person to "invitees", or correct the initials',
			],
		},
	],
	*check({ book, board }) {
		const known = new Map(
			book.meetings.flatMap(({ invitees, apologies }) =>
				[...invitees, ...apologies].map((person) => [foldWord(person.initials), person] as const),
			),
		);
		for (const { minutes, first, times, fitting } of quotedIn(book, board)) {
			// If nobody is listed as invited, there is nothing to compare initials with.
			if (fitting.length > 0 || minutes.invitees.length === 0) continue;
			const { initials, place } = first;
			const person = known.get(foldWord(initials));
			const who = person ? `the person (${quote(person.name)} in ${where(person.place, place)})` : 'the person';
			const message = `${quote(initials)} is quoted${timesQuoted(times)} but is in neither list of this meeting; add ${who} to "invitees", or correct the initials`;
			yield { place, message };
		}
	},
};
