import { nearest } from '../../language/nearest.ts';
import { quote, quoteAll } from '../../language/quote.ts';
import { phaseOf } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (...statuses: string[]) =>
	writeMinutes({
		log: statuses.map((status, index) => `| ${80 - index} | Follow up on funding. | MH | April 2025 | ${status} |`),
	});

export const statusUnknown: Rule = {
	id: 'status-unknown',
	severity: 'error',
	summary: 'Every action has a status from the board’s list.',
	why: 'A word that is not in the list counts neither as open nor as ended: the action stays in the lists of open actions, with a mark.',
	fix: 'Write one of the board’s words. To use another word, add it under "statuses" in alb.yaml.',
	examples: [
		{
			title: 'words from the list',
			files: { 'minutes/2025-04.md': minutesOf('open', 'in progress', 'closed') },
			says: [],
		},
		{
			title: 'a misspelling, an unknown word, nothing',
			files: { 'minutes/2025-04.md': minutesOf('opne', 'done?', '') },
			says: [
				'minutes/2025-04.md:12:50  error  "opne" is not a status of this board; did you mean "open"?',
				'minutes/2025-04.md:13:50  error  "done?" is not a status of this board; write "open", "in progress", "complete" or "closed"',
				'minutes/2025-04.md:14:50  error  the status is missing; write "open", "in progress", "complete" or "closed"',
			],
		},
		{
			title: 'a board with its own list',
			files: {
				'alb.yaml': 'statuses:\n  open: [ongoing]\n  ended: [done]\n',
				'minutes/2025-04.md': minutesOf('ongoing', 'done', 'closed'),
			},
			says: ['minutes/2025-04.md:14:50  error  "closed" is not a status of this board; write "ongoing" or "done"'],
		},
	],
	*check({ book, board: { statuses } }) {
		const words = [...statuses.open, ...statuses.ended];
		for (const {
			row: { status, cells },
		} of rowsOf(book)) {
			if (!cells.status || phaseOf(status, statuses) !== 'unknown') continue;
			const near = nearest(status, words);
			const message =
				status === ''
					? `the status is missing; write ${quoteAll(words, 'or')}`
					: `${quote(status)} is not a status of this board; ${near ? `did you mean "${near}"?` : `write ${quoteAll(words, 'or')}`}`;
			yield { place: cells.status.place, message };
		}
	},
};
