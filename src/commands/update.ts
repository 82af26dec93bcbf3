import { editBook, type ReportLine } from '../book/edit-book.ts';
import { findNewestLog } from '../book/find-action.ts';
import { findMeeting } from '../book/find-meeting.ts';
import { Refusal } from '../book/refusal.ts';
import { type TakenNumbers, takenNumbersIfAny } from '../book/taken-numbers.ts';
import { listOf } from '../formats/count.ts';
import { quote } from '../language/quote.ts';
import { bringUpToDate, type LeftLine, type UpdateStep } from '../log/bring-up-to-date.ts';
import { consolidate } from '../log/consolidate.ts';
import { isBefore } from '../values/calendar-date.ts';
import { callMeeting, makeBook } from '../values/minute-book.ts';
import type { AlbCommand } from './command.ts';

const HELP = `
Each action line in the discussion that has no number gets one, and a row in the log;
each action that is still open in earlier logs gets its row again. What the log already
says stays as it is, so running this twice changes nothing.

Examples:
  $ alb update                     the newest minutes
  $ alb update 2025-04 --dry-run   show what would change in April 2025`;

const DONE: Readonly<Record<UpdateStep['kind'], (step: UpdateStep) => string>> = {
	raised: ({ number, text }) => `action ${number} raised: ${quote(text)}`,
	'numbered-row': ({ number, text }) => `number ${number} given to ${quote(text)}`,
	'numbered-line': ({ number }) => `number ${number} added to its action line`,
	carried: ({ number, from }) => `action ${number} carried over from ${callMeeting(from ?? '')}, still open`,
};

const LEFT: Readonly<Record<LeftLine['why'], string>> = {
	talk: 'is in the middle of a paragraph and may not be an action; if it is, write it as "**Action (XX):** …"',
	doubled: 'matches two rows of the log; add the number of the right one',
	number: 'has no number yet: alb cannot tell the number of this meeting; add one',
	clash:
		'has the number of another action; delete the number in one of the two lines, and alb update gives it the next one',
	empty: 'is empty; write what needs doing, or delete it',
};

/** `alb update`: brings the log of a meeting up to date. */
export const update: AlbCommand = {
	declare(command) {
		command
			.argument('[meeting]', 'the minutes to update: 2025-04, a file, or last')
			.option('--dry-run', 'show the change as a diff; write nothing')
			.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		if (args.length > 1) throw new Refusal(`too many arguments: "${args[1]}"`, 'alb update 2025-04');
		return editBook(setting, options, (edited) => {
			const { book, board, root, folder, world } = edited;
			const [named] = args;
			const minutes = named === undefined ? findNewestLog(edited) : findMeeting(book, named, { root, folder });
			const { file, date, log } = minutes;
			if (!log || !date)
				throw new Refusal(`${file} has no ${log ? 'date' : 'action log'}`, 'Add it first: alb check shows where.');
			const earlier = makeBook(book.meetings.filter((one) => one.date && isBefore(one.date.value, date.value)));
			const before = consolidate(earlier, { statuses: board.statuses, today: world.today });
			const taken = takenNumbersIfAny(edited, book, world.env);
			const { steps, left } = bringUpToDate(book, before, minutes, board, taken);
			const report = steps.map((step): ReportLine => ({ says: DONE[step.kind](step), file, number: step.number }));
			for (const { line, why } of left)
				report.push({ says: `${quote(line.text)} ${whyLeft(why, taken)}`, file, place: line.place });
			if (steps.length === 0) report.push({ says: 'the log is up to date; nothing was changed', file });
			return { changes: steps.flatMap(({ changes }) => changes), report };
		});
	},
};

function whyLeft(why: LeftLine['why'], { unreadable }: TakenNumbers): string {
	if (why !== 'number' || unreadable.length === 0) return LEFT[why];
	return `has no number yet: ${listOf(unreadable)} cannot be read in full, and may contain it`;
}
