import { misnumberedLines } from '../../language/action-pairing.ts';
import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { hasAllNumbers } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({
		discussion,
		log: [
			'| 79 | Follow up with LH on funding across the region. | MH | April 2025 | open |',
			'| 78 | Bring the PLO working group report to a meeting. | RE | July 2024 | closed |',
		],
	}),
});

export const actionMisnumbered: Rule = {
	id: 'action-misnumbered',
	severity: 'warning',
	summary: 'The number in an action line is that of the row that says the same.',
	why: 'A line with the wrong number gives one person the task of another, and each of the two actions seems to be asked for twice or not at all.',
	fix: 'Write the number of the row that says the same. If the number is right, reword the line so that it is about that action.',
	limits:
		'A line is compared only with the log of the same meeting. It is wrong if its wording fits another row (compared as in action-unlogged) and has almost nothing in common with the row that has its number. A line that fits neither row, such as "RE has sent a draft", is not reported.',
	examples: [
		{
			title: 'a line worded differently from its row, and one that reports progress',
			files: minutesOf(
				'**Action 79 (MH):** Discuss regional funding with LH.',
				'',
				'**Action 78 (RE):** The draft has been sent.',
			),
			says: [],
		},
		{
			title: 'the number of a different row',
			files: minutesOf('**Action 78 (MH):** Discuss regional funding with LH.'),
			says: [
				'minutes/2025-04.md:8:3  warning  this line has number "78" but says what action "79" says (line 14); row "78" (line 15) is "Bring the PLO working group report to a meeting."; correct the number',
			],
		},
	],
	*check({ book, board: { numbering } }) {
		for (const minutes of book.meetings) {
			const rows = minutes.log?.rows ?? [];
			if (minutes.actionLines.length === 0 || !hasAllNumbers(minutes, numbering)) continue;
			const lines = minutes.actionLines.filter(({ number }) => isActionNumber(number ?? '', numbering));
			for (const { line, own, other } of misnumberedLines(lines, rows)) {
				const message = `this line has number "${own.number}" but says what action "${other.number}" says (line ${other.place.line}); ${rowInWords(own)}; correct the number`;
				yield { place: line.place, message };
			}
		}
	},
};

function rowInWords({ number, place, text }: LogRow): string {
	return `row "${number}" (line ${place.line}) is ${quote(text)}`;
}
