import type { FieldChange, RowField, Timeline, TimelineEvent } from '../../model/actions/timeline.ts';
import { formatDate, isCalendarDate } from '../../values/calendar-date.ts';
import { shortId } from '../../values/commit.ts';
import { append } from '../../values/long-lists.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { count } from '../count.ts';
import { visible, visibleLine } from '../visible.ts';
import type { Paint } from './paint.ts';
import { wrap } from './text-table.ts';

const FIELDS: Readonly<Record<RowField, string>> = {
	number: 'number',
	text: 'text',
	responsible: 'responsible',
	issued: 'date of issue',
	due: 'due',
	status: 'status',
	update: 'update',
};

/** Writes a timeline for people: each commit with its author and date, and below it what happened to the action. */
export function timelineText(
	{ source, shallow, events }: Timeline,
	{ width, paint }: { readonly width: number; readonly paint: Paint },
): string {
	const commits = new Set(events.flatMap(({ commit }) => commit?.id ?? []));
	const from = source === 'git' ? `from the logs and ${count(commits.size, 'commit')} of git` : 'from the logs';
	const lines = [paint.strong(`History, ${from}`)];
	if (shallow) append(lines, indented('This clone has only recent history: earlier changes are not shown.', width, 2));
	let last: string | undefined;
	for (const event of events) {
		const head = headOf(event, source);
		if (head !== last) append(lines, indented(head, width, 2));
		last = head;
		append(lines, eventLines(event, width));
		lines.push(paint.faint(`      ${visible(formatPlace(event.row.place))}`));
	}
	return `${lines.join('\n')}\n`;
}

function headOf({ commit, meeting }: TimelineEvent, source: Timeline['source']): string {
	if (source === 'logs') return callMeeting(visibleLine(meeting));
	if (!commit) return 'not committed yet';
	return `${formatDate(commit.day)} · ${visibleLine(commit.author)} · ${shortId(commit)} ${visibleLine(commit.subject)}`.trim();
}

function eventLines({ kind, meeting, row, from, changes }: TimelineEvent, width: number): string[] {
	const log = `the log of ${callMeeting(visibleLine(meeting))}`;
	const what = {
		raised: `raised in ${log}: ${[row.status, row.responsible.join(', ') || 'no one responsible', ...dueOf(row.due)].join(' · ')}`,
		carried: `carried into ${log}`,
		changed: `changed in ${log}`,
		moved: `moved with its file, from ${from?.file}`,
		removed: `removed from ${log}`,
	}[kind];
	const wording = kind === 'raised' ? indented(row.text, width, 8) : [];
	return [...indented(what, width, 6), ...wording, ...changes.flatMap((change) => changeLines(change, width))];
}

function dueOf(due: string | undefined): string[] {
	return due ? [`due ${due}`] : [];
}

function changeLines({ field, from, to }: FieldChange, width: number): string[] {
	const name = FIELDS[field];
	if (field === 'text') return indented(`${name}: ${to}`, width, 8);
	return indented(`${name}: ${said(from)} → ${said(to)}`, width, 8);
}

function said(text: string): string {
	if (text === '') return 'none';
	return isCalendarDate(text) ? formatDate(text) : text;
}

function indented(text: string, width: number, indent: number): string[] {
	return wrap(visible(text), Math.max(20, width - indent)).map((line) => ' '.repeat(indent) + line);
}
