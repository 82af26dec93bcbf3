import type { Cell, Column, ColumnName } from '../../model/actions/action-log.ts';
import type { Place } from '../../model/place.ts';
import type { Unread } from '../../model/unread.ts';
import { plainWord } from '../../values/cells.ts';

/** What the headings of a log are called; the first is the one that messages name. */
const TITLES: Readonly<Record<ColumnName, readonly string[]>> = {
	number: ['no', '', '#', 'ref', 'number', 'action no', 'action number', 'no of action', 'action ref'],
	action: ['action', 'actions', 'description', 'action description'],
	responsible: [
		'responsible',
		'owner',
		'owners',
		'who',
		'lead',
		'by whom',
		'action owner',
		'person responsible',
		'responsibility',
	],
	issued: ['date issued', 'issued', 'date raised', 'raised', 'date of issue'],
	status: ['status', 'state'],
	due: ['due', 'due date', 'by when', 'deadline', 'date due'],
	update: ['update', 'updates', 'comment', 'comments', 'progress'],
};

const NEEDED: readonly (readonly [ColumnName, string])[] = [
	['number', 'No.'],
	['action', 'Action'],
	['responsible', 'Responsible'],
	['issued', 'Date issued'],
	['status', 'Status'],
];

/** Reads the cells of a header row as the columns of an action log. */
export function readColumns(cells: readonly Pick<Cell, 'text' | 'place'>[]): Column[] {
	return cells.map(({ text, place }) => {
		const name = columnName(text);
		return name === undefined ? { title: text, place } : { title: text, name, place };
	});
}

function columnName(title: string): ColumnName | undefined {
	const folded = plainWord(title)
		.toLowerCase()
		.replace(/[\s.:]+/g, ' ')
		.trim();
	return (Object.keys(TITLES) as ColumnName[]).find((name) => TITLES[name].includes(folded));
}

/** Whether a header is that of an action log: it names the action, and two more of a log's own columns. */
export function looksLikeLog(columns: readonly Column[]): boolean {
	const own = new Set(
		columns.flatMap(({ name }) => (name === undefined || name === 'number' || name === 'update' ? [] : [name])),
	);
	return own.has('action') && own.size >= 3;
}

/** What is wrong with the header: columns that are missing, that are there twice, or that no log has. */
export function judgeColumns(columns: readonly Column[], place: Place): Unread[] {
	const unread: Unread[] = [];
	const first = new Map<ColumnName, Column>();
	for (const column of columns) {
		const { name, title } = column;
		const before = name && first.get(name);
		if (name === undefined) unread.push({ code: 'column-unknown', title, place: column.place });
		else if (before)
			unread.push({
				code: 'column-double',
				column: title,
				firstTitle: before.title,
				first: before.place,
				place: column.place,
			});
		else first.set(name, column);
	}
	const have = columns.map(({ title }) => title);
	const missing = NEEDED.filter(([name]) => !first.has(name));
	return [...missing.map(([, column]) => ({ code: 'column-missing', column, have, place }) as const), ...unread];
}
