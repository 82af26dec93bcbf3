import type { ColumnName } from '../../model/actions/action-log.ts';
import { largest } from '../../values/long-lists.ts';
import { isDateLike, isNumberLike, isPeopleLike, isStatusLike, share } from './cell-kinds.ts';

/**
 * A column of a table from elsewhere: its heading and its meaning, which is undefined where a log has no such column.
 */
export interface MeantColumn {
	readonly title: string;
	readonly name?: ColumnName;
}

const words = (text: string) => new Set(text.split('|'));

/** The headings, in the form in which they are compared: in lower case, without marks. */
const TITLES: Readonly<Record<ColumnName, ReadonlySet<string>>> = {
	number: words(
		'|no|nos|#|ref|reference|number|num|action no|action number|no of action|action ref|action reference|ref no|id|action id|ref number|log no|log ref',
	),
	action: words(
		'action|actions|description|action description|description of action|action required|action agreed|actions agreed|agreed action|agreed actions|action point|action points|task|tasks|details|detail|action detail|action details|what|action to be taken|actions to be taken|action needed|actions required|action item|action items|action summary|summary of action|what needs to be done',
	),
	responsible: words(
		'responsible|owner|owners|who|lead|leads|by whom|action owner|action owners|person responsible|responsibility|assigned to|action by|actioned by|action for|lead officer|lead person|responsible person|responsible officer|officer|accountable|allocated to|person|name|initials|lead name|owner lead|action lead|lead owner|who is responsible|responsible lead|to action',
	),
	issued: words(
		'date issued|issued|date raised|raised|date of issue|date added|added|date of meeting|meeting date|meeting|date of action|date agreed|date set|date opened|opened|start date|origin|date assigned|date logged|from meeting|date of origin|board date|meeting raised|date action raised|raised on|date given|date created',
	),
	status: words(
		'status|state|rag|rag status|action status|current status|open closed|open or closed|complete|completed|complete y n|completed y n|status rag|closed|done|action complete|completed yes no|rag rating|brag',
	),
	due: words(
		'due|due date|by when|deadline|deadlines|date due|timescale|timescales|target date|when|completion date|date for completion|timeframe|complete by|target|review date|target completion date|to be completed by|completed by|required by|by date|due by|timeline|date to be completed|date required|end date|expected completion|action due|for completion by',
	),
	update: words(
		'update|updates|comment|comments|progress|notes|outcome|outcomes|progress update|progress updates|latest update|update comments|updates comments|response|progress outcome|action taken|feedback|comments update|comments updates|status update|update on action|update progress|progress comments|current position|position|update notes|result|progress to date|update on progress|status update comments|update status|status comments|status progress',
	),
};

/** Headings of the notes themselves, where a table holds the minutes: item, discussion, action. */
const NOTES = words(
	'item|agenda item|items|agenda|discussion|discussions|minute|minutes|notes|discussion and decision|discussion and decisions|discussion points|key points|summary|summary of discussion|points of discussion|item discussed|discussion decisions|subject|topic|agenda item discussion|points|note|narrative|discussion notes|main points|item discussion|detail|details|key discussion points|matters discussed|item and discussion|agenda items',
);

