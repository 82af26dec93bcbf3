import { sameAction, wordingLikeness } from '../language/wording.ts';
import type { ActionLine } from '../model/actions/action-line.ts';
import type { LogRow } from '../model/actions/action-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Place } from '../model/place.ts';
import { isBefore } from '../values/calendar-date.ts';
import { foldWord } from '../values/status.ts';

/**
 * A bearer: one of the actions that bear a number, with all of its rows and action lines, oldest meeting first. A number
 * has one bearer, until a slip or a merge has given it to two.
 */
export interface Bearer {
	readonly rows: readonly LogRow[];
	readonly lines: readonly ActionLine[];
	/** The place of its first meeting in the book, from 0. */
	readonly since: number;
}

export interface Bearers {
	readonly bearers: readonly Bearer[];
	/** Rows and action lines of the number that fit none of its bearers, or several. */
	readonly unclear: readonly Place[];
}

interface Growing {
	readonly rows: LogRow[];
	readonly lines: ActionLine[];
	readonly since: number;
}

/** The actions that bear a number, told apart by their wording and, where that does not tell, by their date of issue. */
export function bearersOf({ meetings }: MinuteBook, number: string): Bearers {
	const bearers: Growing[] = [];
	const unclear: Place[] = [];
	for (const [index, { log }] of meetings.entries()) {
		const rows = (log?.rows ?? []).filter((row) => row.number === number);
		unclear.push(...addRows(rows, bearers, index));
	}
	for (const [index, { actionLines, file }] of meetings.entries()) {
		for (const line of actionLines.filter((each) => each.number === number)) {
			const [only, ...others] = bearersOfLine(line, file, bearers);
			if (others.length > 0) unclear.push(line.place);
			else if (only) only.lines.push(line);
			else bearers.push({ rows: [], lines: [line], since: index });
		}
	}
	return { bearers, unclear };
}

/** Adds the rows of one log to their bearers; answers the places of those that fit none for certain. */
function addRows(rows: readonly LogRow[], bearers: Growing[], since: number): Place[] {
	const taken = new Set<Growing>();
	return joinByWording(rows, bearers, taken).flatMap((row) => {
		const found = bearerOf(row, rows, bearers, taken);
		if (found === 'unclear') return [row.place];
		const bearer = found ?? { rows: [], lines: [], since };
		if (!found) bearers.push(bearer);
		bearer.rows.push(row);
		taken.add(bearer);
		return [];
	});
}

/** Puts rows to the bearers that they speak of, the likest first; answers those that are left. */
function joinByWording(rows: readonly LogRow[], bearers: readonly Growing[], taken: Set<Growing>): LogRow[] {
	const pairs = rows.flatMap((row) =>
		bearers
			.filter((bearer) => bearer.rows.some((other) => sameAction(other.text, row.text)))
			.map((bearer) => ({ row, bearer, likeness: Math.max(...bearer.rows.map((one) => likeness(one, row))) })),
	);
	const joined = new Set<LogRow>();
	for (const { row, bearer } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
		if (joined.has(row) || taken.has(bearer)) continue;
		joined.add(row);
		taken.add(bearer);
		bearer.rows.push(row);
	}
	return rows.filter((row) => !joined.has(row));
}

/** An equal text is likest, whatever the words in it are worth. */
function likeness(a: LogRow, b: LogRow): number {
	return foldWord(a.text) === foldWord(b.text) ? 2 : wordingLikeness(a.text, b.text);
}

/** The bearer of a row that no wording tells; undefined where it is another action than all of them. */
function bearerOf(
	row: LogRow,
	rows: readonly LogRow[],
	bearers: readonly Growing[],
	taken: ReadonlySet<Growing>,
): Growing | 'unclear' | undefined {
	// Two rows of one log in the same words: one action, told twice.
	const copy = bearers.find((bearer) =>
		bearer.rows.some((other) => other.place.file === row.place.file && sameAction(other.text, row.text)),
	);
	if (copy) return copy;
	const free = bearers.filter(
		(bearer) => !taken.has(bearer) && !bearer.rows.every((other) => differInIssue(other, row)),
	);
	if (free.length === 0) return undefined;
	// The one action of the number, told in quite other words; where there are several, nothing says which.
	return free.length === 1 && bearers.length === 1 && rows.length === 1 ? free[0] : 'unclear';
}

function differInIssue(a: LogRow, b: LogRow): boolean {
	if (a.issued === undefined || b.issued === undefined) return false;
	return isBefore(a.issued, b.issued) || isBefore(b.issued, a.issued);
}

function bearersOfLine(line: ActionLine, file: string, bearers: readonly Growing[]): readonly Growing[] {
	if (bearers.length < 2 && bearers.some(({ rows }) => rows.length > 0)) return bearers;
	const told = bearers.filter((bearer) =>
		[...bearer.rows, ...bearer.lines].some((one) => sameAction(one.text, line.text)),
	);
	if (told.length > 0 || bearers.every(({ rows }) => rows.length === 0)) return told;
	const here = bearers.filter(({ rows }) => rows.some(({ place }) => place.file === file));
	return here.length === 1 ? here : bearers;
}

/** Which of two bearers is certainly the younger: by date of issue, else by the meeting that names it first; undefined where neither tells. */
export function youngerBearer(a: Bearer, b: Bearer): Bearer | undefined {
	const [one, other] = [issuedOf(a), issuedOf(b)];
	if (one !== undefined && other !== undefined) {
		if (isBefore(one, other)) return b;
		if (isBefore(other, one)) return a;
	}
	if (a.since === b.since) return undefined;
	return a.since > b.since ? a : b;
}

function issuedOf({ rows }: Bearer) {
	return rows.find(({ issued }) => issued !== undefined)?.issued;
}

/** What a bearer says, and where it says it first. */
export function firstOf({ rows, lines }: Bearer): LogRow | ActionLine | undefined {
	return rows[0] ?? lines[0];
}
