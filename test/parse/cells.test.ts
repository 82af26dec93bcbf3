import fc from 'fast-check';
import type { Root, Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import { markdownTree } from '../../src/parse/body/markdown.ts';
import { isDelimiterRow, plainWord, readCells, splitRow } from '../../src/values/cells.ts';
import { splitLines } from '../../src/values/lines.ts';
import { codePoint } from '../support/code-point.ts';
import { runs } from './runs.ts';
import { at, FILE } from './sources.ts';

describe('a row is split into cells', () => {
	test.each([
		['| a | b |', ['a', 'b']],
		['a | b', ['a', 'b']],
		['|a|b', ['a', 'b']],
		['  | a |\t b  |  ', ['a', 'b']],
		['| a || b |', ['a', '', 'b']],
		['||', ['']],
		['|', ['']],
		['  |  ', ['']],
		['| a \\| b | c |', ['a \\| b', 'c']],
		['| a \\\\| b |', ['a \\\\', 'b']],
		['| a \\\\\\| b |', ['a \\\\\\| b']],
		['| `a|b` |', ['`a', 'b`']],
		['\\| a | b', ['\\| a', 'b']],
		['| a \\', ['a \\']],
		['|\u00a0a\u00a0|', ['\u00a0a\u00a0']],
		['| \u2028 |', ['\u2028']],
	])('%j', (row, cells) => {
		expect(splitRow(row).map(({ raw }) => raw)).toEqual(cells);
	});

	test('and each is as it was typed', () => {
		const lines = splitLines(FILE, 'a\n|  A  B\t\\| C, `a\\|b` \\* |||  |\n');
		expect(readCells(lines, 2)).toEqual([
			{ text: 'A  B\t\\| C, `a\\|b` \\*', raw: 'A  B\t\\| C, `a\\|b` \\*', place: at(2, 4) },
			{ text: '', raw: '', place: at(2, 26) },
			{ text: '', raw: '', place: at(2, 27) },
			{ text: '', raw: '', place: at(2, 29) },
		]);
	});
});

describe('a delimiter row', () => {
	test.each(['| - |', '|-|', '-|-', ':-:|-:', '| --- | :-: |', '  |:--|  ', '|-'])('%j', (row) => {
		expect(isDelimiterRow(row)).toBe(true);
	});
	test.each([
		'',
		'|',
		'||',
		'---',
		':-:',
		'| - | |',
		'|| - |',
		'| : |',
		'| - - |',
		'| a |',
		'|--:-|',
		'| \u2013 |',
		'- -|-',
	])('not %j', (row) => {
		expect(isDelimiterRow(row)).toBe(false);
	});
});

test.each([
	['\u00a0open\u202f', 'open'],
	['in\u00a0progress', 'in progress'],
	['\u200bopen\ufeff', 'open'],
	['*a*', '*a*'],
	['', ''],
])('the plain word of %j is %j', (text, word) => {
	expect(plainWord(text)).toBe(word);
});

/** The pieces of rows, so that every escape and every kind of space turns up. */
const rowText = fc
	.array(
		fc.oneof(
			{
				weight: 4,
				arbitrary: fc.constantFrom(
					'|',
					' ',
					'\t',
					'\\',
					'a',
					'-',
					':',
					'`',
					'*',
					'\\|',
					'\\\\',
					'[',
					'](b)',
					'<b>',
					'&amp;',
					'~~',
					'\u00a0',
					'\u2028',
					'\u0000',
					'é',
					'😀',
					'!',
					'#',
				),
			},
			fc.string({ unit: codePoint, maxLength: 2 }),
		),
		{ maxLength: 14 },
	)
	.map((pieces) => pieces.join('').replace(/[\r\n]/g, ''));

function tableIn({ children }: Root): Table | undefined {
	return children.find((node) => node.type === 'table');
}

/** Where micromark has the cells of a row: the span of what each holds. */
function cellsByMicromark(table: Table, row: number, text: string): { start: number; raw: string }[] {
	return (table.children[row]?.children ?? []).map((cell) => {
		const from = cell.position?.start.offset ?? 0;
		// The span of a cell begins with its pipe; that of the last one also ends with one, if no backslash escapes it.
		const span = text.slice(from, cell.position?.end.offset);
		const inner = span.startsWith('|') ? span.slice(1) : span;
		const start = from + (span.length - inner.length) + (/^[ \t]*/.exec(inner)?.[0].length ?? 0);
		const raw = inner
			.replace(/[ \t]+$/, '')
			.replace(/(?<!\\)((?:\\\\)*)\|$/, '$1')
			.replace(/^[ \t]+|[ \t]+$/g, '');
		return { start, raw };
	});
}

describe('cells are what they are to micromark', () => {
	test('their number and their bounds, in any row of any table', { tags: 'slow' }, () => {
		const HEAD = '| a | b | c |\n| - | - | - |\n';
		fc.assert(
			fc.property(rowText, (row) => {
				const text = `${HEAD}| ${row}`;
				const table = tableIn(markdownTree(text));
				if (!table || table.children.length < 2) throw new Error('a row that begins with a pipe is a row');
				const start = HEAD.length;
				const own = splitRow(`| ${row}`).map(({ start: column, raw }) => ({ start: start + column, raw }));
				const theirs = cellsByMicromark(table, 1, text);
				expect(own).toHaveLength(theirs.length);
				for (const [index, { start: offset, raw }] of theirs.entries()) {
					expect(own[index]?.raw).toBe(raw);
					if (raw !== '') expect(own[index]?.start).toBe(offset);
				}
			}),
			{ numRuns: runs(1000) },
		);
	});

	test('also in a header, which makes a table with the right delimiter row and with no other', { tags: 'slow' }, () => {
		const delimiter = fc.oneof(
			fc
				.array(fc.constantFrom('|', '-', ':', ' ', '\t', '--', ':-:', '|-|'), { maxLength: 10 })
				.map((pieces) => pieces.join('')),
			fc.integer({ min: 1, max: 8 }).map((count) => `|${'-|'.repeat(count)}`),
		);
		fc.assert(
			fc.property(rowText, delimiter, (header, dashes) => {
				const text = `|${header}\n|${dashes}\n`;
				const table = tableIn(markdownTree(text));
				// A pipe alone is a row of a table, and begins none.
				const alone = /^[ \t]*$/.test(header);
				const own =
					!alone && isDelimiterRow(`|${dashes}`) && splitRow(`|${header}`).length === splitRow(`|${dashes}`).length;
				expect(table !== undefined).toBe(own);
				if (table) expect(table.children[0]?.children).toHaveLength(splitRow(`|${header}`).length);
			}),
			{ numRuns: runs(1000) },
		);
	});
});
