import type { LogTable, TableRow } from './log-table.ts';
import type { MatchedRow } from './match-rows.ts';
import { mergeThing, type SideName } from './version.ts';

/** The content of a row: its cells by column, as they are written, and its number; or the line as it is, where its cells are uncertain. */
export type RowContent =
	| { readonly cells: ReadonlyMap<string, string>; readonly number: string }
	| { readonly whole: TableRow };

/** A row of the merged log, on which the sides may agree or not. A side that has removed it has nothing there. */
export interface MergedRow {
	readonly ours: RowContent | undefined;
	readonly theirs: RowContent | undefined;
	/** What the sides disagree on, in words; absent where they agree. */
	readonly about?: string;
}

/** Merges one action cell by cell; undefined where both sides have removed it, or one has while the other left it unchanged. */
export function mergeRow(matched: MatchedRow, { columns, titles }: LogTable): MergedRow | undefined {
	const { base, ours, theirs } = matched;
	if (!ours || !theirs) return mergeLoneRow(matched, columns);
	if (!ours.cells || !theirs.cells || (base && !base.cells) || (!base && !sameRow(ours, theirs, columns)))
		return mergeWholeRow(matched, columns);
	const own = new Map<string, string>();
	const others = new Map<string, string>();
	const contested: string[] = [];
	for (const [index, column] of columns.entries()) {
		const cells = { base: base?.cells?.get(column), ours: ours.cells.get(column), theirs: theirs.cells.get(column) };
		const outcome = mergeThing<string | undefined>(cells, Object.is);
		own.set(column, ('agreed' in outcome ? outcome.agreed : cells.ours) ?? '');
		others.set(column, ('agreed' in outcome ? outcome.agreed : cells.theirs) ?? '');
		if ('contradicted' in outcome) contested.push(titles[index] || 'No.');
	}
	const merged = (cells: ReadonlyMap<string, string>): RowContent => {
		const alike = [ours, theirs].find((row) => row.cells?.get('number') === cells.get('number'));
		return { cells, number: alike?.number ?? '' };
	};
	return {
		ours: merged(own),
		theirs: merged(others),
		...(contested.length > 0 && { about: `${called(ours)} (${contested.join(', ')})` }),
	};
}

/** A row that at most one side has. */
function mergeLoneRow({ base, ours, theirs }: MatchedRow, columns: readonly string[]): MergedRow | undefined {
	const row = ours ?? theirs;
	if (!row || (base && sameRow(base, row, columns))) return undefined;
	const content = contentOf(row);
	if (!base) return { ours: content, theirs: content };
	return {
		ours: ours && content,
		theirs: theirs && content,
		about: `${called(row)}, which one side has changed and the other removed`,
	};
}

/** Two rows whose cells cannot be compared: two lines, or two actions. */
function mergeWholeRow({ base, ours, theirs }: MatchedRow, columns: readonly string[]): MergedRow | undefined {
	if (!ours || !theirs) return undefined;
	const outcome = mergeThing<TableRow | undefined>(
		{ base, ours, theirs },
		(a, b) => a !== undefined && b !== undefined && sameRow(a, b, columns),
	);
	const agreed = 'agreed' in outcome && outcome.agreed && contentOf(outcome.agreed);
	if (agreed) return { ours: agreed, theirs: agreed };
	const about =
		base || ours.text === theirs.text ? called(ours) : `number ${ours.number}, which each side gave to another action`;
	return { ours: contentOf(ours), theirs: contentOf(theirs), about };
}

export function contentOf(row: TableRow): RowContent {
	return row.cells ? { cells: row.cells, number: row.number } : { whole: row };
}

/** Whether two rows have the same text in every column; a column that one of them lacks counts as empty. */
function sameRow(a: TableRow, b: TableRow, columns: readonly string[]): boolean {
	if (!a.cells || !b.cells) return a.whole === b.whole;
	return columns.every((column) => (a.cells?.get(column) ?? '') === (b.cells?.get(column) ?? ''));
}

function called({ number, text }: TableRow): string {
	return number === '' ? `the action "${text.slice(0, 40)}"` : `action ${number}`;
}

export function numberOf(row: MergedRow, side: SideName): string {
	const content = row[side];
	if (!content) return '';
	return 'cells' in content ? content.number : content.whole.number;
}
