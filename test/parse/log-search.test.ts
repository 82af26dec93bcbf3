import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Minutes } from '../../src/model/minutes.ts';
import type { Source } from '../../src/model/source.ts';
import { markdownTree } from '../../src/parse/body/markdown.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { type Opened, open } from '../../src/parse/open.ts';
import { type Lines, lineAt, lineCount, lineText } from '../../src/values/lines.ts';
import { runs } from './runs.ts';
import { badInputs, HEADER, LOG, minutesOf, ROW_78, ROW_79, source } from './sources.ts';
import { splicedMinutes } from './spliced-minutes.ts';

/** The numbers of the log and what is unread, for a body that begins in line 5. */
function read(body: string): { numbers: string; unread: string[] } {
	const { log, unread } = readMinutes(source(minutesOf(body)));
	const numbers = log?.rows.map(({ number }) => number).join(' ') ?? 'no log';
	return {
		numbers,
		unread: unread.map(({ place, ...what }) => `${place.line}:${place.column} ${what.code}${reason(what)}`),
	};
}

function reason(what: object): string {
	if ('reason' in what) return ` ${what.reason}`;
	if ('container' in what) return ` ${what.container}`;
	return '';
}

describe('the log is the table under a heading that says so', () => {
	test.each([
		'## Action log',
		'# ACTION  LOG',
		'### Action Log:',
		'## 7. Action log (updated 24 April)',
		'## Item 7: Actions log – April',
		'## **Action log**',
		'## [Action log](x)',
		'## Action&nbsp;log ##',
		' ## Action log',
		'> quoted\n\n## Action log',
		'```\n## Action log\n```\n\n## Action log',
	])('%j', (heading) => {
		expect(read(LOG.replace('## Action log', heading))).toEqual({ numbers: '79 78', unread: [] });
	});

	test('or under a paragraph that says so right before it, and that is pointed out', () => {
		const body = LOG.replace('## ', '**').replace('log\n', 'log:** updated on 24 April\n');
		expect(read(body)).toEqual({ numbers: '79 78', unread: ['5:1 log-heading'] });
		expect(read(LOG.replace('## Action log', 'Action log\n==='))).toEqual({
			numbers: '79 78',
			unread: ['5:1 log-heading'],
		});
	});

	test('with text, another table or a part of its own between', () => {
		const other = '| a | b |\n| - | - |\n| 1 | 2 |\n';
		expect(read(LOG.replace('log\n', `log\n\nAs it stands.\n\n${other}\n### Open\n`))).toEqual({
			numbers: '79 78',
			unread: [],
		});
	});

	test('also where it lacks columns, which are named', () => {
		const { numbers, unread } = read('## Action log\n\n| Task | Who |\n| - | - |\n| a | MH |\n');
		expect(numbers).toBe('');
		expect(unread).toEqual([
			'7:1 column-missing',
			'7:1 column-missing',
			'7:1 column-missing',
			'7:1 column-missing',
			'7:3 column-unknown',
		]);
	});
});

describe('what is no log', () => {
	test.each([
		['nothing at all', 'text', '5:4 log-missing'],
		['a heading alone', '## Action log\n\nnone', '5:1 log-missing no-table'],
		['a log without a heading', LOG.replace('## Action log', '## Follow-up'), '7:1 log-missing unrecognised'],
		['a log after the end of its section', LOG.replace('log\n', 'log\n\n## AOB\n'), '9:1 log-missing unrecognised'],
		['a log in code', `\`\`\`\n${LOG}\`\`\``, '5:1 log-missing in-code'],
		['a log in code that never ends', `\`\`\`\n\n${LOG}`, '5:1 log-missing fence-unclosed'],
		['a log in code that a shorter fence does not end', `\`\`\`\`\n${LOG}\`\`\``, '5:1 log-missing fence-unclosed'],
		['a log after four spaces', LOG.replace(/^\|/gm, '    |'), '7:1 log-missing in-code'],
		['a log in a comment', `<!--\n${LOG}-->`, '5:1 log-missing in-comment'],
		['a log in a comment that never ends', `<!-- old\n\n${LOG}`, '5:1 log-missing comment-unclosed'],
		['a log in HTML', LOG.replace('log\n\n', 'log\n\n<div>\n'), '7:1 log-missing in-html'],
		['a delimiter row that is too short', LOG.replace(' ------ |\n', '\n'), '7:1 log-missing delimiter'],
		[
			'titles that read as a heading',
			LOG.replace('| No.', '# ').replace(/^\| | \|$/gm, ''),
			'7:1 log-missing no-outer-pipes',
		],
		['a log in a quotation', LOG.replace(/^/gm, '> '), '7:3 log-nested quotation'],
		['a log in a list', LOG.replace(/^/gm, '  ').replace(/^ {2}/, '- '), '7:3 log-nested list'],
		['rows and no titles', ROW_79 + ROW_78, '5:1 row-stray', '6:1 row-stray'],
	])('%s', (_, body, ...unread) => {
		expect(read(body)).toEqual({ numbers: 'no log', unread });
	});

	test('rows that stray, and a log that is hidden besides: both are said', () => {
		expect(read(`${ROW_78}\n\`\`\`\n${LOG}`).unread).toEqual(['5:1 row-stray', '7:1 log-missing fence-unclosed']);
	});
});

