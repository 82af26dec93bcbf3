import { drawSite } from '../formats/site/draw-site.ts';
import type { SiteDocument, SiteFile } from '../formats/site/site.ts';
import { readBrowserProgram } from '../io/browser-programs.ts';
import { consolidate } from '../log/consolidate.ts';
import { gatherMentions } from '../log/gather-mentions.ts';
import { gatherPeople } from '../log/gather-people.ts';
import { gatherTopics } from '../log/gather-topics.ts';
import { isOverdue } from '../log/overdue.ts';
import { registerDecisions } from '../log/register-decisions.ts';
import { sortPeople } from '../log/select-people.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { deadlineOf, meetingDates } from '../model/deadline.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { OpenBook } from './open-book.ts';

/** Draws the site of a minute book that was read whole: all its files. */
export function siteOf(
	book: MinuteBook,
	{ board }: Pick<OpenBook, 'board'>,
	today: CalendarDate,
	reload?: SiteDocument['reload'],
): SiteFile[] {
	const log = consolidate(book, { statuses: board.statuses, today });
	const dates = meetingDates(book, board);
	// A file whose body could not be read has no page: one without its notes would look like a meeting without any.
	const isReadable = ({ discussionLines }: MinuteBook['meetings'][number]) => discussionLines.length > 0;
	return drawSite({
		board,
		meetings: book.meetings.filter(isReadable),
		unread: book.meetings.filter((minutes) => !isReadable(minutes)).map(({ file }) => file),
		log,
		deadlines: new Map(
			log.actions.flatMap((action) => {
				const deadline = deadlineOf(action, dates);
				return deadline ? [[action, deadline] as const] : [];
			}),
		),
		overdue: new Set(log.actions.filter((action) => isOverdue(action, log.asOf, dates))),
		people: sortPeople(gatherPeople(book, log, board), 'name'),
		decisions: registerDecisions(book),
		topics: gatherTopics(book, log),
		mentions: gatherMentions(book, board.numbering),
		scripts: { actionLog: readBrowserProgram('action-log'), search: readBrowserProgram('search') },
		...(reload && { reload }),
	});
}
