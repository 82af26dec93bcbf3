import { formatDate, isBefore } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (date: string, updated: string) =>
	writeMinutes({
		date,
		front: ['invitees:', '  MH: Dr Mac Heath', `action-log-updated: ${updated}`],
		log: ['| 79 | Follow up on funding. | MH | April 2024 | closed |'],
	});

export const logDate: Rule = {
	id: 'log-date',
	severity: 'warning',
	summary: 'The action log was last updated on or after the day of its meeting, and no later than today.',
	why: 'The date shows how up to date the statuses are. A wrong date makes old statuses look new.',
	fix: 'Correct "action-log-updated", or the date of the meeting.',
	examples: [
		{
			title: 'updated in the month of the meeting, and some weeks later',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', '2024-07-03'),
				'minutes/2025-04.md': minutesOf('2025-04-24', '2025-05-12'),
			},
			says: [],
		},
		{
			title: 'updated before the meeting, and in a year that is still to come',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', '2024-06-28'),
				'minutes/2025-04.md': minutesOf('2025-04-24', '2052-05-12'),
			},
			says: [
				'minutes/2024-07.md:5:21  warning  the log was updated on "2024-06-28", before the meeting of July 2024; correct one of the two dates',
				'minutes/2025-04.md:5:21  warning  the log was updated on "2052-05-12", which is in the future; correct the date',
			],
		},
	],
	*check({ book, today }) {
		for (const minutes of book.meetings) {
			const { logUpdated, date } = minutes;
			if (!logUpdated || !wasRead(minutes)) continue;
			const { value, place } = logUpdated;
			if (date && isBefore(value, date.value)) {
				const message = `the log was updated on "${value}", before the meeting of ${formatDate(date.value)}; correct one of the two dates`;
				yield { place, message };
			}
			if (isBefore(today, value)) {
				yield { place, message: `the log was updated on "${value}", which is in the future; correct the date` };
			}
		}
	},
};
