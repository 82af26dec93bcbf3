import { wordingLikeness } from '../language/wording.ts';
import type { Commit } from '../model/actions/commit.ts';
import type { FieldChange, RowField, RowState, TimelineEvent } from '../model/actions/timeline.ts';
import type { MeetingLog } from '../model/minutes.ts';
import { compareDates } from '../values/calendar-date.ts';
import { meetingName } from '../values/minute-book.ts';

export interface LogState {
	readonly file: string;
	readonly meeting: string;
	readonly date: string | undefined;
	/** Undefined where the file could not be read: then it is taken to be unchanged. */
	readonly rows: readonly RowState[] | undefined;
}

/** All logs at one time: in a commit or, without one, in the work tree. */
export interface Version {
	readonly id: string;
	readonly parents: readonly string[];
	readonly commit?: Commit;
	readonly logs: readonly LogState[];
}

export function logState(minutes: MeetingLog): LogState {
	const { file, date, log } = minutes;
	const rows = log?.rows.map(({ number, text, responsible, issued, due, status, update, place }): RowState => {
		const dates = { ...(issued !== undefined && { issued }), ...(due !== undefined && { due }) };
		return { number, text, responsible, ...dates, status, ...(update !== undefined && { update }), place };
	});
	return { file, meeting: meetingName(minutes), date: date?.value, rows };
}

type Logs = ReadonlyMap<string, LogState>;

/**
 * Every real change of the action with a number, from the oldest version to the newest; what a merge takes over from
 * a branch does not count.
 */
export function timelineOf(versions: readonly Version[], number: string): TimelineEvent[] {
	const known = new Map<string, Logs>();
	const events: TimelineEvent[] = [];
	for (const { id, parents, commit, logs } of versions) {
		const befores = parents.flatMap((parent) => known.get(parent) ?? []);
		const after = readable(logs, befores[0]);
		known.set(id, after);
		for (const event of eventsOf(after, befores, number)) events.push(commit ? { ...event, commit } : event);
	}
	return events;
}

function readable(logs: readonly LogState[], before: Logs | undefined): Logs {
	const states = logs.flatMap((log) => (log.rows ? log : (before?.get(log.file) ?? [])));
	return new Map(states.toSorted(byMeeting).map((log) => [log.file, log]));
}

function byMeeting(a: LogState, b: LogState): number {
	if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return compareDates(a.date, b.date);
	if ((a.date === undefined) !== (b.date === undefined)) return a.date === undefined ? 1 : -1;
	return a.file < b.file ? -1 : 1;
}

/** What is new compared with the versions before; in a merge, what no side of it had. */
function eventsOf(after: Logs, befores: readonly Logs[], number: string): TimelineEvent[] {
	const [first = new Map<string, LogState>(), ...others] = befores;
	return [...eventsSince(first, after, number)].filter((event) => !others.some((other) => hadIt(other, event)));
}

function* eventsSince(before: Logs, after: Logs, number: string): Generator<TimelineEvent> {
	const renamed = renamesOf(before, after);
	for (const log of after.values()) {
		const old = before.get(log.file) ?? renamed.get(log.file);
		for (const pair of pairRows(rowsWith(old, number), rowsWith(log, number))) {
			if (!pair.now) yield removal(pair.before, log);
			else yield* eventsOfRow(pair.before, pair.now, log, after, old);
		}
	}
	const moved = new Set([...renamed.values()].map(({ file }) => file));
	for (const log of before.values()) {
		if (after.has(log.file) || moved.has(log.file)) continue;
		for (const row of rowsWith(log, number)) yield removal(row, log);
	}
}

function rowsWith(log: LogState | undefined, number: string): RowState[] {
	return (log?.rows ?? []).filter((row) => row.number === number);
}

