import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import { isOtherAction } from '../parts/other-action.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const APRIL = writeMinutes({
	log: ['| 79 | Follow up with LH on funding across the region. | MH | April 2025 | closed |'],
});
const minutesOfJuly = (row: string) => writeMinutes({ date: '2025-07', log: [row] });

export const numberReused: Rule = {
	id: 'number-reused',
	severity: 'error',
	summary: 'A number belongs to one action for ever.',
	why: 'If a number is used twice, what was agreed about one action is read as the history of the other.',
	fix: 'Give the later action the next free number: "alb renumber 79" does so everywhere it appears.',
	limits:
		'Two rows are two actions if both their wording (compared as in action-unlogged) and their dates of issue certainly differ; "July 2024" and "10 July 2024" agree. If only one of the two differs, action-reworded or issued-changed reports it.',
	examples: [
		{
			title: 'an action that was reworded, with the same date of issue',
			files: {
				'minutes/2025-04.md': APRIL,
				'minutes/2025-07.md': minutesOfJuly('| 79 | Regional money: talk to LH. | MH | April 2025 | closed |'),
			},
			says: [],
		},
		{
			title: 'a new action with an old number',
			files: {
				'minutes/2025-04.md': APRIL,
				'minutes/2025-07.md': minutesOfJuly('| 79 | Order the biscuits. | MH | July 2025 | open |'),
			},
			says: [
				'minutes/2025-07.md:12:3  error  number "79" already belongs to "Follow up with LH on funding across the region.", issued April 2025 (minutes/2025-04.md, line 12); give this action the next free number',
			],
		},
	],
	*check({ book, board }) {
		const known = new Map<string, { readonly first: LogRow; last: LogRow }>();
		for (const { row } of rowsOf(book)) {
			if (!isActionNumber(row.number, board.numbering) || row.issued === undefined) continue;
			const before = known.get(row.number);
			if (!before) {
				known.set(row.number, { first: row, last: row });
				continue;
			}
			const { first, last } = before;
			before.last = row;
			// Two rows of one log are number-duplicate's.
			if (last.place.file === row.place.file || !isOtherAction(first, row) || !isOtherAction(last, row)) continue;
			const other = `${quote(last.text)}, issued ${formatDate(last.issued ?? '')} (${where(last.place, row.place)})`;
			const message = `number "${row.number}" already belongs to ${other}; give this action the next free number`;
			yield { place: row.place, message };
		}
	},
};
