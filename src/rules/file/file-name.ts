import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const MINUTES = writeMinutes({ date: '2025-04-24', log: ['| 79 | Follow up on funding. | MH | April 2025 | open |'] });

export const fileName: Rule = {
	id: 'file-name',
	severity: 'warning',
	summary: 'The name of a file is the date of its meeting: "2025-04.md", or "2025-04-24.md" where the day is known.',
	why: 'People look for a meeting by the names of the files, and a folder sorts them. A name that says another date than the minutes leads to the wrong meeting.',
	fix: 'Rename the file, or correct the date at the top of the minutes.',
	examples: [
		{ title: 'the month of the meeting', files: { 'minutes/2025-04.md': MINUTES }, says: [] },
		{ title: 'the day of the meeting', files: { 'minutes/2025-04-24.md': MINUTES }, says: [] },
		{
			title: 'a name without a date, and one with another date',
			files: { 'minutes/april-final.md': MINUTES, 'minutes/2025-07.md': MINUTES },
			says: [
				'minutes/2025-07.md:1:1  warning  the name says "2025-07" and the minutes say "2025-04-24"; rename the file "2025-04-24.md", or correct the date',
				'minutes/april-final.md:1:1  warning  the name "april-final.md" does not say when the meeting was; rename the file "2025-04-24.md"',
			],
		},
	],
	*check({ book }) {
		for (const minutes of book.meetings) {
			const message = wasRead(minutes) ? judge(minutes) : undefined;
			if (message !== undefined) yield { place: { file: minutes.file, line: 1, column: 1 }, message };
		}
	},
};

function judge({ file, date }: Minutes): string | undefined {
	const name = file.slice(file.lastIndexOf('/') + 1);
	const said = name.replace(/\.md$/i, '');
	if (!isCalendarDate(said)) {
		const like = date ? `rename the file "${date.value}.md"` : 'rename it after the date, such as "2025-04.md"';
		return `the name ${quote(name)} does not say when the meeting was; ${like}`;
	}
	if (!date || date.value.startsWith(said) || said.startsWith(date.value)) return undefined;
	return `the name says "${said}" and the minutes say "${date.value}"; rename the file "${date.value}.md", or correct the date`;
}
