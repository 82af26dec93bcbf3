import { pairActionLines } from '../../language/action-pairing.ts';
import { numbersNamed } from '../../language/numbers-named.ts';
import { publicCuts } from '../../language/public-copy.ts';
import { quote, quoteAll } from '../../language/quote.ts';
import { type RestrictedActions, restrictedActions } from '../../language/restricted-actions.ts';
import type { Board } from '../../model/board/board.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { isActionNumber, plainNumber } from '../../values/action-number.ts';
import { placeAt, splitLines } from '../../values/lines.ts';
import { phaseOf } from '../../values/status.ts';
import { afterRestricted, footnotesOfRestricted } from '../parts/after-restricted.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { publicLines } from '../parts/public-lines.ts';
import { where } from '../parts/where.ts';
import type { Report, Rule } from '../rule.ts';

const VISIT = '| 78 | <!-- restricted -->Visit the family.<!-- /restricted --> | RE | April 2025 | open |';
const minutesOf = (discussion: readonly string[], ...log: string[]) => ({
	'minutes/2025-04.md': writeMinutes({ date: '2025-04', discussion, log }),
});

export const restrictedAction: Rule = {
	id: 'restricted-action',
	severity: 'warning',
	singly: true,
	summary: 'It is certain which rows and lines are about a restricted action, and what of it is shown.',
	why: 'A public copy leaves out a restricted action wherever its number is. Where a number, a line or a cell can be read in two ways, the copy might show what the board wants to keep in, so none is made.',
	fix: 'Write each number as the board writes it, and mark as restricted what belongs to a restricted action. If something has nothing to do with it, say so in a comment that begins with alb-allow restricted-action.',
	limits: 'It reports nothing in a minute book in which no action is restricted.',
	examples: [
		{
			title: 'a restricted action, and others',
			files: minutesOf(
				['**Action 79 (MH):** Order the biscuits.'],
				'| 79 | Order the biscuits. | MH | April 2025 | open |',
				VISIT,
			),
			says: [],
		},
		{
			title: 'numbers that may be the same one, and a status and a date that say too much',
			files: minutesOf(
				['RE spoke.'],
				'| | Visit the Hills. | RE | April 2025 | open |',
				'| 78a | Visit the Hills. | RE | April 2025 | open |',
				VISIT,
				'| 77 | <!-- restricted -->Write to them.<!-- /restricted --> | RE | April 2025, for the Hills | open (the Hills) |',
			),
			says: [
				'minutes/2025-04.md:14:3  warning  this action has no number, so it may be one that is restricted; give it its number',
				'minutes/2025-04.md:15:3  warning  "78a" is not an action number, so this may be an action that is restricted; write its number and nothing else',
				'minutes/2025-04.md:17:69  warning  "April 2025, for the Hills" may say too much of a restricted action, and a public copy shows it; write a month or a day and nothing else',
				'minutes/2025-04.md:17:97  warning  "open (the Hills)" may say too much of a restricted action, and a public copy shows it; write "open", "in progress", "complete" or "closed"',
			],
		},
		{
			title: 'lines that name a restricted action, and a list that follows one',
			files: minutesOf(
				[
					'> **Action 78 (RE):** Visit the Hills.',
					'',
					'**Actions 78 and 79 (RE):** Visit the Hills, and order the biscuits.',
					'',
					'**Action 78 (RE):** Visit:',
					'',
					'- the Hills',
				],
				'| 79 | Order the biscuits. | MH | April 2025 | open |',
				VISIT,
			),
			says: [
				'minutes/2025-04.md:8:5  warning  this names action 78, which is restricted (line 21), but is not marked; mark what it says of it, or allow it with a reason if it says nothing',
				'minutes/2025-04.md:10:3  warning  this names action 78, which is restricted (line 21), but is not marked; mark what it says of it, or allow it with a reason if it says nothing',
				'minutes/2025-04.md:14:1  warning  this follows a restricted action and is not marked; mark it as restricted too',
			],
		},
	],
	*check({ book, board }) {
		if (book.meetings.every(({ restricted }) => restricted.length === 0)) return;
		const actions = restrictedActions(book, board.numbering);
		const places = new Map<string, Place>();
		for (const { log, actionLines } of book.meetings) {
			for (const one of [
				...(log?.rows.filter(actions.isRestrictedRow) ?? []),
				...actionLines.filter(actions.isRestrictedLine),
			])
				if (one.restricted && one.number) places.set(plainNumber(one.number), one.place);
		}
		for (const minutes of book.meetings) {
			if (actions.any) {
				yield* doubtfulNumbers(minutes, actions, board);
				yield* unmatchedLines(minutes, actions, board);
			}
			yield* doubtfulCells(minutes, actions, board);
			yield* doubtfulNames(minutes, actions, places);
			yield* unmarkedParts(minutes, actions);
		}
	},
};

