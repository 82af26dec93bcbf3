import { quote } from '../../language/quote.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isCalendarDate } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { wasRead } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const MINUTES = writeMinutes({ date: '2025-04-24' });

const JULY = writeMinutes({ date: '2025-07-10', log: ['| 79 | Follow up on funding. | MH | April 2025 | open |'] });

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
			files: { 'minutes/april-final.md': JULY, 'minutes/2025-07.md': MINUTES },
			says: [
				'minutes/2025-07.md:1:1  warning  the file name says "2025-07" but the minutes say "2025-04-24"; rename the file to "2025-04-24.md", or correct the date',
				'minutes/april-final.md:1:1  warning  the file name "april-final.md" does not say when the meeting was; rename the file to "2025-07-10.md"',
			],
		},
		{
			title: 'a name that another file has, whose minutes have another date',
			files: { 'minutes/2025-04-24.md': JULY, 'minutes/april-final.md': MINUTES },
			says: [
				'minutes/2025-04-24.md:1:1  warning  the file name says "2025-04-24" but the minutes say "2025-07-10"; rename the file to "2025-07-10.md", or correct the date',
				'minutes/april-final.md:1:1  warning  the file name "april-final.md" does not say when the meeting was; another file is already called "2025-04-24.md", so do not rename this one to that: see which of the two has the wrong date',
			],
		},
	],
	*check({ book }) {
		const files = new Set(book.meetings.map(({ file }) => file.toLowerCase()));
		for (const minutes of book.meetings) {
			const message = wasRead(minutes) ? messageFor(minutes, files) : undefined;
			if (message !== undefined) yield { place: { file: minutes.file, line: 1, column: 1 }, message };
		}
	},
};

function messageFor({ file, date }: Minutes, files: ReadonlySet<string>): string | undefined {
	const name = file.slice(file.lastIndexOf('/') + 1);
	const said = name.replace(/\.md$/i, '');
	const proper = date && `${date.value}.md`;
	const isTaken = files.has(`${file.slice(0, -name.length)}${proper}`.toLowerCase());
	const rename = isTaken
		? `another file is already called ${quote(proper ?? '')}, so do not rename this one to that: see which of the two has the wrong date`
		: `rename the file to "${proper}"`;
	if (!isCalendarDate(said)) {
		const like = date ? rename : 'name it after the date, such as "2025-04.md"';
		return `the file name ${quote(name)} does not say when the meeting was; ${like}`;
	}
	if (!date || date.value.startsWith(said) || said.startsWith(date.value)) return undefined;
	return `the file name says "${said}" but the minutes say "${date.value}"; ${rename}${isTaken ? '' : ', or correct the date'}`;
}
