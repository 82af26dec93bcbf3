import type { ColumnName } from '../model/actions/action-log.ts';
import type { CellChange, Change } from '../model/actions/change.ts';
import type { Minutes } from '../model/minutes.ts';

/**
 * Facts: all that minutes say, without the places where they say it. What is known before a change, with the change
 * made in it, is what the changed text must say when it is read again.
 */
interface Facts {
	/** All that no change touches: the date, the people, the items, the decisions, the topics, what could not be read. */
	readonly rest: unknown;
	readonly logUpdated: string;
	/** Number, responsible and text of each action line. */
	readonly actionLines: readonly LineFacts[];
	/** The rows in the order of the log, each with the texts of its cells by column. */
	readonly rows: readonly RowFacts[];
}

type LineFacts = readonly [number: string, responsible: string, text: string];
type RowFacts = Readonly<Partial<Record<ColumnName, string>>>;

function factsOf(minutes: Minutes): Facts {
	const { date, title, state, chair, location, nextMeeting, invitees, apologies, items, decisions, topics } = minutes;
	return {
		rest: {
			...{ date: date?.value, title, state, chair, location, nextMeeting: nextMeeting?.value },
			people: [invitees, apologies].map((list) => list.map((person) => ({ ...person, place: undefined }))),
			items: items.map((item) => [item.number, item.title]),
			decisions: decisions.map(({ text }) => text),
			topics: topics.map(({ text }) => text),
			// What a date of issue says is told by its cell.
			unread: minutes.unread.map(({ code }) => code).filter((code) => code !== 'issued'),
		},
		logUpdated: minutes.logUpdated?.value ?? '',
		actionLines: minutes.actionLines.map(({ number, responsible, text }) => [
			number ?? '',
			responsible.join(' '),
			folded(text),
		]),
		rows: (minutes.log?.rows ?? []).map(({ cells }) => {
			const names = Object.keys(cells) as ColumnName[];
			return Object.fromEntries(names.toSorted().map((name) => [name, cells[name]?.text ?? '']));
		}),
	};
}

/** Whether changed minutes say what the minutes said, with these changes made in them, and nothing else. */
export function sayAsChanged(before: Minutes, after: Minutes, changes: readonly Change[]): boolean {
	const [old, now] = [factsOf(before), factsOf(after)];
	const added = changes.flatMap((change) => (change.kind === 'new-row' ? [trimmed(change.cells)] : []));
	const kept = rowsAsChanged(before, old, changes);
	return (
		JSON.stringify(now.rest) === JSON.stringify(old.rest) &&
		now.logUpdated === (changes.findLast((change) => change.kind === 'log-updated')?.date ?? old.logUpdated) &&
		sameInAnyOrder(now.actionLines.map(asText), linesAsChanged(before, old, changes).map(asText)) &&
		markedRows(after) === markedRows(before) + changes.filter(marksRow).length &&
		sameInAnyOrder(now.rows.map(saidBy), [...kept, ...added].map(saidBy)) &&
		standInOrder(kept.map(saidBy), now.rows.map(saidBy))
	);
}

/** How many rows are marked as restricted: no change may lose a mark. */
function markedRows({ log }: Minutes): number {
	return (log?.rows ?? []).filter(({ restricted }) => restricted).length;
}

function marksRow(change: Change): boolean {
	if (change.kind !== 'new-row') return false;
	return change.restricted?.some((name) => (change.cells[name] ?? '').trim() !== '') ?? false;
}

function rowsAsChanged(before: Minutes, old: Facts, changes: readonly Change[]): RowFacts[] {
	const cells = changes.filter((change) => change.kind === 'cell');
	return (before.log?.rows ?? []).map(({ place }, index) => ({
		...old.rows[index],
		...asCells(cells.filter(({ row }) => row.line === place.line)),
	}));
}

function linesAsChanged(before: Minutes, old: Facts, changes: readonly Change[]): LineFacts[] {
	const numbers = changes.filter((change) => change.kind === 'line-number');
	const lines = before.actionLines.map(({ place }, index): LineFacts => {
		const [number = '', who = '', text = ''] = old.actionLines[index] ?? [];
		const change = numbers.find(({ line }) => line.line === place.line && line.column === place.column);
		return [change?.number ?? number, who, text];
	});
	const added = changes.filter((change) => change.kind === 'new-action-line');
	return [
		...lines,
		...added.map(({ number, responsible, text }): LineFacts => [number, responsible.join(' '), folded(text)]),
	];
}

function asCells(changes: readonly CellChange[]): RowFacts {
	return trimmed(Object.fromEntries(changes.map(({ column, text }) => [column, text])));
}

function trimmed(cells: RowFacts): RowFacts {
	const names = Object.keys(cells) as ColumnName[];
	return Object.fromEntries(names.map((name) => [name, cells[name]?.trim() ?? '']));
}

function folded(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

function asText(fact: unknown): string {
	return JSON.stringify(fact);
}

/** What a row says; an empty cell says nothing, as a column that is not there. */
function saidBy(row: RowFacts): string {
	const cells = Object.entries(row).filter(([, text]) => text !== '');
	return asText(cells.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function sameInAnyOrder(a: readonly string[], b: readonly string[]): boolean {
	return asText(a.toSorted()) === asText(b.toSorted());
}

/** Whether all of a list stand in another in the same order, whatever else stands between. */
function standInOrder(some: readonly string[], all: readonly string[]): boolean {
	let at = 0;
	for (const one of all) if (one === some[at]) at++;
	return at === some.length;
}
