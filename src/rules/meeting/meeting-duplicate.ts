import { quote } from '../../language/quote.ts';
import type { Unread } from '../../model/unread.ts';
import { formatDate, monthOf } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS, unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const APRIL = writeMinutes();

export const meetingDuplicate: Rule = {
	id: 'meeting-duplicate',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'Each meeting has one file.',
	why: 'If a meeting has two files, nobody knows which one was agreed. OneDrive, Dropbox, Syncthing and others leave such a copy where a file was changed in two places.',
	fix: 'Compare the files, copy what is missing into the one that is to stay, and delete the other. If there were two meetings in one month, give each its full date.',
	limits: `The date in the minutes decides, not the name of the file. Of two files with one date, alb reads the one that is named after
it; if none is, the one with the shortest name. Of the other it reads nothing: lists say so on stderr and end with 1, and commands
that change something refuse until one of the two is gone. A month and a day in it may be one meeting or two: both are read, and
lists and commands do the same.`,
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
				'minutes/2025-04 (copy).md:2:7  error  the meeting of April 2025 is also in "minutes/2025-04.md", which was read instead of this file; compare the two, keep one and delete the other, or correct the date',
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
		for (const unread of unreads(book, 'double', 'double-month'))
			yield { place: unread.place, message: explain(unread) };
	},
};

function explain(unread: Extract<Unread, { code: 'double' | 'double-month' }>): string {
	const meeting = `the meeting of ${formatDate(unread.date)}`;
	return unread.code === 'double'
		? `${meeting} is also in ${quote(unread.instead)}, which was read instead of this file; compare the two, keep one and delete the other, or correct the date`
		: `${meeting} may be the same as the meeting of ${formatDate(monthOf(unread.date))} in ${quote(unread.other)}; keep one of the two files, or add the day to the date in that one`;
}
