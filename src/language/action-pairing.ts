import type { ActionLine } from '../model/actions/action-line.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import { holdsSeveralNumbers, isActionNumber } from '../values/action-number.ts';
import { isBefore } from '../values/calendar-date.ts';
import { groupBy } from '../values/group-by.ts';
import { foldWord } from '../values/status.ts';
import { taskIn } from './matters/owners-in-text.ts';
import { compare, contentOf, haveNothingInCommon } from './wording.ts';
import { indexWordings } from './wording-index.ts';

/** An action line, and the rows of the log that it is about: none, one, or several that fit it equally well. */
export interface LinePairing {
	readonly line: ActionLine;
	readonly rows: readonly LogRow[];
	/** What has the number of the line and is another action: its row, if that is certain; without a row, another line. */
	readonly clash?: LogRow | ActionLine;
	/** An earlier line that asks for the same, of an action that has no row yet: a list of actions at the end says it again. */
	readonly repeats?: ActionLine;
}

/**
 * Pairs the action lines of one meeting with the rows of its log: a line with a number with the row of that number, each
 * other line with the row of the most similar wording, the most similar pairs first. A row belongs to one such line, and to
 * those that say again what it says.
 */
export function pairActionLines(
	lines: readonly ActionLine[],
	rows: readonly LogRow[],
	numbering: Numbering,
): readonly LinePairing[] {
	const before = known.get(lines);
	if (before?.rows === rows && before.numbering === numbering) return before.pairings;
	const pairings = findPairings(lines, rows, numbering);
	known.set(lines, { rows, numbering, pairings });
	return pairings;
}

/** Several rules need the same pairs of one meeting, and comparing the wording takes time. */
const known = new WeakMap<
	readonly ActionLine[],
	{ readonly rows: readonly LogRow[]; readonly numbering: Numbering; readonly pairings: readonly LinePairing[] }
>();

function findPairings(lines: readonly ActionLine[], rows: readonly LogRow[], numbering: Numbering): LinePairing[] {
	const numbered = new Map(rows.map((row) => [row.number, row]));
	const found = new Map<ActionLine, readonly LogRow[]>();
	const free = new Set(rows);
	for (const line of lines) {
		if (line.number !== undefined && holdsSeveralNumbers(line.number, numbering)) found.set(line, []);
		if (line.number === undefined || !isActionNumber(line.number, numbering)) continue;
		const row = numbered.get(line.number);
		found.set(line, row ? [row] : []);
		if (row) free.delete(row);
	}
	const pairs = likelyPairs(
		lines.filter((line) => !found.has(line)),
		[...free],
	);
	for (const equal of byNearness(pairs)) {
		for (const [line, fitting] of rowsByLine(equal.filter((pair) => !found.has(pair.line) && free.has(pair.row)))) {
			const row = fitting.find((each) => free.has(each));
			if (!row) continue;
			found.set(line, fitting);
			free.delete(row);
		}
	}
	const repeated = repeatsIn(lines, found);
	const sameNumber = groupBy(lines, ({ number = '' }) => number);
	return lines.map((line) => {
		const first = repeated.get(line);
		const rows = found.get(line) ?? (first && found.get(first)) ?? [];
		const clash = clashOf(line, sameNumber.get(line.number ?? '') ?? [], rows, numbering);
		return { line, rows, ...(clash && { clash }), ...(first && rows.length === 0 && { repeats: first }) };
	});
}

/** The nearness of two lines that are one action without a number that says so: all words but a small one or two. */
const AGAIN = 1.9;

/** The lines that say what an earlier one says, by that one; of two with a number the number decides. */
function repeatsIn(lines: readonly ActionLine[], found: ReadonlyMap<ActionLine, unknown>): Map<ActionLine, ActionLine> {
	const repeats = new Map<ActionLine, ActionLine>();
	const open = lines.filter((line) => line.number !== undefined || !found.has(line));
	if (lines.length < 2 || open.length === 0) return repeats;
	const order = new Map(lines.map((line, index) => [line, index]));
	const at = (line: ActionLine) => order.get(line) ?? 0;
	const find = indexWordings(lines.map((line) => [taskIn(line.text), line] as const));
	const numbered = new Map<string, ActionLine>();
	for (const line of open) {
		if (line.number !== undefined) {
			const first = numbered.get(line.number);
			if (first) repeats.set(line, first);
			else numbered.set(line.number, line);
			continue;
		}
		const earlier = find(taskIn(line.text)).find(
			({ of, nearness }) =>
				nearness >= AGAIN &&
				(found.has(of) ? of !== line : at(of) < at(line)) &&
				!areApart(of.responsible, line.responsible),
		);
		if (earlier) repeats.set(line, repeats.get(earlier.of) ?? earlier.of);
	}
	return repeats;
}

