import type { LogRow } from '../../model/actions/action-log.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import { compareNumbers, isActionNumber } from '../../values/action-number.ts';
import { formatDate, isBefore, monthNumber } from '../../values/calendar-date.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const minutesOf = (...rows: string[]) => ({ 'minutes/2025-04.md': writeMinutes({ log: rows }) });

export const numberOrder: Rule = {
	id: 'number-order',
	severity: 'warning',
	summary:
		'Numbers follow the order of the dates of issue, and a log lists them from newest to oldest or from oldest to newest.',
	why: 'People find an action by its number and expect it in order. If a higher number has an earlier date, one of the two is probably wrong.',
	fix: 'Sort the rows by number, or correct the number or date that is wrong.',
	examples: [
		{
			title: 'from newest to oldest',
			files: minutesOf(
				'| 80 | Order the biscuits. | MH | 24 April 2025 | open |',
				'| 79 | Follow up on funding. | MH | April 2025 | open |',
				'| 78 | Bring the PLO report to a meeting. | RE | July 2024 | closed |',
			),
			says: [],
		},
		{
			title: 'rows out of order',
			files: minutesOf(
				'| 78 | Bring the PLO report to a meeting. | RE | July 2024 | open |',
				'| 80 | Order the biscuits. | MH | April 2025 | open |',
				'| 79 | Follow up on funding. | MH | April 2025 | open |',
			),
			says: [
				'minutes/2025-04.md:13:3  warning  number "80" is below "78", but the log runs from newest to oldest; sort the rows',
			],
		},
		{
			title: 'an old date on a new number',
			files: minutesOf(
				'| 80 | Order the biscuits. | MH | April 2024 | open |',
				'| 79 | Follow up on funding. | MH | April 2025 | open |',
				'| 78 | Bring the PLO report to a meeting. | RE | July 2024 | open |',
			),
			says: [
				'minutes/2025-04.md:12:3  warning  number "80" is dated April 2024, before the lower number "79" (April 2025, line 13); correct the number or the date',
			],
		},
	],
	*check({ book, board }) {
		for (const { log } of book.meetings) {
			const numbered = (log?.rows ?? []).filter(({ number }) => isActionNumber(number, board.numbering));
			yield* checkRows(numbered);
		}
		yield* checkDates(firstRows(book, board.numbering));
	},
};

/** The first row that breaks the order in which most of the log runs. */
function* checkRows(rows: readonly LogRow[]): Generator<Report> {
	const steps = rows.slice(1).map((row, index) => compareNumbers(row.number, rows[index]?.number ?? ''));
	const rising = steps.filter((step) => step > 0).length;
	const falling = steps.filter((step) => step < 0).length;
	if (rising === 0 || falling === 0) return;
	const down = falling >= rising;
	const index = steps.findIndex((step) => (down ? step > 0 : step < 0));
	const [above, row] = [rows[index], rows[index + 1]];
	if (!above || !row) return;
	const order = down ? 'newest to oldest' : 'oldest to newest';
	const message = `number "${row.number}" is below "${above.number}", but the log runs from ${order}; sort the rows`;
	yield { place: row.place, message };
}

type Dated = LogRow & { readonly issued: CalendarDate };

/** The first row of each number that has a date, from the lowest number to the highest. */
function firstRows({ meetings }: MinuteBook, numbering: Numbering): Dated[] {
	const first = new Map<string, Dated>();
	for (const { log } of meetings) {
		for (const row of log?.rows ?? []) {
			if (row.issued === undefined || first.has(row.number) || !isActionNumber(row.number, numbering)) continue;
			first.set(row.number, { ...row, issued: row.issued });
		}
	}
	return [...first.values()].toSorted((a, b) => compareNumbers(a.number, b.number));
}

/** Names as few rows as will do: one wrong date puts a whole log out of order, and is one finding. */
function* checkDates(rows: readonly Dated[]): Generator<Report> {
	const kept = longestInOrder(rows.map(({ issued }) => monthNumber(issued)));
	let lower: Dated | undefined;
	let next = 0;
	for (const [index, row] of rows.entries()) {
		while ((kept[next] ?? rows.length) <= index) next++;
		if (kept[next - 1] === index) {
			// Within a month the days are compared too, where both are known.
			if (lower && isBefore(row.issued, lower.issued)) yield outOfOrder(row, lower, 'lower');
			lower = row;
			continue;
		}
		const higher = rows[kept[next] ?? rows.length];
		if (lower && isBefore(row.issued, lower.issued)) yield outOfOrder(row, lower, 'lower');
		else if (higher && isBefore(higher.issued, row.issued)) yield outOfOrder(row, higher, 'higher');
	}
}

function outOfOrder(row: Dated, other: Dated, than: 'lower' | 'higher'): Report {
	const relation = than === 'lower' ? 'before' : 'after';
	const message = `number "${row.number}" is dated ${formatDate(row.issued)}, ${relation} the ${than} number "${other.number}" (${formatDate(other.issued)}, ${where(other.place, row.place)}); correct the number or the date`;
	return { place: row.place, message };
}

/** The indexes of a longest part of a list that never falls (patience sorting, from the end); of two, the one that begins it. */
function longestInOrder(values: readonly number[]): number[] {
	const starts: number[] = [];
	const after: (number | undefined)[] = [];
	for (let index = values.length - 1; index >= 0; index--) {
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((values[starts[middle] ?? 0] ?? 0) >= (values[index] ?? 0)) low = middle + 1;
			else high = middle;
		}
		after[index] = starts[low - 1];
		starts[low] = index;
	}
	const longest: number[] = [];
	for (let index = starts.at(-1); index !== undefined; index = after[index]) longest.push(index);
	return longest;
}
