import { formatPlace } from '../../values/place.ts';
import { bookWithMh } from '../parts/example-minutes.ts';
import { remarksOn } from '../parts/remarks.ts';
import type { Rule } from '../rule.ts';

export const commitmentUnlogged: Rule = {
	id: 'commitment-unlogged',
	severity: 'info',
	remark: true,
	summary: 'What somebody is to do, or promises to do, is an action.',
	why: 'A promise that is only in the notes is in nobody’s list, and nobody asks after it at the next meeting.',
	fix: 'If it is an action, raise it: "alb add --from minutes/2025-04.md:75" takes the sentence. If it is none, leave it, or say why in a comment.',
	limits:
		'It reads English sentence by sentence: "MH will …", "MH to …", "the Clerk was asked to …", "it was agreed that MH should …", "Check the lights.", "… to be circulated", and entries of lists. It leaves out what an action line or a row of the log of that meeting says already, what is done each time, and what others do, as far as it can tell. It misses some, and takes some for actions that are none; docs/checking.md says how many.',
	examples: [
		{
			title: 'a promise that the log has',
			files: bookWithMh([], 'MH will follow up on the funding.'),
			says: [],
		},
		{
			title: 'a promise, and someone who was asked',
			files: bookWithMh([], 'MH will check the forms. The Clerk was asked to write to the council.'),
			says: [
				'minutes/2025-04.md:7:1  info  "MH will check the forms." reads like an action, and no action line or row says it; to raise it: alb add --from minutes/2025-04.md:7:1',
				'minutes/2025-04.md:7:26  info  "The Clerk was asked to write to the council." reads like an action, and no action line or row says it; to raise it: alb add --from minutes/2025-04.md:7:26',
			],
		},
	],
	check: ({ book }) =>
		remarksOn(
			book,
			'action',
			(place) =>
				`reads like an action, and no action line or row says it; to raise it: alb add --from ${formatPlace(place)}`,
		),
};
