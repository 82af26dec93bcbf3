import { bookWithMh } from '../parts/example-minutes.ts';
import { remarksOn } from '../parts/remarks.ts';
import type { Rule } from '../rule.ts';

export const decisionUnmarked: Rule = {
	id: 'decision-unmarked',
	severity: 'info',
	remark: true,
	summary: 'What the meeting decided is marked as a decision.',
	why: 'The register of decisions has what is marked; a decision in a sentence is found only by reading all minutes again.',
	fix: 'Write it in a paragraph of its own: "**Decision:** …".',
	limits:
		'It reads English sentence by sentence: "It was agreed that …", "The board approved …", "Resolved: …", "Proposed by …, seconded by …", "Approved." An item that has a marked decision is left out, since its sentences usually lead up to it.',
	examples: [
		{
			title: 'a decision that is marked, and the sentence that leads up to it',
			files: bookWithMh([], '## 1. Hall', '', 'It was agreed to keep the hall.', '', '**Decision:** The hall is kept.'),
			says: [],
		},
		{
			title: 'a decision in a sentence',
			files: bookWithMh([], '## 1. Hall', '', 'MH spoke about the hall. It was agreed that the hall is kept.'),
			says: [
				'minutes/2025-04.md:9:26  info  "It was agreed that the hall is kept." reads like a decision, and is not in the register; if it is one, write it as "**Decision:** …"',
			],
		},
	],
	check: ({ book }) =>
		remarksOn(
			book,
			'decision',
			() => 'reads like a decision, and is not in the register; if it is one, write it as "**Decision:** …"',
		),
};
