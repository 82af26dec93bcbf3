import type { ActionLine } from '../model/actions/action-line.ts';
import type { ActionLog, Column, ColumnName, LogRow } from '../model/actions/action-log.ts';
import type { CellChange, Change, LineNumberChange, NewActionLine, NewRow } from '../model/actions/change.ts';
import type { Block } from '../model/body/block.ts';
import type { Minutes } from '../model/minutes.ts';

/**
 * Whether changed minutes say what the minutes said, with these changes made in them, and nothing else.
 *
 * All that a model holds is compared, but for where in the file it was read and what a change is meant to change: what
 * the model holds one day is compared as well, without a word here.
 */
export function sayAsChanged(before: Minutes, after: Minutes, changes: readonly Change[]): boolean {
	const day = changes.findLast((change) => change.kind === 'log-updated')?.date;
	const updated = day === undefined ? before.logUpdated : { ...before.logUpdated, value: day };
	return (
		content(untouched(after)) === content(untouched(before)) &&
		content(after.logUpdated) === content(updated) &&
		linesSayAsChanged(before.actionLines, after.actionLines, changes) &&
		logSaysAsChanged(before.log, after.log, changes)
	);
}

/** The fields that say where something was read. */
const POSITIONS: ReadonlySet<string> = new Set([
	...['place', 'line', 'column', 'lines', 'start', 'end', 'offset', 'discussionLines'],
]);

