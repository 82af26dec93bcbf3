import type { ActionLine } from '../model/actions/action-line.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import { holdsSeveralNumbers, isActionNumber } from '../values/action-number.ts';
import { isBefore } from '../values/calendar-date.ts';
import { compare, contentOf } from './wording.ts';
import { indexWordings } from './wording-index.ts';

/** An action line, and the rows of the log that it is about: none, one, or several that fit it equally well. */
export interface LinePairing {
	readonly line: ActionLine;
	readonly rows: readonly LogRow[];
}

/**
 * Pairs the action lines of one meeting with the rows of its log, one to one: a line with a number with the row of
 * that number, each other line with the row of the most similar wording, the most similar pairs first.
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
	return lines.map((line) => ({ line, rows: found.get(line) ?? [] }));
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
	const find = indexWordings(rows.map((row) => [row.text, row] as const));
	return lines.flatMap((line) => find(line.text).map(({ of, nearness }) => ({ line, row: of, nearness })));
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
		if (!own || own.text.startsWith(line.text)) return [];
		const { same, likeness } = compare(contentOf(line.text), contentOf(own.text));
		return !same && likeness < NEXT_TO_NOTHING ? [{ line, own }] : [];
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
