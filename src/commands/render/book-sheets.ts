import { meetingDates } from '../../language/deadline.ts';
import type { BoardRecord } from '../../log/derive-members.ts';
import { comingMeeting, dayOf } from '../../log/next-meeting.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import { logSheet, minutesSheet, type Sheet, sheetNames } from './sheets.ts';

/** The record of a board of which every meeting was read whole. */
export interface WholeRecord extends BoardRecord {
	readonly book: MinuteBook<Minutes>;
}

/** The sheets of these meetings, without those that could not be read. */
export function meetingSheets(meetings: readonly Minutes[], { book, board }: WholeRecord): Sheet[] {
	const dates = meetingDates(book, board);
	const nameOf = sheetNames(book.meetings.filter(isReadable));
	return meetings.filter(isReadable).map((minutes) => minutesSheet(nameOf(minutes), { board, minutes, dates }));
}

/** The sheet of the log of all meetings together. */
export function bookLogSheet({ book, log, board, today }: WholeRecord): Sheet {
	const nextMeeting = dayOf(comingMeeting(book, board, today));
	const dates = meetingDates(book, board);
	return logSheet({ board, log, dates, ...(nextMeeting !== undefined && { nextMeeting }) });
}

/** A file whose body could not be read has no page: without its discussion it would look like an empty meeting. */
function isReadable({ discussionLines }: Minutes): boolean {
	return discussionLines.length > 0;
}
