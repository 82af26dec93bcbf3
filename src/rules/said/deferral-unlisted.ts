import { bookWithMh } from '../parts/example-minutes.ts';
import { remarksOn } from '../parts/remarks.ts';
import type { Rule } from '../rule.ts';

export const deferralUnlisted: Rule = {
	id: 'deferral-unlisted',
	severity: 'info',
	remark: true,
	summary: 'What is put off to a later meeting is a topic for it.',
	why: 'The next agenda is made from the topics and the actions; what is put off only in a sentence is on no agenda.',
	fix: 'Add it to the list under "Topics for the next meeting", so that "alb new-meeting" carries it.',
	limits:
		'It reads English sentence by sentence: "deferred to …", "brought back to the next meeting", "on the July agenda". It leaves out what a topic, an action line or a row of the log of that meeting says already.',
	examples: [
		{
			title: 'put off, and a topic',
			files: bookWithMh(
				[],
				'The review of the constitution was deferred to the next meeting.',
				'',
				'### Topics for the next meeting',
				'',
				'- Review of the constitution',
			),
			says: [],
		},
		{
			title: 'put off, and in no list',
			files: bookWithMh([], 'The review of the constitution was deferred to the next meeting.'),
			says: [
				'minutes/2025-04.md:7:1  info  "The review of the constitution was deferred to the next…" puts something off, and no topic or action says it; add it under "Topics for the next meeting"',
			],
		},
	],
	check: ({ book }) =>
		remarksOn(
			book,
			'deferral',
			() => 'puts something off, and no topic or action says it; add it under "Topics for the next meeting"',
		),
};
