import type { Action } from '../model/actions/action.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingDates } from '../model/deadline.ts';
import { type Deadline, deadlineOf, isPast } from './deadline.ts';

/** The deadline that an action missed: it has not ended, and was due before a date. One that is not understood does not count. */
export function missedDeadline(
	action: Action,
	day: CalendarDate | undefined,
	dates: MeetingDates,
): Deadline | undefined {
	if (action.phase === 'ended' || day === undefined) return undefined;
	const deadline = deadlineOf(action, dates);
	return deadline && isPast(deadline, day) ? deadline : undefined;
}

export function isOverdue(action: Action, day: CalendarDate | undefined, dates: MeetingDates): boolean {
	return missedDeadline(action, day, dates) !== undefined;
}
