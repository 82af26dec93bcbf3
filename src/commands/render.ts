import { findMeeting } from '../book/find-meeting.ts';
import { meetingDates } from '../language/deadline.ts';
import { consolidate } from '../log/consolidate.ts';
import { comingMeeting, dayOf } from '../log/next-meeting.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Setting } from '../world.ts';
import type { AlbCommand } from './command.ts';
import { addPageOptions, circulate, EXIT_HELP, FORMATS_HELP, OUT, OUT_PUBLIC } from './render/circulate.ts';
import { logSheet, minutesSheet, type SheetsOf, sheetNames } from './render/sheets.ts';

const LOG = 'log';

const HELP = `
Without names, alb writes the minutes of every meeting, and the action log of all
meetings together. The same minutes always give the same bytes, so you can keep the
output in git, and --check shows whether it is still what the minutes say. Only pages
that have changed are written again.

With --public, alb leaves out what is between <!-- restricted --> and
<!-- /restricted -->, and what any meeting says about an action that is marked so in one
of them. If it is not certain what is restricted, nothing is written, and the exit
status is 1.

Examples:
  $ alb render                          everything, into ${OUT}/
  $ alb render 2025-04                  the minutes of one meeting
  $ alb render last log --to html       the newest minutes and the log, as web pages
  $ alb render --for MH,RE              a page for each of them: what they have to do
  $ alb render --public                 what everyone may read, into ${OUT_PUBLIC}/
  $ alb render --check                  which pages of ${OUT}/ are missing or out of date
  $ alb render --watch                  again each time the minutes change
  $ alb render --out ~/Desktop/board    somewhere else
  $ alb render 2025-04 --to md --stdout

${FORMATS_HELP}

${EXIT_HELP}`;

/** `alb render`: the minutes and the log to circulate. */
export const render: AlbCommand = {
	declare(command) {
		command
			.argument('[meeting...]', 'dates such as 2025-04, files, last, or log for the action log only')
			.option('--for <initials>', 'one member’s page: MH, several with commas, or all');
		addPageOptions(command);
		command.addHelpText('after', HELP);
	},
	run: (setting, args, options) => circulate(setting, options, sheetsFor(setting, args, options['for'])),
};

/** The sheets of the meetings that are named, of the log, and of the members; all meetings and the log where none is. */
function sheetsFor({ world, folder }: Setting, args: readonly string[], members: string | undefined): SheetsOf {
	return async ({ board, root }, book) => {
		const named = args.filter((name) => name !== LOG).map((name) => findMeeting(book, name, { root, folder }));
		const isAll = args.length === 0 && members === undefined;
		const meetings = isAll ? book.meetings : [...new Set(named)];
		const withLog = isAll || args.includes(LOG);
		const dates = meetingDates(book, board);
		const nameOf = sheetNames(book.meetings.filter(isReadable));
		const nextMeeting = dayOf(comingMeeting(book, board, world.today));
		const log = consolidate(book, { statuses: board.statuses, today: world.today });
		return {
			sheets: [
				...meetings.filter(isReadable).map((minutes) => minutesSheet(nameOf(minutes), { board, minutes, dates })),
				...(withLog ? [logSheet({ board, log, dates, ...(nextMeeting !== undefined && { nextMeeting }) })] : []),
				...(members === undefined
					? []
					: (await import('./render/member-sheets.ts')).memberSheets(members, {
							book,
							log,
							board,
							today: world.today,
						})),
			],
			meetings: withLog || members !== undefined ? book.meetings : meetings,
			isAll,
		};
	};
}

/** A file whose body could not be read has no page: without its discussion it would look like an empty meeting. */
function isReadable({ discussionLines }: Minutes): boolean {
	return discussionLines.length > 0;
}
