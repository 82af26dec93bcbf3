import { alikeSpellings } from '../model/name-spelling.ts';
import { quote, type Rule, where, writeMinutes } from './rule.ts';

const minutesOf = (date: string, ...people: string[]) => ({
	[`minutes/${date}.md`]: writeMinutes({ date, front: ['invitees:', ...people.map((each) => `  ${each}`)], log: [] }),
});

export const personSpelling: Rule = {
	id: 'person-spelling',
	severity: 'warning',
	summary: 'A person’s name is spelt in one way at all meetings.',
	why: 'Two spellings look like two people, and whoever searches for one of them does not find the other.',
	fix: 'Find out which spelling is right, and correct the other one. Two people are told apart by listing both at one meeting, or by their organisations. Once for each spelling, where it first stands.',
	examples: [
		{
			title: 'titles, case and organisations may differ; names that are alike may be two people',
			files: {
				...minutesOf('2024-07', 'MH: Mac Heath', 'KV: Kees van Loo', 'RR: Rachel Reynolds', 'PH: Paula Hart'),
				...minutesOf('2025-04', 'MH: Dr Mac Heath', 'KV: Kees Van Loo', 'RF: Rachel Farrel', 'PH: Paul Hart'),
			},
			says: [],
		},
		{
			title: 'a first name and a surname with a letter more or less',
			files: {
				...minutesOf('2024-07', 'RM: Roselind Moodey', 'CC: { name: Claire Cocoran, organisation: Adopt South }'),
				...minutesOf('2025-01', 'RM: Roslind Moodey', 'CC: { name: Dr Claire Corcoran, organisation: Adopt South }'),
				...minutesOf('2025-04', 'RM: Roslind Moodey', 'CC: { name: Claire Cocoran, organisation: Adopt South }'),
			},
			says: [
				'minutes/2025-01.md:4:3  warning  "Roslind Moodey" is spelt "Roselind Moodey" in minutes/2024-07.md, line 4; if they are one person, correct the wrong one',
				'minutes/2025-01.md:5:3  warning  "Dr Claire Corcoran" is spelt "Claire Cocoran" in minutes/2024-07.md, line 5; if they are one person, correct the wrong one',
			],
		},
	],
	*check({ book }) {
		for (const { spelling, alike } of alikeSpellings(book)) {
			const [older] = alike;
			if (!older) continue;
			const { name, place } = spelling.person;
			const message = `${quote(name)} is spelt ${quote(older.person.name)} in ${where(older.person.place, place)}; if they are one person, correct the wrong one`;
			yield { place, message };
		}
	},
};
