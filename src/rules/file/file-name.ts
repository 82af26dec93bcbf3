import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const MINUTES = writeMinutes({ date: '2025-04-24' });

export const fileName: Rule = {
	id: 'file-name',
	severity: 'warning',
	summary: 'Each file is named after the date of its meeting: "2025-04.md", or "2025-04-24.md" if the day is known.',
	why: 'People find a meeting by its file name, and folders sort by it. A name with a different date from the minutes leads to the wrong meeting.',
	fix: 'Rename the file, or correct the date at the top of the minutes.',
	examples: [
		{ title: 'the month of the meeting', files: { 'minutes/2025-04.md': MINUTES }, says: [] },
		{ title: 'the day of the meeting', files: { 'minutes/2025-04-24.md': MINUTES }, says: [] },
		{
			title: 'a name without a date, and one with a different date',
			files: { 'minutes/april-final.md': MINUTES, 'minutes/2025-07.md': MINUTES },
			says: [
				'minutes/2025-07.md:1:1  warning  the file name says "2025-07" but the minutes say "2025-04-24"; rename the file to "2025-04-24.md", or correct the date',
				'minutes/april-final.md:1:1  warning  the file name "april-final.md" does not say when the meeting was; rename the file to "2025-04-24.md"',
			],
		},
	],
	*check({ book }) {
		for (const minutes of book.meetings) {
			const message = wasRead(minutes) ? messageFor(minutes) : undefined;
			if (message !== undefined) yield { place: { file: minutes.file, line: 1, column: 1 }, message };
		}
	},
};

function messageFor({ file, date }: Minutes): string | undefined {
	const name = file.slice(file.lastIndexOf('/') + 1);
	const said = name.replace(/\.md$/i, '');
	if (!isCalendarDate(said)) {
		const like = date ? `rename the file to "${date.value}.md"` : 'name it after the date, such as "2025-04.md"';
		return `the file name ${quote(name)} does not say when the meeting was; ${like}`;
	}
	if (!date || date.value.startsWith(said) || said.startsWith(date.value)) return undefined;
	return `the file name says "${said}" but the minutes say "${date.value}"; rename the file to "${date.value}.md", or correct the date`;
}
