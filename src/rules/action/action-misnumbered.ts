import { misnumberedLines } from '../../language/action-pairing.ts';
import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { hasAllNumbers } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (...discussion: string[]) => ({
	'minutes/2025-04.md': writeMinutes({
		date: '2025-04',
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
	summary: 'The number in an action line is that of the row which says the same.',
	why: 'With the number of its neighbour a line gives one person the task of another, and each of the two actions seems to be asked for twice or not at all.',
	fix: 'Write the number of the row that is meant. If the number is right, let the line say something of that action.',
	limits:
		'Only the log of the same meeting is looked at. A line is wrong where its words speak of another row, as action-unlogged compares them, and have next to nothing in common with the row that has its number. A line that speaks of neither row, such as "RE has sent a draft", is no fault.',
	examples: [
		{
			title: 'a line in other words than its row, and one that tells how it stands',
			files: minutesOf(
				'**Action 79 (MH):** Discuss regional funding with LH.',
				'',
				'**Action 78 (RE):** The draft has been sent.',
			),
			says: [],
		},
		{
			title: 'the number of another row',
			files: minutesOf('**Action 78 (MH):** Discuss regional funding with LH.'),
			says: [
				'minutes/2025-04.md:8:3  warning  this line has number "78" and says what action "79" says (line 14); row "78" (line 15) is "Bring the PLO working group report to a meeting."; correct the number',
			],
		},
	],
	*check({ book, board: { numbering } }) {
		for (const minutes of book.meetings) {
			const rows = minutes.log?.rows ?? [];
			if (minutes.actionLines.length === 0 || !hasAllNumbers(minutes, numbering)) continue;
			const lines = minutes.actionLines.filter(({ number }) => isActionNumber(number ?? '', numbering));
			for (const { line, own, other } of misnumberedLines(lines, rows)) {
				const message = `this line has number "${own.number}" and says what action "${other.number}" says (line ${other.place.line}); ${tell(own)}; correct the number`;
				yield { place: line.place, message };
			}
		}
	},
};

function tell({ number, place, text }: LogRow): string {
	return `row "${number}" (line ${place.line}) is ${quote(text)}`;
}
