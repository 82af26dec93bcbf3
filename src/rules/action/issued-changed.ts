import { differInIssue } from '../../language/action-pairing.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import { isOtherAction } from '../parts/other-action.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (date: string, issued: string) =>
	writeMinutes({ date, log: [`| 78 | Bring the PLO report to a meeting. | RE | ${issued} | closed |`] });

export const issuedChanged: Rule = {
	id: 'issued-changed',
	severity: 'error',
	summary: 'An action keeps its date of issue from log to log.',
	why: 'A date that moves makes an old action look new, and nobody asks why it is still open.',
	fix: 'Check the minutes of the meeting that raised the action, and correct the log that says otherwise.',
	examples: [
		{
			title: 'a month, and a day in it',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', 'July 2024'),
				'minutes/2025-04.md': minutesOf('2025-04', '10 July 2024'),
			},
			says: [],
		},
		{
			title: 'a different month from before',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', 'July 2024'),
				'minutes/2025-04.md': minutesOf('2025-04', 'April 2025'),
			},
			says: [
				'minutes/2025-04.md:12:50  error  the date of issue of action "78" is "April 2025" here but "July 2024" in minutes/2024-07.md, line 12; correct the wrong one',
			],
		},
	],
	*check({ book, board }) {
		const dated = new Map<string, LogRow>();
		for (const { row } of rowsOf(book)) {
			if (!isActionNumber(row.number, board.numbering) || row.issued === undefined) continue;
			const before = dated.get(row.number);
			const differs = before && before.place.file !== row.place.file && differInIssue(before, row);
			// Of two dates that agree, the one with the day says more.
			if (!before || differs || row.issued.length > (before.issued ?? '').length) dated.set(row.number, row);
			if (!before || !differs || isOtherAction(before, row)) continue;
			const place = row.cells.issued?.place ?? row.place;
			const message = `the date of issue of action "${row.number}" is "${formatDate(row.issued)}" here but "${formatDate(before.issued ?? '')}" in ${where(before.place, place)}; correct the wrong one`;
			yield { place, message };
		}
	},
};
