import type { Calendar } from '../../model/board/calendar.ts';
import type { RuleOptions } from '../../model/board/rule-setting.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Minutes } from '../../model/minutes.ts';
import { expectedMeetings } from '../../values/calendar.ts';
import { addMonths, formatDate, isBefore, monthOf } from '../../values/calendar-date.ts';
import { groupBy } from '../../values/group-by.ts';
import { optionValues } from '../../values/rule-setting.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Report, Rule } from '../rule.ts';

const QUARTERLY = 'calendar: quarterly\n';
const minutesOf = (date: string) =>
	writeMinutes({ date, log: ['| 78 | Follow up on funding. | MH | July 2024 | open |'] });
/** With more than this many missing in a row, a date is probably wrong. */
const MANY = 12;
const OPTIONS = {
	months: {
		summary: 'How many months early or late a meeting may be held and still count as that meeting.',
		default: 1,
		least: 0,
		most: 6,
	},
} as const satisfies RuleOptions;

export const meetingMissing: Rule = {
	id: 'meeting-missing',
	severity: 'info',
	summary:
		'There are minutes for every meeting that the board’s calendar expects, from the first meeting on record to the last.',
	why: 'If minutes are missing, so are the actions that were raised or ended at that meeting.',
	fix: 'Add the minutes. If the board did not meet, there is nothing to do.',
	limits:
		'If the calendar expects a meeting in a month that had none, a meeting in the month before or after (or within as many months as the option allows) counts as that meeting. Without "calendar" in alb.yaml, no meeting is expected.',
	options: OPTIONS,
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
		{
			title: 'dates that the board has agreed, one of them without minutes',
			files: {
				'alb.yaml': 'calendar: { dates: [2024-07-11, 2024-11-07, 2025-01-16, 2025-04-24] }\n',
				'minutes/2024-07.md': minutesOf('2024-07'),
				'minutes/2025-01-23.md': minutesOf('2025-01-23'),
				'minutes/2025-04-24.md': minutesOf('2025-04-24'),
			},
			says: [
				"minutes/2025-01-23.md:1:1  info  there are no minutes for 7 November 2024, when the board's calendar expects a meeting; add them if the board met",
			],
		},
	],
	*check({ book, board }) {
		if (!board.calendar) return;
		const held = book.meetings.flatMap((minutes) => (minutes.date ? [{ minutes, date: minutes.date.value }] : []));
		const dates = held.map(({ date }) => date);
		const { months } = optionValues('meeting-missing', OPTIONS, board.rules);
		const missing = missingMeetings(dates, board.calendar, months);
		// Each is reported at the first meeting after it.
		let next = 0;
		const after = groupBy(missing, (date) => {
			while (next < dates.length && (dates[next] ?? '') < date) next++;
			return `${next}`;
		});
		for (const [index, { minutes }] of held.entries())
			yield* report(after.get(`${index}`) ?? [], wasRead(minutes) ? minutes : undefined);
	},
};

/** The meetings of the calendar, between the first held and the last, that no meeting held counts as. */
function missingMeetings(held: readonly CalendarDate[], calendar: Calendar, beside: number): CalendarDate[] {
	const [first, last] = [held[0], held.at(-1)];
	if (first === undefined || last === undefined) return [];
	const expected = expectedMeetings(first, last, calendar);
	const inMonth = groupBy(held, monthOf);
	const expectedIn = groupBy(expected, monthOf);
	const absent = [...expectedIn].flatMap(([month, dates]) => {
		const there = inMonth.get(month) ?? [];
		// Of several in one month, those held on the expected day are not missing.
		const others = dates.filter((date) => !there.includes(date));
		return others.slice(there.length - (dates.length - others.length));
	});
	// A meeting outside its month counts as one meeting of the calendar, and no more.
	const spare = new Set([...inMonth.keys()].filter((month) => !expectedIn.has(month)));
	return absent.filter((date) => isBefore(first, date) && isBefore(date, last) && !takeSpare(date, spare, beside));
}

/** Whether a meeting near a month is still spare; if so, it is used up. */
function takeSpare(date: CalendarDate, spare: Set<string>, beside: number): boolean {
	for (let distance = 1; distance <= beside; distance++)
		if (spare.delete(addMonths(date, -distance)) || spare.delete(addMonths(date, distance))) return true;
	return false;
}

function* report(missing: readonly CalendarDate[], after: Minutes | undefined): Generator<Report> {
	if (!after) return;
	const place = { file: after.file, line: 1, column: 1 };
	if (missing.length > MANY) {
		const message = `${missing.length} meetings of the board's calendar before this one have no minutes, from ${formatDate(missing[0] ?? '')} on; check whether a date is wrong`;
		yield { place, message };
		return;
	}
	for (const month of missing) {
		const message = `there are no minutes for ${formatDate(month)}, when the board's calendar expects a meeting; add them if the board met`;
		yield { place, message };
	}
}
