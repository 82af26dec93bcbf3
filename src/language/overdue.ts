import type { Action } from '../model/actions/action.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingDates } from '../model/deadline.ts';
import { deadlineOf, isPast } from './deadline.ts';

/** Whether an action has not ended and was due before a date; a deadline that is not understood does not count. */
export function isOverdue(action: Action, day: CalendarDate | undefined, dates: MeetingDates): boolean {
	if (action.phase === 'ended' || day === undefined) return false;
	const deadline = deadlineOf(action, dates);
	return deadline !== undefined && isPast(deadline, day);
}
