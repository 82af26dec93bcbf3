import { quote, quoteAll } from '../../language/quote.ts';
import type { Severity } from '../../model/finding.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Unread } from '../../model/unread.ts';
import { foldWord } from '../../values/status.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS, unreads } from '../parts/what-was-read.ts';
import { where } from '../parts/where.ts';
import type { Rule } from '../rule.ts';

const GOOD = writeMinutes({
	log: [
		'| 79 | Follow up on funding. | MH | April 2025 | open |',
		'| 78 | Bring the PLO report to a meeting. | RE | July 2024 | closed |',
	],
});
const FOURTH_ROW = '| 77 | Ask what advisers are paid. | RE | April 2024 | open |\n';

export const logTable: Rule = {
	id: 'log-table',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'The action log is one table with the columns that it needs, and every row has a cell for each column.',
	why: 'An extra cell pushes a status into another column. A row outside the table is an action that no list shows.',
	fix: 'Fix the row or the columns that the message names. Write a "|" inside a text as "\\|".',
	examples: [
		{ title: 'a log as it should be', files: { 'minutes/2025-04.md': GOOD }, says: [] },
		{
			title: 'a row with one cell too few, and one with a "|" in its text',
			files: { 'minutes/2025-04.md': GOOD.replace('MH | ', '').replace('PLO report', '`PLO|SG` report') },
			says: [
				'minutes/2025-04.md:12:1  error  the row has 4 cells, but the log has 5 columns; an empty cell needs its "|" too',
				'minutes/2025-04.md:13:1  error  the row has 6 cells, but the log has 5 columns; in "`PLO|SG`" the "|" begins a new cell: write "`PLO\\|SG`"',
			],
		},
		{
			title: 'a blank line in the table',
			files: { 'minutes/2025-04.md': GOOD.replace('| 78', '\n| 78') },
			says: [
				'minutes/2025-04.md:14:1  error  "| 78 | Bring the PLO report to a meeting. | RE | July 2024…" looks like a row of the log, but is outside it; delete the line that separates it from the table',
			],
		},
		{
			title: 'a column that is missing, one that appears twice, and one of the board’s own',
			files: {
				'minutes/2025-04.md': GOOD.replace('Responsible', 'Notes').replace('Date issued', 'Status'),
			},
			says: [
				'minutes/2025-04.md:10:1  error  the action log has no column "Responsible", only "No.", "Action", "Notes", "Status" and "Status"; add it, or rename the column that you use for it',
				'minutes/2025-04.md:10:1  error  the action log has no column "Date issued", only "No.", "Action", "Notes", "Status" and "Status"; add it, or rename the column that you use for it',
				'minutes/2025-04.md:10:18  info  the column "Notes" is not one that a log needs; it is kept, but not checked',
				'minutes/2025-04.md:10:35  error  the column "Status" appears twice, and neither is read; delete or rename one of them',
			],
		},
		{
			title: 'a second log, and a line that is not a heading',
			files: {
				'minutes/2025-04.md': `${GOOD.replace('## Action log', '**Action log**')}\n${GOOD.slice(GOOD.indexOf('## '), GOOD.indexOf('| 79'))}${FOURTH_ROW}`,
			},
			says: [
				'minutes/2025-04.md:8:1  info  the action log is under "**Action log**", which is not a heading; write "## Action log"',
				'minutes/2025-04.md:17:1  error  this is a second action log, and only the first, on line 10, is read; move its rows there',
			],
		},
		{
			title: 'a log in a quotation',
			files: { 'minutes/2025-04.md': GOOD.replace(/^(?=\||##)/gm, '> ') },
			says: [
				'minutes/2025-04.md:10:3  error  the action log is inside a quotation, where it is not read; delete the ">" at the start of its lines',
			],
		},
	],
	*check({ book }) {
		const withLog = new Set(book.meetings.flatMap(({ file, log }) => (log ? [file] : [])));
		for (const unread of logUnreads(book)) {
			const [severity, message] = explain(unread, withLog.has(unread.place.file));
			yield { place: unread.place, message, severity };
		}
	},
};

function logUnreads(book: MinuteBook) {
	return unreads(
		book,
		'column-missing',
		'column-double',
		'column-unknown',
		'row-uneven',
		'row-stray',
		'log-second',
		'log-nested',
		'log-heading',
		'log-code',
	);
}

type LogUnread = ReturnType<typeof logUnreads> extends Generator<infer U> ? U : never;

function explain(unread: LogUnread, hasLog: boolean): readonly [Severity, string] {
	switch (unread.code) {
		case 'column-missing': {
			const titles = unread.have.filter((title) => title !== '');
			const only = titles.length > 0 ? `, only ${quoteAll(titles, 'and')}` : '';
			return [
				'error',
				`the action log has no column "${unread.column}"${only}; add it, or rename the column that you use for it`,
			];
		}
		case 'column-double':
			return ['error', `${twoColumns(unread)}, and neither is read; delete or rename one of them`];
		case 'column-unknown':
			return ['info', `the column ${quote(unread.title)} is not one that a log needs; it is kept, but not checked`];
		case 'row-uneven':
			return [
				'error',
				`the row has ${unread.cells} cells, but the log has ${unread.expected} columns; ${adviceOnCells(unread)}`,
			];
		case 'row-stray':
			return [
				'error',
				hasLog
					? `${quote(unread.line)} looks like a row of the log, but is outside it; delete the line that separates it from the table`
					: `${quote(unread.line)} looks like a row of a log, but no log was found; put a line of dashes, "| --- | --- |", under the column titles`,
			];
		case 'log-second':
			return [
				'error',
				`this is a second action log, and only the first, on ${where(unread.first, unread.place)}, is read; move its rows there`,
			];
		case 'log-nested':
			return explainNested(unread);
		case 'log-heading':
			return [
				'info',
				`the action log is under ${quote(unread.heading)}, which is not a heading; write "## Action log"`,
			];
		case 'log-code':
			return [
				'info',
				'rows indented like these count as code, not as part of the log; if they belong to it, delete the spaces before them',
			];
	}
}

function adviceOnCells({ cells, expected, codePipe }: Extract<Unread, { code: 'row-uneven' }>): string {
	if (codePipe !== undefined) {
		return `in ${quote(codePipe)} the "|" begins a new cell: write ${quote(codePipe.replaceAll('|', '\\|'))}`;
	}
	if (cells > expected) return 'write a "|" inside a text as "\\|"';
	return 'an empty cell needs its "|" too';
}

function explainNested({
	container,
	logElsewhere,
}: Extract<Unread, { code: 'log-nested' }>): readonly [Severity, string] {
	const inside = container === 'list' ? 'a list' : 'a quotation';
	if (logElsewhere)
		return [
			'info',
			`this table inside ${inside} looks like an action log; it is not counted, because the file has its own`,
		];
	const advice =
		container === 'list' ? 'begin its lines at the left margin' : 'delete the ">" at the start of its lines';
	return ['error', `the action log is inside ${inside}, where it is not read; ${advice}`];
}

/** Two titles may mean the same thing: `Update` and `Progress`. */
function twoColumns({ column, firstTitle }: Extract<Unread, { code: 'column-double' }>): string {
	if (foldWord(column) === foldWord(firstTitle)) return `the column ${quote(column)} appears twice`;
	return `the columns ${quote(firstTitle)} and ${quote(column)} mean the same thing`;
}
