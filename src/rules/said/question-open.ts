import { bookWithMh } from '../parts/example-minutes.ts';
import { remarksOn } from '../parts/remarks.ts';
import type { Rule } from '../rule.ts';

export const questionOpen: Rule = {
	id: 'question-open',
	severity: 'info',
	remark: true,
	summary: 'A question that was put to the meeting is answered, or somebody is asked to answer it.',
	why: 'Whoever asked expects an answer, and the next reader cannot tell whether there was one.',
	fix: 'Write what was answered, or raise an action for whoever finds out.',
	limits: 'A question is open if nothing follows it under the same heading.',
	examples: [
		{
			title: 'a question and its answer',
			files: bookWithMh([], '## 1. Hall', '', 'MH asked whether the hall is insured.', '', 'It is, until May.'),
			says: [],
		},
		{
			title: 'a question at the end of an item',
			files: bookWithMh(
				[],
				'## 1. Hall',
				'',
				'MH asked whether the hall is insured.',
				'',
				'## 2. Garden',
				'',
				'Nothing.',
			),
			says: [
				'minutes/2025-04.md:9:1  info  "MH asked whether the hall is insured." asks something, and nothing under this heading answers it; write the answer, or raise an action',
			],
		},
	],
	check: ({ book }) =>
		remarksOn(
			book,
			'question',
			() => 'asks something, and nothing under this heading answers it; write the answer, or raise an action',
		),
};
