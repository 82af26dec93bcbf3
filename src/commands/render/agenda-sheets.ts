import { agendaPaper } from '../../formats/paper/agenda-paper.ts';
import { derivePack } from '../../log/derive-pack.ts';
import { comingMeeting } from '../../log/next-meeting.ts';
import type { Board } from '../../model/board/board.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isBefore, isCalendarDate } from '../../values/calendar-date.ts';
import { paperSheet, type Sheet } from './sheets.ts';

/** What packs are made from. */
interface PackRecord {
	readonly book: MinuteBook<Minutes>;
	readonly board: Board;
	readonly today: CalendarDate;
}

/** The pack for a meeting that has minutes, or for a date. */
export function agendaSheet(meeting: CalendarDate | Minutes, { book, board, today }: PackRecord): Sheet {
	const pack = derivePack(meeting, book, board, today);
	return paperSheet(`${AGENDA}${pack.date}`, agendaPaper({ board, pack }));
}

/** The packs with these names that `alb agenda` can make of a record. */
export function agendaSheetsNamed(names: ReadonlySet<string>, record: PackRecord): Sheet[] {
	const { book, board, today } = record;
	return [...names].flatMap((name) => {
		const day = isAgendaName(name) ? name.slice(AGENDA.length) : undefined;
		if (day === undefined) return [];
		const begun = book.meetings.find(({ date }) => date?.value === day);
		if (begun) return [agendaSheet(begun, record)];
		return isAfterAll(day, book) || comingMeeting(book, board, today) === day ? [agendaSheet(day, record)] : [];
	});
}

/** Whether a date is after every meeting of a book. */
export function isAfterAll(day: CalendarDate, { meetings }: MinuteBook): boolean {
	return meetings.every(({ date }) => !date || isBefore(date.value, day));
}

/** Whether a page may be a pack by its name without the ending: `agenda-2025-07`. */
export function isAgendaName(name: string): boolean {
	return name.startsWith(AGENDA) && isCalendarDate(name.slice(AGENDA.length));
}

const AGENDA = 'agenda-';
