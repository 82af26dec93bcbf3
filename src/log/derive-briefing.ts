import { deadlineOf, meetingDates } from '../language/deadline.ts';
import { isOverdue } from '../language/overdue.ts';
import { comparedWords } from '../language/rewording.ts';
import type { Action, Entry } from '../model/actions/action.ts';
import type { Briefing, Change, DeadlineMove } from '../model/actions/briefing.ts';
import type { Board } from '../model/board/board.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingDates } from '../model/deadline.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { lastDay } from '../values/calendar-date.ts';
import { makeBook, meetingName } from '../values/minute-book.ts';
import { foldWord } from '../values/status.ts';
import { consolidate } from './consolidate.ts';

/** Derives what changed in the log between two meetings of a book; without the earlier one, since its beginning. */
export function deriveBriefing(
	book: MinuteBook<MeetingLog>,
	{ since, until }: { readonly since?: MeetingLog; readonly until: MeetingLog },
	board: Board,
	today: CalendarDate,
): Briefing {
	const meetings = book.meetings.slice(0, book.meetings.indexOf(until) + 1);
	const held = makeBook(meetings);
	const log = consolidate(held, { statuses: board.statuses, today });
	const order = new Map(meetings.map((minutes, at) => [minutes.file, at]));
	const from = since ? (order.get(since.file) ?? -1) : -1;
	const dates = meetingDates(held, board);
	const at = ({ place }: Entry) => order.get(place.file) ?? 0;
	const changes = log.actions.flatMap((action) => changesOf(action, (entry) => at(entry) > from, dates));
	const dropped = log.actions.filter((action) => action.dropped && at(action) >= from).map(droppedChange);
	return {
		...(since && { since: meetingName(since) }),
		until: meetingName(until),
		...(log.asOf !== undefined && { asOf: log.asOf }),
		changes: [...changes.toSorted((a, b) => at(a.after) - at(b.after)), ...dropped],
		open: log.actions
			.filter(({ phase }) => phase !== 'ended')
			.map((action) => ({ action, overdue: isOverdue(action, log.asOf, dates) })),
	};
}

function droppedChange({ number, history, ...last }: Action): Change {
	return { kind: 'dropped', number, after: history.at(-1) ?? last };
}

/** What happened to one action in the entries in question, each compared with the one before it. */
function changesOf(action: Action, isAsked: (entry: Entry) => boolean, dates: MeetingDates): Change[] {
	const { number, history } = action;
	return history.flatMap((after, index): Change[] => {
		if (!isAsked(after)) return [];
		const before = history[index - 1];
		if (!before) {
			const raised: Change = { kind: 'raised', number, after };
			return after.phase === 'ended' ? [raised, { kind: 'ended', number, after }] : [raised];
		}
		const change = { number, before, after };
		const moved = after.phase === 'ended' ? undefined : moveOf(action, index, dates);
		return [
			...statusChange(change),
			...(isHandedOver(before, after) ? [{ kind: 'handed-over' as const, ...change }] : []),
			...(moved === undefined ? [] : [{ kind: 'due' as const, ...change, moved }]),
			...(comparedWords(before.text) === comparedWords(after.text) ? [] : [{ kind: 'reworded' as const, ...change }]),
		];
	});
}

function statusChange(change: { number: string; before: Entry; after: Entry }): Change[] {
	const { before, after } = change;
	if (after.phase === 'ended')
		return foldWord(before.status) === foldWord(after.status) ? [] : [{ kind: 'ended', ...change }];
	return before.phase === 'ended' ? [{ kind: 'reopened', ...change }] : [];
}

function isHandedOver(before: Entry, after: Entry): boolean {
	const people = ({ responsible }: Entry) => responsible.map(foldWord).toSorted().join(' ');
	return people(before) !== people(after);
}

/** The direction in which the deadline moved since the entry before; undefined where it did not move. */
function moveOf(action: Action, index: number, dates: MeetingDates): DeadlineMove | undefined {
	const [earlier, later] = [action.history[index - 1], action.history[index]];
	const [before, after] = [earlier?.due ?? '', later?.due ?? ''];
	// The same words mean the same date.
	if (before === after && earlier?.text === later?.text) return undefined;
	const [old, now] = [deadlineAt(action, index - 1, dates), deadlineAt(action, index, dates)];
	if (old && now) {
		const [was, is] = [lastDay(old.by), lastDay(now.by)];
		return was === is ? undefined : was < is ? 'postponed' : 'brought-forward';
	}
	if (foldWord(before) !== foldWord(after) && before !== '' && after !== '') return 'changed';
	if (old || now) return old ? 'removed' : 'set';
	return foldWord(before) === foldWord(after) ? undefined : before === '' ? 'set' : 'removed';
}

/** The deadline in one entry, understood with the entries before it. */
function deadlineAt(action: Action, index: number, dates: MeetingDates): ReturnType<typeof deadlineOf> {
	const entry = action.history[index];
	if (!entry) return undefined;
	const { number, dropped } = action;
	return deadlineOf({ ...entry, number, dropped, history: action.history.slice(0, index + 1) }, dates);
}
