import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { phaseOf } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import { isOtherAction } from '../parts/other-action.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (date: string, status: string) =>
	writeMinutes({ date, log: [`| 79 | Follow up on funding. | MH | April 2025 | ${status} |`] });

export const statusReopened: Rule = {
	id: 'status-reopened',
	severity: 'error',
	summary: 'An action that has ended stays ended.',
	why: 'One of the two logs is wrong: either the work was never done, or it is being asked for a second time.',
	fix: 'Correct the status that is wrong. If the matter has come up again, raise a new action with a number of its own.',
	examples: [
		{
			title: 'complete, then closed',
			files: {
				'minutes/2025-04.md': minutesOf('2025-04', 'complete'),
				'minutes/2025-07.md': minutesOf('2025-07', 'closed'),
			},
			says: [],
		},
		{
			title: 'closed, then open',
			files: {
				'minutes/2025-04.md': minutesOf('2025-04', 'closed'),
				'minutes/2025-07.md': minutesOf('2025-07', 'open'),
			},
			says: [
				'minutes/2025-07.md:12:50  error  action "79" is "open" here but was "closed" in minutes/2025-04.md, line 12; correct the status, or raise a new action',
			],
		},
	],
	*check({ book, board: { statuses, numbering } }) {
		const ended = new Map<string, LogRow>();
		for (const { row } of rowsOf(book)) {
			const cell = row.cells.status;
			const phase = phaseOf(row.status, statuses);
			if (!cell || phase === 'unknown' || !isActionNumber(row.number, numbering)) continue;
			const before = ended.get(row.number);
			// Two rows of one log are number-duplicate's, and two actions number-reused's.
			if (before && phase === 'open' && before.place.file !== row.place.file && !isOtherAction(before, row)) {
				const message = `action "${row.number}" is ${quote(row.status)} here but was ${quote(before.status)} in ${where(before.place, cell.place)}; correct the status, or raise a new action`;
				yield { place: cell.place, message };
			}
			if (phase === 'ended') ended.set(row.number, row);
			else ended.delete(row.number);
		}
	},
};
