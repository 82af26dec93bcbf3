import type { Action } from '../model/action.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { deadlineOf, isPast, type MeetingDates } from '../model/deadline.ts';

/** Whether an action has not ended and was due before a day; a deadline that is not understood is none. */
export function isOverdue(action: Action, day: CalendarDate | undefined, dates: MeetingDates): boolean {
	if (action.phase === 'ended' || day === undefined) return false;
	const deadline = deadlineOf(action, dates);
	return deadline !== undefined && isPast(deadline, day);
}
