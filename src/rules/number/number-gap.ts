import { quoteAll } from '../../language/quote.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Place } from '../../model/place.ts';
import { compareNumbers, isActionNumber, nextNumber, numbersIn } from '../../values/action-number.ts';
import { groupBy } from '../../values/group-by.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { hasAllNumbers } from '../parts/what-was-read.ts';
import type { Report, Rule } from '../rule.ts';

export const numberGap: Rule = {
	id: 'number-gap',
	severity: 'warning',
	summary: 'Every number between the first and the last appears in a log or an action line.',
	why: 'A missing number probably belonged to an action that was never written down, or whose row was deleted.',
	fix: 'Look for the action in the notes of the meeting. If the number was only skipped, leave it: the actions after it keep their numbers.',
	limits:
		'A file that cannot be read may contain any number, so while there is one the rule finds nothing. If a log was not read to its last row, anything in the text of that file that may be a number counts as found. If numbers are by meeting (8.3), each meeting has its own sequence.',
	examples: [
		{
			title: 'no number left out, one of them in an earlier log',
			files: {
				'minutes/2024-07.md': writeMinutes({
					date: '2024-07',
					log: ['| 78 | Follow up on funding. | MH | July 2024 | closed |'],
				}),
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 79 | Order the biscuits. | MH | April 2025 | open |',
						'| 77 | Bring the PLO report to a meeting. | RE | April 2024 | closed |',
					],
				}),
			},
			says: [],
		},
		{
			title: 'two numbers that no action has',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 82 | Order the biscuits. | MH | April 2025 | open |',
						'| 79 | Follow up on funding. | MH | April 2025 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:12:3  warning  numbers "80" and "81" do not appear in any log or action line; look for an action that was left out',
			],
		},
	],
	*check({ book, board, elsewhere: branches }) {
		// A file without text may hold any number.
		if (book.meetings.some(({ text }) => text === '')) return;
		const places = firstPlaces(book, board.numbering);
		// If numbers are by meeting (8.3), each meeting has its own run; otherwise there is one run.
		const runs = groupBy(places.keys(), (number) =>
			number.slice(0, Math.max(number.lastIndexOf('.'), number.lastIndexOf('/'), 0)),
		);
		const elsewhere = new Set([...numbersNotRead(book, board.numbering), ...(branches?.numbers ?? [])]);
		for (const run of runs.values()) yield* checkRun(run, places, elsewhere);
	},
};

/** Every number of the book, and where it first appears: in a log, or otherwise in an action line. */
function firstPlaces({ meetings }: MinuteBook, numbering: Numbering): Map<string, Place> {
	const places = new Map<string, Place>();
	const add = (number: string, place: Place) => {
		if (isActionNumber(number, numbering) && !places.has(number)) places.set(number, place);
	};
	for (const { log } of meetings) for (const row of log?.rows ?? []) add(row.number, row.place);
	for (const { actionLines } of meetings) for (const line of actionLines) add(line.number ?? '', line.place);
	return places;
}

/** What may be a number in a file whose log was not read to the last row: it may be the one that is missing. */
function numbersNotRead({ meetings }: MinuteBook, numbering: Numbering): Set<string> {
	const numbers = new Set<string>();
	for (const minutes of meetings) {
		if (hasAllNumbers(minutes, numbering)) continue;
		for (const number of numbersIn(minutes.text, numbering)) numbers.add(number);
	}
	return numbers;
}

function* checkRun(
	run: readonly string[],
	places: ReadonlyMap<string, Place>,
	elsewhere: ReadonlySet<string>,
): Generator<Report> {
	const inOrder = run.toSorted(compareNumbers);
	for (const [index, number] of inOrder.entries()) {
		const before = inOrder[index - 1];
		const place = places.get(number);
		if (before === undefined || !place) continue;
		const between = numbersBetween(before, number);
		const missing = between.length > MANY ? between : between.filter((each) => !elsewhere.has(each));
		if (missing.length === 0) continue;
		const what = `${missing.length === 1 ? 'number' : 'numbers'} ${listed(missing, before, number)}`;
		const message = `${what} ${missing.length === 1 ? 'does' : 'do'} not appear in any log or action line; look for an action that was left out`;
		yield { place, message };
	}
}

/** The numbers after one and before another; if there are very many, only the first of them. */
function numbersBetween(before: string, after: string): string[] {
	const numbers: string[] = [];
	for (let number = nextNumber(before); compareNumbers(number, after) < 0; number = nextNumber(number)) {
		numbers.push(number);
		if (numbers.length > MANY) return numbers;
	}
	return numbers;
}

/** More than this many in a row are not looked for one by one. */
const MANY = 100;

function listed(missing: readonly string[], before: string, after: string): string {
	if (missing.length <= 4) return quoteAll(missing, 'and');
	if (missing.length > MANY) return `between "${before}" and "${after}"`;
	return `"${missing[0]}" to "${missing.at(-1)}"`;
}
