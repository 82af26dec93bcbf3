import { pairActionLines } from '../../language/action-pairing.ts';
import { quoteAll } from '../../language/quote.ts';
import type { ActionLine } from '../../model/actions/action-line.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Fix } from '../../model/finding.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Rule } from '../rule.ts';

const LOG = [
	'| 79 | Follow up with LH on funding across the region. | MH | April 2025 | closed |',
	'| 78 | Bring the PLO working group report to a meeting. | RE | July 2024 | closed |',
];

export const actionUnnumbered: Rule = {
	id: 'action-unnumbered',
	severity: 'warning',
	summary: 'Every action line gives the number of its action.',
	why: 'Without the number only the wording ties the line to its row, and the wording changes from log to log.',
	fix: 'Write the number in the line: "**Action 79 (MH):** …". If it is certain, "alb check --fix" does so.',
	limits:
		'A line with a number belongs to the row with that number. Any other line belongs to the row with the nearest wording: at least seven in ten of the words that carry meaning in the shorter text are in the longer one too, in any order and with any ending, and together they count as much as two full words. Words about meetings, dates, deadlines and progress, and small words, do not count. Names, initials, acronyms, and verbs that most actions use (circulate, discuss, bring) count half, and are not enough on their own. Two texts that both have numbers but share none (pilot 1, pilot 2) are two actions. Each row belongs to one line, the nearest pair first. If two rows are equally near, the finding names both.',
	examples: [
		{
			title: 'a line with its number',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['**Action 79 (MH):** Follow up on funding with LH.'],
					log: LOG,
				}),
			},
			says: [],
		},
		{
			title: 'a line whose row is worded differently',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['Action: discuss regional funding again, MH to follow up with LH about it.'],
					log: LOG,
				}),
			},
			says: [
				'minutes/2025-04.md:8:1  warning  this is action "79" in the log (line 14); write its number here too: "Action 79"',
			],
		},
		{
			title: 'a line that fits two rows',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['**Action (RE):** Bring the PLO working group report to the April meeting.'],
					log: [...LOG, '| 71 | Bring the PLO working group report to the July meeting. | RE | July 2023 | closed |'],
				}),
			},
			says: [
				'minutes/2025-04.md:8:3  warning  this is action "78" or "71" in the log (lines 15 and 16), which say the same; write the number of the right one',
			],
		},
	],
	*check({ book, board }) {
		for (const { actionLines, log } of book.meetings) {
			if (actionLines.length === 0 || !log) continue;
			for (const { line, rows } of pairActionLines(actionLines, log.rows, board.numbering)) {
				if (line.number !== undefined || line.form === 'listed' || rows.length === 0) continue;
				yield {
					place: line.place,
					message: messageFor(rows, board.numbering),
					fix: fixOf(line, rows, board.numbering),
				};
			}
		}
	},
};

/** The number goes into the line if one row has the action, and that row has a number. */
function fixOf({ place }: ActionLine, rows: readonly LogRow[], numbering: Numbering): Fix | undefined {
	const [number = '', ...others] = rows.map((row) => row.number);
	if (others.length > 0 || !isActionNumber(number, numbering)) return undefined;
	return { says: `write "Action ${number}"`, changes: [{ kind: 'line-number', line: place, number }] };
}

function messageFor(rows: readonly LogRow[], numbering: Numbering): string {
	const numbers = rows.flatMap(({ number }) => (isActionNumber(number, numbering) ? [number] : []));
	const at = rows.map(({ place }) => place.line).join(' and ');
	const lines = rows.length === 1 ? `line ${at}` : `lines ${at}`;
	if (numbers.length < rows.length) {
		return `this action is in the log (${lines}) but has no number there either; give it one, and write it here too`;
	}
	if (numbers.length === 1) {
		return `this is action "${numbers[0]}" in the log (${lines}); write its number here too: "Action ${numbers[0]}"`;
	}
	return `this is action ${quoteAll(numbers, 'or')} in the log (${lines}), which say the same; write the number of the right one`;
}
