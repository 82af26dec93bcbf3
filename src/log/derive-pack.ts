import { meetingDates } from '../language/deadline.ts';
import { isOverdue } from '../language/overdue.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingPack } from '../model/meeting-pack.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { isBefore } from '../values/calendar-date.ts';
import { makeBook, meetingName } from '../values/minute-book.ts';
import { consolidate } from './consolidate.ts';
import { deriveTopics, selectTopics } from './derive-topics.ts';
import { hasEndedSince, meetingsUpTo } from './ended-since.ts';
import { deriveNextMeeting, isHeld } from './next-meeting.ts';

/**
 * Derives the pack for a meeting: from its minutes where they have been begun, otherwise from the meetings before it.
 */
export function derivePack(
	meeting: CalendarDate | Minutes,
	book: MinuteBook,
	board: Board,
	today: CalendarDate,
): MeetingPack {
	const begun = typeof meeting === 'string' ? undefined : meeting;
	const date = typeof meeting === 'string' ? meeting : (meeting.date?.value ?? today);
	const before = makeBook(book.meetings.filter((minutes) => minutes.date && isBefore(minutes.date.value, date)));
	// Its log belongs to the pack until the meeting has been held; then it is the outcome of the meeting.
	const coming = !begun || !isHeld(begun, today);
	const known = begun && coming ? makeBook([...before.meetings, begun]) : before;
	const log = consolidate(known, { statuses: board.statuses, today });
	const dates = meetingDates(known, board);
	const next = deriveNextMeeting(date, before, log, board);
	const previous = before.meetings.at(-1);
	const name = previous && meetingName(previous);
	const earlier = before.meetings.filter((minutes) => minutes.log).at(-2);
	const arising = log.actions.filter(({ history }) => history[0]?.meeting === name);
	const open = log.actions.filter(({ phase }) => phase !== 'ended');
	const ended = earlier ? log.actions.filter((action) => hasEndedSince(action, meetingsUpTo(known, earlier))) : [];
	return {
		date,
		...(begun && { begun }),
		coming,
		items: begun ? [] : next.items,
		invitees: begun ? begun.invitees : next.people,
		apologies: begun ? begun.apologies : [],
		...(previous && { previous }),
		...(log.asOf !== undefined && { asOf: log.asOf }),
		arising,
		ended: ended.filter((action) => !arising.includes(action)),
		...(earlier && { endedSince: meetingName(earlier) }),
		open: open.filter((action) => !arising.includes(action)),
		overdue: open.filter((action) => isOverdue(action, log.asOf, dates)),
		topics: selectTopics(deriveTopics(before, consolidate(before, { statuses: board.statuses, today })), {
			state: 'waiting',
		}),
		dates,
	};
}
