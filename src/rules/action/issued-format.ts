import { quote } from '../../language/quote.ts';
import type { DateProblem } from '../../model/unread.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

export const issuedFormat: Rule = {
	id: 'issued-format',
	severity: 'error',
	summary: 'Every action has a date of issue that is a real date.',
	why: 'The date says how long an action has been open. "04/05/2025" is one day here and another overseas, and "tbc" is not a day at all.',
	fix: 'Write a month, such as "April 2025", or a day, such as "24 April 2025".',
	examples: [
		{
			title: 'dates as people write them',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 80 | Order the biscuits. | MH | 24th April 2025 | open |',
						'| 79 | Follow up on funding. | MH | Apr 2025 | open |',
						'| 78 | Bring the PLO report to a meeting. | RE | 2024-07 | closed |',
					],
				}),
			},
			says: [],
		},
		{
			title: 'an impossible day, two readings, a short year, a word, nothing',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 82 | Order the biscuits. | MH | 31 April 2025 | open |',
						'| 81 | Follow up on funding. | MH | 04/05/2025 | open |',
						'| 80 | Ask what advisers are paid. | RE | 24/4/25 | open |',
						'| 79 | Bring the PLO report to a meeting. | RE | tbc | open |',
						'| 78 | Invite Slough. | RE | | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:12:35  error  "31 April 2025" is not a real date; correct it',
				'minutes/2025-04.md:13:37  error  "04/05/2025" may be "4 May 2025" or "5 April 2025"; write the month as a word',
				'minutes/2025-04.md:14:43  error  "24/4/25" has a two-digit year; write the month as a word and the year in full, such as "24 April 2025"',
				'minutes/2025-04.md:15:50  error  "tbc" is not a date; write a month or a day, such as "April 2025" or "24 April 2025"',
				'minutes/2025-04.md:16:30  error  the date of issue is missing; write the month of the meeting that raised the action, such as "April 2025"',
			],
		},
	],
	*check({ book }) {
		for (const { text, problem, place } of unreads(book, 'issued')) {
			yield { place, message: explain(text, problem) };
		}
	},
};

function explain(text: string, problem: DateProblem): string {
	switch (problem.kind) {
		case 'empty':
			return 'the date of issue is missing; write the month of the meeting that raised the action, such as "April 2025"';
		case 'not-a-date':
			return `${quote(text)} is not a date; write a month or a day, such as "April 2025" or "24 April 2025"`;
		case 'impossible':
			return `${quote(text)} is not a real date; correct it`;
		case 'short-year':
			return `${quote(text)} has a two-digit year; write the month as a word and the year in full, such as "24 April 2025"`;
		case 'two-readings':
			return `${quote(text)} may be "${formatDate(problem.first)}" or "${formatDate(problem.second)}"; write the month as a word`;
	}
}
