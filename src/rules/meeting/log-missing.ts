import type { LogMissingReason } from '../../model/unread.ts';
import { writeMinutes } from '../parts/example-minutes.ts';
import { HIDES_ACTIONS, unreads } from '../parts/what-was-read.ts';
import type { Rule } from '../rule.ts';

const GOOD = writeMinutes();

export const logMissing: Rule = {
	id: 'log-missing',
	severity: 'error',
	fixed: HIDES_ACTIONS,
	summary: 'Every meeting has an action log.',
	why: 'Without the log nobody knows which actions were open at the meeting: "no actions found" would read as "nothing to do".',
	fix: 'Put a heading "## Action log" at the end, with the table under it. If the table is already there, the message says what hides it.',
	examples: [
		{ title: 'a log', files: { 'minutes/2025-04.md': GOOD }, says: [] },
		{
			title: 'no log',
			files: { 'minutes/2025-04.md': '---\ndate: 2025-04\n---\n\n## 1. Introductions\n\nThe minutes were agreed.\n' },
			says: [
				'minutes/2025-04.md:7:24  error  there is no action log; add a heading "## Action log" and a table with the columns "No.", "Action", "Responsible", "Date issued" and "Status"',
			],
		},
		{
			title: 'a passage of code that is never closed',
			files: { 'minutes/2025-04.md': GOOD.replace('## Action', '```\nnotes\n\n## Action') },
			says: [
				'minutes/2025-04.md:8:1  error  no action log was found, because the code that begins here is never closed and takes in everything after it; delete this line, or end the code with the same marks',
			],
		},
		{
			title: 'a line of dashes with one column too few',
			files: { 'minutes/2025-04.md': GOOD.replace(' --- |\n', '\n') },
			says: [
				'minutes/2025-04.md:10:1  error  no action log was found, because the line under these column titles has a different number of parts; give it one "---" for each column',
			],
		},
		{
			title: 'a log without its heading',
			files: { 'minutes/2025-04.md': GOOD.replace('## Action log', '## Follow-up') },
			says: [
				'minutes/2025-04.md:10:1  error  this table looks like the action log, but no heading says so; put "## Action log" above it',
			],
		},
	],
	*check({ book }) {
		for (const { place, reason } of unreads(book, 'log-missing')) {
			yield { place, message: reason === undefined ? NO_LOG : REASONS[reason] };
		}
	},
};

const NO_LOG =
	'there is no action log; add a heading "## Action log" and a table with the columns "No.", "Action", "Responsible", "Date issued" and "Status"';

const REASONS: Readonly<Record<LogMissingReason, string>> = {
	'fence-unclosed':
		'no action log was found, because the code that begins here is never closed and takes in everything after it; delete this line, or end the code with the same marks',
	'comment-unclosed':
		'no action log was found, because the comment "<!--" that begins here is never closed and takes in everything after it; put "-->" after the comment',
	'in-code':
		'no action log was found, because this table counts as code; delete the marks round it, or the spaces before its lines',
	'in-comment': 'no action log was found, because this table is inside a comment; delete "<!--" and "-->" round it',
	'in-html': 'no action log was found, because this table is part of a passage of HTML; put a blank line before it',
	delimiter:
		'no action log was found, because the line under these column titles has a different number of parts; give it one "---" for each column',
	'no-outer-pipes':
		'no action log was found, because these column titles count as a heading; begin and end each line of the table with "|"',
	'no-table':
		'there is no table under this heading; add one with the columns "No.", "Action", "Responsible", "Date issued" and "Status"',
	unrecognised: 'this table looks like the action log, but no heading says so; put "## Action log" above it',
};
