import type { Action } from '../model/actions/action.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { meetingName } from '../values/minute-book.ts';

/** The meetings of a book up to one of them, by name. */
export function meetingsUpTo(book: MinuteBook<MeetingLog>, last: MeetingLog): ReadonlySet<string> {
	return new Set(book.meetings.slice(0, book.meetings.indexOf(last) + 1).map(meetingName));
}

/** Whether an action has ended and was not ended yet in the last of the earlier logs that has it, if any. */
export function hasEndedSince({ phase, history }: Action, earlier: ReadonlySet<string>): boolean {
	return phase === 'ended' && history.findLast(({ meeting }) => earlier.has(meeting))?.phase !== 'ended';
}
