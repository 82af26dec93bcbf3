import { addMonths, type CalendarDate, formatDate, monthNumber, monthOf } from '../model/calendar-date.ts';
import type { Minutes } from '../model/minutes.ts';
import { type Report, type Rule, wasRead, writeMinutes } from './rule.ts';

const QUARTERLY = 'calendar: quarterly\n';
const minutesOf = (date: string) =>
	writeMinutes({ date, log: ['| 78 | Follow up on funding. | MH | July 2024 | open |'] });
/** So many meetings in a row are no gap in the folder: more likely a date is wrong. */
const MANY = 12;

export const meetingMissing: Rule = {
	id: 'meeting-missing',
	severity: 'info',
	summary: 'There are minutes of every meeting that the board’s calendar expects between the first and the last.',
	why: 'Where minutes are missing, actions that were raised or ended at that meeting are missing too.',
	fix: 'Add the minutes. If the board did not meet, there is nothing to do.',
	limits:
		'A meeting in the month before or after stands in for one month of the calendar. Without "calendar" in alb.yaml nothing is expected.',
	examples: [
		{
			title: 'a meeting in every quarter, one of them a month late',
			files: {
				'alb.yaml': QUARTERLY,
				'minutes/2024-07.md': minutesOf('2024-07'),
				'minutes/2024-11.md': minutesOf('2024-11'),
				'minutes/2025-01.md': minutesOf('2025-01'),
			},
			says: [],
		},
		{
			title: 'two quarters without minutes',
			files: {
				'alb.yaml': QUARTERLY,
				'minutes/2024-07.md': minutesOf('2024-07'),
				'minutes/2025-04.md': minutesOf('2025-04'),
			},
			says: [
				"minutes/2025-04.md:1:1  info  there are no minutes for October 2024, when the board's calendar expects a meeting; add them if the board met",
				"minutes/2025-04.md:1:1  info  there are no minutes for January 2025, when the board's calendar expects a meeting; add them if the board met",
			],
		},
	],
	*check({ book, board }) {
		if (!board.calendar) return;
		const held = book.meetings.filter(({ date }) => date);
		const months = new Set(held.map(({ date }) => monthOf(date?.value ?? '')));
		const expected = board.calendar.months;
		const isExpected = (month: CalendarDate) => expected.includes((monthNumber(month) % 12) + 1);
		// A meeting beside its month stands in for one month of the calendar, and no more.
		const spare = new Set([...months].filter((month) => !isExpected(month)));
		const standsIn = (month: CalendarDate) => spare.delete(addMonths(month, -1)) || spare.delete(addMonths(month, 1));
		for (const [index, minutes] of held.entries()) {
			const before = held[index - 1]?.date?.value;
			if (before === undefined) continue;
			const missing = monthsFrom(before, minutes.date?.value ?? before).filter(
				(month) => isExpected(month) && !months.has(month) && !standsIn(month),
			);
			yield* report(missing, wasRead(minutes) ? minutes : undefined);
		}
	},
};

/** The months between two dates, without their own. */
function monthsFrom(from: CalendarDate, to: CalendarDate): CalendarDate[] {
	const count = Math.max(0, monthNumber(to) - monthNumber(from) - 1);
	return Array.from({ length: count }, (_, index) => addMonths(from, index + 1));
}

function* report(missing: readonly CalendarDate[], after: Minutes | undefined): Generator<Report> {
	if (!after) return;
	const place = { file: after.file, line: 1, column: 1 };
	if (missing.length > MANY) {
		const message = `before this meeting ${missing.length} meetings of the board's calendar have no minutes, from ${formatDate(missing[0] ?? '')} on; look whether a date is wrong`;
		yield { place, message };
		return;
	}
	for (const month of missing) {
		const message = `there are no minutes for ${formatDate(month)}, when the board's calendar expects a meeting; add them if the board met`;
		yield { place, message };
	}
}
