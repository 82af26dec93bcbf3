import { type LinePairing, pairActionLines } from '../../language/action-pairing.ts';
import { nextActionNumber, rowOfActionLine } from '../../language/new-action.ts';
import { quote } from '../../language/quote.ts';
import type { ActionLine } from '../../model/actions/action-line.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Change } from '../../model/actions/change.ts';
import type { Fix } from '../../model/finding.ts';
import type { Minutes } from '../../model/minutes.ts';
import { compareNumbers, holdsSeveralNumbers, isActionNumber, nextNumber } from '../../values/action-number.ts';
import { isBefore } from '../../values/calendar-date.ts';
import { append } from '../../values/long-lists.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import { hasAllNumbers, hasAllRows } from '../parts/what-was-read.ts';
import type { Rule, RuleContext } from '../rule.ts';

const LOG = ['| 79 | Follow up with LH on funding across the region. | MH | April 2025 | closed |'];

/**
 * An action line is an error where it is certainly meant as one: it is marked (`**Action …:**`), or it has a number.
 * The plain form without a number (`Action: …`, often in mid-paragraph) may be talk about an action, so it is a warning.
 */
export const actionUnlogged: Rule = {
	id: 'action-unlogged',
	severity: 'error',
	summary: 'Every action line in the discussion has a row in the log of that meeting.',
	why: 'People work from the log: nobody does an action that is only in the discussion.',
	fix: 'Add a row to the log: "alb update" does so for each marked line. If the line is not meant as an action, reword it without "Action:".',
	limits:
		'A line with a number belongs to the row with that number. Any other line belongs to the row with the nearest wording: at least seven in ten of the words that carry meaning in the shorter text are in the longer one too, in any order and with any ending, and together they count as much as two full words. Words about meetings, dates, deadlines and progress, and small words, do not count. Names, initials, acronyms, and verbs that most actions use (circulate, discuss, bring) count half, and are not enough on their own. Two texts that both have numbers but share none (pilot 1, pilot 2) are two actions. Each row belongs to one line, the nearest pair first. If a row of a log may have been overlooked, that log is not checked.',
	examples: [
		{
			title: 'an action that is in the log',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['**Action 79 (MH):** Follow up on regional funding.'],
					log: LOG,
				}),
			},
			says: [],
		},
		{
			title: 'an action in mid-paragraph that is not in the log',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['AC is part of pilot 2. Action: possible future item about the impact of the pilot.'],
					log: LOG,
				}),
			},
			says: [
				'minutes/2025-04.md:8:24  warning  "possible future item about the impact of the pilot." reads like an action, but has no row in this log; add one, or reword it without "Action:"',
			],
		},
		{
			title: 'a marked action and a number that are not in the log',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: ['**Action (RE):** Order the biscuits.', '', '**Action 97 (MH):** Follow up with LH on funding.'],
					log: LOG,
				}),
			},
			says: [
				'minutes/2025-04.md:8:3  error  "Order the biscuits." is an action with no row in this log; add one',
				'minutes/2025-04.md:10:3  error  action "97" has no row in this log; add one, or correct the number',
			],
		},
	],
	*check(context) {
		const { numbering } = context.board;
		for (const minutes of context.book.meetings) {
			const lines = unloggedLines(minutes, numbering);
			if (lines.length === 0) continue;
			const fixOf = rowFixes(context, minutes);
			for (const line of lines) {
				const numbered = line.number !== undefined && isActionNumber(line.number, numbering);
				const certain = line.form === 'marked' || line.number !== undefined;
				yield {
					place: line.place,
					message: messageFor(line, numbered, certain),
					severity: certain ? 'error' : 'warning',
					fix: fixOf(line),
				};
			}
		}
	},
};

