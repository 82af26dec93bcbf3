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
import type { Occasion } from './paper.ts';

/** What of the consolidated log belongs into a calendar: the next meeting, and the deadlines of open actions. */
export function logOccasions({ board, log, dates, nextMeeting }: LogDocument): readonly Occasion[] {
	return [...meetingOccasions(nextMeeting, board), ...deadlineOccasions(log.actions, board, dates)];
}

/** What of one meeting's notes belongs into a calendar: the meeting after it, and the deadlines in its log. */
export function minutesOccasions({ board, minutes, dates }: MinutesDocument): readonly Occasion[] {
	const { date, nextMeeting, log } = minutes;
	const byCalendar = date && board.calendar && nextByCalendar(date.value, board.calendar);
	const actions = (log?.rows ?? []).map((row) => actionOf(row, meetingName(minutes), board));
	return [
		...meetingOccasions(nextMeeting?.value ?? byCalendar, board),
		...deadlineOccasions(actions, board, dates ?? { held: date ? [date.value] : [], ...calendarOf(board) }),
	];
}

/** A row of one log, as an action that has no other history. */
function actionOf(row: LogRow, meeting: string, board: Board): Action {
	const entry = { ...row, meeting, phase: phaseOf(row.status, board.statuses) };
	return { ...entry, history: [entry], dropped: false };
}

/** A meeting of the board; none where its date is not known. */
export function meetingOccasions(date: CalendarDate | undefined, board: Board, location?: string): readonly Occasion[] {
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

/** The deadlines of those actions that have not ended, where their words are understood. */
export function deadlineOccasions(
	actions: readonly Action[],
	board: Board,
	dates: MeetingDates = { held: [], ...calendarOf(board) },
): readonly Occasion[] {
	return actions.flatMap((action) => {
		const deadline = action.phase === 'ended' ? undefined : deadlineOf(action, dates);
		return deadline ? [deadlineOccasion(action, deadline)] : [];
	});
}

function deadlineOccasion({ number, text, responsible, status }: Action, { by, words }: Deadline): Occasion {
	const who = visibleLine(responsible.join(', '));
	const name = number === '' ? 'Action' : `Action ${visibleLine(number)}`;
	return {
		kind: 'deadline',
		key: number || text,
		// What is to be done in a month may take until its last day.
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
