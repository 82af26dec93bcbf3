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
	summary: 'An action keeps its wording from log to log, and its deadline from the discussion to the log.',
	why: 'When the wording changes, so does the task: a deadline, a name or a figure goes without anyone deciding so.',
	fix: 'Go back to the wording of the earlier log, and add anything new after it. If the discussion sets a deadline, put it in the row too.',
	limits:
		'Wording is compared ignoring case, punctuation and spaces, and words added after the old wording do not change it. Of what was lost, the finding names only deadlines, names of two words or more, and figures. In the first log of an action only the deadline is compared with the discussion, which may be longer than the log.',
	examples: [
		{
			title: 'an added full stop, and a note after the old wording',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', 'Bring the PLO report to a future meeting'),
				'minutes/2024-10.md': minutesOf('2024-10', 'Bring the PLO report to a future meeting. RE has sent a draft.'),
			},
			says: [],
		},
		{
			title: 'the same action in fewer words',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', 'Ask Justice Judd for the PLO report by the end of May, for £75.'),
				'minutes/2024-10.md': minutesOf('2024-10', 'Look at the PLO report.'),
			},
			says: [
				'minutes/2024-10.md:12:8  info  the wording of action "78" differs from minutes/2024-07.md, line 12, and has lost "by the end of May", "Justice Judd" and "£75"; go back to that wording, and add anything new after it',
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
				'minutes/2024-07.md:14:8  info  the discussion asks for action "78" "in time for the next meeting" (line 8), but the log does not; add the deadline to the action, or to a "Due" column',
			],
		},
	],
	*check({ book, board }) {
		for (const minutes of book.meetings) yield* lostDeadlines(minutes, board.numbering);
		const last = new Map<string, LogRow>();
		for (const { row } of rowsOf(book)) {
			// A text that says nothing is for action-empty.
			if (!isActionNumber(row.number, board.numbering) || !/[\p{L}\p{N}]/u.test(row.text)) continue;
			const before = last.get(row.number);
			// A number that appears twice in one log, or belongs to two actions, is for another rule.
			if (before?.place.file === row.place.file) continue;
			last.set(row.number, row);
			if (!before || !isReworded(before.text, row.text) || isOtherAction(before, row)) continue;
			const lost = whatWasLost(before, row).slice(0, 3);
			const loss = lost.length > 0 ? `, and has lost ${quoteAll(lost, 'and')}` : '';
			const place = row.cells.action?.place ?? row.place;
			const message = `the wording of action "${row.number}" differs from ${where(before.place, place)}${loss}; go back to that wording, and add anything new after it`;
			yield { place, message };
		}
	},
};

/** Deadlines that the discussion sets, and the log of the same meeting does not. */
function* lostDeadlines({ actionLines, log }: Minutes, numbering: Numbering): Generator<Report> {
	if (actionLines.length === 0 || !log) return;
	for (const { line, rows } of pairActionLines(actionLines, log.rows, numbering)) {
		const [row, ...others] = rows;
		if (!row?.cells.action || others.length > 0 || row.text === line.text) continue;
		const words = findDeadlines(line.text).at(-1)?.words;
		// A line that fits only by its number may report progress on an old action, not what it asks for.
		if (words === undefined || !isUndated(row) || (line.number !== undefined && !sameAction(line.text, row.text)))
			continue;
		const name = row.number === '' ? 'this action' : `action "${row.number}"`;
		const message = `the discussion asks for ${name} ${quote(words)} (line ${line.place.line}), but the log does not; add the deadline to the action, or to a "Due" column`;
		yield { place: row.cells.action.place, message };
	}
}

/** Whether a row certainly sets no deadline. */
function isUndated({ text, due }: LogRow): boolean {
	return readDueCell(due ?? '') === 'none' && findDeadlines(text).length === 0;
}

/** What was certainly lost: a deadline if none is left, and names and figures that are not in the new row. */
function whatWasLost(before: LogRow, after: LogRow): string[] {
	const deadlines = findDeadlines(before.text);
	const undated = (after.due ?? '') === '' && findDeadlines(after.text).length === 0;
	// A figure that is part of a deadline is not counted separately.
	const rest = deadlines.reduce((text, { words }) => text.replace(words, ' . '), before.text);
	const now = ` ${comparedWords(`${after.text} ${after.responsible.join(' ')}`)} `;
	const held = (words: string) => now.includes(` ${comparedWords(words)} `);
	const names = [...rest.matchAll(NAME)].map(([name]) => name).filter((name) => !held(name.split(' ').at(-1) ?? ''));
	const figures = [...rest.matchAll(FIGURE)].map(([figure]) => figure).filter((figure) => !held(figure));
	return [...new Set([...(undated ? deadlines.map(({ words }) => words) : []), ...names, ...figures])];
}

/** Two words or more with capitals, after another word: at the start of a sentence every word has one. */
const NAME = /(?<=[\p{L}\p{N},;:–—-] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}/gu;
const FIGURE = /(?<![\p{L}\p{N}.])[£$€]?\d(?:[\d.,]*\d)?(?:%|m\b|k\b)?(?![\p{L}\p{N}])/gu;
