import { findMeeting } from '../../book/find-meeting.ts';
import { Refusal } from '../../book/refusal.ts';
import { bareName } from '../../language/attendance.ts';
import { meetingDates } from '../../language/deadline.ts';
import { splitOwners } from '../../language/names/split-owners.ts';
import { nearest } from '../../language/nearest.ts';
import { makePeople, whoIs } from '../../language/who.ts';
import { meetingsUpTo } from '../../log/ended-since.ts';
import type { DateRange, GroupKey, Selection, SortKey } from '../../log/select.ts';
import type { Board } from '../../model/board/board.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { MeetingLog } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { readWrittenDate } from '../../parse/written-date.ts';
import { meetingName } from '../../values/minute-book.ts';
import { foldWord } from '../../values/status.ts';
import type { ListingOptions } from '../options/listing-options.ts';

/** The options of `alb actions`, as typed. */
export interface ActionsOptions extends ListingOptions {
	readonly open?: boolean;
	readonly ended?: boolean;
	readonly status?: string;
	readonly responsible?: string;
	readonly issued?: string;
	readonly meeting?: string;
	readonly overdue?: boolean;
	readonly endedSince?: string;
	readonly asOf?: string;
	readonly sort: SortKey;
	readonly groupBy?: GroupKey;
	readonly history?: boolean;
}

interface Known {
	readonly book: MinuteBook<MeetingLog>;
	/** The lists of the meetings, newest first; empty where nobody is asked for. */
	readonly lists: readonly (readonly Person[])[];
	readonly board: Board;
	readonly asOf: CalendarDate | undefined;
	readonly root: string;
	readonly folder: string;
}

/** Reads the options as a selection; a word that matches nothing in the book is refused rather than giving an empty list. */
export function readSelection(options: ActionsOptions, words: readonly string[], known: Known): Selection {
	return {
		...(options.open && { phase: 'open' as const }),
		...(options.ended && { phase: 'ended' as const }),
		...(options.status !== undefined && { status: readStatus(options.status, known) }),
		...(options.responsible !== undefined && { responsible: readResponsible(options.responsible, known) }),
		...(options.issued !== undefined && { issued: readRange(options.issued) }),
		...(options.meeting !== undefined && { meeting: meetingName(findMeeting(known.book, options.meeting, known)) }),
		...(options.overdue && { overdue: { asOf: known.asOf, dates: meetingDates(known.book, known.board) } }),
		...(options.endedSince !== undefined && {
			endedSince: meetingsUpTo(known.book, findMeeting(known.book, options.endedSince, known)),
		}),
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

/**
 * Whom the logs call responsible, by the words asked for: `MH`, `MH,RE`, `Mac Heath`, with whatever else the logs call the same
 * person. A typing mistake would look like a person without actions, so it is reported.
 */
function readResponsible(text: string, { book, board, lists }: Known): string[] {
	const named = [...new Set(book.meetings.flatMap(({ log }) => (log?.rows ?? []).flatMap((row) => row.responsible)))];
	const outside = board.people ?? [];
	const known = new Set([...named, ...outside.map(({ initials }) => initials), 'all'].map((one) => one.toLowerCase()));
	const people = makePeople([...lists, outside]);
	const words = splitOwners(text, (word) => (whoIs(word, people)?.fits.length ?? 0) > 0).flatMap((word) => {
		const parts = word.split(' ');
		return parts.every((part) => known.has(part.toLowerCase())) ? parts : [word];
	});
	const others = (word: string) => {
		const wanted = new Set(whoIs(word, people)?.fits.map(({ name }) => bareName(name)));
		const isWanted = (one: string) => whoIs(one, people)?.fits.some(({ name }) => wanted.has(bareName(name))) ?? false;
		return wanted.size === 0 ? [] : named.filter(isWanted);
	};
	const found = words.map((word) => [...(known.has(word.toLowerCase()) ? [word] : []), ...others(word)]);
	const unknown = words.find((_, at) => found[at]?.length === 0);
	if (words.length > 0 && unknown === undefined) return found.flat();
	throw new Refusal(
		`"${unknown ?? text}" is not responsible for any action`,
		`Those responsible: ${named.toSorted().join(', ') || 'no one'}.`,
	);
}

/** A range of dates: `2024-07`, `2024-07..`, `..2024-07`, `2023-01..2024-07`. */
function readRange(text: string): DateRange {
	const parts = text.split('..');
	if (parts.length > 2 || parts.every((part) => part.trim() === '')) throw noDate('--issued', text);
	const [from, to] = parts.map((part) => (part.trim() === '' ? undefined : readDay('--issued', part)));
	if (parts.length === 1) return from === undefined ? {} : { from, to: from };
	return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export function readAsOf(text: string | undefined, today: CalendarDate): CalendarDate | undefined {
	if (text === undefined) return undefined;
	return text.trim().toLowerCase() === 'today' ? today : readDay('--as-of', text);
}

function readDay(option: string, text: string): CalendarDate {
	const { date } = readWrittenDate(text);
	if (date === undefined) throw noDate(option, text);
	return date;
}

function noDate(option: string, text: string): Refusal {
	const forms = option === '--issued' ? '2024-07, 2024-07.. or 2023-01..2024-07' : '2024-09, 2024-09-11 or today';
	return new Refusal(`${option} needs a date, not "${text}"`, `Write ${forms}.`);
}
