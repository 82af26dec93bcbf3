import { quote, quoteAll } from '../../language/quote.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const LOG = ['| 79 | Follow up on funding. | MH | April 2025 | open |'];

export const frontMatterKey: Rule = {
	id: 'front-matter-key',
	severity: 'warning',
	summary: 'The block at the top has only entries that alb knows.',
	why: 'An unknown entry is not read: with "invitee" instead of "invitees", nobody was invited.',
	fix: 'Correct the spelling of the entry, or move what it says to the discussion.',
	examples: [
		{
			title: 'known entries',
			files: { 'minutes/2025-04.md': writeMinutes({ date: '2025-04', log: LOG }) },
			says: [],
		},
		{
			title: 'a misspelling, an entry that minutes do not have, and a misspelling in a list of people',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					front: [
						'invitee:',
						'  MH: Dr Mac Heath',
						'budget: £8.78m',
						'apologies:',
						'  LH: { name: Lorna Hunt, rôle: Vice chair }',
					],
					log: LOG,
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
			const ofPerson = /^(?:invitees|apologies)\./.test(key);
			const name = key.slice(key.lastIndexOf('.') + 1);
			const advice = nearest
				? `did you mean "${nearest}"?`
				: `${ofPerson ? 'a person can have' : 'the known entries are'} ${quoteAll(ofPerson ? OF_A_PERSON : KNOWN, 'and')}`;
			yield { place, message: `${quote(name)} is not a known entry, so it is not read; ${advice}` };
		}
	},
};

/** The entries of the front matter, and those of a person; a test compares them with what the parser accepts. */
export const KNOWN: readonly string[] = [
	'date',
	'title',
	'state',
	'chair',
	'location',
	'next-meeting',
	'invitees',
	'apologies',
	'action-log-updated',
];
export const OF_A_PERSON: readonly string[] = ['name', 'role', 'organisation', 'for'];
