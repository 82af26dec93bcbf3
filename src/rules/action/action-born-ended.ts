import { quote } from '../../language/quote.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { monthOf } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (date: string, updated: string, status: string) =>
	writeMinutes({
		date,
		front: ['invitees:', '  MH: Dr Mac Heath', `action-log-updated: ${updated}`],
		log: [`| 79 | Follow up on funding. | MH | July 2024 | ${status} |`],
	});

export const actionBornEnded: Rule = {
	id: 'action-born-ended',
	severity: 'info',
	summary: 'An action is open in the log of the meeting that raises it.',
	why: 'No meeting asks about an action that ended before anyone could do it. It may have been closed by mistake.',
	fix: 'Reopen it if it is still to be done. If it was settled at the meeting itself, it may be a decision rather than an action.',
	limits:
		'A log that was updated in a later month than its meeting left time to do what was asked, so it is not checked.',
	examples: [
		{
			title: 'ended by the next meeting, and ended when the log was updated later',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', '2024-09-11', 'complete'),
				'minutes/2024-10.md': minutesOf('2024-10', '2024-10-24', 'closed'),
			},
			says: [],
		},
		{
			title: 'closed in the log of the meeting that raises it',
			files: { 'minutes/2024-07.md': minutesOf('2024-07', '2024-07-24', 'closed') },
			says: [
				'minutes/2024-07.md:12:49  info  action "79" is new in this log and already "closed"; reopen it if it is still to be done',
			],
		},
	],
	// A log that was updated in a later month than its meeting left time to do what the meeting asked for.
	*check({ book, log, board }) {
		const rows = new Map(Array.from(rowsOf(book), (each) => [each.row.place, each]));
		for (const { number, history } of log.actions) {
			const [first] = history;
			if (first?.phase !== 'ended' || !isActionNumber(number, board.numbering)) continue;
			const { row, minutes } = rows.get(first.place) ?? {};
			const month = minutes?.date && monthOf(minutes.date.value);
			if (month === undefined || first.issued === undefined || monthOf(first.issued) !== month) continue;
			if (minutes?.logUpdated && monthOf(minutes.logUpdated.value) > month) continue;
			const message = `action "${number}" is new in this log and already ${quote(first.status)}; reopen it if it is still to be done`;
			yield { place: row?.cells.status?.place ?? first.place, message };
		}
	},
};
