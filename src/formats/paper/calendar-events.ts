import { type Deadline, deadlineOf } from '../../language/deadline.ts';
import type { Action } from '../../model/actions/action.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { Board } from '../../model/board/board.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { MeetingDates } from '../../model/deadline.ts';
import { nextByCalendar } from '../../values/calendar.ts';
import { formatDate, lastDay, monthOf } from '../../values/calendar-date.ts';
import { meetingName } from '../../values/minute-book.ts';
import { phaseOf } from '../../values/status.ts';
import type { LogDocument, MinutesDocument } from '../format.ts';
import { visibleLine } from '../visible.ts';
import type { CalendarEvent } from './paper.ts';

/** The events of the consolidated log: the next meeting, and the deadlines of open actions. */
export function logEvents({ board, log, dates, nextMeeting }: LogDocument): readonly CalendarEvent[] {
	return [...meetingEvents(nextMeeting, board), ...deadlineEvents(log.actions, board, dates)];
}

/** The events of one meeting's minutes: the next meeting, and the deadlines in the log. */
export function minutesEvents({ board, minutes, dates }: MinutesDocument): readonly CalendarEvent[] {
	const { date, nextMeeting, log } = minutes;
	const byCalendar = date && board.calendar && nextByCalendar(date.value, board.calendar);
	const actions = (log?.rows ?? []).map((row) => actionOf(row, meetingName(minutes), board));
	return [
		...meetingEvents(nextMeeting?.value ?? byCalendar, board),
		...deadlineEvents(actions, board, dates ?? { held: date ? [date.value] : [], ...calendarOf(board) }),
	];
}

/** A row of one log as an action without any other history. */
function actionOf(row: LogRow, meeting: string, board: Board): Action {
	const entry = { ...row, meeting, phase: phaseOf(row.status, board.statuses) };
	return { ...entry, history: [entry], dropped: false };
}

/** A meeting of the board as an event; none where its date is not known. */
export function meetingEvents(
	date: CalendarDate | undefined,
	board: Board,
	location?: string,
): readonly CalendarEvent[] {
	if (date === undefined) return [];
	const name = board.name === undefined ? 'Board' : visibleLine(board.name);
	return [
		{
			kind: 'meeting',
			key: monthOf(date),
			date,
			title: date.length === 7 ? `${name}: meeting in ${formatDate(date)}, day not settled` : `${name}: meeting`,
			...(location !== undefined && { location: visibleLine(location) }),
			details: [],
		},
	];
}

/** The deadlines, as events, of those actions that have not ended, where alb understands their words. */
export function deadlineEvents(
	actions: readonly Action[],
	board: Board,
	dates: MeetingDates = { held: [], ...calendarOf(board) },
): readonly CalendarEvent[] {
	return actions.flatMap((action) => {
		const deadline = action.phase === 'ended' ? undefined : deadlineOf(action, dates);
		return deadline ? [deadlineEvent(action, deadline)] : [];
	});
}

function deadlineEvent({ number, text, responsible, status }: Action, { by, words }: Deadline): CalendarEvent {
	const who = visibleLine(responsible.join(', '));
	const name = number === '' ? 'Action' : `Action ${visibleLine(number)}`;
	return {
		kind: 'deadline',
		key: number || text,
		// An action due in a month may take until its last day.
		date: lastDay(by),
		title: `${name}${who === '' ? '' : ` (${who})`} due: ${visibleLine(text)}`,
		details: [
			`Responsible: ${who || 'no one'}`,
			`Status: ${visibleLine(status)}`,
			`Due, as written: ${visibleLine(words)}`,
		],
	};
}

function calendarOf({ calendar }: Board): Pick<MeetingDates, 'calendar'> {
	return calendar ? { calendar } : {};
}
