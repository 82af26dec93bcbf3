import { meetingDates } from '../language/deadline.ts';
import { isOverdue } from '../language/overdue.ts';
import { makePeople, type People, peopleOf, whoIs } from '../language/who.ts';
import type { Action } from '../model/actions/action.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Member } from '../model/people/member.ts';
import type { Appearance, Participant } from '../model/people/participant.ts';
import { meetingName } from '../values/minute-book.ts';
import { LEFT_OUT } from '../values/restricted.ts';
import { foldWord } from '../values/status.ts';
import { derivePeople } from './derive-people.ts';
import { deriveTopics, selectTopics } from './derive-topics.ts';
import { hasEndedSince, meetingsUpTo } from './ended-since.ts';
import { comingMeeting, dayOf, isHeld } from './next-meeting.ts';
import { peopleWithInitials } from './select-people.ts';

/** The initials of everyone in the newest lists and of everyone with an open action, in the order of the lists. */
export function membersOf(book: MinuteBook, log: ConsolidatedLog): string[] {
	const last = book.meetings.findLast(({ invitees, apologies }) => invitees.length + apologies.length > 0);
	const listed = [...(last?.invitees ?? []), ...(last?.apologies ?? [])].map(({ initials }) => initials);
	const everyone = makePeople(book.meetings.flatMap(({ invitees, apologies }) => [invitees, apologies]));
	const responsible = log.actions
		.filter(({ phase }) => phase !== 'ended')
		.flatMap((action) => action.responsible)
		.filter((written) => !isNameOf(written, everyone) && !(last && isNameOf(written, peopleOf(last))));
	const all = [...listed, ...responsible].filter((initials) => foldWord(initials) !== ALL);
	return all.filter((initials, at) => all.findIndex((other) => foldWord(other) === foldWord(initials)) === at);
}

/** Whether someone of the lists is named in another way than by initials: they have a page by these. */
function isNameOf(written: string, everyone: People): boolean {
	const who = whoIs(written, everyone);
	return who !== undefined && who.through !== 'initials' && who.fits.length > 0;
}

/** The word in place of initials for everyone. */
const ALL = 'all';

/** What members are derived from. `log` is consolidated from the book. */
export interface BoardRecord {
	readonly book: MinuteBook;
	readonly log: ConsolidatedLog;
	readonly board: Board;
	readonly today: CalendarDate;
}

/** Derives the members with these initials, each with what the record asks of them. */
export function deriveMembers(initials: readonly string[], { book, log, board, today }: BoardRecord): Member[] {
	const people = derivePeople(book, log, board);
	const dates = meetingDates(book, board);
	const topics = selectTopics(deriveTopics(book, log), { state: 'waiting' });
	const coming = comingMeeting(book, board, today);
	const nextMeeting = dayOf(coming);
	const last = book.meetings.findLast((minutes) => minutes.date && minutes !== coming && isHeld(minutes, today));
	const earlier = book.meetings.filter((minutes) => minutes.log && minutes.date).at(-2);
	const ended = earlier ? log.actions.filter((action) => hasEndedSince(action, meetingsUpTo(book, earlier))) : [];
	const open = log.actions.filter(({ phase }) => phase !== 'ended');
	return initials.map((each): Member => {
		const found = peopleWithInitials(people, each);
		const { own, perhaps } = actionsOf(each, found, open);
		const overdue = own.filter((action) => isOverdue(action, log.asOf, dates));
		const only = found.length === 1 ? found[0] : undefined;
		const before = appearanceAt(last, only);
		const next = typeof coming === 'string' ? undefined : appearanceAt(coming, only);
		return {
			initials: each,
			names: namesOf(each, found, board),
			...(log.asOf !== undefined && { asOf: log.asOf }),
			overdue,
			open: own.filter((action) => !overdue.includes(action)),
			forAll: open.filter((action) => names(action, ALL) && !own.includes(action)),
			perhaps,
			ended: ended.filter((action) => names(action, each)),
			...(earlier && { endedSince: meetingName(earlier) }),
			topics,
			...(nextMeeting !== undefined && { nextMeeting }),
			...(typeof coming === 'object' && coming.location && { location: coming.location.value }),
			...(before && { last: before }),
			...(next && { next }),
			dates,
			leftOut: log.actions.some(({ text }) => text === LEFT_OUT),
		};
	});
}

function names({ responsible }: Action, initials: string): boolean {
	return responsible.some((word) => foldWord(word) === foldWord(initials));
}

/**
 * The open actions of the people who have the initials: by the lists of the meetings, or else by the initials alone.
 */
function actionsOf(
	initials: string,
	found: readonly Participant[],
	open: readonly Action[],
): { readonly own: readonly Action[]; readonly perhaps: readonly Action[] } {
	if (found.length === 0) return { own: open.filter((action) => names(action, initials)), perhaps: [] };
	const own = new Set(found.flatMap(({ actions }) => actions));
	const perhaps = new Set(found.flatMap(({ perhapsActions }) => perhapsActions));
	return {
		own: open.filter((action) => own.has(action)),
		perhaps: open.filter((action) => perhaps.has(action) && !own.has(action)),
	};
}

function namesOf(initials: string, found: readonly Participant[], { people = [] }: Board): string[] {
	if (found.length > 0) return found.map(({ name }) => name);
	return people.filter((person) => foldWord(person.initials) === foldWord(initials)).map(({ name }) => name);
}

function appearanceAt(minutes: Minutes | undefined, participant: Participant | undefined): Appearance | undefined {
	return minutes && participant?.appearances.find(({ meeting }) => meeting === meetingName(minutes));
}
