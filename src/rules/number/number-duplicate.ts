import type { LogRow } from '../../model/actions/action-log.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

export const numberDuplicate: Rule = {
	id: 'number-duplicate',
	severity: 'error',
	summary: 'A number is in a log once.',
	why: 'Of two rows with one number, nobody can say which one tells how the action stands.',
	fix: 'Delete the row that is a copy. If there are two actions, the later one gets a number of its own: "alb renumber 80" gives it one wherever it stands.',
	examples: [
		{
			title: 'each action with its number',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					log: [
						'| 80 | Order the biscuits. | MH | April 2025 | open |',
						'| 79 | Follow up on funding. | MH | April 2025 | open |',
					],
				}),
			},
			says: [],
		},
		{
			title: 'a row that is there twice, and two actions with one number',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					log: [
						'| 80 | Order the biscuits. | MH | April 2025 | closed |',
						'| 80 | Order the biscuits. | MH | April 2025 | open |',
						'| 79 | Follow up on funding. | MH | April 2025 | open |',
						'| 79 | Bring the PLO report to a meeting. | RE | April 2025 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:13:3  error  number "80" is in this log twice, first on line 12; keep the row that is right, and delete the other',
				'minutes/2025-04.md:15:3  error  number "79" is in this log twice, first on line 14; give the later of the two actions a number of its own',
			],
		},
	],
	*check({ book, board }) {
		for (const { log } of book.meetings) {
			const firsts = new Map<string, LogRow>();
			for (const row of log?.rows ?? []) {
				if (!isActionNumber(row.number, board.numbering)) continue;
				const first = firsts.get(row.number);
				if (!first) {
					firsts.set(row.number, row);
					continue;
				}
				const advice =
					foldWord(first.text) === foldWord(row.text)
						? 'keep the row that is right, and delete the other'
						: 'give the later of the two actions a number of its own';
				const message = `number "${row.number}" is in this log twice, first on ${where(first.place, row.place)}; ${advice}`;
				yield { place: row.place, message };
			}
		}
	},
};
