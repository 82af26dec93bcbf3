import { findMeeting } from '../book/find-meeting.ts';
import { Refusal } from '../book/refusal.ts';
import { comingMeeting } from '../log/next-meeting.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import type { AlbCommand } from './command.ts';
import { agendaSheet, isAfterAll } from './render/agenda-sheets.ts';
import { addPageOptions, circulate, EXIT_HELP } from './render/circulate.ts';

const HELP = `
The pack to send out before a meeting: its agenda and location, invitees and apologies
so far, what became of the actions, which are open, topics that are waiting, and the
minutes of the last meeting to agree, in full.

Without a meeting, it is the coming one: the minutes that "alb new-meeting" has started
or, before that, what it would start with.

Examples:
  $ alb agenda                            the coming meeting, into rendered/
  $ alb agenda 2025-07 --to html          the meeting of July 2025, as a web page
  $ alb agenda --to txt --stdout          to paste into an email

${EXIT_HELP}`;

/** `alb agenda`: the pack for a meeting. */
export const agenda: AlbCommand = {
	declare(command) {
		command.argument('[meeting]', 'a date such as 2025-07, or a file; the coming meeting by default');
		addPageOptions(command);
		command.addHelpText('after', HELP);
	},
	run(setting, args, options) {
		const { world, folder } = setting;
		return circulate(setting, options, ({ board, root }, book) => {
			const meeting =
				args[0] === undefined ? nextMeeting(book, board, world.today) : namedMeeting(args[0], book, { root, folder });
			return {
				sheets: [agendaSheet(meeting, { book, board, today: world.today })],
				meetings: book.meetings,
				isAll: false,
			};
		});
	},
};

function nextMeeting(book: MinuteBook<Minutes>, board: Board, today: CalendarDate): CalendarDate | Minutes {
	const coming = comingMeeting(book, board, today);
	if (coming !== undefined) return coming;
	throw new Refusal(
		'a date is needed: neither the last minutes nor alb.yaml say when the board meets next',
		'alb agenda 2025-07   Or add `calendar: quarterly` to alb.yaml.',
	);
}

/** A meeting of the book, or a date after all of them. */
function namedMeeting(
	named: string,
	book: MinuteBook<Minutes>,
	where: { root: string; folder: string },
): CalendarDate | Minutes {
	const { date } = readWrittenDate(named);
	if (date !== undefined && isAfterAll(date, book)) return date;
	const found = findMeeting(book, named, where);
	if (found.date) return found;
	throw new Refusal(
		`${found.file} has no date, so alb cannot tell which meeting came before`,
		'Add `date: 2025-07` to its front matter.',
	);
}
