import { findDeadlines } from '../../language/deadline-words.ts';
import { isAddedTo } from '../../language/rewording.ts';
import type { Entry } from '../../model/actions/action.ts';
import type { Briefing, Change, ChangeKind, DeadlineMove } from '../../model/actions/briefing.ts';
import type { Board } from '../../model/board/board.ts';
import { formatDate, isBefore, isCalendarDate, monthOf } from '../../values/calendar-date.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { knownStatus } from '../../values/status.ts';
import { formatAge } from '../age.ts';
import { capital, listOf } from '../count.ts';
import { markStatus } from './action-list.ts';

/** A briefing in words, for the screen and for Markdown. */
export interface BriefingWords {
	readonly title: string;
	/** The kinds of changes, and what is still open. */
	readonly sections: readonly BriefingSection[];
	/** What has not happened, in a sentence; empty where everything has. */
	readonly nothing: string;
}

export interface BriefingSection {
	readonly heading: string;
	readonly lines: readonly BriefingLine[];
}

/** One action: its text, and its state or what has changed. */
export interface BriefingLine {
	readonly number: string;
	readonly text: string;
	/** Further texts, each with its kind: `was`, `added`. */
	readonly more: readonly (readonly [what: string, text: string])[];
	readonly facts: readonly string[];
}

export function briefingWords(briefing: Briefing, board: Pick<Board, 'statuses'>): BriefingWords {
	const { changes, open } = briefing;
	const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind);
	// The later meeting is not mentioned; an earlier one is named.
	const withSource = (line: BriefingLine, { after }: Change): BriefingLine => {
		const when = after.meeting === briefing.until ? [] : [callMeeting(after.meeting)];
		return { ...line, facts: [...line.facts, ...when, formatPlace(after.place)] };
	};
	const section = (heading: string, members: readonly Change[], lineOf: (change: Change) => BriefingLine) => {
		const lines = members.map((change) => withSource(lineOf(change), change));
		return members.length === 0 ? [] : [{ heading: `${heading} (${members.length})`, lines }];
	};
	const overdue = open.filter((each) => each.overdue);
	const rest = open.filter((each) => !each.overdue);
	const stillOpen = (heading: string, members: typeof open) =>
		members.length === 0 ? [] : [{ heading: `${heading} (${members.length})`, lines: members.map(openLine) }];
	return {
		title: titleOf(briefing),
		sections: [
			...section('Raised', of('raised'), raisedLine),
			...byStatus(of('ended'), board).flatMap(([status, members]) => section(capital(status), members, endedLine)),
			...section('Reopened', of('reopened'), ({ number, before, after }) =>
				line(number, after, [], [`${who(after)}, ${markStatus(after)} after ${before?.status ?? ''}`]),
			),
			...section('Handed over', of('handed-over'), ({ number, before, after }) =>
				line(number, after, [], [`from ${who(before)} to ${who(after)}`]),
			),
			...section('New deadline', of('due'), dueLine),
			...section('Reworded', of('reworded'), rewordedLine),
			...section('Dropped: open, and missing from the newest log', of('dropped'), ({ number, after }) =>
				line(number, after, [], [who(after), markStatus(after)]),
			),
			...stillOpen('Still open, and overdue', overdue),
			...stillOpen(overdue.length > 0 ? 'Other open actions' : 'Still open', rest),
		],
		nothing: nothingOf(briefing),
	};
}

function titleOf({ since, until, asOf }: Briefing): string {
	const updated = asOf === undefined || asOf === until ? '' : `, as of ${formatDate(asOf)}`;
	return since === undefined
		? `The action log up to ${callMeeting(until)}${updated}`
		: `The action log from ${callMeeting(since)} to ${callMeeting(until)}${updated}`;
}

const KINDS: readonly (readonly [ChangeKind, string])[] = [
	['raised', 'raised'],
	['ended', 'ended'],
	['reopened', 'reopened'],
	['handed-over', 'handed over'],
	['due', 'given a new deadline'],
	['reworded', 'reworded'],
	['dropped', 'dropped'],
];

function nothingOf({ changes, open }: Briefing): string {
	const missing = KINDS.filter(([kind]) => !changes.some((change) => change.kind === kind)).map(([, word]) => word);
	const sentences = missing.length === 0 ? [] : [`Nothing was ${listOf(missing, 'or')}.`];
	if (open.length === 0) sentences.push('No action is open.');
	else if (!open.some(({ overdue }) => overdue)) sentences.push('Nothing is overdue.');
	return sentences.join(' ');
}

/** Ended actions by status, in the order of the board's vocabulary; other spellings of a status go with it. */
function byStatus(ended: readonly Change[], { statuses }: Pick<Board, 'statuses'>): [string, Change[]][] {
	const groups = new Map<string, Change[]>(statuses.ended.map((word) => [word, []]));
	for (const change of ended) groups.get(knownStatus(change.after.status, statuses) ?? '')?.push(change);
	return [...groups];
}

function raisedLine({ number, after }: Change): BriefingLine {
	const { issued } = after;
	const earlier = issued !== undefined && isCalendarDate(after.meeting) && isBefore(issued, monthOf(after.meeting));
	return line(
		number,
		after,
		[],
		[who(after), markStatus(after), ...dueOf(after), ...(earlier ? [`issued ${formatDate(issued)}`] : [])],
	);
}

function endedLine({ number, before, after }: Change): BriefingLine {
	const was = before === undefined ? 'raised and ended in the same log' : `was ${before.status || 'without a status'}`;
	return line(number, after, [], [who(after), was]);
}

const MOVES: Readonly<Record<DeadlineMove, string>> = {
	postponed: 'postponed',
	'brought-forward': 'brought forward',
	set: 'set',
	removed: 'removed',
	changed: 'changed',
};

function dueLine({ number, before, after, moved = 'changed' }: Change): BriefingLine {
	const [old, now] = [deadlineWords(before), deadlineWords(after)];
	const way = old === '' ? `: ${now}` : now === '' ? `: it was ${old}` : ` from ${old} to ${now}`;
	return line(number, after, [], [`${MOVES[moved]}${way}`, who(after)]);
}

/** What sets the deadline: the cell, or words of the text. */
function deadlineWords(entry: Entry | undefined): string {
	const inText = () => findDeadlines(entry?.text ?? '').map(({ words }) => words);
	return entry?.due || listOf(inText());
}

function rewordedLine({ number, before, after }: Change): BriefingLine {
	const old = before?.text ?? '';
	const what = isAddedTo(old, after.text) ? 'before the addition' : 'was';
	return line(number, after, [[what, old]], [who(after)]);
}

function openLine({ action }: Briefing['open'][number]): BriefingLine {
	const age = action.age ? [`open for ${formatAge(action.age)}`] : [];
	const dropped = action.dropped ? ['missing from the newest log'] : [];
	const facts = [who(action), markStatus(action), ...dueOf(action), ...age, ...dropped];
	return { number: action.number, text: action.text, more: [], facts: [...facts, formatPlace(action.place)] };
}

function line(number: string, { text }: Entry, more: BriefingLine['more'], facts: readonly string[]): BriefingLine {
	return { number, text, more, facts };
}

function who(entry: Entry | undefined): string {
	return entry?.responsible.join(', ') || 'no one responsible';
}

function dueOf({ due = '' }: Entry): string[] {
	return due === '' ? [] : [`due ${due}`];
}
