import type { Action } from '../../model/actions/action.ts';
import { foldWord } from '../../values/status.ts';
import { count } from '../count.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { logWords } from '../log-words.ts';
import { visibleLine } from '../visible.ts';
import { type ActionColumn, actionColumns, actionRow } from './action-columns.ts';
import { pageHead, type SitePage } from './site-page.ts';
import { siteTable } from './site-table.ts';
import type { Site } from './whole-site.ts';

const ADDRESS = 'log.html';
const COLUMNS: readonly ActionColumn[] = ['number', 'action', 'responsible', 'issued', 'due', 'status', 'age'];

/**
 * The consolidated log: every action, the open ones first. A script sorts and filters it; without the script the form
 * for that stays hidden, and the table is the same.
 */
export function logPage(site: Site): SitePage {
	const { log, scripts } = site;
	const { title, summary, notes } = logWords(log);
	const actions = [
		...log.actions.filter(({ phase }) => phase !== 'ended'),
		...log.actions.filter(({ phase }) => phase === 'ended'),
	];
	const columns = actionColumns(site, ADDRESS, COLUMNS, actions);
	const table = siteTable(
		'The open actions first, then those that have ended; the newest number first.',
		columns,
		actions,
		{
			table: { id: 'actions' },
			row: (action) => ({ ...actionRow(action), ...filteredBy(site, action) }),
		},
	);
	return {
		address: ADDRESS,
		title: 'Action log',
		part: ADDRESS,
		head: pageHead(title, inline('p', {}, `${summary}.`)),
		content: [
			notes.map((note) => inline('p', { className: ['note'] }, note)),
			actions.length === 0
				? inline('p', {}, 'There is no action on record.')
				: [filterForm(site, columns), block('section', { className: ['log'] }, table)],
		],
		script: scripts.actionLog,
	};
}

/** The values that a row can be filtered by. */
function filteredBy({ overdue }: Site, action: Action) {
	return {
		dataPhase: action.phase === 'ended' ? 'ended' : 'open',
		dataStatus: foldWord(action.status),
		dataResponsible: `|${action.responsible.map(foldWord).join('|')}|`,
		...(overdue.has(action) && { dataOverdue: 'yes' }),
	};
}

/** The columns that the log can be sorted by, with words for both directions. */
const SORTS: readonly { readonly name: ActionColumn; readonly up: string; readonly down: string }[] = [
	{ name: 'number', up: 'number, lowest first', down: 'number, highest first' },
	{ name: 'responsible', up: 'responsible, A to Z', down: 'responsible, Z to A' },
	{ name: 'issued', up: 'issued, oldest first', down: 'issued, newest first' },
	{ name: 'due', up: 'due, earliest first', down: 'due, latest first' },
	{ name: 'status', up: 'status, A to Z', down: 'status, Z to A' },
	{ name: 'age', up: 'open for, shortest first', down: 'open for, longest first' },
];

function filterForm({ log, overdue }: Site, columns: readonly { readonly name: string }[]): Content {
	const { actions } = log;
	const statuses = distinct(actions.map(({ status }) => status));
	const people = distinct(actions.flatMap(({ responsible }) => responsible));
	return block(
		'form',
		{ id: 'filter', className: ['filter'], hidden: true },
		field('Words', 'words', inline('input', { type: 'search', id: 'words', name: 'words', autoComplete: ['off'] })),
		field(
			'Status',
			'status',
			select('status', [
				['', 'all'],
				['open', 'open'],
				...(overdue.size > 0 ? [['overdue', 'overdue'] as const] : []),
				['ended', 'ended'],
				...statuses.map(([key, word]) => [`is:${key}`, `“${word}”`] as const),
			]),
		),
		field(
			'Responsible',
			'responsible',
			select('responsible', [['', 'all'], ...people.map(([key, word]) => [key, word] as const)]),
		),
		field(
			'Sort by',
			'sort',
			select('sort', [
				['', 'open, then ended'],
				...SORTS.filter(({ name }) => columns.some((column) => column.name === name)).flatMap(({ name, up, down }) => [
					[`${name}:up`, up] as const,
					[`${name}:down`, down] as const,
				]),
			]),
		),
		inline('button', { type: 'reset' }, 'Show all'),
		inline('p', { id: 'shown', role: 'status' }, `${count(actions.length, 'action')} shown`),
	);
}

function field(label: string, id: string, control: Content): Content {
	return inline('p', {}, inline('label', { htmlFor: [id] }, label), ' ', control);
}

function select(id: string, options: readonly (readonly [value: string, words: string])[]): Content {
	return block(
		'select',
		{ id, name: id },
		options.map(([value, words]) => inline('option', { value }, words)),
	);
}

/** The different words in a list, in alphabetical order, each in its normal form and as it is first written. */
function distinct(words: readonly string[]): (readonly [key: string, word: string])[] {
	const found = new Map<string, string>();
	for (const word of words) if (word !== '' && !found.has(foldWord(word))) found.set(foldWord(word), visibleLine(word));
	return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
