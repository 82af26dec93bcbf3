import Mustache from 'mustache';
import type { ColumnName } from '../model/action-log.ts';
import type { Board } from '../model/board.ts';
import { formatDate } from '../model/calendar-date.ts';
import { escapeCell, escapeText } from '../model/escape-markdown.ts';
import type { CarriedAction, NextMeeting, NextTopic } from '../model/next-meeting.ts';
import type { Person } from '../model/person.ts';
import { markRestricted } from '../model/restricted.ts';
import { knownStatus } from '../model/status.ts';
import { paddedTable, type Written } from './padded-table.ts';
import { personEntry } from './person-entry.ts';

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

/** Sections within sections: the placeholders need two. */
const MAX_DEPTH = 20;

/** Why a template cannot be filled, and the line of it. */
export interface TemplateMistake {
	readonly line: number;
	readonly message: string;
}

/**
 * Fills the template of a meeting's minutes. Mustache runs no code and reads no files: a template can only say where
 * each of the placeholders goes.
 */
export function fillMinutesTemplate(
	template: string,
	next: NextMeeting,
	board: Board,
): { readonly text: string } | { readonly mistake: TemplateMistake } {
	const mistake = findMistake(template);
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
	return { text: Mustache.render(template, view, {}, { escape: (value: string) => value }) };
}

/**
 * A topic; one that is restricted stays so, behind a word that everyone may read: at the beginning of an entry, Markdown
 * would take the whole of it for HTML.
 */
function topicText({ text, restricted }: NextTopic): string {
	if (!restricted) return escapeText(text);
	return `${RESTRICTED_TOPIC}${markRestricted(escapeText(text.replace(/^(?:Restricted: )+/, '')))}`;
}

const RESTRICTED_TOPIC = 'Restricted: ';

function inviteeEntry(person: Person): string {
	const entry = personEntry(person);
	return person.restricted ? `  # restricted\n${entry}\n  # /restricted` : entry;
}

/** A tag that is no placeholder would be filled with nothing, and a partial would be another file. */
function findMistake(template: string): TemplateMistake | undefined {
	const lineOf = (offset: number) => template.slice(0, offset).split('\n').length;
	let tokens: readonly unknown[];
	try {
		tokens = Mustache.parse(template);
	} catch (error) {
		const { message } = error as Error;
		return { line: lineOf(Number(/ at (\d+)$/.exec(message)?.[1] ?? 0)), message: message.replace(/ at \d+$/, '') };
	}
	const known: readonly string[] = PLACEHOLDERS;
	const check = (list: readonly unknown[], depth = 0): TemplateMistake | undefined => {
		if (depth > MAX_DEPTH) return { line: 1, message: `sections stand more than ${MAX_DEPTH} deep` };
		for (const token of list as readonly [string, string, number, number, unknown][]) {
			const [kind, name, offset, , children] = token;
			if (kind === '>')
				return { line: lineOf(offset), message: `"{{> ${name}}}" asks for another file, which a template cannot` };
			if (['name', '&', '#', '^'].includes(kind) && !known.includes(name)) {
				return { line: lineOf(offset), message: `"{{${name}}}" is no placeholder; there are ${known.join(', ')}` };
			}
			const inner = Array.isArray(children) ? check(children, depth + 1) : undefined;
			if (inner) return inner;
		}
		return undefined;
	};
	return check(tokens);
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
function cellText(
	{ action, row, restricted: isRestricted }: CarriedAction,
	name: ColumnName,
	board: Board,
): string | Written {
	if (name === 'status') return knownStatus(action.status, board.statuses) ?? action.status;
	const { text = '', restricted } = row.cells[name] ?? {};
	return restricted || (isRestricted && name === 'action') ? { markdown: markRestricted(escapeCell(text)) } : text;
}
