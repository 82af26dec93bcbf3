import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Minutes } from '../../model/minutes.ts';
import { firstDay, formatDate, isBefore } from '../../values/calendar-date.ts';
import { formatPlace } from '../../values/place.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (issued: string) => ({
	'minutes/2024-07.md': writeMinutes({
		date: '2024-07-03',
		front: ['invitees:', '  MH: Dr Mac Heath', 'action-log-updated: 2024-07-24'],
		log: [`| 79 | Follow up on funding. | MH | ${issued} | open |`],
	}),
});

export const issuedFuture: Rule = {
	id: 'issued-future',
	severity: 'warning',
	summary: 'No action has a date of issue later than the date of its log.',
	why: 'An action with a date that is still to come looks newer than it is, and its age is wrong.',
	fix: 'Check the minutes of the meeting that raised the action, and correct the date of issue.',
	limits:
		'The date of a log is that of its meeting, or a later one on which it was updated. Each action is reported once, in the first log where the date is wrong.',
	examples: [
		{
			title: 'issued between the meeting and the day the log was updated',
			files: minutesOf('10 July 2024'),
			says: [],
		},
		{
			title: 'issued in a month after the log',
			files: minutesOf('August 2024'),
			says: [
				'minutes/2024-07.md:12:37  warning  "August 2024" is after 24 July 2024, when this log was updated; correct the date of issue',
			],
		},
	],
	*check({ book }) {
		const reported = new Set<string>();
		for (const { row, minutes } of rowsOf(book)) {
			const { issued, number, place, cells } = row;
			const day = issued === undefined ? undefined : dayOf(minutes);
			if (issued === undefined || !day || !isBefore(day.date, issued)) continue;
			// An action is carried forward with its date, so a wrong date is reported in the first log only.
			const action = number === '' ? formatPlace(place) : number;
			if (reported.has(action)) continue;
			reported.add(action);
			const message = `"${formatDate(issued)}" is after ${day.words}; correct the date of issue`;
			yield { place: cells.issued?.place ?? place, message };
		}
	},
};

/** The date of a log: that of the meeting, or a later one on which the log was updated. */
function dayOf({ date, logUpdated }: Minutes): { readonly date: CalendarDate; readonly words: string } | undefined {
	if (logUpdated && !(date && firstDay(logUpdated.value) < firstDay(date.value))) {
		return { date: logUpdated.value, words: `${formatDate(logUpdated.value)}, when this log was updated` };
	}
	return date && { date: date.value, words: `the meeting of ${formatDate(date.value)}` };
}
