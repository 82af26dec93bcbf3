import { pairActionLines } from '../../language/action-pairing.ts';
import { nextActionNumber } from '../../language/new-action.ts';
import { quote } from '../../language/quote.ts';
import { sameAction } from '../../language/wording.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Change } from '../../model/actions/change.ts';
import type { Fix } from '../../model/finding.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isActionNumber, nextNumber } from '../../values/action-number.ts';
import { monthOf } from '../../values/calendar-date.ts';
import { trimEndOf } from '../../values/trim-end.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

export const numberFormat: Rule = {
	id: 'number-format',
	severity: 'error',
	summary: 'Every action has a number, in the form that the board uses.',
	why: 'People refer to an action by its number for as long as the board meets. "79a" and "TBC" cannot be put in order, and every program reads them differently.',
	fix: 'Write the number in figures, with nothing else in its cell. A board that numbers by meeting (8.3, 41/1) says so in alb.yaml.',
	examples: [
		{
			title: 'whole numbers',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					discussion: ['**Action 80 (MH):** Order the biscuits.'],
					log: ['| 80 | Order the biscuits. | MH | April 2025 | open |'],
				}),
			},
			says: [],
		},
		{
			title: 'a full stop, two numbers, a word, nothing',
			files: {
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					discussion: ['**Action 080 (MH):** Order the biscuits.'],
					log: [
						'| 80. | Order the biscuits. | MH | April 2025 | open |',
						'| 78-79 | Bring both reports. | RE | July 2024 | open |',
						'| 41/1 | Follow up on funding. | MH | April 2025 | open |',
						'| TBC | Follow up on funding. | MH | April 2025 | open |',
						'| | Ask what advisers are paid. | RE | April 2025 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:8:3  error  "080" is not an action number; did you mean "80"?',
				'minutes/2025-04.md:14:3  error  "80." is not an action number; did you mean "80"?',
				'minutes/2025-04.md:15:3  error  "78-79" is not an action number; give each action a row and a number of its own',
				`minutes/2025-04.md:16:3  error  "41/1" is not an action number; if it is the meeting's number and the action's, put "actions: { numbering: meeting }" in alb.yaml; if it is two numbers, give each action a row of its own`,
				'minutes/2025-04.md:17:3  error  "TBC" is not an action number; write a whole number and nothing else',
				'minutes/2025-04.md:18:3  error  the action has no number; give it the next free one',
			],
		},
		{
			title: 'numbers by meeting',
			files: {
				'alb.yaml': 'actions:\n  numbering: meeting\n',
				'minutes/2025-04.md': writeMinutes({
					date: '2025-04',
					log: [
						'| 8.2 | Order the biscuits. | MH | April 2025 | open |',
						'| 1 | Follow up on funding. | MH | April 2025 | open |',
					],
				}),
			},
			says: [
				`minutes/2025-04.md:13:3  error  "1" is not an action number; write the meeting's number and the action's, such as "8.3"`,
			],
		},
	],
	*check(context) {
		for (const minutes of context.book.meetings) yield* checkNumbers(minutes, context);
	},
};

function* checkNumbers(minutes: Minutes, context: RuleContext): Generator<Report> {
	const { log, actionLines } = minutes;
	const { numbering } = context.board;
	const rows = log?.rows ?? [];
	const taken = new Set(rows.map(({ number }) => number));
	const fixOf = rows.some(({ number }) => number === '') ? numberFixes(minutes, context) : undefined;
	for (const row of rows) {
		const { number, cells, uneven } = row;
		if (uneven || !cells.number || isActionNumber(number, numbering)) continue;
		yield { place: cells.number.place, message: messageFor(number, numbering, taken), fix: fixOf?.(row) };
	}
	for (const { number, place } of actionLines) {
		if (number === undefined || isActionNumber(number, numbering)) continue;
		yield { place, message: messageFor(number, numbering, new Set()) };
	}
}

function messageFor(number: string, numbering: Numbering, taken: ReadonlySet<string>): string {
	if (number === '') return 'the action has no number; give it the next free one';
	const is = `${quote(number)} is not an action number`;
	const meant = likelyNumber(number);
	if (isActionNumber(meant, numbering) && !taken.has(meant)) return `${is}; did you mean "${meant}"?`;
	if (numbering === 'sequence' && isActionNumber(number, 'meeting'))
		return `${is}; if it is the meeting's number and the action's, put "actions: { numbering: meeting }" in alb.yaml; if it is two numbers, give each action a row of its own`;
	if (/^\d+(?:\s*[-–,/&+]\s*|\s+and\s+)\d+$/.test(number))
		return `${is}; give each action a row and a number of its own`;
	if (/^[0-9]{16,}$/.test(number)) return `${is}; it has more than 15 digits`;
	return numbering === 'sequence'
		? `${is}; write a whole number and nothing else`
		: `${is}; write the meeting's number and the action's, such as "8.3"`;
}

/** The number that a text most likely means: without punctuation and leading zeros, and with its digits as 0 to 9. */
function likelyNumber(text: string): string {
	const bare = text
		.normalize('NFKC')
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(/^(?:no\.?|nr\.?|action|ref\.?)(?=[\s#\d])/i, '')
		.replace(/^[\s#+(*_–-]+/, '');
	return trimEndOf(bare, /[\s.):,;*_]/).replace(/^0+(?=[1-9])/, '');
}

/**
 * Returns the fix that numbers a new action of the newest log, to be asked for row by row. A new action is one that this
 * meeting issues, and that no earlier log has in much the same words.
 */
function numberFixes(minutes: Minutes, { book, board, elsewhere }: RuleContext): (row: LogRow) => Fix | undefined {
	const { date, log, actionLines } = minutes;
	if (minutes !== book.meetings.findLast((one) => one.date) || !date || !log) return () => undefined;
	const carried = book.meetings.filter((other) => other.date && other !== minutes).at(-1)?.log?.rows ?? [];
	const pairs = pairActionLines(actionLines, log.rows, board.numbering);
	let free = nextActionNumber(book, minutes, board.numbering, elsewhere);
	return (row) => {
		const { number, text, issued, place } = row;
		const isNew = issued !== undefined && monthOf(issued) === monthOf(date.value);
		if (number !== '' || text === '' || !isNew || free === undefined) return undefined;
		if (carried.some((other) => sameAction(other.text, text))) return undefined;
		const given = free;
		free = nextNumber(given);
		const own = pairs.filter(({ rows }) => rows.length === 1 && rows[0] === row).map(({ line }) => line);
		return {
			says: `give it the number "${given}"`,
			changes: [
				{ kind: 'cell', row: place, column: 'number', text: given },
				...own.map((line): Change => ({ kind: 'line-number', line: line.place, number: given })),
			],
		};
	};
}
