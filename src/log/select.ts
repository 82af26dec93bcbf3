import { isOverdue } from '../language/overdue.ts';
import type { Action } from '../model/actions/action.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingDates } from '../model/deadline.ts';
import { compareDates, firstDay, lastDay } from '../values/calendar-date.ts';
import { foldWord } from '../values/status.ts';
import { hasEndedSince } from './ended-since.ts';

/** Which actions are wanted; every condition that is given has to hold. */
export interface Selection {
	/** `open` includes statuses that are not in the vocabulary, so that nothing is lost from sight. */
	readonly phase?: 'open' | 'ended';
	readonly status?: string;
	/** Initials of one or several people, any of whom is enough; an action of `all` belongs to everybody. */
	readonly responsible?: readonly string[];
	readonly issued?: DateRange;
	/** The meeting whose log has the action. */
	readonly meeting?: string;
	/** Open, and past its deadline on that date. */
	readonly overdue?: { readonly asOf: CalendarDate | undefined; readonly dates: MeetingDates };
	/** Ended, but not yet so in the logs of these meetings: those up to the one in question. */
	readonly endedSince?: ReadonlySet<string>;
	/** Words of the text, the number or the status, in any order. */
	readonly words?: readonly string[];
}

/** From one date to another, both included; either end may be open. */
export interface DateRange {
	readonly from?: CalendarDate;
	readonly to?: CalendarDate;
}

export function selectActions(actions: readonly Action[], selection: Selection): Action[] {
	const { phase, status, responsible, issued, meeting, overdue, endedSince, words = [] } = selection;
	return actions.filter(
		(action) =>
			(phase === undefined || (phase === 'ended') === (action.phase === 'ended')) &&
			(status === undefined || foldWord(action.status) === foldWord(status)) &&
			(responsible === undefined || isResponsible(action, responsible)) &&
			(issued === undefined || isWithin(action.issued, issued)) &&
			(meeting === undefined || action.history.some((entry) => entry.meeting === meeting)) &&
			(overdue === undefined || isOverdue(action, overdue.asOf, overdue.dates)) &&
			(endedSince === undefined || hasEndedSince(action, endedSince)) &&
			words.every((word) => holds(action, word)),
	);
}

function isResponsible(action: Action, initials: readonly string[]): boolean {
	const wanted = [...initials, 'all'].map((word) => word.toLowerCase());
	return action.responsible.some((word) => wanted.includes(word.toLowerCase()));
}

function isWithin(date: CalendarDate | undefined, { from, to }: DateRange): boolean {
	if (date === undefined) return false;
	return (from === undefined || lastDay(date) >= firstDay(from)) && (to === undefined || firstDay(date) <= lastDay(to));
}

function holds(action: Action, word: string): boolean {
	const folded = foldWord(word);
	return [action.text, action.number, action.status, ...action.responsible].some((text) =>
		foldWord(text).includes(folded),
	);
}

/** The keys that a list of actions can be sorted by. */
export const SORT_KEYS = ['number', 'issued', 'responsible', 'status', 'meeting'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Sorts actions: dates and numbers newest first, words alphabetically; equal ones keep their order. */
export function sortActions(actions: readonly Action[], key: SortKey): Action[] {
	if (key === 'number') return [...actions];
	return actions.toSorted((a, b) => {
		if (key === 'issued') return compareDates(b.issued ?? '', a.issued ?? '');
		if (key === 'meeting') return compareDates(b.meeting, a.meeting);
		const [x, y] = [sortWord(a, key), sortWord(b, key)];
		return x < y ? -1 : x > y ? 1 : 0;
	});
}

function sortWord(action: Action, key: 'responsible' | 'status'): string {
	return key === 'status' ? foldWord(action.status) : action.responsible.join(' ').toLowerCase();
}

/** The keys that a list of actions can be grouped by. */
export const GROUP_KEYS = ['responsible', 'meeting', 'status'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

export interface ActionGroup {
	/** Initials, a meeting or a status; empty for actions that have none. */
	readonly name: string;
	readonly actions: readonly Action[];
}

/** Groups actions; an action of several people is in the group of each. */
export function groupActions(actions: readonly Action[], key: GroupKey): ActionGroup[] {
	const groups = new Map<string, Action[]>();
	for (const action of actions) {
		for (const name of groupNames(action, key)) groups.set(name, [...(groups.get(name) ?? []), action]);
	}
	const newest = key === 'meeting' ? -1 : 1;
	return [...groups]
		.toSorted(([a], [b]) => (a < b ? -newest : a > b ? newest : 0))
		.map(([name, members]) => ({ name, actions: members }));
}

function groupNames(action: Action, key: GroupKey): readonly string[] {
	if (key === 'meeting') return [action.meeting];
	if (key === 'status') return [foldWord(action.status)];
	return action.responsible.length > 0 ? [...new Set(action.responsible)] : [''];
}