/** All that a value says, without where it was read, as a text that can be compared. */
function content(value: unknown): string {
	return JSON.stringify(value, (_, each: unknown) => {
		if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
		// A line may also be the words on it.
		const fields = Object.entries(each).filter(([name, field]) => !POSITIONS.has(name) || typeof field === 'string');
		return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** All that no change touches: the text and what changes speak of are left out, each to be compared by itself. */
function untouched({ text: _text, body, logUpdated: _day, actionLines: _lines, log, ...minutes }: Minutes): unknown {
	const rows = new Set(log?.rows.map(({ place }) => place.line));
	return {
		...minutes,
		said: body.blocks.flatMap((block) => (block === body.log?.table ? [] : (besidePassages(block) ?? []))),
		// What is in a row is compared by its cells.
		silencers: minutes.silencers.filter(({ inCell }) => !inCell),
		restricted: minutes.restricted.filter(({ place }) => !rows.has(place.line)),
		unread: minutes.unread
			.filter(({ code }) => code !== 'issued')
			// A column that is added is one that the log has, and the day of the log one that a comment follows.
			.map((unread) => ({ ...unread, have: undefined, value: undefined })),
	};
}

/** A block without its action lines and decisions, which are compared by themselves; undefined where it is nothing else. */
function besidePassages(block: Block): unknown {
	if (block.type === 'list') {
		const entries = block.entries.map((entry) => ({
			...entry,
			blocks: entry.blocks.map((each) => besidePassages(each) ?? 'passages'),
		}));
		return { ...block, entries };
	}
	if (block.type !== 'paragraph' || !block.passages) return block;
	const { before } = block.passages;
	return before.length === 0 ? undefined : { type: 'paragraph', content: before };
}

/**
 * What a list holds beside the things that it held before, each of which it must still hold in the same order; undefined
 * where one is missing.
 */
function besides<Old, Now>(old: readonly Old[], now: readonly Now[], isSame: (old: Old, now: Now) => boolean) {
	const others: Now[] = [];
	let at = 0;
	for (const one of now) {
		const next = old[at];
		if (next !== undefined && isSame(next, one)) at++;
		else others.push(one);
	}
	return at === old.length ? others : undefined;
}

function sameInAnyOrder(a: readonly string[], b: readonly string[]): boolean {
	return content(a.toSorted()) === content(b.toSorted());
}

function linesSayAsChanged(
	before: readonly ActionLine[],
	after: readonly ActionLine[],
	changes: readonly Change[],
): boolean {
	const numbers = changes.filter((change) => change.kind === 'line-number');
	const others = besides(before, after, (old, now) => content(numbered(old, numbers)) === content(now));
	const added = changes.filter((change) => change.kind === 'new-action-line');
	return others !== undefined && sameInAnyOrder(others.map(wordsOfLine), added.map(wordsOfLine));
}

function numbered(line: ActionLine, changes: readonly LineNumberChange[]): ActionLine {
	const { place } = line;
	const change = changes.find((each) => each.line.line === place.line && each.line.column === place.column);
	return change ? { ...line, number: change.number } : line;
}

function wordsOfLine({ number = '', responsible, text }: ActionLine | NewActionLine): string {
	return content([number, responsible.join(' '), text.replace(/\s+/gu, ' ').trim()]);
}

function logSaysAsChanged(
	before: ActionLog | undefined,
	after: ActionLog | undefined,
	changes: readonly Change[],
): boolean {
	if (!before || !after) return before === after;
	const { rows: oldRows, columns: oldColumns, ...old } = before;
	const { rows, columns, ...now } = after;
	const cells = changes.filter((change) => change.kind === 'cell');
	const added = changes.filter((change) => change.kind === 'new-row');
	const wanted = new Set([...cells.map(({ column }) => column), ...added.flatMap((row) => Object.keys(row.cells))]);
	const newColumns = besides(oldColumns, columns, (a: Column, b: Column) => content(a) === content(b));
	const newRows = besides(oldRows, rows, (a, b) => rowSaysAsChanged(a, b, cells));
	return (
		content(now) === content(old) &&
		(newColumns?.every(({ name }) => name !== undefined && wanted.has(name)) ?? false) &&
		newRows !== undefined &&
		sameInAnyOrder(newRows.map(wordsOfRow), added.map(wordsOfNewRow)) &&
		newRows.filter(({ restricted }) => restricted).length === added.filter(isMarked).length
	);
}

/** Whether a row is another with some of its cells changed: these say what they are to say, and all else is the same. */
function rowSaysAsChanged(old: LogRow, now: LogRow, changes: readonly CellChange[]): boolean {
	const own = changes.filter(({ row }) => row.line === old.place.line);
	const names = new Set([...namesOf(old.cells), ...namesOf(now.cells), ...own.map(({ column }) => column)]);
	return (
		content(besideCells(now)) === content(besideCells(old)) &&
		[...names].every((name) => {
			const change = own.findLast(({ column }) => column === name);
			if (change) return (now.cells[name]?.text ?? '') === change.text.trim();
			// An empty cell says nothing, as a column that is not there.
			return content(now.cells[name] ?? EMPTY) === content(old.cells[name] ?? EMPTY);
		})
	);
}

const EMPTY = { text: '', raw: '' };

/** What a row says that is not read in the cells that changes speak of. */
function besideCells(row: LogRow): unknown {
	const { number, text, responsible, issued, status, due, update, cells, all, ...rest } = row;
	const named = new Set(namesOf(cells).map((name) => cells[name]));
	return { ...rest, own: all?.filter((cell) => !named.has(cell)) };
}

function namesOf(cells: NewRow['cells'] | LogRow['cells']): ColumnName[] {
	return Object.keys(cells) as ColumnName[];
}

function wordsOfRow({ cells }: LogRow): string {
	return words(namesOf(cells).map((name) => [name, cells[name]?.text ?? '']));
}

function wordsOfNewRow({ cells }: NewRow): string {
	return words(namesOf(cells).map((name) => [name, cells[name]?.trim() ?? '']));
}

function words(cells: readonly (readonly [ColumnName, string])[]): string {
	return content(Object.fromEntries(cells.filter(([, text]) => text !== '')));
}

function isMarked({ cells, restricted = [] }: NewRow): boolean {
	return restricted.some((name) => (cells[name] ?? '').trim() !== '');
}
