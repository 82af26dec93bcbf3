import { quote } from '../../language/quote.ts';
import { knownStatus } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (status: string) => ({
	'minutes/2025-04.md': writeMinutes({
		log: [`| 79 | Follow up on funding. | MH | April 2025 | ${status} |`],
	}),
});

export const statusSpelling: Rule = {
	id: 'status-spelling',
	severity: 'warning',
	summary: 'Every status is spelt as in the board’s list.',
	why: '"Closed" and "closed" are one status. With two spellings, a spreadsheet or a reader counts two.',
	fix: 'Spell the status as in the board’s list: "alb check --fix" does so.',
	examples: [
		{ title: 'spelt as in the list', files: minutesOf('closed'), says: [] },
		{
			title: 'a capital letter',
			files: minutesOf('Closed'),
			says: ['minutes/2025-04.md:12:50  warning  "Closed" is spelt "closed" on this board; use that spelling'],
		},
	],
	*check({ book, board }) {
		for (const {
			row: { status, cells, place },
		} of rowsOf(book)) {
			const known = knownStatus(status, board.statuses);
			if (!cells.status || known === undefined || known === status) continue;
			yield {
				place: cells.status.place,
				message: `${quote(status)} is spelt "${known}" on this board; use that spelling`,
				fix: { says: `write "${known}"`, changes: [{ kind: 'cell', row: place, column: 'status', text: known }] },
			};
		}
	},
};
