import type { TableRow } from './log-table.ts';
import type { Versions } from './version.ts';

/** An action in the logs of three versions: its row in each that has one. */
export type MatchedRow = Versions<TableRow | undefined>;

/**
 * Matches the rows of three logs. An action is identified by its number; one that a side has given another number, or
 * its first, by its text and its date of issue. Two new rows with one number are one action; the merge finds out
 * where they contradict each other.
 */
export function matchRows({ base, ours, theirs }: Versions<readonly TableRow[]>): MatchedRow[] {
	const own = partnersOf(base, ours);
	const others = partnersOf(base, theirs);
	const [newOwn, newOthers] = [
		ours.filter((row) => ![...own.values()].includes(row)),
		theirs.filter((row) => ![...others.values()].includes(row)),
	];
	const both = partnersOf(newOwn, newOthers, SIGNS_OF_NEW);
	const taken = new Set(both.values());
	return [
		...base.map((row) => ({ base: row, ours: own.get(row), theirs: others.get(row) })),
		...newOwn.map((row) => ({ base: undefined, ours: row, theirs: both.get(row) })),
		...newOthers.filter((row) => !taken.has(row)).map((row) => ({ base: undefined, ours: undefined, theirs: row })),
	];
}

/** What identifies two rows as one action, from the surest to the least sure. */
const SIGNS: readonly ((row: TableRow) => string | undefined)[] = [
	({ number, text }) => JSON.stringify([number, text]),
	({ text, issued }) => (text === '' ? undefined : JSON.stringify([text, issued])),
	({ number }) => (number === '' ? undefined : number),
];

/** For new rows. Two that say the same under two numbers stay two: it may be intended, and nothing is lost. */
const SIGNS_OF_NEW: typeof SIGNS = [
	({ number, text, issued }) => JSON.stringify([number, text, number === '' ? issued : '']),
	({ number }) => (number === '' ? undefined : number),
];

/** For each row of a list, the row of another list that is the same action. */
function partnersOf(
	rows: readonly TableRow[],
	others: readonly TableRow[],
	signs = SIGNS,
): ReadonlyMap<TableRow, TableRow> {
	const partners = new Map<TableRow, TableRow>();
	const taken = new Set<TableRow>();
	for (const sign of signs) {
		const free = groupBy(
			others.filter((row) => !taken.has(row)),
			sign,
		);
		for (const row of rows) {
			const own = sign(row);
			const partner = partners.has(row) || own === undefined ? undefined : free.get(own)?.shift();
			if (!partner) continue;
			partners.set(row, partner);
			taken.add(partner);
		}
	}
	return partners;
}

function groupBy(
	rows: readonly TableRow[],
	sign: (row: TableRow) => string | undefined,
): ReadonlyMap<string, TableRow[]> {
	const groups = new Map<string, TableRow[]>();
	for (const row of rows) {
		const key = sign(row);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}