/** Of the lines with one number so many are compared with each: thousands of them would take minutes, and say no more. */
const COMPARED = 20;

/** What a line shares its number with, and certainly not its action. */
function clashOf(
	line: ActionLine,
	sameNumber: readonly ActionLine[],
	[row]: readonly LogRow[],
	numbering: Numbering,
): LogRow | ActionLine | undefined {
	if (line.number === undefined || !isActionNumber(line.number, numbering)) return undefined;
	if (row) return areTwoActions(line, row) ? row : undefined;
	return sameNumber
		.slice(0, COMPARED)
		.find((other) => other !== line && (areTwoActions(line, other) || haveNothingInCommon(line.text, other.text)));
}

/** What an action line or a row asks, and of whom. */
type Asked = Pick<LogRow, 'text' | 'responsible'>;

/** Whether two texts under one number certainly ask two people for two things. */
function areTwoActions(a: Asked, b: Asked): boolean {
	return areApart(a.responsible, b.responsible) && sayOtherThings(a.text, b.text);
}

/** Whether two groups of people are named, and nobody is in both. */
export function areApart(some: readonly string[], others: readonly string[]): boolean {
	// Whom a name means, and whom initials, is not known here.
	const isNamed = (people: readonly string[]) =>
		people.length > 0 && people.every((one) => /^\p{Lu}\p{L}{1,3}$/u.test(one) && foldWord(one) !== 'all');
	return (
		isNamed(some) && isNamed(others) && !some.some((one) => others.some((other) => foldWord(one) === foldWord(other)))
	);
}

/** Whether two texts have next to nothing in common. */
function sayOtherThings(a: string, b: string): boolean {
	if (a === '' || b === '' || b.startsWith(a) || a.startsWith(b)) return false;
	const { same, likeness } = compare(contentOf(a), contentOf(b));
	return !same && likeness < NEXT_TO_NOTHING;
}

interface Pair {
	readonly line: ActionLine;
	readonly row: LogRow;
	readonly nearness: number;
}

function rowsByLine(pairs: readonly Pair[]): Map<ActionLine, LogRow[]> {
	const rows = new Map<ActionLine, LogRow[]>();
	for (const { line, row } of pairs) {
		const others = rows.get(line);
		if (others) others.push(row);
		else rows.set(line, [row]);
	}
	return rows;
}

/** Every pair that is about the same action. */
function likelyPairs(lines: readonly ActionLine[], rows: readonly LogRow[]): Pair[] {
	if (lines.length === 0) return [];
	const find = indexWordings(rows.map((row) => [taskIn(row.text), row] as const));
	return lines.flatMap((line) => find(taskIn(line.text)).map(({ of, nearness }) => ({ line, row: of, nearness })));
}

/** Pairs grouped by equal similarity, the most similar first. */
function byNearness(pairs: readonly Pair[]): Pair[][] {
	const groups = new Map<number, Pair[]>();
	for (const pair of pairs) {
		const key = Math.round(pair.nearness * 1000);
		const group = groups.get(key);
		if (group) group.push(pair);
		else groups.set(key, [pair]);
	}
	return [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group);
}

/** An action line that has the number of one row and the words of another. */
export interface Misnumbered {
	readonly line: ActionLine;
	/** The row that has its number. */
	readonly own: LogRow;
	/** The row that it is about. */
	readonly other: LogRow;
}

/** The most that a line may have in common with its own row and still be about another. */
const NEXT_TO_NOTHING = 0.35;
/** The least similarity of another row that says little more: "sent in draft" occurs in many rows, and no action asks for it. */
const ALL_THAT_IT_SAYS = 1.45;

/**
 * The lines with a number that are certainly about another row than their own; a row that has a line of its own does
 * not count.
 */
export function misnumberedLines(lines: readonly ActionLine[], rows: readonly LogRow[]): Misnumbered[] {
	const numbered = new Map(rows.map((row) => [row.number, row]));
	const astray = lines.flatMap((line) => {
		const own = numbered.get(line.number ?? '');
		return own && sayOtherThings(line.text, own.text) ? [{ line, own }] : [];
	});
	if (astray.length === 0) return [];
	const pairs = likelyPairs(
		astray.map(({ line }) => line),
		rows,
	);
	return astray.flatMap(({ line, own }) => {
		const fitting = pairs.filter((pair) => pair.line === line && pair.row !== own && pair.nearness >= ALL_THAT_IT_SAYS);
		const [first, ...others] = fitting;
		return first && others.length === 0 ? [{ line, own, other: first.row }] : [];
	});
}

/** Whether two rows certainly name different dates of issue: `July 2024` and `10 July 2024` agree. */
export function differInIssue(a: LogRow, b: LogRow): boolean {
	if (a.issued === undefined || b.issued === undefined) return false;
	return isBefore(a.issued, b.issued) || isBefore(b.issued, a.issued);
}
