import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS, unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

export const fileEmpty: Rule = {
	id: 'file-empty',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'Every minutes file has something in it.',
	why: 'An interrupted copy can leave an empty file, and the open actions that were in it disappear from every list.',
	fix: 'Restore the file from a backup or an earlier version. If there was no such meeting, delete it.',
	examples: [
		{
			title: 'a file as it should be',
			files: {
				'minutes/2025-04.md': writeMinutes(),
			},
			says: [],
		},
		{
			title: 'nothing but blank lines',
			files: { 'minutes/2025-04.md': '\n\n' },
			says: ['minutes/2025-04.md:1:1  error  the file is empty; restore the minutes from a backup, or delete the file'],
		},
	],
	*check({ book }) {
		for (const { place } of unreads(book, 'empty')) {
			yield { place, message: 'the file is empty; restore the minutes from a backup, or delete the file' };
		}
	},
};
