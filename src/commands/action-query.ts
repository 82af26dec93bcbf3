import type { DateRange, GroupKey, Selection, SortKey } from '../log/select.ts';
import type { Board } from '../model/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { type MinuteBook, meetingName } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { nearest } from '../model/nearest.ts';
import { foldWord } from '../model/status.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { findMeeting } from './find-meeting.ts';
import { Refusal } from './refusal.ts';

/** The options of `alb actions`, as typed. */
export interface ActionsOptions {
	readonly open?: boolean;
	readonly ended?: boolean;
	readonly status?: string;
	readonly responsible?: string;
	readonly issued?: string;
	readonly meeting?: string;
	readonly asOf?: string;
	readonly sort: SortKey;
	readonly groupBy?: GroupKey;
	readonly json?: boolean;
	readonly csv?: boolean;
	readonly md?: boolean;
}

interface Known {
	readonly book: MinuteBook<MeetingLog>;
	readonly board: Board;
	readonly root: string;
	readonly folder: string;
}

/** Reads the options as a selection; a word that nothing in the book answers to is refused, not answered with an empty list. */
export function readSelection(options: ActionsOptions, words: readonly string[], known: Known): Selection {
	return {
		...(options.open && { phase: 'open' as const }),
		...(options.ended && { phase: 'ended' as const }),
		...(options.status !== undefined && { status: readStatus(options.status, known) }),
		...(options.responsible !== undefined && { responsible: options.responsible }),
		...(options.issued !== undefined && { issued: readRange(options.issued) }),
		...(options.meeting !== undefined && { meeting: meetingName(findMeeting(known.book, options.meeting, known)) }),
		words,
	};
}

function readStatus(word: string, { book, board }: Known): string {
	const vocabulary = [...board.statuses.open, ...board.statuses.ended];
	const written = book.meetings.flatMap(({ log }) => (log?.rows ?? []).map(({ status }) => status));
	if ([...vocabulary, ...written].some((known) => foldWord(known) === foldWord(word))) return word;
	const near = nearest(word, vocabulary);
	throw new Refusal(
		`no action has the status "${word}"`,
		near ? `Did you mean "${near}"?` : `The board's statuses: ${vocabulary.join(', ')}.`,
	);
}

/** A range of dates: `2024-07`, `2024-07..`, `..2024-07`, `2023-01..2024-07`. */
export function readRange(text: string): DateRange {
	const parts = text.split('..');
	if (parts.length > 2 || parts.every((part) => part.trim() === '')) throw noDate('--issued', text);
	const [from, to] = parts.map((part) => (part.trim() === '' ? undefined : readDay('--issued', part)));
	if (parts.length === 1) return from === undefined ? {} : { from, to: from };
	return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export function readAsOf(text: string | undefined): CalendarDate | undefined {
	return text === undefined ? undefined : readDay('--as-of', text);
}

function readDay(option: string, text: string): CalendarDate {
	const { date } = readWrittenDate(text);
	if (date === undefined) throw noDate(option, text);
	return date;
}

function noDate(option: string, text: string): Refusal {
	const forms = option === '--issued' ? '2024-07, 2024-07.. or 2023-01..2024-07' : '2024-09 or 2024-09-11';
	return new Refusal(`"${text}" behind ${option} is no date`, `Write ${forms}.`);
}
