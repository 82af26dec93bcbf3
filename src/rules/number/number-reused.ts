import { areApart, misnumberedLines, pairActionLines } from '../../language/action-pairing.ts';
import { quote, quoteAll } from '../../language/quote.ts';
import { haveNothingInCommon } from '../../language/wording.ts';
import type { ActionLine } from '../../model/actions/action-line.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { isActionNumber } from '../../values/action-number.ts';
import { formatDate, monthOf } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import { isOtherAction } from '../parts/other-action.ts';
import { hasAllRows } from '../parts/what-was-read.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const APRIL = writeMinutes({
	log: ['| 79 | Follow up with LH on funding across the region. | MH | April 2025 | closed |'],
});
const minutesOfJuly = (row: string) => writeMinutes({ date: '2025-07', log: [row] });

export const numberReused: Rule = {
	id: 'number-reused',
	severity: 'error',
	summary: 'A number belongs to one action for ever.',
	why: 'If a number is used twice, what was agreed about one action is read as the history of the other.',
	fix: 'Give the later action the next free number: "alb renumber 79" does so everywhere it appears.',
	limits:
		'Two rows are two actions if both their wording (compared as in action-unlogged) and their dates of issue certainly differ; "July 2024" and "10 July 2024" agree. If only one of the two differs, action-reworded or issued-changed reports it. An action line and its row, or two action lines, are two actions if each names other people and their wording has next to nothing in common. Within the month of issue, two logs, an action line and a row, or two action lines with one number are two actions if they have not one word in common that carries a meaning; words such as "discuss" count half, and a text of one such word is not compared.',
	examples: [
		{
			title: 'an action that was reworded, with the same date of issue',
			files: {
				'minutes/2025-04.md': APRIL,
				'minutes/2025-07.md': minutesOfJuly('| 79 | Regional money: talk to LH. | MH | April 2025 | closed |'),
			},
			says: [],
		},
		{
			title: 'a new action with an old number',
			files: {
				'minutes/2025-04.md': APRIL,
				'minutes/2025-07.md': minutesOfJuly('| 79 | Order the biscuits. | MH | July 2025 | open |'),
			},
			says: [
				'minutes/2025-07.md:12:3  error  number "79" already belongs to "Follow up with LH on funding across the region.", issued April 2025 (minutes/2025-04.md, line 12); give this action the next free number',
			],
		},
		{
			title: 'one number given out twice in one month',
			files: {
				'minutes/2025-04-03.md': writeMinutes({
					date: '2025-04-03',
					discussion: ['**Action 80 (MH):** Order the biscuits.', '', '**Action 80 (RE):** Write to the minister.'],
					log: ['| 80 | Order the biscuits. | MH | April 2025 | open |'],
				}),
				'minutes/2025-04-24.md': writeMinutes({
					date: '2025-04-24',
					log: ['| 80 | Renew the lease on the hall. | MH | April 2025 | open |'],
				}),
			},
			says: [
				'minutes/2025-04-03.md:10:3  error  number "80" belongs to "Order the biscuits." of "MH" (line 16), and this line asks something else of "RE"; give one of the two actions a number of its own',
				'minutes/2025-04-24.md:12:3  error  number "80" already belongs to "Order the biscuits.", issued April 2025 (minutes/2025-04-03.md, line 16); give this action the next free number',
			],
		},
	],
	*check({ book, board }) {
		const numbers = new Set<string>();
		for (const minutes of book.meetings) {
			yield* reusedInLines(minutes, board.numbering, numbers);
			for (const { number } of minutes.log?.rows ?? []) numbers.add(number);
		}
		const known = new Map<string, { readonly first: Raised; last: Raised }>();
		for (const { row, minutes } of rowsOf(book)) {
			if (!isActionNumber(row.number, board.numbering) || row.issued === undefined) continue;
			const raised = { row, minutes };
			const before = known.get(row.number);
			if (!before) {
				known.set(row.number, { first: raised, last: raised });
				continue;
			}
			const { first, last } = before;
			before.last = raised;
			// Two rows of one log are number-duplicate's.
			if (last.row.place.file === row.place.file) continue;
			const isOther = [first, last].every((one) => isOtherAction(one.row, row) || areOfOneMonth(one, raised));
			if (isOther) yield { place: row.place, message: messageFor(row.number, last.row, row.place) };
		}
	},
};

/** A row of the log, and the minutes that it is in. */
interface Raised {
	readonly row: LogRow;
	readonly minutes: Minutes;
}

function messageFor(number: string, { text, issued, place }: LogRow, seenFrom: Place): string {
	const other = `${quote(text)}, issued ${formatDate(issued ?? '')} (${where(place, seenFrom)})`;
	return `number "${number}" already belongs to ${other}; give this action the next free number`;
}

/** Whether two meetings of one month have each given out a number in it, for actions without a word in common. */
function areOfOneMonth(a: Raised, b: Raised): boolean {
	return isRaisedThere(a) && isRaisedThere(b) && haveNothingInCommon(a.row.text, b.row.text) && isSameMonth(a, b);
}

function isSameMonth(a: Raised, b: Raised): boolean {
	return monthOf(a.minutes.date?.value ?? '') === monthOf(b.minutes.date?.value ?? '');
}

/** Whether a row is in the log of the month that issued its action: what the meeting says of it then is no report on it. */
function isRaisedThere({ row, minutes }: Raised): boolean {
	return row.issued !== undefined && minutes.date !== undefined && monthOf(row.issued) === monthOf(minutes.date.value);
}

/**
 * Action lines whose number is that of a row, or of a line before, for another action: someone else is asked for something
 * else, or a number of this meeting is in a line that has not a word in common with it. A line about an action of an
 * earlier log may report on it.
 */
function* reusedInLines(minutes: Minutes, numbering: Numbering, earlier: ReadonlySet<string>): Generator<Report> {
	const { actionLines, log } = minutes;
	const rows = log?.rows ?? [];
	if (!actionLines.some(({ number }) => number !== undefined)) return;
	const misnumbered = new Set(misnumberedLines(actionLines, rows).map(({ line }) => line));
	const seen = new Map<string, ActionLine>();
	for (const { line, rows: own, clash } of pairActionLines(actionLines, rows, numbering)) {
		const { number = '', text, responsible, place } = line;
		if (!isActionNumber(number, numbering)) continue;
		const [row] = own;
		const before = seen.get(number);
		seen.set(number, before ?? line);
		if (misnumbered.has(line)) continue;
		if (clash && areApart(clash.responsible, responsible) && (row || before)) {
			const message = `number "${number}" belongs to ${quote(clash.text)} of ${listPeople(clash.responsible)} (line ${clash.place.line}), and this line asks something else of ${listPeople(responsible)}; give one of the two actions a number of its own`;
			yield { place, message };
			continue;
		}
		const other = row ?? before;
		if (earlier.has(number) || !hasAllRows(minutes) || !other || !haveNothingInCommon(other.text, text)) continue;
		if (row && !isRaisedThere({ row, minutes })) continue;
		const message = `number "${number}" belongs to ${quote(other.text)} (line ${other.place.line}), which has no word in common with this line; give one of the two actions a number of its own`;
		yield { place, message, severity: 'warning' };
	}
}

function listPeople(people: readonly string[]): string {
	return quoteAll(people, 'and');
}
