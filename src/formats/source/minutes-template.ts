import type { ColumnName } from '../../model/actions/action-log.ts';
import type { Board } from '../../model/board/board.ts';
import type { CarriedAction, NextMeeting, NextTopic } from '../../model/next-meeting.ts';
import type { Person } from '../../model/people/person.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { cellMarkdown, escapeText, lineMarkdown } from '../../values/escape-markdown.ts';
import { markRestricted } from '../../values/restricted.ts';
import { knownStatus } from '../../values/status.ts';
import { fillTemplate, readTags, type TemplateMistake } from '../template/template.ts';
import { paddedTable, type Written } from './padded-table.ts';
import { personEntry } from './person-entry.ts';

/** The placeholders that a template may have. */
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
 * each placeholder goes.
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
		invitees: next.people.map(inviteeEntry).join('\n'),
		items,
		hasTopics: next.topics.length > 0,
		topics: next.topics.map((topic) => ({ text: topicText(topic) })),
		log: logTable(next.actions, board),
	};
	return { text: fillTemplate(template, view, (value) => value) };
}

/**
 * A topic. A restricted one stays so, after a word that everyone may read: at the beginning of an entry, Markdown
 * would take all of it for HTML.
 */
function topicText({ text, markdown, restricted }: NextTopic): string {
	const written = lineMarkdown(text, markdown);
	return restricted ? `${RESTRICTED_TOPIC}${markRestricted(written.replace(/^(?:Restricted: )+/, ''))}` : written;
}

const RESTRICTED_TOPIC = 'Restricted: ';

function inviteeEntry(person: Person): string {
	const entry = personEntry(person);
	return person.restricted ? `  # restricted\n${entry}\n  # /restricted` : entry;
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

/** A cell as the last log has it; a known status in the board's spelling. */
function cellText(
	{ action, row, markdown, restricted: isRestricted }: CarriedAction,
	name: ColumnName,
	board: Board,
): string | Written {
	const status = name === 'status' && knownStatus(action.status, board.statuses);
	if (status) return status;
	const { text = '', restricted } = row.cells[name] ?? {};
	const written = cellMarkdown(text, markdown[name]);
	return { markdown: restricted || (isRestricted && name === 'action') ? markRestricted(written) : written };
}
