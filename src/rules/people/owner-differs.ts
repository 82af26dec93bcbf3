import { areApart, pairActionLines } from '../../language/action-pairing.ts';
import { quoteAll } from '../../language/quote.ts';
import { isBefore } from '../../values/calendar-date.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import type { Rule } from '../rule.ts';

const minutesOf = (line: string) => ({
	'minutes/2025-04.md': writeMinutes({
		discussion: [line],
		log: ['| 79 | Order the biscuits. | MH | April 2025 | open |'],
	}),
});

export const ownerDiffers: Rule = {
	id: 'owner-differs',
	severity: 'warning',
	summary: 'An action line and its row ask the same people.',
	why: 'The one who was asked at the meeting is not the one who finds the action in the log, and each may think that the other does it.',
	fix: 'Write the same initials in both.',
	limits:
		'It is silent if either names nobody or everybody, if somebody is in both, if initials are on no list of that meeting (owner-unknown), if the log was updated after the meeting, since the action may have been handed over, and if the line belongs to another row (action-misnumbered, number-reused).',
	examples: [
		{
			title: 'one of several people',
			files: minutesOf('**Action 79 (MH, RE):** Order the biscuits.'),
			says: [],
		},
		{
			title: 'someone else',
			files: minutesOf('**Action 79 (RE):** Order the biscuits.'),
			says: [
				'minutes/2025-04.md:8:3  warning  this line asks "RE", and its row in the log "MH" (line 14); write the same initials in both',
			],
		},
	],
	*check({ book, board }) {
		for (const { actionLines, log, invitees, apologies, date, logUpdated } of book.meetings) {
			if (actionLines.length === 0 || !log) continue;
			// An action may have been handed over since.
			if (date && logUpdated && isBefore(date.value, logUpdated.value)) continue;
			const listed = new Set([...invitees, ...apologies].map(({ initials }) => foldWord(initials)));
			const areListed = (people: readonly string[]) => people.every((one) => listed.has(foldWord(one)));
			for (const { line, rows, clash } of pairActionLines(actionLines, log.rows, board.numbering)) {
				const [row, ...others] = rows;
				if (!row || others.length > 0 || clash || !areApart(line.responsible, row.responsible)) continue;
				if (!areListed(line.responsible) || !areListed(row.responsible)) continue;
				const [asked, logged] = [line, row].map(({ responsible }) => quoteAll(responsible, 'and'));
				const message = `this line asks ${asked}, and its row in the log ${logged} (line ${row.place.line}); write the same initials in both`;
				yield { place: line.place, message };
			}
		}
	},
};
