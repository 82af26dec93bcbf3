import { alikeSpellings } from '../../language/name-spelling.ts';
import { quote } from '../../language/quote.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Person } from '../../model/people/person.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (date: string, ...people: string[]) => ({
	[`minutes/${date}.md`]: writeMinutes({ date, front: ['invitees:', ...people.map((each) => `  ${each}`)], log: [] }),
});

export const personSpelling: Rule = {
	id: 'person-spelling',
	severity: 'warning',
	summary: 'The name of a person or an organisation is spelt the same way at all meetings.',
	why: 'Two spellings look like two people, and a search for one does not find the other.',
	fix: 'Find out which spelling is right, and correct the other one. If they are two people, list both at one meeting, or add their organisations.',
	limits:
		'Each spelling is reported once, where it first appears. Two names count as one person if they differ by a letter or two of a longer word, or by an accent, and share initials or an organisation. Two names listed at one meeting are two people, and so are Paul and Paula. Organisations count as one if they differ only in capitals and spaces: "Adopt South" and "Adopt North" are two.',
	examples: [
		{
			title: 'titles, case and organisations may differ; similar names may be two people',
			files: {
				...minutesOf('2024-07', 'MH: Mac Heath', 'KV: Kees van Loo', 'RR: Rachel Reynolds', 'PH: Paula Hart'),
				...minutesOf('2025-04', 'MH: Dr Mac Heath', 'KV: Kees Van Loo', 'RF: Rachel Farrel', 'PH: Paul Hart'),
			},
			says: [],
		},
		{
			title: 'an organisation with a different capital',
			files: {
				...minutesOf('2024-07', 'TR: { name: Teresa Rogers, organisation: Adopt Thames Valley }'),
				...minutesOf('2025-04', 'TR: { name: Teresa Rogers, organisation: Adopt Thames valley }'),
			},
			says: [
				'minutes/2025-04.md:4:3  info  the organisation "Adopt Thames valley" is spelt "Adopt Thames Valley" in minutes/2024-07.md, line 4; use one spelling',
			],
		},
		{
			title: 'a first name and a surname with a letter more or less',
			files: {
				...minutesOf('2024-07', 'RM: Roselind Moodey', 'CC: { name: Claire Cocoran, organisation: Adopt South }'),
				...minutesOf('2025-01', 'RM: Roslind Moodey', 'CC: { name: Dr Claire Corcoran, organisation: Adopt South }'),
				...minutesOf('2025-04', 'RM: Roslind Moodey', 'CC: { name: Claire Cocoran, organisation: Adopt South }'),
			},
			says: [
				'minutes/2025-01.md:4:3  warning  "Roslind Moodey" is spelt "Roselind Moodey" in minutes/2024-07.md, line 4; if they are the same person, correct the wrong one',
				'minutes/2025-01.md:5:3  warning  "Dr Claire Corcoran" is spelt "Claire Cocoran" in minutes/2024-07.md, line 5; if they are the same person, correct the wrong one',
			],
		},
	],
	*check({ book }) {
		for (const { spelling, alike } of alikeSpellings(book)) {
			const [older] = alike;
			if (!older) continue;
			const { name, place } = spelling.person;
			const message = `${quote(name)} is spelt ${quote(older.person.name)} in ${where(older.person.place, place)}; if they are the same person, correct the wrong one`;
			yield { place, message };
		}
		yield* organisations(book);
	},
};

/** Organisations that differ only in capitals and spaces: each spelling once, where it first appears. */
function* organisations({ meetings }: MinuteBook): Generator<Report> {
	const first = new Map<string, Person>();
	const reported = new Set<string>();
	for (const { invitees, apologies } of meetings) {
		for (const person of [...invitees, ...apologies]) {
			const { organisation, place } = person;
			if (organisation === undefined) continue;
			const older = first.get(foldWord(organisation)) ?? person;
			first.set(foldWord(organisation), older);
			if (older.organisation === organisation || older.organisation === undefined || reported.has(organisation))
				continue;
			reported.add(organisation);
			const message = `the organisation ${quote(organisation)} is spelt ${quote(older.organisation)} ${older.place.file === place.file ? 'on' : 'in'} ${where(older.place, place)}; use one spelling`;
			yield { place, message, severity: 'info' };
		}
	}
}
