import { quote } from '../../language/quote.ts';
import { peopleOf, personAt } from '../../language/who.ts';
import type { Numbering } from '../../model/actions/action-number.ts';
import type { Minutes } from '../../model/minutes.ts';
import { formatPlace } from '../../values/place.ts';
import { foldWord, phaseOf } from '../../values/status.ts';
import { unloggedLines } from '../action/action-unlogged.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { rowsOf } from '../parts/log-rows.ts';
import type { Report, Rule } from '../rule.ts';

export const ownerMissing: Rule = {
	id: 'owner-missing',
	severity: 'error',
	summary: 'Someone is responsible for every open action.',
	why: 'If nobody in particular is asked to do it, nobody does it.',
	fix: 'Write the initials of the person who will do it, or "all" if it is for every member.',
	limits:
		'An action is reported once over all its logs, and not after it has ended. An action line is reported if it has no row in the log and names nobody from the meeting, in brackets or in its text, by initials, by name or by office. "AC’s pilot" does not name someone who is to act.',
	examples: [
		{
			title: 'one person, and everyone',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 80 | Order the biscuits. | MH | April 2025 | open |',
						'| 79 | Look at disruptions. | all | April 2025 | open |',
						'| 78 | Follow up on funding. | | July 2024 | closed |',
					],
				}),
			},
			says: [],
		},
		{
			title: 'nobody, for an action that is only in the discussion',
			files: {
				'minutes/2025-04.md': writeMinutes({
					discussion: [
						'It is a pilot. Action: possible future item about the impact of RE’s pilot.',
						'',
						'Action: RE to order the biscuits.',
					],
					log: ['| 79 | Look at disruptions. | all | April 2025 | open |'],
				}),
			},
			says: [
				'minutes/2025-04.md:8:16  warning  nobody is responsible for "possible future item about the impact of RE’s pilot."; write the initials of the person who will do it: "Action (MH): …"',
			],
		},
		{
			title: 'nobody',
			files: {
				'minutes/2025-04.md': writeMinutes({
					log: [
						'| 80 | Order the biscuits. | | April 2025 | open |',
						'| 79 | Look at disruptions. | – | April 2025 | open |',
					],
				}),
			},
			says: [
				'minutes/2025-04.md:12:30  error  nobody is responsible for open action "80"; write the initials of the person who will do it, or "all"',
				'minutes/2025-04.md:13:31  error  nobody is responsible for open action "79"; write the initials of the person who will do it, or "all"',
			],
		},
	],
	*check({ book, board }) {
		for (const minutes of book.meetings) yield* checkLines(minutes, board.numbering);
		const reported = new Set<string>();
		for (const { row } of rowsOf(book)) {
			const cell = row.cells.responsible;
			if (!cell || phaseOf(row.status, board.statuses) === 'ended') continue;
			if (row.responsible.some((word) => /[\p{L}\p{N}]/u.test(word))) continue;
			// An action is carried from log to log, and is reported once.
			const action = row.number === '' ? formatPlace(row.place) : row.number;
			if (reported.has(action)) continue;
			reported.add(action);
			const which = row.number === '' ? 'this open action' : `open action "${row.number}"`;
			const message = `nobody is responsible for ${which}; write the initials of the person who will do it, or "all"`;
			yield { place: cell.place, message };
		}
	},
};

/** Actions that are only in the discussion, and that nobody there is asked to do. */
function* checkLines(minutes: Minutes, numbering: Numbering): Generator<Report> {
	for (const { number, responsible, text, form, place } of unloggedLines(minutes, numbering)) {
		if (text === '' || number !== undefined || responsible.length > 0 || names(text, minutes)) continue;
		const message = `nobody is responsible for ${quote(text)}; write the initials of the person who will do it: "Action (MH): …"`;
		yield { place, message, severity: form === 'marked' ? 'error' : 'warning' };
	}
}

/** Whether a text names someone of its meeting: "MH to ask", "the Clerk will ask", but not "AC’s pilot". */
function names(text: string, minutes: Minutes): boolean {
	const people = peopleOf(minutes);
	const words = text.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*/gu);
	return Array.from(words).some(({ 0: word, index }) => {
		if (/^all$/iu.test(word)) return true;
		const { length } = word;
		const isOwner = /^['’]s/u.test(text.slice(index + length, index + length + 2));
		if (!isOwner && length < 10 && people.byInitials.has(foldWord(word))) return true;
		const named = index === 0 || /^\p{Lu}|^the$/u.test(word) ? personAt(text, index, people) : undefined;
		return named !== undefined && named.fits.length > 0 && (index === 0 || ACTS.test(text.slice(named.end)));
	});
}

/** What follows the name of someone who is to act; a name in mid-sentence may be of someone whom it is about. */
const ACTS = /^(?:\s{1,4}(?:to|will|shall|should|and|&)(?!\p{L})|\)?[.\s]*$)/u;
