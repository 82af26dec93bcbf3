import type { Action } from '../model/action.ts';
import { formatDate } from '../model/calendar-date.ts';
import { type Commit, shortId } from '../model/commit.ts';
import type { ConsolidatedLog } from '../model/consolidated-log.ts';
import { callMeeting } from '../model/minute-book.ts';
import { formatAge } from './age.ts';
import { count, listOf } from './count.ts';
import type { Paint } from './paint.ts';
import { textTable, wrap } from './text-table.ts';
import { visible, visibleLine } from './visible.ts';

/** Some actions under a heading; the heading is empty where the list is not grouped. */
export interface ActionSection {
	readonly heading: string;
	readonly actions: readonly Action[];
}

export interface ActionListOptions {
	/** Columns of the screen. */
	readonly width: number;
	readonly paint: Paint;
}

const COLUMNS = [
	{ title: 'No.', align: 'right' },
	{ title: 'Action', wraps: true },
	{ title: 'Responsible' },
	{ title: 'Issued' },
	{ title: 'Status' },
	{ title: 'Open for', shrinksTo: 11 },
] as const;

/** Writes a list of actions for people: a table that fits the width, and below it what the list is part of. */
export function actionList(
	sections: readonly ActionSection[],
	log: ConsolidatedLog,
	{ width, paint }: ActionListOptions,
): string {
	const listed = new Set(sections.flatMap(({ actions }) => actions));
	if (listed.size === 0) {
		const none = log.actions.length === 0 ? 'The log is empty.' : `No action fits. ${footer(log)}`;
		return `${wrap(none, width).join('\n')}\n`;
	}
	const parts = sections.map(({ heading, actions }) => {
		const rows = actions.map(tableRow);
		// The last column says nothing of actions that have all ended.
		const shown = rows.some((row) => row[5] !== '') ? COLUMNS : COLUMNS.slice(0, 5);
		const table =
			textTable(shown, rows, width, paint.strong) ?? actions.map((action) => narrow(action, width, paint)).join('\n');
		return heading === '' ? table : `${paint.strong(visible(heading))}\n\n${table}`;
	});
	return `${parts.join('\n')}\n${paint.faint(wrap(footer(log, listed), width).join('\n'))}\n`;
}

function tableRow(action: Action): string[] {
	return [
		visible(action.number) || '–',
		visible(action.text),
		visible(action.responsible.join(', ')) || '–',
		action.issued === undefined ? '–' : shortDate(action.issued),
		markStatus(action),
		action.age ? formatAge(action.age).replace(/(\d) /g, '$1\u00a0') : '',
	];
}

/** A status that the vocabulary lacks is marked, since it counts as open without saying so. */
export function markStatus({ status, phase }: Pick<Action, 'status' | 'phase'>): string {
	return phase === 'unknown' ? `${visible(status) || 'none'} (?)` : visible(status);
}

function shortDate(date: string): string {
	return formatDate(date).replace(/[A-Za-z]{4,}/, (month) => month.slice(0, 3));
}

function narrow(action: Action, width: number, paint: Paint): string {
	const facts = [
		action.responsible.join(', ') || 'no one responsible',
		action.issued ? formatDate(action.issued) : 'no date of issue',
		markStatus(action),
	];
	if (action.age) facts.push(formatAge(action.age));
	const indent = (text: string) => wrap(text, Math.max(20, width - 2)).map((line) => `  ${line}\n`);
	return `${paint.strong(visible(action.number) || 'no number')}\n${[...indent(visible(action.text)), ...indent(visible(facts.join(' · ')))].join('')}`;
}

/** Which state of the files told the log of an earlier day. */
export function toldByCommit(commit: Commit): string {
	return `So the files stood in commit ${shortId(commit)} of ${formatDate(commit.day)} (${visibleLine(commit.author)}).`;
}

function footer(log: ConsolidatedLog, listed?: ReadonlySet<Action>): string {
	const open = log.actions.filter(({ phase }) => phase !== 'ended');
	const ended = log.actions.length - open.length;
	const when = log.asOf === undefined ? '' : `, as of ${formatDate(log.asOf)}`;
	const listing = !listed || listed.size === log.actions.length ? '' : `${count(listed.size, 'action')} listed. `;
	const sentences = [`${listing}The log holds ${open.length} open and ${ended} ended${when}.`];
	const unknown = open.filter(({ phase }) => phase === 'unknown');
	if (unknown.length > 0) {
		sentences.push(
			`(?) ${unknown.length === 1 ? 'is a status' : 'are statuses'} that the board’s vocabulary lacks; counted as open.`,
		);
	}
	const dropped = open.filter((action) => action.dropped);
	if (dropped.length > 0) {
		const numbers = listOf(dropped.map(({ number }) => visible(number) || 'one without a number'));
		sentences.push(`Missing from the newest log: ${numbers}.`);
	}
	if (log.commit) sentences.push(toldByCommit(log.commit));
	if (log.updatedLater && !log.commit) {
		const { meeting, updated } = log.updatedLater;
		sentences.push(
			`The log of ${callMeeting(meeting)} was updated on ${formatDate(updated)}: what it says may be later than the day asked for.`,
		);
	}
	return `${sentences.join(' ')}`;
}
