import { quote, quoteAll } from '../../language/quote.ts';
import { FRONT_MATTER_KEYS } from '../../model/front-matter.ts';
import { PERSON_KEYS } from '../../model/people/person.ts';
import { PEOPLE_KEYS } from '../../values/front-matter.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

export const frontMatterKey: Rule = {
	id: 'front-matter-key',
	severity: 'warning',
	summary: 'The block at the top has only entries that alb knows.',
	why: 'An unknown entry is not read: with "invitee" instead of "invitees", nobody was invited.',
	fix: 'Correct the spelling of the entry, or move what it says to the discussion.',
	examples: [
		{
			title: 'known entries',
			files: { 'minutes/2025-04.md': writeMinutes() },
			says: [],
		},
		{
			title: 'a misspelling, an entry that minutes do not have, and a misspelling in a list of people',
			files: {
				'minutes/2025-04.md': writeMinutes({
					front: [
						'invitee:',
						'  MH: Dr Mac Heath',
						'budget: £8.78m',
						'apologies:',
						'  LH: { name: Lorna Hunt, rôle: Vice chair }',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:3:1  warning  "invitee" is not a known entry, so it is not read; did you mean "invitees"?',
				'minutes/2025-04.md:5:1  warning  "budget" is not a known entry, so it is not read; the known entries are "date", "title", "state", "chair", "location", "next-meeting", "invitees", "apologies" and "action-log-updated"',
				'minutes/2025-04.md:7:27  warning  "rôle" is not a known entry, so it is not read; did you mean "role"?',
			],
		},
	],
	*check({ book }) {
		for (const { key, nearest, place } of unreads(book, 'front-matter-key')) {
			const ofPerson = PEOPLE_KEYS.some((list) => key.startsWith(`${list.key}.`));
			const name = key.slice(key.lastIndexOf('.') + 1);
			const advice = nearest
				? `did you mean "${nearest}"?`
				: `${ofPerson ? 'a person can have' : 'the known entries are'} ${quoteAll(ofPerson ? PERSON_KEYS : FRONT_MATTER_KEYS.map((known) => known.key), 'and')}`;
			yield { place, message: `${quote(name)} is not a known entry, so it is not read; ${advice}` };
		}
	},
};
