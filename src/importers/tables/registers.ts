import type { ColumnName } from '../../model/actions/action-log.ts';
import type { DraftColumn, DraftLog } from '../../model/draft-minutes.ts';
import { findDates } from '../written-dates.ts';
import { meaningOf } from './columns.ts';
import type { Register, RegisterRow } from './register.ts';

/** A register, and the heading above it. */
export interface LabelledRegister {
	readonly register: Register;
	readonly label: string;
}

/** The source of each row of the log, and remarks for a person. */
export interface JoinedRegisters {
	readonly log: DraftLog;
	/** For each register, for each of its rows: whether the log has it already, in the same words. */
	readonly doubles: readonly RegisterRow[];
	readonly notes: readonly { readonly at: number; readonly message: string }[];
}

const USUAL: readonly (readonly [ColumnName, string])[] = [
	['number', 'No.'],
	['action', 'Action'],
	['responsible', 'Responsible'],
	['issued', 'Date issued'],
	['status', 'Status'],
];
const WANTED: readonly (readonly [ColumnName, string])[] = [
	['due', 'Due'],
	['update', 'Update'],
];

/** Joins the registers of a document into one action log: the columns of the format, then the board's own. */
export function joinRegisters(registers: readonly LabelledRegister[]): JoinedRegisters | undefined {
	if (registers.length === 0) return undefined;
	const all = registers.flatMap(({ register }) => register.columns);
	const columns: DraftColumn[] = [
		...USUAL.map(([name, title]) => ({ name, title })),
		...WANTED.filter(([name]) => all.some((column) => column.name === name)).map(([name, title]) => ({ name, title })),
		...ownTitles(registers).map((title) => ({ title })),
	];
	const rows: string[][] = [];
	const doubles: RegisterRow[] = [];
	const notes: { at: number; message: string }[] = [];
	const seen = new Set<string>();
	for (const { register, label } of registers) {
		for (const row of register.rows) {
			const { cells, note } = cellsFor(row, register, label, columns);
			const key = JSON.stringify(cells);
			if (seen.has(key)) {
				doubles.push(row);
				continue;
			}
			seen.add(key);
			rows.push(cells);
			if (note !== '') notes.push({ at: row.at, message: note });
			if (row.struck)
				notes.push({
					at: row.at,
					message: `the row of action "${cells[0] || cells[1]?.slice(0, 40)}" is struck through; its status "${cells[4]}" was left as written`,
				});
		}
	}
	return { log: { columns, rows }, doubles, notes };
}

/**
 * The headings of columns that a log does not know, each once; one that a log would confuse with another is changed.
 */
function ownTitles(registers: readonly LabelledRegister[]): string[] {
	return [
		...new Set(
			registers.flatMap(({ register }) =>
				register.columns.flatMap((column, at) => (column.name === undefined ? (ownTitle(register, at) ?? []) : [])),
			),
		),
	];
}

/** The title in the log of a column of the board's own; undefined where the column is empty. */
function ownTitle({ columns, rows }: Register, at: number): string | undefined {
	const title = (columns[at]?.title ?? '').trim();
	if (rows.every(({ cells }) => (cells[at] ?? '') === '') && title === '') return undefined;
	if (title === '') return `Column ${at + 1}`;
	return meaningOf(title) === undefined ? title : `${title} (2)`;
}

/** The cells of a row in the order of the log; a column that the register lacks may follow from its heading. */
function cellsFor(
	row: RegisterRow,
	register: Register,
	label: string,
	columns: readonly DraftColumn[],
): { cells: string[]; note: string } {
	const notes: string[] = [];
	const cells = columns.map(({ name, title }) => {
		const at = register.columns.findIndex((column, index) =>
			name === undefined ? column.name === undefined && ownTitle(register, index) === title : column.name === name,
		);
		if (at >= 0) return (row.cells[at] ?? '').trim();
		const headings = [row.section ?? '', label];
		const said = name === 'status' ? statusIn(headings) : name === 'issued' ? dateIn(headings) : undefined;
		if (said === undefined) return '';
		notes.push(
			`${name === 'status' ? 'the status' : 'the date of issue'} "${said}" is that of the heading over the row`,
		);
		return said;
	});
	return { cells, note: notes.join('; ') };
}

/** The status of the actions under headings: `Completed actions`. */
function statusIn(headings: readonly string[]): string | undefined {
	for (const heading of headings.filter(({ length }) => length < 80)) {
		const word =
			/\b(?:completed?|closed|ongoing|on-going|outstanding|open|in progress)\b(?=.{0,20}\bactions?\b|$)|(?<=\bactions?\b.{0,20})\b(?:completed?|closed|ongoing|outstanding|open|in progress)\b/i.exec(
				heading,
			)?.[0];
		if (word !== undefined) return word;
	}
	return undefined;
}

function dateIn(headings: readonly string[]): string | undefined {
	const [date, ...others] = headings
		.filter((heading) => heading.length < 120 && !/updated|as (?:at|of)/i.test(heading))
		.flatMap((heading) => findDates(heading));
	return date && others.length === 0 ? date.text : undefined;
}