function* doubtfulNumbers(
	{ log, actionLines }: Minutes,
	actions: RestrictedActions,
	{ numbering }: Board,
): Generator<Report> {
	for (const { number, cells, place } of log?.rows ?? []) {
		if (isActionNumber(number, numbering)) continue;
		yield { place: cells.number?.place ?? place, message: doubtOf(number) };
	}
	// Several numbers, one of them restricted, are reported for that.
	const namesOne = (number: string) =>
		[...numbersNamed(`Action ${number}`)].some(
			({ said, numbers }) => said.length > 1 && numbers.some((each) => actions.numbers.has(each)),
		);
	for (const { number, place } of actionLines)
		if (number !== undefined && !isActionNumber(number, numbering) && !namesOne(number))
			yield { place, message: doubtOf(number) };
}

/** Action lines without a number that fit no row: nobody knows which action each is. */
function* unmatchedLines(
	{ log, actionLines }: Minutes,
	{ isRestrictedLine }: RestrictedActions,
	{ numbering }: Board,
): Generator<Report> {
	for (const { line, rows } of pairActionLines(actionLines, log?.rows ?? [], numbering)) {
		if (line.number !== undefined || rows.length > 0) continue;
		yield {
			place: line.place,
			message: isRestrictedLine(line)
				? 'this restricted action line has no number, and no row of the log says the same; give it the number of its row'
				: 'this action line has no number, and no row of the log says the same, so it may be about a restricted action; give it a number',
		};
	}
}

function doubtOf(number: string): string {
	return number === ''
		? 'this action has no number, so it may be one that is restricted; give it its number'
		: `${quote(number)} is not an action number, so this may be an action that is restricted; write its number and nothing else`;
}

/** What a public copy would show of a restricted action though it may say more than it should. */
function* doubtfulCells(
	{ log }: Minutes,
	{ isRestrictedRow }: RestrictedActions,
	{ statuses }: Board,
): Generator<Report> {
	for (const { issued, status, cells } of log?.rows.filter(isRestrictedRow) ?? []) {
		if (cells.issued?.text && !issued)
			yield { place: cells.issued.place, message: shown(cells.issued.text, 'a month or a day and nothing else') };
		if (cells.status?.text && phaseOf(status, statuses) === 'unknown')
			yield {
				place: cells.status.place,
				message: shown(status, quoteAll([...statuses.open, ...statuses.ended], 'or')),
			};
	}
}

function shown(text: string, expected: string): string {
	return `${quote(text)} may say too much of a restricted action, and a public copy shows it; write ${expected}`;
}

/** Where a restricted action is named outside of what is restricted, and where a label within that names another. */
function* doubtfulNames(
	minutes: Minutes,
	actions: RestrictedActions,
	marked: ReadonlyMap<string, Place>,
): Generator<Report> {
	for (const { open, hidden = '', placeAt } of publicLines(minutes, actions)) {
		for (const { index, numbers } of numbersNamed(open)) {
			const number = numbers.find((each) => actions.numbers.has(each));
			if (number === undefined) continue;
			const [place, at] = [placeAt(index), marked.get(number)];
			yield {
				place,
				message: `this names action ${number}, which is restricted${at ? ` (${where(at, place)})` : ''}, but is not marked; mark what it says of it, or allow it with a reason if it says nothing`,
			};
		}
		for (const { index, said, first } of numbersNamed(hidden)) {
			const number = first ? said.find((each) => !actions.numbers.has(each)) : undefined;
			if (number === undefined) continue;
			yield {
				place: placeAt(index),
				message: `this restricted passage may be about action ${number}, which is not restricted; mark its row of the log too`,
			};
		}
	}
}

/** What belongs to restricted words, and stays in a public copy. */
function* unmarkedParts(minutes: Minutes, actions: RestrictedActions): Generator<Report> {
	const cuts = publicCuts(minutes, actions);
	const lines = splitLines(minutes.file, minutes.text);
	for (const { start } of afterRestricted(minutes, actions, cuts))
		yield {
			place: placeAt(lines, start),
			message: 'this follows a restricted action and is not marked; mark it as restricted too',
		};
	for (const { start } of footnotesOfRestricted(minutes, cuts))
		yield {
			place: placeAt(lines, start),
			message: 'this footnote belongs to restricted words and is not marked; mark it as restricted too',
		};
}
