import { restrictedActions } from '../language/restricted-actions.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { CarriedAction, NextMeeting, NextTopic } from '../model/next-meeting.ts';
import type { Person } from '../model/people/person.ts';
import { nextByCalendar } from '../values/calendar.ts';
import { isBefore } from '../values/calendar-date.ts';
import { wordsOnOneLine } from '../values/flat-text.ts';
import { markdownOf } from '../values/markdown-of.ts';
import { foldWord } from '../values/status.ts';
import { contentsOf, standingActions } from './carry.ts';

/** The date of the next meeting: by the last minutes, or else by the calendar; undefined where neither gives it. */
export function nextMeetingDate(book: MinuteBook, board: Board): CalendarDate | undefined {
	const last = book.meetings.findLast(({ date }) => date);
	if (!last?.date) return undefined;
	if (last.nextMeeting && last.nextMeeting.value > last.date.value) return last.nextMeeting.value;
	return board.calendar && nextByCalendar(last.date.value, board.calendar);
}

/**
 * The coming meeting on a given date: the first whose minutes have been begun and that has not been held yet, or else
 * the next one.
 */
export function comingMeeting(book: MinuteBook, board: Board, today: CalendarDate): Minutes | CalendarDate | undefined {
	const begun = book.meetings.find((minutes) => minutes.date && !isHeld(minutes, today));
	return begun ?? nextMeetingDate(book, board);
}

export function dayOf(meeting: Minutes | CalendarDate | undefined): CalendarDate | undefined {
	return typeof meeting === 'string' ? meeting : meeting?.date?.value;
}

/**
 * Whether a meeting has been held by a date. One that is dated by a month still running has been held once its log
 * has been updated.
 */
export function isHeld({ date, logUpdated }: Minutes, today: CalendarDate): boolean {
	if (!date || isBefore(date.value, today)) return true;
	return date.value.length === 7 && !isBefore(today, date.value) && logUpdated !== undefined;
}

/** Derives the next meeting. The book holds the meetings before it; `log` is consolidated from the same book. */
export function deriveNextMeeting(
	date: CalendarDate,
	book: MinuteBook,
	log: ConsolidatedLog,
	board: Board,
): NextMeeting {
	const last = book.meetings.findLast((minutes) => minutes.date);
	const { people, renamed } = carryPeople(last);
	return {
		date,
		people,
		renamed,
		items: standingItems(book, board),
		topics: withoutDoubles(last ? topicsOf(last) : []),
		actions: carryActions(book, log, board),
	};
}

/** What was put forward, in the characters that it was typed in. */
function topicsOf({ topics, text: source }: Minutes): NextTopic[] {
	return topics.map(({ content, restricted }) => ({
		text: wordsOnOneLine(content),
		markdown: markdownOf(content, { source, leaves: true }),
		...(restricted && { restricted }),
	}));
}

/** A waiting topic that is put forward again is one topic. */
function withoutDoubles(topics: readonly NextTopic[]): NextTopic[] {
	const isSame = (a: NextTopic) => (b: NextTopic) => foldWord(a.text) === foldWord(b.text);
	return topics.flatMap((topic, index) => {
		if (topics.findIndex(isSame(topic)) !== index) return [];
		return topics.filter(isSame(topic)).find(({ restricted }) => restricted) ?? topic;
	});
}

/**
 * Everyone of the last meeting, including those who sent apologies; a substitute is replaced by the person they stood
 * in for.
 *
 * Two people with the same initials cannot share a key: the one who returns gets more letters of the surname.
 */
function carryPeople(last: Minutes | undefined): Pick<NextMeeting, 'people' | 'renamed'> {
	const people: Person[] = (last?.invitees ?? []).filter((person) => person.for === undefined);
	const renamed: NextMeeting['renamed'][number][] = [];
	for (const person of last?.apologies ?? []) {
		if (people.some((other) => other.name === person.name)) continue;
		const taken = people.find((other) => other.initials === person.initials);
		if (!taken) {
			people.push(person);
			continue;
		}
		const initials = longerInitials(person, taken, new Set(people.map((other) => other.initials)));
		renamed.push({ person, initials, taken: taken.name });
		people.push({ ...person, initials });
	}
	return { people, renamed };
}

/**
 * Longer initials: `RM`, for Richard Morris, becomes `RMor` beside Roslind Moodey. The shortest that fit him alone
 * and are not taken.
 */
function longerInitials(person: Person, other: Person, taken: ReadonlySet<string>): string {
	const surname = (of: Person) =>
		[...(of.name.split(/\s+/).at(-1) ?? '')]
			.filter((letter) => /\p{L}/u.test(letter))
			.join('')
			.toLowerCase();
	const own = surname(person);
	for (let length = 2; length <= Math.min(own.length, 6); length++) {
		const initials = person.initials + own.slice(1, length);
		if (!taken.has(initials) && !surname(other).startsWith(own.slice(0, length))) return initials;
	}
	for (let n = 2; ; n++) if (!taken.has(`${person.initials}${n}`)) return `${person.initials}${n}`;
}

/**
 * The items of every agenda: the board's own list, or else those that the last two meetings share, or else the usual
 * first and last.
 */
function standingItems(book: MinuteBook, board: Board): string[] {
	if (board.standingItems) return [...board.standingItems];
	const [last, before] = book.meetings.filter(({ items }) => items.length > 0).toReversed();
	// A restricted item is not for every agenda.
	const titles = (last?.items ?? []).filter(({ restricted }) => !restricted).map(({ title }) => title);
	const shared = titles.filter((title) => before?.items.some((item) => foldWord(item.title) === foldWord(title)));
	const isBusiness = (title: string) => /^(?:aob|any other business)\b/i.test(title);
	const standing = before ? shared : titles.slice(0, 1);
	const closing = titles.find(isBusiness) ?? 'AOB';
	const opening = standing.length > 0 ? standing : ['Introductions and previous minutes'];
	return [...opening.filter((title) => !isBusiness(title)), closing];
}

function carryActions(book: MinuteBook, log: ConsolidatedLog, { numbering }: Board): CarriedAction[] {
	const { isRestrictedRow } = restrictedActions(book, numbering);
	return standingActions(book, log).flatMap(({ action, row, minutes }): CarriedAction[] => {
		const { markdown } = contentsOf(row, minutes.text);
		const carried = { action, row, markdown, ...(isRestrictedRow(row) && { restricted: true as const }) };
		if (action.phase !== 'ended') return [{ ...carried, why: action.dropped ? 'dropped' : 'open' }];
		const reportedBefore = action.history.slice(0, -1).some((entry) => entry.phase === 'ended');
		return reportedBefore || action.meeting !== log.newest ? [] : [{ ...carried, why: 'ended' }];
	});
}
