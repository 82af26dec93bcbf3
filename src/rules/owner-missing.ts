import { formatPlace } from '../model/place.ts';
import { phaseOf } from '../model/status.ts';
import { type Rule, rowsOf, writeMinutes } from './rule.ts';

export const ownerMissing: Rule = {
	id: 'owner-missing',
	severity: 'error',
	summary: 'Someone is responsible for every open action.',
	why: 'What nobody in particular is to do, nobody does.',
	fix: 'Write the initials of who will do it; "all" if it is for every member.',
	examples: [
		{
			title: 'one person, and everyone',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					log: [
						'| 80 | Order the biscuits. | MH | April 2025 | open |',
						'| 79 | Look at disruptions. | all | April 2025 | open |',
						'| 78 | Follow up on funding. | | July 2024 | closed |',
					],
				}),
			},
			says: [],
		},
		{
			title: 'no one',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					log: [
						'| 80 | Order the biscuits. | | April 2025 | open |',
						'| 79 | Look at disruptions. | – | April 2025 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:12:30  error  no one is responsible for open action "80"; write the initials of who will do it, or "all"',
				'minutes/2025-04.md:13:31  error  no one is responsible for open action "79"; write the initials of who will do it, or "all"',
			],
		},
	],
	*check({ book, board }) {
		const said = new Set<string>();
		for (const { row } of rowsOf(book)) {
			const cell = row.cells.responsible;
			if (!cell || phaseOf(row.status, board.statuses) === 'ended') continue;
			if (row.responsible.some((word) => /[\p{L}\p{N}]/u.test(word))) continue;
			// An action is carried from log to log; that no one has it is said once.
			const action = row.number === '' ? formatPlace(row.place) : row.number;
			if (said.has(action)) continue;
			said.add(action);
			const which = row.number === '' ? 'this open action' : `open action "${row.number}"`;
			const message = `no one is responsible for ${which}; write the initials of who will do it, or "all"`;
			yield { place: cell.place, message };
		}
	},
};