/** The action lines that have no row in their log. If a row may have been overlooked, it may be the row of a line. */
export function unloggedLines(minutes: Minutes, numbering: Numbering): ActionLine[] {
	const rows = minutes.log?.rows ?? [];
	if (minutes.actionLines.length === 0 || !hasAllRows(minutes) || !rows.every(isReadable)) return [];
	const knowsNumbers = hasAllNumbers(minutes, numbering);
	return pairActionLines(minutes.actionLines, rows, numbering).flatMap(({ line, rows: own, clash, repeats }) => {
		const numbered = line.number !== undefined && isActionNumber(line.number, numbering);
		// Two actions with one number are for number-reused: which of them it belongs to, nobody can tell.
		if (clash || repeats || line.ticked) return [];
		// A line with several numbers is for number-format.
		if (line.number !== undefined && holdsSeveralNumbers(line.number, numbering)) return [];
		return own.length === 0 && (knowsNumbers || !numbered) ? line : [];
	});
}

/** Whether it is known what a row asks for. */
function isReadable({ cells, uneven }: LogRow): boolean {
	return cells.action !== undefined && !uneven;
}

function messageFor({ text, number, form }: ActionLine, numbered: boolean, certain: boolean): string {
	if (numbered) return `action "${number}" has no row in this log; add one, or correct the number`;
	if (text === '') return 'this action line says nothing; write what is to be done, or delete it';
	if (certain) return `${quote(text)} is an action with no row in this log; add one`;
	if (form === 'listed') return `${quote(text)} is in a list of actions, but has no row in this log; add one`;
	return `${quote(text)} reads like an action, but has no row in this log; add one, or reword it without "Action:"`;
}

/**
 * The rows that lines of the newest minutes are missing, line by line, each with a number of its own. There is one right
 * answer if the line is marked, says who is to act, and its number, if it has one, is new. A row that is missing from
 * older minutes would be missing from the logs since then too, and nobody knows its status there.
 */
function rowFixes(
	{ book, board, today, elsewhere }: RuleContext,
	minutes: Minutes,
): (line: ActionLine) => Fix | undefined {
	const { file, date, log, logUpdated } = minutes;
	if (minutes !== book.meetings.findLast((one) => one.date) || !date || !log) return () => undefined;
	const logged = [...rowsOf(book)].map(({ row }) => row.number);
	let free = nextActionNumber(book, minutes, board.numbering, elsewhere);
	const people = new Set([...minutes.invitees, ...minutes.apologies].map(({ initials }) => foldWord(initials)));
	const isKnown = (who: string) => foldWord(who) === 'all' || people.has(foldWord(who));
	const isForSomeone = ({ responsible }: ActionLine) => responsible.length > 0 && responsible.every(isKnown);
	const pairings = pairActionLines(minutes.actionLines, log.rows, board.numbering);
	return (line) => {
		const { form, number: own, text } = line;
		if (form !== 'marked' || text === '' || !isForSomeone(line)) return undefined;
		if (own !== undefined && !logged.every((number) => compareNumbers(number, own) < 0)) return undefined;
		const number = own ?? free;
		if (number === undefined) return undefined;
		if (own === undefined) free = nextNumber(number);
		const changes: Change[] = [rowOfActionLine(line, number, minutes, date.value, board)];
		append(changes, numbersOf([line, ...repeatsOf(line, pairings)], number));
		if (logUpdated && isBefore(logUpdated.value, today) && !isBefore(today, date.value))
			changes.push({ kind: 'log-updated', file, date: today });
		return { says: own === undefined ? `add it to the log as action "${number}"` : 'add its row to the log', changes };
	};
}

/** The lines that say again what this one says, of an action without a row. */
function repeatsOf(line: ActionLine, pairings: readonly LinePairing[]): ActionLine[] {
	return pairings.flatMap(({ line: other, repeats }) => (repeats === line ? other : []));
}

function numbersOf(lines: readonly ActionLine[], number: string): Change[] {
	return lines.flatMap((line) => (line.number === undefined ? { kind: 'line-number', line: line.place, number } : []));
}