describe('what looks like a log, or a row of one, beside the log', () => {
	test.each([
		['code', `\`\`\`\n${LOG}\`\`\`\n\n${LOG}`],
		['code with lone CR', `\`\`\`\r${ROW_79.trim()}\r\`\`\`\r\r${LOG.replaceAll('\n', '\r')}`],
		['code in a quotation', `> \`\`\`\n> ${ROW_79}> \`\`\`\`\n\n${LOG}`],
		['code in a list', `- \`\`\`\n  ${ROW_79}  \`\`\`\n\n${LOG}`],
		['a comment', `<!--\n${LOG}-->\n\n${LOG}`],
		[
			'tables of another kind',
			`| a | b | c | d | e |\n| - | - | - | - | - |\n| 1 | b | c | May 2025 | open |\n\n${LOG}`,
		],
		['such a table in a list', `- | a | b |\n  | - | - |\n  | 1 | 2 |\n\n${LOG}`],
		['lines with a pipe or two', `a | b\n\n| c\n\n${LOG}`],
	])('is nothing in %s', (_, body) => {
		expect(read(body)).toEqual({ numbers: '79 78', unread: [] });
	});

	test.each([
		['a second log', `${LOG}\n${LOG}`, '79 78', '14:1 log-second'],
		['a log in a quotation', `${LOG.replace(/^/gm, '> ')}\n\n${LOG}`, '79 78', '7:3 log-nested quotation'],
		['rows after four spaces', `    ${ROW_79}\n${LOG}`, '79 78', '5:1 log-code'],
		['a tag that cuts the table', LOG.replace('| 78', '<div>\n| 78'), '79', '11:1 row-stray'],
		['a comment that is never closed', LOG.replace('| 78', '<!-- ask MH\n| 78'), '79', '11:1 row-stray'],
		['a fence that is never closed', LOG.replace('| 78', '```\n| 78'), '79', '11:1 row-stray'],
		['an empty line in the table', LOG.replace('| 78', '\n| 78'), '79', '11:1 row-stray'],
		['an empty line, and rows without outer pipes', LOG.replace('| 78', '\n78'), '79', '11:1 row-stray'],
		['a row in a quotation', LOG.replace('| 78', '> | 78'), '79', '10:1 row-stray'],
		['a row in a list', LOG.replace('| 78', '- | 78'), '79', '10:1 row-stray'],
		['a row that is underlined', `${LOG.replace('| 78', '\n| 78')}---\n`, '79', '11:1 row-stray'],
		['a row in a definition', `${LOG.replace('| 78', '\n[a]: b "\n| 78')}"\n`, '79', '12:1 row-stray'],
		[
			'rows under a line of dashes',
			LOG.replace('| 78', '\n| 77 | a | MH | May 2025 | open |\n| - | - | - | - | - |\n| 78'),
			'79',
			'11:1 row-stray',
			'13:1 row-stray',
		],
		['rows in a narrower table', LOG.replace('| 78', '\n| a | b |\n| - | - |\n| 78'), '79', '13:1 row-stray'],
		[
			'rows in a table of the same section',
			LOG.replace('| 78', '\n| a | b | c | d | e |\n| - | - | - | - | - |\n| 78'),
			'79',
			'13:1 row-stray',
		],
	])('is named: %s', (_, body, numbers, ...unread) => {
		expect(read(body)).toEqual({ numbers, unread });
	});
});

