import { pairActionLines } from '../../language/action-pairing.ts';
import { findDeadlines, readDueCell } from '../../language/deadline-words.ts';
import { quote, quoteAll } from '../../language/quote.ts';
import { comparedWords, isReworded } from '../../language/rewording.ts';
import { sameAction } from '../../language/wording.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import { isOtherAction } from '../parts/other-action.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (date: string, text: string) =>
	writeMinutes({ date, log: [`| 78 | ${text} | RE | July 2024 | open |`] });

export const actionReworded: Rule = {
	id: 'action-reworded',
	severity: 'info',
	summary: 'An action keeps its words from log to log, and its deadline from the discussion to the log.',
	why: 'With the words the task changes: a deadline, a name or a figure goes, and nobody has decided so.',
	fix: 'Take up the words of the earlier log again, and add what is new behind them. Put a deadline into the row as well.',
	limits:
		'Words are compared without case, marks and spaces, and what is added behind the old words is no other wording. Of what went, only deadlines, names of two words or more, and figures are named. In the log that raises an action nothing but the deadline is held against the discussion, which may be longer than the log.',
	examples: [
		{
			title: 'another full stop, and a note behind the old words',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', 'Bring the PLO report to a future meeting'),
				'minutes/2024-10.md': minutesOf('2024-10', 'Bring the PLO report to a future meeting. RE has sent a draft.'),
			},
			says: [],
		},
		{
			title: 'told again in fewer words',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', 'Ask Justice Judd for the PLO report by the end of May, for £75.'),
				'minutes/2024-10.md': minutesOf('2024-10', 'Look at the PLO report.'),
			},
			says: [
				'minutes/2024-10.md:12:8  info  action "78" is told in other words than in minutes/2024-07.md, line 12, and without "by the end of May", "Justice Judd" and "£75"; take its words up again, and add what is new behind them',
			],
		},
		{
			title: 'a deadline that the log leaves out',
			files: {
				'minutes/2024-07.md': writeMinutes({
					date: '2024-07',
					discussion: ['**Action 78 (RE):** Bring the PLO report in time for the next meeting.'],
					log: ['| 78 | Bring the PLO report. | RE | July 2024 | open |'],
				}),
			},
			says: [
				'minutes/2024-07.md:14:8  info  the discussion asks for action "78" "in time for the next meeting" (line 8), and the log does not; add it to the action, or to a column "Due"',
			],
		},
	],
	*check({ book, board }) {
		for (const minutes of book.meetings) yield* lostDeadlines(minutes, board.numbering);
		const last = new Map<string, LogRow>();
		for (const { row } of rowsOf(book)) {
			if (!isActionNumber(row.number, board.numbering) || row.text === '') continue;
			const before = last.get(row.number);
			// A number that stands twice in one log, or belongs to two actions, is another rule's.
			if (before?.place.file === row.place.file) continue;
			last.set(row.number, row);
			if (!before || !isReworded(before.text, row.text) || isOtherAction(before, row)) continue;
			const gone = whatWent(before, row).slice(0, 3);
			const without = gone.length > 0 ? `, and without ${quoteAll(gone, 'and')}` : '';
			const place = row.cells.action?.place ?? row.place;
			const message = `action "${row.number}" is told in other words than in ${where(before.place, place)}${without}; take its words up again, and add what is new behind them`;
			yield { place, message };
		}
	},
};

/** What the discussion asks for by some day, and the log of the same meeting by none. */
function* lostDeadlines({ actionLines, log }: Minutes, numbering: Numbering): Generator<Report> {
	if (actionLines.length === 0 || !log) return;
	for (const { line, rows } of pairActionLines(actionLines, log.rows, numbering)) {
		const [row, ...others] = rows;
		if (!row?.cells.action || others.length > 0 || row.text === line.text) continue;
		const words = findDeadlines(line.text).at(-1)?.words;
		// A line that goes with its number alone may tell how an old action stands, and not what it asks for.
		if (words === undefined || !isUndated(row) || (line.number !== undefined && !sameAction(line.text, row.text)))
			continue;
		const name = row.number === '' ? 'this action' : `action "${row.number}"`;
		const message = `the discussion asks for ${name} ${quote(words)} (line ${line.place.line}), and the log does not; add it to the action, or to a column "Due"`;
		yield { place: row.cells.action.place, message };
	}
}

/** Whether a row certainly sets no day. */
function isUndated({ text, due }: LogRow): boolean {
	return readDueCell(due ?? '') === 'none' && findDeadlines(text).length === 0;
}

/** What certainly went: a deadline where none is left, and names and figures that the new row does not hold. */
function whatWent(before: LogRow, after: LogRow): string[] {
	const deadlines = findDeadlines(before.text);
	const undated = (after.due ?? '') === '' && findDeadlines(after.text).length === 0;
	// A figure of a deadline is none of its own.
	const rest = deadlines.reduce((text, { words }) => text.replace(words, ' . '), before.text);
	const now = ` ${comparedWords(`${after.text} ${after.responsible.join(' ')}`)} `;
	const held = (words: string) => now.includes(` ${comparedWords(words)} `);
	const names = [...rest.matchAll(NAME)].map(([name]) => name).filter((name) => !held(name.split(' ').at(-1) ?? ''));
	const figures = [...rest.matchAll(FIGURE)].map(([figure]) => figure).filter((figure) => !held(figure));
	return [...new Set([...(undated ? deadlines.map(({ words }) => words) : []), ...names, ...figures])];
}

/** Two words or more with capitals, behind another word: at the start of a sentence every word has one. */
const NAME = /(?<=[\p{L}\p{N},;:–—-] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}/gu;
const FIGURE = /(?<![\p{L}\p{N}.])[£$€]?\d(?:[\d.,]*\d)?(?:%|m\b|k\b)?(?![\p{L}\p{N}])/gu;
