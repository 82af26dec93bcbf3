import { quote } from '../../language/quote.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Vocabulary } from '../../model/board/status.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isActionNumber, numbersIn } from '../../values/action-number.ts';
import { phaseOf } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { hasAllNumbers } from '../parts/what-was-read.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

const PLO = (status: string) => `| 78 | Bring the PLO report to a meeting. | RE | July 2024 | ${status} |`;
const minutesOf = (date: string, ...log: string[]) => writeMinutes({ date, log });

export const actionVanished: Rule = {
	id: 'action-vanished',
	severity: 'error',
	summary: 'An action is in every log until it has ended.',
	why: 'An open action that is missing from the next log is never asked about again: it is lost without anyone deciding so.',
	fix: 'Put the row back in the later log, with the status that it had at that meeting: "alb update 2025-04" does so for the log of April 2025.',
	limits:
		'An action whose status is not known counts as open. If a log was not read to its last row, the actions that it does not have are not reported. After a file that cannot be read, or that has the number only outside the rows that were read, an action is not checked until a log has it again.',
	examples: [
		{
			title: 'an action that is in each log until it is closed',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', PLO('open')),
				'minutes/2025-04.md': minutesOf('2025-04', PLO('closed')),
				'minutes/2025-07.md': minutesOf('2025-07', '| 79 | Order the biscuits. | MH | July 2025 | open |'),
			},
			says: [],
		},
		{
			title: 'an open action that is not in the next log',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', PLO('open')),
				'minutes/2025-04.md': minutesOf('2025-04', '| 79 | Order the biscuits. | MH | April 2025 | open |'),
			},
			says: [
				'minutes/2024-07.md:12:3  error  action "78" is "open" here but missing from the next log, "minutes/2025-04.md"; add its row there',
			],
		},
		{
			title: 'an open action that comes back later',
			files: {
				'minutes/2024-07.md': minutesOf('2024-07', PLO('open')),
				'minutes/2024-10.md': minutesOf('2024-10'),
				'minutes/2025-04.md': minutesOf('2025-04', PLO('open')),
			},
			says: [
				'minutes/2024-07.md:12:3  error  action "78" is "open" here but missing from the next log, "minutes/2024-10.md"; add its row there; it is back in "minutes/2025-04.md"',
			],
		},
	],
	*check(context) {
		for (const { row, next, back } of disappearances(context)) {
			const status = row.status === '' ? 'without a status' : quote(row.status);
			const again = back ? `; it is back in ${quote(back.file)}` : '';
			const message = `action "${row.number}" is ${status} here but missing from the next log, ${quote(next.file)}; add its row there${again}`;
			yield { place: row.place, message } satisfies Report;
		}
	},
};

interface Disappearance {
	readonly row: LogRow;
	readonly next: Minutes;
	back?: Minutes;
}

/**
 * Goes through the logs from oldest to newest. A log in which a row may have been overlooked gives the status of the
 * actions that it has, and says nothing about the others. What became of an action in a file that was not read, or that
 * has its number outside the log, is not known: such an action is not checked until a log has it again.
 */
function disappearances({ book, board }: RuleContext): Disappearance[] {
	const found: Disappearance[] = [];
	const gone = new Map<string, Disappearance>();
	const open = new Map<string, LogRow>();
	for (const minutes of book.meetings) {
		if (!minutes.date) continue;
		const rows = (minutes.log?.rows ?? []).filter(({ number }) => isActionNumber(number, board.numbering));
		for (const row of rows) {
			const lost = gone.get(row.number);
			if (lost) lost.back = minutes;
			gone.delete(row.number);
			if (isOpen(row, board.statuses)) open.set(row.number, row);
			else open.delete(row.number);
		}
		const named = new Set(rows.map(({ number }) => number));
		const missing = [...open].filter(([number]) => !named.has(number));
		const certain = hasAllNumbers(minutes, board.numbering);
		const mayBeGone = certain ? () => true : hiddenIn(minutes, board.numbering);
		for (const [number, row] of missing.filter(([each]) => mayBeGone(each))) {
			open.delete(number);
			if (!certain) continue;
			const lost = { row, next: minutes };
			found.push(lost);
			gone.set(number, lost);
		}
	}
	return found;
}

/** Whether an action may be in minutes whose log was not read to the last row. */
function hiddenIn({ text }: Minutes, numbering: Numbering): (number: string) => boolean {
	const numbers = text === '' ? undefined : numbersIn(text, numbering);
	return (number) => numbers?.has(number) ?? true;
}

/** Whether an action has certainly not ended; a row whose cells cannot be matched to columns has no status. */
function isOpen({ status, cells }: LogRow, statuses: Vocabulary): boolean {
	return cells.status !== undefined && phaseOf(status, statuses) !== 'ended';
}
