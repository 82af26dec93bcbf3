import type { LogRow } from '../../model/actions/action-log.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

export const numberDuplicate: Rule = {
	id: 'number-duplicate',
	severity: 'error',
	summary: 'No number appears twice in a log.',
	why: 'If two rows have the same number, nobody can tell which one has the right status.',
	fix: 'Delete the row that is a copy. If they are two actions, give the later one a number of its own: "alb renumber 80" does so everywhere it appears.',
	examples: [
		{
			title: 'each action with its own number',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 80 | Order the biscuits. | MH | April 2025 | open |',
						'| 79 | Follow up on funding. | MH | April 2025 | open |',
					],
				}),
			},
			says: [],
		},
		{
			title: 'a row that appears twice, and two actions with the same number',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 80 | Order the biscuits. | MH | April 2025 | closed |',
						'| 80 | Order the biscuits. | MH | April 2025 | open |',
						'| 79 | Follow up on funding. | MH | April 2025 | open |',
						'| 79 | Bring the PLO report to a meeting. | RE | April 2025 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:13:3  error  number "80" appears twice in this log, first on line 12; keep the row that is right, and delete the other one',
				'minutes/2025-04.md:15:3  error  number "79" appears twice in this log, first on line 14; give the later of the two actions a number of its own',
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
						? 'keep the row that is right, and delete the other one'
						: 'give the later of the two actions a number of its own';
				const message = `number "${row.number}" appears twice in this log, first on ${where(first.place, row.place)}; ${advice}`;
				yield { place: row.place, message };
			}
		}
	},
};
