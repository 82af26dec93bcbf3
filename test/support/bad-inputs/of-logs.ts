import { type BadInput, HEAD, LOG, minutes, ROW_40, ROW_41, withRow } from './bad-input.ts';

const headed = (heading: string) => minutes({ log: LOG.replace('## Action log', heading) });
const logOf = (table: string) => minutes({ log: `## Action log\n\n${table}` });
const spoken = (discussion: string) => minutes({ discussion });
const fake = `## Action log\n\n${HEAD}| 97 | Not this one | DO | March 2025 | open |\n`;
const indented = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by);
const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> autumn\n`;
const row = (status: string) => `| 41 | Ask for a key | DO | March 2025 | ${status} |\n`;

/** Logs that are hidden, doubled, cut off or laid out differently, and texts that slow a parser down. */
export const badLogs: readonly BadInput[] = [
	[
		'a merge conflict in the log, with its base',
		logOf(`${HEAD}${conflict(`${row('closed')}||||||| spring\n${row('open')}`, row('complete'))}${ROW_40}`),
		1,
		['merge-conflict'],
	],
	[
		'a merge conflict in the discussion',
		spoken(conflict('DO was for it\n', 'DO was against it\n')),
		1,
		['merge-conflict'],
	],
	['another log in a code fence', spoken(`\`\`\`\n${fake}\`\`\`\n`), 0, []],
	['another log, indented like code', spoken(indented(fake, '    ')), 0, ['log-table']],
	['another log in a comment', spoken(`<!--\n${fake}-->\n`), 0, []],
	['a code fence that is not closed', spoken('```\nby hand\n'), 1, ['log-missing']],
	['the log in a quotation', minutes({ log: indented(LOG, '> ') }), 1, ['log-table']],
	['a heading in capitals', headed('## ACTION LOG'), 0, []],
	['a heading of another level, with a colon', headed('### Action Log:'), 0, []],
	['a bold line as heading, with more text', headed('**Action log:** as it was on 12 March 2025'), 0, ['log-table']],
	['a heading with two spaces in it', headed('# Action  log'), 0, []],
	['no log', minutes({ log: '' }), 1, ['log-missing']],
	[
		'two logs',
		minutes({ log: `${LOG}\n## Action log\n\n${HEAD}| 43 | Once more | DO | March 2025 | open |\n` }),
		1,
		['log-table'],
	],
	[
		'a delimiter row with a column too few',
		logOf(`${HEAD.replace(' --- |\n', '\n')}${ROW_41}${ROW_40}`),
		1,
		['log-missing'],
	],
	['a pipe in code within a cell', withRow('42 | type `a|b` | DO | March 2025 | open'), 1, ['log-table']],
	['escaped pipes and backslashes', withRow('42 | X \\| Y, D:\\\\y\\\\, `c\\|d` | DO | March 2025 | open'), 0, []],
	['a blank line between two rows', logOf(`${HEAD}${ROW_41}\n${ROW_40}`), 1, ['log-table']],
	[
		'columns in another order',
		logOf(
			'| Status | Date issued | No. | Responsible | Action |\n| - | - | - | - | - |\n| open | January 2025 | 40 | PB | Price the new shelves |\n',
		),
		0,
		[],
	],
	[
		'columns with other names, and one more',
		logOf(
			'| # | Action | Owner | Issued | State | Remarks |\n| - | - | - | - | - | - |\n| 40 | Price the new shelves | PB | January 2025 | open | by post |\n',
		),
		0,
		['log-table'],
	],
	[
		'the same column twice',
		logOf(
			'| No. | Action | Responsible | Date issued | Status | Status |\n| - | - | - | - | - | - |\n| 40 | Price the new shelves | PB | January 2025 | open | closed |\n',
		),
		1,
		['log-table'],
	],
	[
		'a table without outer pipes that begins like a heading',
		logOf(
			'# | Action | Responsible | Date issued | Status\n-- | -- | -- | -- | --\n40 | Price the new shelves | PB | January 2025 | open\n',
		),
		1,
		['log-missing'],
	],
	[
		'HTML in cells',
		withRow('42 | See <TBA> about it,<br>then <i>PB</i> | <TBA> | March 2025 | open'),
		1,
		['owner-unknown'],
	],
	['four thousand list marks on a line', spoken(`${'- '.repeat(4000)}end\n`), 1, ['file-unreadable']],
	['a word in twelve thousand stars', spoken(`${'*'.repeat(6000)}end${'*'.repeat(6000)}\n`), 1, ['file-unreadable']],
	[
		'backticks in three hundred lengths',
		spoken(`${Array.from({ length: 300 }, (_, at) => `so${'`'.repeat(at + 1)}`).join('\n')}\n`),
		1,
		['file-unreadable'],
	],
	['twelve thousand quotation marks on a line', spoken(`${'>'.repeat(12_000)} end\n`), 1, ['file-unreadable']],
];
