import { bareName, chairsOf, quotedIn } from '../../language/attendance.ts';
import { isNearlyName } from '../../language/name-likeness.ts';
import { quote } from '../../language/quote.ts';
import { makePeople, type People, type Through, whoIs } from '../../language/who.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import type { Place } from '../../model/place.ts';
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
	summary: 'Everyone who is quoted, and the chair, is in the lists of that meeting, or in alb.yaml.',
	why: 'The lists say who was there. If someone is not in them, nobody can tell later whose words these were, or whether that person was at the meeting at all.',
	fix: 'Add the person to "invitees", or correct the initials or the name. You can add someone outside the board who is often quoted under "people" in alb.yaml, and a word that is not a person under "acronyms".',
	limits:
		'Someone is quoted if a sentence begins with their initials, name or office and a verb of speech ("MW said", "Cllr Hunt and the Clerk asked"), a word in the first person ("CC we have"), or a dash or a colon and spoken words ("LH – we say", "KY: it is late"). "as LH said", "with MW" and "AC’s pilot" only mention someone. Initials that are not in the lists of any meeting count only if they are two capitals before a verb for something that only people do, and the text does not use them as an acronym. A name that is in no list counts only before such a verb, and only with a title ("Mr Wilson"), or with a common first name and nothing of an organisation or a place in it. A first name or a surname alone, and an office, are looked up in the lists of the meeting; if nobody there has them, nothing is reported. Each person is reported once a meeting, at the first quotation.',
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
		{
			title: 'names, of which some are in no list',
			files: minutesOf(
				'2025-04',
				[MAC, '  AC: { name: Amy Coombs, role: Clerk }', '  MW: Michael Wilson'],
				'Dr Heath said that it is late. Amy thanked Mr Wilson. The Clerk said so too. Bristol Council reported a rise.',
				'',
				'Mr Shaw asked why. Mike Wilson said that it is too late. Mr Shaw and Helen Ward disagreed.',
			),
			says: [
				'minutes/2025-04.md:11:1  warning  "Mr Shaw" is quoted here and once more but is in neither list of this meeting; add the person to "invitees", or correct the name',
				'minutes/2025-04.md:11:20  warning  "Mike Wilson" is quoted but is in neither list of this meeting; did you mean "Michael Wilson" ("MW")? If not, add the person to "invitees"',
				'minutes/2025-04.md:11:70  warning  "Helen Ward" is quoted but is in neither list of this meeting; add the person to "invitees", or correct the name',
			],
		},
		{
			title: 'a chair who is in no list',
			files: { 'minutes/2025-04.md': writeMinutes({ front: ['chair: ZZ', 'invitees:', MAC, REBECCA] }) },
			says: [
				'minutes/2025-04.md:3:8  warning  "ZZ" is in the chair but is in neither list of this meeting; add the person to "invitees", or correct the initials',
			],
		},
	],
	*check({ book, board }) {
		const everyone = makePeople(book.meetings.toReversed().flatMap(({ invitees, apologies }) => [invitees, apologies]));
		for (const { minutes, first, times, fitting } of quotedIn(book, board)) {
			// If nobody is listed as invited, there is nothing to compare with.
			if (fitting.length > 0 || minutes.invitees.length === 0) continue;
			const { written, place } = first;
			const message = `${quote(written)} is quoted${timesQuoted(times)} but is in neither list of this meeting; ${advice(first, minutes, everyone)}`;
			yield { place, message };
		}
		for (const chair of chairsOf(book, board)) {
			if (chair.fitting.length > 0 || chair.minutes.invitees.length === 0) continue;
			const message = `${quote(chair.written)} is in the chair but is in neither list of this meeting; ${advice(chair, chair.minutes, everyone)}`;
			yield { place: chair.place, message };
		}
	},
};

interface Unlisted {
	readonly written: string;
	readonly through: Through;
	readonly place: Place;
}

/** Whom the lists of the meeting may have instead; otherwise who it is, where one person at other meetings fits. */
function advice({ written, through, place }: Unlisted, minutes: Minutes, everyone: People): string {
	const wrong = through === 'initials' ? 'initials' : 'name';
	const alike = through === 'initials' ? [] : namesakesOf(written, minutes);
	if (alike.length > 0) {
		const names = alike.slice(0, 3).map(({ name, initials }) => `${quote(name)} (${quote(initials)})`);
		return `did you mean ${names.join(' or ')}? If not, add the person to "invitees"`;
	}
	const [person, ...others] = whoIs(written, everyone)?.fits ?? [];
	const known = person && others.length === 0;
	const who = known ? `the person (${quote(person.name)} in ${where(person.place, place)})` : 'the person';
	return `add ${who} to "invitees", or correct the ${wrong}`;
}

/** Those in the lists of a meeting with the same surname, or a name that is nearly the same. */
function namesakesOf(written: string, { invitees, apologies }: Minutes): Person[] {
	const bare = bareName(written);
	const surname = bare.split(' ').at(-1);
	return [...invitees, ...apologies].filter(({ name }) => {
		const other = bareName(name);
		return other.split(' ').at(-1) === surname || isNearlyName(other, bare);
	});
}
