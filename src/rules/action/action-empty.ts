import { phaseOf } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

export const actionEmpty: Rule = {
	id: 'action-empty',
	severity: 'error',
	summary: 'Every open action says what is to be done.',
	why: 'Lists show the action for as long as it is open, and nobody knows what it is.',
	fix: 'Look up in the minutes of the meeting that raised it what is to be done, and write that in the row. If it was a slip, delete the row.',
	limits:
		'A text without a letter or a figure says nothing: a dash, a question mark, a picture without a description, a comment. An action is reported in each log in which it is open.',
	examples: [
		{
			title: 'an action that has ended may have lost its text',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					log: ['| 80 | Order the biscuits. | MH | April 2025 | open |', '| 79 | | MH | July 2024 | closed |'],
				}),
			},
			says: [],
		},
		{
			title: 'nothing, a dash, a comment',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					log: [
						'| 81 | | MH | April 2025 | open |',
						'| 80 | – | MH | April 2025 | open |',
						'| 79 | <!-- ask RE --> | MH | April 2025 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:12:8  error  action "81" is open, and its text says nothing; write what is to be done',
				'minutes/2025-04.md:13:8  error  action "80" is open, and its text says nothing; write what is to be done',
				'minutes/2025-04.md:14:8  error  action "79" is open, and its text says nothing; write what is to be done',
			],
		},
	],
	*check({ book, board }) {
		for (const { row } of rowsOf(book)) {
			const cell = row.cells.action;
			if (!cell || row.uneven || /[\p{L}\p{N}]/u.test(row.text)) continue;
			const phase = phaseOf(row.status, board.statuses);
			// An empty row of a form has no number either, which number-format reports.
			if (phase === 'ended' || (phase === 'unknown' && row.number === '')) continue;
			const which = row.number === '' ? 'this action' : `action "${row.number}"`;
			yield { place: cell.place, message: `${which} is open, and its text says nothing; write what is to be done` };
		}
	},
};