describe('a row with a cell too many or too few', () => {
	const row = (text: string) => readMinutes(source(minutesOf(`## Action log\n\n${HEADER}${text}\n`)));

	test('says its number and its action, and nothing that may belong to another column', () => {
		const { log, unread } = row('| 80 | run `a|b` | MH | April 2025 | open |');
		expect(log?.rows[0]).toMatchObject({ number: '80', text: 'run `a', responsible: [], status: '', uneven: true });
		expect(Object.keys(log?.rows[0]?.cells ?? {})).toEqual(['number', 'action']);
		expect(unread).toMatchObject([{ code: 'row-uneven', cells: 6, expected: 5, codePipe: '`a|b`' }]);
		expect(row('| 80 | run | MH | open |').unread).toMatchObject([{ code: 'row-uneven', cells: 4, expected: 5 }]);
		expect(row('80').log?.rows[0]).toMatchObject({ number: '80', text: '', uneven: true });
	});

	test('has no number where that is after the action', () => {
		const body = '## Action log\n\n| Action | No. | Status |\n| - | - | - |\n| Do a | b | 80 | open |\n';
		expect(readMinutes(source(minutesOf(body))).log?.rows[0]).toMatchObject({ number: '', text: 'Do a' });
	});

	test('is read by neither of two columns of one name', () => {
		const body = '## Action log\n\n| No. | Action | Status | Status |\n| - | - | - | - |\n| 80 | a | open | closed |\n';
		const { log, unread } = readMinutes(source(minutesOf(body)));
		expect(log?.rows[0]).toMatchObject({ number: '80', status: '', uneven: false });
		expect(unread.map(({ code }) => code)).toEqual(['column-missing', 'column-missing', 'column-double']);
	});
});

/** What a person would take for a row of the log: a number, a month and a status; without pipes round it, in a log of five columns. */
function isRow(line: string, { log }: Minutes): boolean {
	const row = /^[^|]*(\|?)\s*\d+\s*\|[^|]*\|[^|]*\|\s*\w+ \d{4}\s*\|\s*(?:open|closed)\s*\|?\s*$/.exec(line);
	return row !== null && (row[1] === '|' || !log || log.columns.length === 5);
}

/** How a line that looks like a row is accounted for; undefined where it is lost. */
function account(minutes: Minutes, line: number, opened: Opened): string | undefined {
	const { log, unread } = minutes;
	if (log?.rows.some(({ cells }) => Object.values(cells).some(({ place }) => place.line === line))) return 'in the log';
	if (unread.some(({ place, code }) => place.line === line && code.startsWith('row-'))) return 'named';
	if (!log && unread.some(({ code }) => /^(?:log|row)-/.test(code))) return 'there is no log, and that is said';
	return accountInTree(minutes, line, opened);
}

function accountInTree(
	{ log, unread, text }: Minutes,
	line: number,
	{ lines, bodyOffset }: Opened,
): string | undefined {
	const named = new Set(unread.flatMap(({ code, place }) => (code.startsWith('log-') ? place.line : [])));
	const above = lineAt(lines, bodyOffset) - 1;
	for (const { type, position } of nodesOf(markdownTree(text.slice(bodyOffset)))) {
		const [first, last] = [above + (position?.start.line ?? 0), above + (position?.end.line ?? 0)];
		if (line < first || line > last) continue;
		const block = text.slice(bodyOffset).slice(position?.start.offset, position?.end.offset);
		if (log && isHiddenOnPurpose(type, block)) return 'hidden on purpose';
		if (type !== 'table') continue;
		if (named.has(first)) return 'in another log, which is named';
		const own = countPipes(lines, first) === countPipes(lines, line) || log?.columns.length !== 5;
		if (own) return 'in a table of another kind';
	}
	return undefined;
}

function isHiddenOnPurpose(type: string, block: string): boolean {
	if (type === 'html') return block.startsWith('<!--') && block.includes('-->');
	return type === 'code' && (!/^(?:`{3}|~{3})/.test(block) || /(?:`{3}|~{3})[ \t]*$/.test(block));
}

function* nodesOf(node: Nodes): Generator<Nodes> {
	yield node;
	if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

function countPipes(lines: Lines, line: number): number {
	return lineText(lines, line).split('|').length;
}

describe('no row is lost', () => {
	function expectAccounted(file: Source): void {
		const minutes = readMinutes(file);
		const opened = open(file);
		if ('failed' in opened) {
			expect(minutes.unread).toHaveLength(1);
			return;
		}
		const { lines, bodyOffset } = opened;
		for (let line = lineAt(lines, bodyOffset); line <= lineCount(lines); line++) {
			const row = lineText(lines, line);
			if (!isRow(row, minutes) || account(minutes, line, opened)) continue;
			expect.fail(`line ${line} is lost: ${row}\n\n${minutes.text}`);
		}
	}

	test('in the bad inputs', { tags: 'slow' }, () => {
		for (const file of badInputs) expectAccounted(file);
	});

	test('in minutes that were cut and pasted', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(splicedMinutes, (text) => {
				expectAccounted(source(text));
			}),
			{ numRuns: runs(400) },
		);
	});
});