/** A heading in the form in which headings are compared. */
function foldTitle(title: string): string {
	return title
		.toLowerCase()
		.replace(/\((?:s|es)\)/g, 's')
		.replace(/[^\p{L}\p{N}#]+/gu, ' ')
		.trim();
}

export function meaningOf(title: string): ColumnName | undefined {
	const folded = foldTitle(title);
	return (Object.keys(TITLES) as ColumnName[]).find((name) => TITLES[name].has(folded));
}

export function isNotesTitle(title: string): boolean {
	return NOTES.has(foldTitle(title));
}

/** The meanings of the columns of a table, by their headings and contents. */
export function columnsByTitle(titles: readonly string[], rows: readonly (readonly string[])[]): MeantColumn[] {
	const cellsOf = (index: number) => rows.map((row) => row[index] ?? '');
	const taken = new Set<ColumnName>();
	const meant = titles.map((title, index) => byTitle(title, cellsOf(index)));
	// A column called "Action" that holds numbers gives up its meaning to the one that holds the text.
	const named = meant.map((name, index): MeantColumn => {
		const title = titles[index] ?? '';
		if (name === undefined || taken.has(name)) return { title };
		taken.add(name);
		return { title, name };
	});
	return withoutText(named, taken) ? withText(named, cellsOf) : named;
}

function byTitle(title: string, cells: readonly string[]): ColumnName | undefined {
	const name = meaningOf(title);
	const folded = foldTitle(title);
	if (folded === '') return share(cells, isNumberLike) > 0.5 ? 'number' : undefined;
	if (folded === 'date') return 'issued';
	if (name === 'action' && share(cells, isNumberLike) > 0.6) return 'number';
	if (name === 'number' && share(cells, (text) => text.length > 25) > 0.6) return 'action';
	if (name === 'due' && share(cells, isPeopleLike) > 0.6 && share(cells, isDateLike) < 0.3) return 'responsible';
	if (name === 'responsible' && share(cells, isDateLike) > 0.6 && share(cells, isPeopleLike) < 0.3) return 'due';
	// Progress in one word is a status.
	if (name === 'update' && share(cells, isStatusLike) > 0.6) return 'status';
	if (name === 'status' && share(cells, (text) => text.length > 30) > 0.5) return 'update';
	return name;
}

function withoutText(columns: readonly MeantColumn[], taken: ReadonlySet<ColumnName>): boolean {
	return !taken.has('action') && columns.some(({ name }) => name === undefined);
}

/** The longest column without a meaning holds the text of the actions, where another column shows that the rows are actions. */
function withText(columns: readonly MeantColumn[], cellsOf: (index: number) => readonly string[]): MeantColumn[] {
	const free = columns.map(({ name }, index) => (name === undefined ? lengthOf(cellsOf(index)) : 0));
	const longest = free.indexOf(largest(free));
	const titled = columns.some(({ title }) => /\baction/i.test(title));
	if ((free[longest] ?? 0) < 12 || !titled) return [...columns];
	return columns.map((column, index) => (index === longest ? { title: column.title, name: 'action' } : column));
}

/** The meanings of the columns of a table without headings, by their contents; undefined where the table is not a register. */
export function columnsByContent(rows: readonly (readonly string[])[]): MeantColumn[] | undefined {
	const width = Math.max(0, largest(rows.map((row) => row.length)));
	const columns = Array.from({ length: width }, (_, index) => rows.map((row) => row[index] ?? ''));
	const lengths = columns.map(lengthOf);
	const action = lengths.indexOf(largest(lengths));
	const names: (ColumnName | undefined)[] = columns.map((cells, index) =>
		index === action ? 'action' : kindOf(cells),
	);
	const has = (name: ColumnName) => names.includes(name);
	if (width < 3 || (lengths[action] ?? 0) < 12 || !has('responsible') || !(has('issued') || has('status')))
		return undefined;
	if (!has('number') && !(has('issued') && has('status'))) return undefined;
	// Of two columns of dates, the first is when the action was given, the second when it is due.
	const seen = new Set<ColumnName>();
	return names.map((name) => {
		const meant = name === 'issued' && seen.has('issued') ? 'due' : name;
		if (meant === undefined || seen.has(meant)) return { title: '' };
		seen.add(meant);
		return { title: '', name: meant };
	});
}

function kindOf(cells: readonly string[]): ColumnName | undefined {
	if (share(cells, isNumberLike) > 0.8) return 'number';
	if (share(cells, isStatusLike) > 0.6) return 'status';
	if (share(cells, isDateLike) > 0.6) return 'issued';
	return share(cells, isPeopleLike) > 0.6 ? 'responsible' : undefined;
}

function lengthOf(cells: readonly string[]): number {
	return cells.reduce((sum, text) => sum + text.length, 0) / Math.max(1, cells.length);
}
