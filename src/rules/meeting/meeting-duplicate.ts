import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import { formatDate, monthOf } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { groupBy } from '../parts/group-by.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Report, Rule } from '../rule.ts';

const APRIL = writeMinutes();

export const meetingDuplicate: Rule = {
	id: 'meeting-duplicate',
	severity: 'error',
	summary: 'Each meeting has one file.',
	why: 'If a meeting has two files, nobody knows which one was agreed, and each action of the meeting seems to be recorded twice.',
	fix: 'Keep one of the files. If there were two meetings in one month, give each its full date.',
	examples: [
		{
			title: 'two meetings in one month',
			files: {
				'minutes/2025-04-03.md': writeMinutes({ date: '2025-04-03' }),
				'minutes/2025-04-24.md': writeMinutes({ date: '2025-04-24' }),
			},
			says: [],
		},
		{
			title: 'a copy of the minutes',
			files: { 'minutes/2025-04.md': APRIL, 'minutes/2025-04 (copy).md': APRIL },
			says: [
				'minutes/2025-04 (copy).md:2:7  error  the meeting of April 2025 is already in "minutes/2025-04.md"; keep one of the two files, or correct the date',
			],
		},
		{
			title: 'a month, and a day in it',
			files: { 'minutes/2025-04.md': APRIL, 'minutes/2025-04-24.md': writeMinutes({ date: '2025-04-24' }) },
			says: [
				'minutes/2025-04-24.md:2:7  error  the meeting of 24 April 2025 may be the same as the meeting of April 2025 in "minutes/2025-04.md"; keep one of the two files, or add the day to the date in that one',
			],
		},
	],
	*check({ book }) {
		const byMonth = groupBy(
			book.meetings.filter((minutes) => minutes.date && wasRead(minutes)),
			({ date }) => monthOf(date?.value ?? ''),
		);
		for (const sameMonth of byMonth.values()) yield* checkMonth(sameMonth);
	},
};

/** The meetings of one month. A date without a day may mean any day of its month, so it goes with all of them. */
function* checkMonth(meetings: readonly Minutes[]): Generator<Report> {
	const byDate = groupBy(meetings, ({ date }) => date?.value ?? '');
	const wholeMonth = [...byDate].find(([date]) => date.length === 7)?.[1];
	const month = wholeMonth && firstOf(wholeMonth);
	for (const [date, same] of byDate) {
		const first = firstOf(same);
		for (const minutes of same) {
			const place = minutes.date?.place ?? { file: minutes.file, line: 1, column: 1 };
			if (minutes !== first) {
				const message = `the meeting of ${formatDate(date)} is already in ${quote(first.file)}; keep one of the two files, or correct the date`;
				yield { place, message };
			} else if (month && month !== first) {
				const message = `the meeting of ${formatDate(date)} may be the same as the meeting of ${formatDate(monthOf(date))} in ${quote(month.file)}; keep one of the two files, or add the day to the date in that one`;
				yield { place, message };
			}
		}
	}
}

/** The file that is named after its meeting; otherwise the first by name. */
function firstOf(same: readonly Minutes[]): Minutes {
	const named = same.find(({ file, date }) => file.endsWith(`/${date?.value}.md`));
	return named ?? (same[0] as Minutes);
}
