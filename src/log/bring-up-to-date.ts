import { pairActionLines } from '../language/action-pairing.ts';
import { type NumbersElsewhere, nextActionNumber, rowOfActionLine } from '../language/new-action.ts';
import { restrictedActions } from '../language/restricted-actions.ts';
import type { ActionLine } from '../model/actions/action-line.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { Change } from '../model/actions/change.ts';
import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Board } from '../model/board/board.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { isActionNumber, nextNumber } from '../values/action-number.ts';
import { lineText, splitLines } from '../values/lines.ts';
import { carriedRow, standingActions } from './carry.ts';

/** A step that brings a log up to date with its meeting, with the change that makes it. */
export interface UpdateStep {
	readonly kind: 'raised' | 'numbered-row' | 'numbered-line' | 'carried';
	readonly number: string;
	readonly text: string;
	/** The last meeting whose log has the carried action. */
	readonly from?: string;
	readonly changes: readonly Change[];
}

/** An action line or an action that is left to a person. */
export interface LeftLine {
	readonly line: ActionLine;
	/**
	 * `talk`: it may not be meant as an action · `doubled`: two rows fit it · `number`: there is no number to give it ·
	 * `clash`: another action of this meeting has its number
	 */
	readonly why: 'talk' | 'doubled' | 'number' | 'empty' | 'clash';
}

/**
 * Brings the log of one meeting up to date: each action line gets its number and its row, each open action of earlier
 * logs gets a row. Nothing that the log has already is changed, so a second run has nothing to do.
 *
 * @param before the log before this meeting
 * @param elsewhere the numbers used on other branches
 */
export function bringUpToDate(
	book: MinuteBook,
	before: ConsolidatedLog,
	minutes: Minutes,
	board: Board,
	elsewhere?: NumbersElsewhere,
): { readonly steps: readonly UpdateStep[]; readonly left: readonly LeftLine[] } {
	if (!minutes.date || !minutes.log) return { steps: [], left: [] };
	const give = numberGiver(nextActionNumber(book, minutes, board.numbering, elsewhere));
	const numbered = numberRows(minutes.log.rows, give);
	const known = new Set(before.actions.map(({ number }) => number));
	const taken = takeUpLines(minutes, board, known, give, new Map(numbered.map(({ row, number }) => [row, number])));
	const named = new Set([...minutes.log.rows, ...taken.steps].map(({ number }) => number));
	const restricted = restrictedActions(book, board.numbering);
	const carried = standingActions(book, before).flatMap((standing): UpdateStep[] => {
		const { number, phase, text, meeting } = standing.action;
		if (phase === 'ended' || named.has(number) || !isActionNumber(number, board.numbering)) return [];
		return [
			{ kind: 'carried', number, text, from: meeting, changes: [carriedRow(standing, minutes.file, restricted)] },
		];
	});
	return { steps: [...numbered, ...taken.steps, ...carried], left: taken.left };
}

/** Gives a number to each row that has none. */
function numberRows(
	rows: readonly LogRow[],
	give: () => string | undefined,
): (UpdateStep & { readonly row: LogRow })[] {
	return rows.flatMap((row) => {
		if (row.number !== '' || row.text === '' || row.uneven || !row.cells.number) return [];
		const number = give();
		if (number === undefined) return [];
		const change: Change = { kind: 'cell', row: row.place, column: 'number', text: number };
		return [{ kind: 'numbered-row', number, text: row.text, row, changes: [change] }];
	});
}

/**
 * Gives each action line its number, and a row where it has none. `given` are the numbers that rows are getting now.
 */
function takeUpLines(
	minutes: Minutes,
	board: Board,
	known: ReadonlySet<string>,
	give: () => string | undefined,
	given: ReadonlyMap<LogRow, string>,
): { readonly steps: UpdateStep[]; readonly left: LeftLine[] } {
	const steps: UpdateStep[] = [];
	const left: LeftLine[] = [];
	const raised = new Map<ActionLine, string>();
	for (const { line, rows, clash, repeats } of pairActionLines(
		minutes.actionLines,
		minutes.log?.rows ?? [],
		board.numbering,
	)) {
		const [row] = rows;
		const number = row ? (given.get(row) ?? row.number) : repeats && raised.get(repeats);
		const isNew = !row && !repeats;
		const step = clash ? 'clash' : isNew ? raise(line, minutes, board, known, give) : numberLine(line, rows, number);
		if (typeof step === 'string') left.push({ line, why: step });
		else if (step) steps.push(step);
		if (isNew && typeof step === 'object') raised.set(line, step.number);
	}
	return { steps, left };
}

/** Writes the number of its row into an action line that has none. */
function numberLine(
	line: ActionLine,
	rows: readonly LogRow[],
	number: string | undefined,
): UpdateStep | LeftLine['why'] | undefined {
	// An entry of a list of actions is found by its words.
	if (line.number !== undefined || line.form === 'listed' || !number) return undefined;
	if (rows.length > 1) return 'doubled';
	const change: Change = { kind: 'line-number', line: line.place, number };
	return { kind: 'numbered-line', number, text: line.text, changes: [change] };
}

function numberGiver(first: string | undefined): () => string | undefined {
	let free = first;
	return () => {
		const number = free;
		free = number && nextNumber(number);
		return number;
	};
}

/**
 * A row for an action line that has none, and its number; or why it is left; undefined where there is nothing to do.
 */
function raise(
	line: ActionLine,
	minutes: Minutes,
	board: Board,
	known: ReadonlySet<string>,
	give: () => string | undefined,
): UpdateStep | LeftLine['why'] | undefined {
	const { text, place } = line;
	// An open action of an earlier log is carried over as it is; one that has ended is only mentioned.
	if (line.number !== undefined && (known.has(line.number) || !isActionNumber(line.number, board.numbering)))
		return undefined;
	if (text === '') return 'empty';
	if (line.ticked) return undefined;
	if (line.form === 'plain' && line.number === undefined && !beginsParagraph(line, minutes)) return 'talk';
	const number = line.number ?? give();
	if (number === undefined) return 'number';
	const row = rowOfActionLine(line, number, minutes, minutes.date?.value ?? '', board);
	const numbered: Change = { kind: 'line-number', line: place, number };
	const isNumbered = line.number !== undefined || line.form === 'listed';
	return { kind: 'raised', number, text, changes: isNumbered ? [row] : [row, numbered] };
}

/** Whether a plain action line is at the beginning of its paragraph or list entry; elsewhere it may not be meant as an action. */
function beginsParagraph({ place }: ActionLine, { file, text }: Minutes): boolean {
	const lines = splitLines(file, text);
	const before = lineText(lines, place.line).slice(0, place.column - 1);
	return /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?[*_]{0,3}$/.test(before);
}
