import type { Action } from '../../model/actions/action.ts';
import type { Commit } from '../../model/actions/commit.ts';
import type { ConsolidatedLog } from '../../model/actions/consolidated-log.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { shortId } from '../../values/commit.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatAge } from '../age.ts';
import { count, listOf } from '../count.ts';
import { shortDate } from '../short-date.ts';
import { visible, visibleLine } from '../visible.ts';
import { type Layout, type ListColumn, type ListSection, listAsText } from './listing.ts';
import { wrap } from './text-table.ts';

const COLUMNS: readonly ListColumn<Action>[] = [
	{ title: 'No.', align: 'right', of: ({ number }) => number || '–', alone: ({ number }) => number || 'no number' },
	{ title: 'Action', wraps: true, of: ({ text }) => text },
	{
		title: 'Responsible',
		of: ({ responsible }) => responsible.join(', ') || '–',
		alone: ({ responsible }) => responsible.join(', ') || 'no one responsible',
	},
	{
		title: 'Issued',
		of: ({ issued }) => (issued === undefined ? '–' : shortDate(issued)),
		alone: ({ issued }) => (issued === undefined ? 'no date of issue' : formatDate(issued)),
	},
	{ title: 'Status', of: markStatus },
	{
		title: 'Open for',
		shrinksTo: 11,
		of: ({ age }) => (age ? formatAge(age).replace(/(\d) /g, '$1\u00a0') : ''),
		mayGo: true,
	},
];

/** Writes a list of actions for people: a table that fits the width, and below it what the list is part of. */
export function actionList(sections: readonly ListSection<Action>[], log: ConsolidatedLog, layout: Layout): string {
	const { width, paint } = layout;
	const listed = new Set(sections.flatMap(({ members }) => members));
	if (listed.size === 0) {
		const none = log.actions.length === 0 ? 'The log is empty.' : `No action matches. ${footer(log)}`;
		return `${wrap(none, width).join('\n')}\n`;
	}
	return `${listAsText(COLUMNS, sections, layout)}\n${paint.faint(wrap(footer(log, listed), width).join('\n'))}\n`;
}

/** A status that is not in the vocabulary is marked, since it counts as open without saying so. */
export function markStatus({ status, phase }: Pick<Action, 'status' | 'phase'>): string {
	return phase === 'unknown' ? `${visible(status) || 'none'} (?)` : visible(status);
}

/** Which commit the log of an earlier day was read from. */
export function commitSentence(commit: Commit): string {
	return `The files are those of commit ${shortId(commit)} of ${formatDate(commit.day)} (${visibleLine(commit.author)}).`;
}

function footer(log: ConsolidatedLog, listed?: ReadonlySet<Action>): string {
	const open = log.actions.filter(({ phase }) => phase !== 'ended');
	const ended = log.actions.length - open.length;
	const when = log.asOf === undefined ? '' : `, as of ${formatDate(log.asOf)}`;
	const listing = !listed || listed.size === log.actions.length ? '' : `${count(listed.size, 'action')} listed. `;
	const sentences = [`${listing}The log has ${open.length} open and ${ended} ended actions${when}.`];
	const unknown = open.filter(({ phase }) => phase === 'unknown');
	if (unknown.length > 0) {
		sentences.push(
			`(?) ${unknown.length === 1 ? 'is not a status' : 'are not statuses'} of the board; counted as open.`,
		);
	}
	const dropped = open.filter((action) => action.dropped);
	if (dropped.length > 0) {
		const numbers = listOf(dropped.map(({ number }) => visible(number) || 'one without a number'));
		sentences.push(`Missing from the newest log: ${numbers}.`);
	}
	if (log.commit) sentences.push(commitSentence(log.commit));
	if (log.updatedLater && !log.commit) {
		const { meeting, updated } = log.updatedLater;
		sentences.push(
			`The log of ${callMeeting(meeting)} was updated on ${formatDate(updated)}: what it says may be later than the day asked for.`,
		);
	}
	return `${sentences.join(' ')}`;
}
