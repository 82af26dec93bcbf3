import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS, unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

export const mergeConflict: Rule = {
	id: 'merge-conflict',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'There are no marks of an unfinished merge in the minutes.',
	why: 'When two people change the same lines, git keeps both versions between marks, and nobody can tell which one is right.',
	fix: 'Keep the version that is right. Delete the other one, and the lines of marks.',
	examples: [
		{
			title: 'a status that one person changed',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: ['| 79 | Follow up on funding. | MH | April 2025 | closed |'],
				}),
			},
			says: [],
		},
		{
			title: 'a status that two people changed',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'<<<<<<< HEAD',
						'| 79 | Follow up on funding. | MH | April 2025 | closed |',
						'=======',
						'| 79 | Follow up on funding. | MH | April 2025 | open |',
						'>>>>>>> rebecca',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:12:1  error  "<<<<<<<" marks two versions that git could not merge; keep the right one, and delete the other one and the lines "<<<<<<<", "=======" and ">>>>>>>"',
			],
		},
	],
	*check({ book }) {
		for (const { place, marker } of unreads(book, 'conflict')) {
			const message = `"${marker}" marks two versions that git could not merge; keep the right one, and delete the other one and the lines "<<<<<<<", "=======" and ">>>>>>>"`;
			yield { place, message };
		}
	},
};
