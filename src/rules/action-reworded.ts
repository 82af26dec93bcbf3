import type { LogRow } from '../model/action-log.ts';
import { isActionNumber } from '../model/action-number.ts';
import { findDeadlines } from '../model/deadline-words.ts';
import { comparedWords, isReworded } from '../model/rewording.ts';
import { isOtherAction, quoteAll, type Rule, rowsOf, where, writeMinutes } from './rule.ts';

const minutesOf = (date: string, text: string) =>
	writeMinutes({ date, log: [`| 78 | ${text} | RE | July 2024 | open |`] });

export const actionReworded: Rule = {
	id: 'action-reworded',
	severity: 'info',
	summary: 'An action keeps its words from log to log.',
	why: 'With the words the task changes: a deadline, a name or a figure goes, and nobody has decided so.',
	fix: 'Take up the words of the earlier log again, and add what is new behind them.',
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
	],
	*check({ book, board }) {
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
