import type { ColumnName } from '../model/action-log.ts';
import type { Board } from '../model/board.ts';
import { formatDate } from '../model/calendar-date.ts';
import { escapeText } from '../model/escape-markdown.ts';
import type { CarriedAction, NextMeeting } from '../model/next-meeting.ts';
import { knownStatus } from '../model/status.ts';
import { paddedTable } from './padded-table.ts';
import { personEntry } from './person-entry.ts';
import { fillTemplate, readTags, type TemplateMistake } from './template.ts';

/** What a template may ask for. */
const PLACEHOLDERS = [
	'date',
	'month',
	'board',
	'invitees',
	'items',
	'heading',
	'number',
	'title',
	'hasTopics',
	'topics',
	'text',
	'log',
] as const;

/**
 * Fills the template of a meeting's minutes. Mustache runs no code and reads no files: a template can only say where
 * each of the placeholders goes.
 */
export function fillMinutesTemplate(
	template: string,
	next: NextMeeting,
	board: Board,
): { readonly text: string } | { readonly mistake: TemplateMistake } {
	const { mistake } = readTags(template, PLACEHOLDERS);
	if (mistake) return { mistake };
	let numbered = 0;
	const items = next.items.map((title) => {
		const number = /^(?:aob|any other business)\b/i.test(title) ? '' : `${++numbered}`;
		return {
			title: escapeText(title),
			number,
			heading: number === '' ? escapeText(title) : `${number}. ${escapeText(title)}`,
		};
	});
	const view = {
		date: next.date,
		month: formatDate(next.date),
		board: board.name === undefined ? '' : escapeText(board.name),
		invitees: next.people.map(personEntry).join('\n'),
		items,
		hasTopics: next.topics.length > 0,
		topics: next.topics.map((text) => ({ text: escapeText(text) })),
		log: logTable(next.actions, board),
	};
	return { text: fillTemplate(template, view, (value) => value) };
}

const TITLES: readonly (readonly [ColumnName, string])[] = [
	['number', 'No.'],
	['action', 'Action'],
	['responsible', 'Responsible'],
	['issued', 'Date issued'],
	['status', 'Status'],
	['due', 'Due'],
	['update', 'Update'],
];

/** The log of the new meeting, its columns padded so that it reads well as text. */
function logTable(carried: readonly CarriedAction[], board: Board): string {
	const columns = TITLES.filter(
		([name]) => (name !== 'due' && name !== 'update') || carried.some(({ row }) => row.cells[name]?.text),
	);
	const rows = carried.map((one) => columns.map(([name]) => cellText(one, name, board)));
	return paddedTable(
		columns.map(([, title]) => title),
		rows,
	);
}

/** A cell as the last log wrote it; a known status is written as the board spells it. */
function cellText({ action, row }: CarriedAction, name: ColumnName, board: Board): string {
	if (name === 'status') return knownStatus(action.status, board.statuses) ?? action.status;
	return row.cells[name]?.text ?? '';
}
