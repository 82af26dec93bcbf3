import { type Deadline, meetingDates } from '../../language/deadline.ts';
import { readDueCell } from '../../language/deadline-words.ts';
import { missedDeadline } from '../../language/overdue.ts';
import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { openRows } from '../parts/log-rows.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (date: string, ...log: string[]) => writeMinutes({ date, log });
const RATE = '| 78 | Ask by the next meeting what advisers are paid. | RE | July 2024 | open |';

/** Minutes whose log has a "Due" column. */
const withDue = (date: string, ...log: string[]) =>
	writeMinutes({ date, log }).replace('| Status |', '| Status | Due |').replace('| --- |\n', '| --- | --- |\n');

export const actionOverdue: Rule = {
	id: 'action-overdue',
	severity: 'warning',
	summary: 'No open action is past the date or the meeting that it was due by.',
	why: 'A deadline that passes unnoticed teaches everyone that deadlines do not count.',
	fix: 'Ask the person responsible, and write down the new status or the new date. Write a date as 2025-07, 10 July 2025 or next meeting.',
	limits:
		'Only actions that are open in the newest log are checked, on the date of that log. If the newest minutes have no log that can be read, none is checked. An action is overdue from the day after its date, or once its meeting has been held. The deadline is in "Due", or otherwise in the text after words such as "by", "before" and "until"; other words do not set one.',
	examples: [
		{
			title: 'deadlines that are still to come, and one that was met',
			files: {
				'minutes/2024-07.md': withDue(
					'2024-07',
					'| 79 | Bring the PLO report. | RE | July 2024 | open | Oct 2024 |',
					'| 78 | Ask by the next meeting what advisers are paid. | RE | July 2024 | open | |',
				),
				'minutes/2024-10.md': withDue(
					'2024-10',
					'| 79 | Bring the PLO report. | RE | July 2024 | open | Oct 2024 |',
					'| 78 | Ask by the next meeting what advisers are paid. | RE | July 2024 | complete | |',
				),
			},
			says: [],
		},
		{
			title: 'a date that has passed, a meeting that has been held, and words that are not a date',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', RATE),
				'minutes/2024-10.md': withDue(
					'2024-10-24',
					'| 80 | Order the biscuits. | MH | October 2024 | open | when it rains |',
					'| 79 | Bring the PLO report. | RE | October 2024 | open | 10 October 2024 |',
					`${RATE} |`,
				),
			},
			says: [
				'minutes/2024-10.md:12:57  info  "when it rains" is not a date that alb understands; write 2025-07 or next meeting',
				'minutes/2024-10.md:13:59  warning  action "79" was due by 10 October 2024 and was still "open" on 24 October 2024; bring it up, or agree a new date',
				'minutes/2024-10.md:14:12  warning  action "78" was due by the meeting of 24 October 2024 ("by the next meeting") and was still "open" on 24 October 2024; bring it up, or agree a new date',
			],
		},
	],
	*check(context) {
		const { asOf } = context.log;
		const dates = meetingDates(context.book, context.board);
		for (const { action, row } of openRows(context)) {
			const { due } = row.cells;
			if (due && readDueCell(due.text) === 'unclear') {
				const message = `${quote(due.text)} is not a date that alb understands; write 2025-07 or next meeting`;
				yield { place: due.place, message, severity: 'info' };
				continue;
			}
			const deadline = missedDeadline(action, asOf, dates);
			if (deadline && asOf !== undefined) yield overdue(deadline, row, asOf);
		}
	},
};

function overdue({ by, held, words, column }: Deadline, row: LogRow, asOf: CalendarDate): Report {
	const cell = row.cells[column];
	const place = cell ? { ...cell.place, column: cell.place.column + Math.max(0, cell.raw.indexOf(words)) } : row.place;
	const name = row.number === '' ? 'this action' : `action "${row.number}"`;
	const day = formatDate(by);
	// Words that only repeat the date are left out.
	const said = /\d{4}/.test(words) || day.startsWith(words) ? '' : ` (${quote(words)})`;
	const when = `${held ? 'the meeting of ' : ''}${day}${said}`;
	const message = `${name} was due by ${when} and was still ${quote(row.status)} ${asOf.length === 7 ? 'in' : 'on'} ${formatDate(asOf)}; bring it up, or agree a new date`;
	return { place, message };
}
