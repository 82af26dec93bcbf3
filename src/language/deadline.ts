import type { Action } from '../model/actions/action.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingDates } from '../model/deadline.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { agreedIn, nextByCalendar } from '../values/calendar.ts';
import {
	addMonths,
	compareDates,
	firstAfter,
	isBefore,
	isCalendarDate,
	lastDay,
	monthNumber,
	monthOf,
} from '../values/calendar-date.ts';
import { foldWord } from '../values/status.ts';
import { type DeadlineWords, findDeadlines, readDueCell, type When } from './deadline-words.ts';

/**
 * A deadline: the day, the month or the meeting that an action is due by.
 *
 * It is read from the `Due` cell of the newest row or, where that is empty, from the action's text, and understood
 * against the meetings on record and the board's calendar.
 */
export interface Deadline {
	/** The first day on which it can be done: "after the January meeting". */
	readonly from?: CalendarDate;
	readonly by: CalendarDate;
	/** Whether it is due by a meeting on record, and so is past once that meeting has been held. */
	readonly held: boolean;
	/** The words that set it, the column that they are in, and their index in its text, from 0. */
	readonly words: string;
	readonly column: 'due' | 'action';
	readonly index: number;
}

/** The meetings of a book, and the calendar of its board. */
export function meetingDates(
	{ meetings }: MinuteBook<MeetingLog>,
	{ calendar }: Pick<Board, 'calendar'>,
): MeetingDates {
	const held = meetings.flatMap(({ date }) => date?.value ?? []).toSorted(compareDates);
	return { held, ...(calendar && { calendar }) };
}

/**
 * The deadline of an action; where its text has several, the last. Undefined where there is none, where its words are
 * not understood, or where they name a meeting that is not known yet.
 */
export function deadlineOf(action: Action, dates: MeetingDates): Deadline | undefined {
	const cell = readDueCell(action.due ?? '');
	if (cell === 'unclear') return undefined;
	const column: Deadline['column'] = cell === 'none' ? 'action' : 'due';
	const all = (cell === 'none' ? findDeadlines(action.text) : [cell]).map((each) => {
		const span = understand(each, saidOn(action, each.words, column), dates);
		return span && { ...span, words: each.words, index: each.index, column };
	});
	const known = all.filter((each) => each !== undefined);
	if (known.length < all.length) return undefined;
	return known.toSorted((a, b) => compareDates(lastDay(a.by), lastDay(b.by))).at(-1);
}

/**
 * Whether a deadline has certainly passed on a date: one by a meeting on record once that is held, any other when its
 * last day is over.
 */
export function isPast({ by, held }: Deadline, day: CalendarDate): boolean {
	return held ? !isBefore(day, by) : isBefore(by, day);
}

/** When the words were written: at the meeting that issued the action, or at the one whose log has them first. */
function saidOn(action: Action, words: string, column: Deadline['column']): CalendarDate | undefined {
	const { history } = action;
	const wanted = foldWord(words);
	let first = history.length - 1;
	while (first > 0) {
		const before = history[first - 1];
		const earlier = column === 'due' ? before?.due : before?.text;
		if (earlier === undefined || !foldWord(earlier).includes(wanted)) break;
		first--;
	}
	const meeting = history[first]?.meeting ?? '';
	const day = isCalendarDate(meeting) ? meeting : undefined;
	const { issued } = action;
	if (first > 0) return day ?? issued;
	if (issued === undefined) return undefined;
	// A month of issue, and the date of the first meeting that has the action: the date says more.
	const agree = day !== undefined && !isBefore(day, issued) && !isBefore(issued, day);
	return agree && day.length > issued.length ? day : issued;
}

type Span = Pick<Deadline, 'from' | 'by' | 'held'>;

/** Interprets the words of a deadline written on a date; undefined where their date, or the meeting, is not known. */
function understand(
	{ when, after }: DeadlineWords,
	said: CalendarDate | undefined,
	dates: MeetingDates,
): Span | undefined {
	const span = dateOf(when, said, dates);
	if (!after || !span) return span;
	const next = nextMeeting(span.by, dates);
	return next && { from: span.by, ...next };
}

function dateOf(when: When, said: CalendarDate | undefined, dates: MeetingDates): Span | undefined {
	if (when.kind === 'date') return { by: when.date, held: false };
	if (when.kind === 'meeting') {
		if (when.date !== undefined) return meetingIn(when.date, dates);
		if (said === undefined) return undefined;
		return when.month === undefined ? nextMeeting(said, dates) : meetingIn(firstMonth(when.month, said), dates);
	}
	if (said === undefined) return undefined;
	const { month, day, early } = when;
	const first = firstMonth(month, early ? addMonths(said, -1) : said);
	if (day === undefined) return { by: first, held: false };
	// A date that was over when it was named is meant for the next year; 29 February waits for a leap year.
	for (let year = 0; year <= 8; year++) {
		const by = `${addMonths(first, 12 * year)}-${String(day).padStart(2, '0')}`;
		if (isCalendarDate(by) && !isBefore(by, said)) return { by, held: false };
	}
	return undefined;
}

/** The first month of that name, from 1, after the month of a date. */
function firstMonth(month: number, date: CalendarDate): CalendarDate {
	const distance = (month - 1 - ((monthNumber(date) % 12) + 1) + 12) % 12;
	return addMonths(monthOf(date), distance + 1);
}

/** The meeting of a month: the last one on record in it, or else the date that the board has agreed, or else the month itself. */
function meetingIn(month: CalendarDate, { held, calendar }: MeetingDates): Span {
	let found: CalendarDate | undefined;
	for (let i = firstAfter(held, addMonths(month, -1)); monthOf(held[i] ?? '') === month; i++) found = held[i];
	const meant = calendar && agreedIn(month, calendar);
	return { by: found ?? meant ?? month, held: found !== undefined };
}

/** The first meeting on record after a date, or else the first in the calendar after it. */
function nextMeeting(date: CalendarDate, { held, calendar }: MeetingDates): Span | undefined {
	const meeting = held[firstAfter(held, date)];
	if (meeting !== undefined) return { by: meeting, held: true };
	const meant = calendar && nextByCalendar(date, calendar);
	return meant === undefined ? undefined : { by: meant, held: false };
}
