import { lineText } from '../../values/lines.ts';
import type { LogTable } from './log-table.ts';
import type { MatchedRow } from './match-rows.ts';
import { mergeThing, type SideName, type Versions } from './version.ts';

type Tables = Versions<LogTable, LogTable | undefined>;

/**
 * The side whose table the merged one is written like: the one that has every wanted column; of two, the one that has
 * changed the layout of its table. Undefined where neither has all, or a change of columns would lose something.
 */
export function leadOf(tables: Tables, matched: readonly MatchedRow[]): SideName | undefined {
	const { base, ours, theirs } = tables;
	const wanted = wantedColumns(tables);
	const fits = (table: LogTable) =>
		table.columns.length === wanted.size && table.columns.every((column) => wanted.has(column));
	const anew = base && headOf(theirs) !== headOf(base) && headOf(ours) === headOf(base);
	const lead = fits(theirs) && (anew || !fits(ours)) ? 'theirs' : fits(ours) ? 'ours' : undefined;
	if (!lead || !titlesAgree(tables, lead)) return undefined;
	const all = [ours, theirs].flatMap(({ columns }) => columns);
	const dropped = all.filter((column) => !wanted.has(column));
	return matched.every((row) => dropped.every((column) => saysNothingNew(row, column))) ? lead : undefined;
}

/** The columns that both sides have, and those that one has added: a column that one side has removed is gone. */
function wantedColumns({ base, ours, theirs }: Tables): ReadonlySet<string> {
	const old = new Set(base?.columns);
	const both = ours.columns.filter((column) => theirs.columns.includes(column));
	const fresh = [...ours.columns, ...theirs.columns].filter((column) => !old.has(column));
	return new Set([...both, ...fresh]);
}

/** The header and the delimiter row, as they are written. */
function headOf({ layout: { lines, header } }: LogTable): string {
	return `${lineText(lines, header)}\n${lineText(lines, header + 1)}`;
}

function titlesAgree({ base, ours, theirs }: Tables, lead: SideName): boolean {
	const titleIn = (table: LogTable | undefined, column: string) => table?.titles[table.columns.indexOf(column)];
	return { ours, theirs }[lead].columns.every((column) => {
		const [old, own, others] = [base, ours, theirs].map((table) => titleIn(table, column));
		if (own === undefined || others === undefined) return true;
		const outcome = mergeThing({ base: old, ours: own, theirs: others }, Object.is);
		return 'agreed' in outcome && outcome.agreed === (lead === 'ours' ? own : others);
	});
}

/** Whether no side has written anything into a column that is to be removed. */
function saysNothingNew({ base, ours, theirs }: MatchedRow, column: string): boolean {
	const old = base?.cells?.get(column) ?? '';
	return [ours, theirs].every((row) => [old, ''].includes(row?.cells?.get(column) ?? ''));
}
