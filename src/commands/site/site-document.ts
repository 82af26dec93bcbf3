import { type OpenBook, readWhole } from '../../book/open-book.ts';
import { reportFaults } from '../../book/reading-faults.ts';
import { drawSite } from '../../formats/site/draw-site.ts';
import type { SiteDocument, SiteFile } from '../../formats/site/site.ts';
import { readBrowserProgram } from '../../io/browser-programs.ts';
import { deadlineOf, meetingDates } from '../../language/deadline.ts';
import { isOverdue } from '../../language/overdue.ts';
import { consolidate } from '../../log/consolidate.ts';
import { deriveDecisions } from '../../log/derive-decisions.ts';
import { deriveMentions } from '../../log/derive-mentions.ts';
import { derivePeople } from '../../log/derive-people.ts';
import { deriveTopics } from '../../log/derive-topics.ts';
import { sortPeople } from '../../log/select-people.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { ExitStatus, Setting } from '../../world.ts';

export interface SiteWanted {
	/** What is restricted is left out. */
	readonly isPublic: boolean;
	readonly reload?: SiteDocument['reload'];
}

export interface DrawnSite {
	readonly files: readonly SiteFile[];
	/** Reports what was left out, and what could not be read of the minutes; returns the exit status. */
	readonly faults: () => Promise<ExitStatus>;
}

/** Draws the site of a minute book. */
export async function drawSiteOf(
	opened: OpenBook,
	setting: Setting,
	{ isPublic, reload }: SiteWanted,
): Promise<DrawnSite> {
	const { world } = setting;
	const copies = isPublic ? await (await import('../../book/public-book.ts')).readPublic(opened, world) : undefined;
	const book = copies?.book ?? (await readWhole(opened));
	return {
		files: drawSite({ ...documentOf(book, opened, world.today), ...(reload && { reload }) }),
		faults: async () => {
			if (copies) (await import('../../book/public-book.ts')).tellLeftOut(copies.book, world);
			return reportFaults(opened, copies?.whole ?? book, setting);
		},
	};
}

function documentOf(book: MinuteBook, { board }: Pick<OpenBook, 'board'>, today: CalendarDate): SiteDocument {
	const log = consolidate(book, { statuses: board.statuses, today });
	const dates = meetingDates(book, board);
	// A file whose body could not be read has no page: without its discussion it would look like an empty meeting.
	const isReadable = ({ discussionLines }: Minutes) => discussionLines.length > 0;
	return {
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
		people: sortPeople(derivePeople(book, log, board), 'name'),
		decisions: deriveDecisions(book),
		topics: deriveTopics(book, log),
		mentions: deriveMentions(book, board.numbering),
		scripts: { actionLog: readBrowserProgram('action-log'), search: readBrowserProgram('search') },
	};
}