/** Files by their new names, each with the log under its old name: that of the same meeting, or in the same words. */
function renamesOf(before: Logs, after: Logs): ReadonlyMap<string, LogState> {
	const gone = [...before.values()].filter(({ file }) => !after.has(file));
	const renamed = new Map<string, LogState>();
	if (gone.length === 0) return renamed;
	const says = ({ rows = [] }: LogState) => JSON.stringify(rows.map((row) => ({ ...row, place: undefined })));
	for (const log of after.values()) {
		if (before.has(log.file)) continue;
		const free = gone.filter((old) => ![...renamed.values()].includes(old));
		const old =
			free.find(({ date }) => date !== undefined && date === log.date) ??
			free.find((each) => (log.rows ?? []).length > 0 && says(each) === says(log));
		if (old) renamed.set(log.file, old);
	}
	return renamed;
}

type Pair =
	| { readonly before?: RowState; readonly now: RowState }
	| { readonly before: RowState; readonly now?: undefined };

/** Pairs the rows with a number: usually one with one; where a log has several, each with the most similar one. */
function pairRows(before: readonly RowState[], now: readonly RowState[]): Pair[] {
	const left = [...before];
	const pairs = now.map((row): Pair => {
		const likest = left.toSorted((a, b) => likeness(b, row) - likeness(a, row))[0];
		if (!likest || (now.length > left.length && likeness(likest, row) === 0)) return { now: row };
		left.splice(left.indexOf(likest), 1);
		return { before: likest, now: row };
	});
	return [...pairs, ...left.map((row): Pair => ({ before: row }))];
}

function likeness(a: RowState, b: RowState): number {
	return a.text === b.text ? 2 : wordingLikeness(a.text, b.text);
}

/** What happened to a row that is there now; nothing where it is unchanged. */
function* eventsOfRow(
	before: RowState | undefined,
	now: RowState,
	log: LogState,
	after: Logs,
	old: LogState | undefined,
): Generator<TimelineEvent> {
	const { meeting } = log;
	if (before) {
		const changes = changesBetween(before, now);
		const moved = before.place.file !== now.place.file;
		if (moved) yield { kind: 'moved', meeting, row: now, from: before.place, changes };
		else if (changes.length > 0) yield { kind: 'changed', meeting, row: now, changes };
		return;
	}
	// A row in the same words whose own number is gone was renumbered.
	const other = (old?.rows ?? []).find((row) => row.text === now.text && rowsWith(log, row.number).length === 0);
	if (other) {
		yield { kind: 'changed', meeting, row: now, changes: changesBetween(other, now) };
		return;
	}
	const logs = [...after.values()];
	const earlier = logs.slice(0, logs.indexOf(log)).findLast((each) => rowsWith(each, now.number).length > 0);
	const earlierRow = pairRows(rowsWith(earlier, now.number), [now])[0]?.before;
	if (earlierRow)
		yield { kind: 'carried', meeting, row: now, from: earlierRow.place, changes: changesBetween(earlierRow, now) };
	else yield { kind: 'raised', meeting, row: now, changes: [] };
}

function removal(row: RowState, { meeting }: LogState): TimelineEvent {
	return { kind: 'removed', meeting, row, changes: [] };
}

/** Whether the other side of a merge was already in this state: then the merge itself changed nothing. */
function hadIt(other: Logs, { kind, row }: TimelineEvent): boolean {
	const rows = rowsWith(other.get(row.place.file), row.number);
	return kind === 'removed' ? rows.length === 0 : rows.some((each) => changesBetween(each, row).length === 0);
}

const FIELDS: readonly RowField[] = ['number', 'text', 'responsible', 'issued', 'due', 'status', 'update'];

function changesBetween(before: RowState, now: RowState): FieldChange[] {
	return FIELDS.flatMap((field): FieldChange[] => {
		const [from, to] = [said(before, field), said(now, field)];
		return from === to ? [] : [{ field, from, to }];
	});
}

function said(row: RowState, field: RowField): string {
	return field === 'responsible' ? row.responsible.join(', ') : (row[field] ?? '');
}
