// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHoldMarkup } from '../../src/parse/log/log-cells.ts';
import { readMeetingLog } from '../../src/parse/meeting-log.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { splitRow } from '../../src/values/cells.ts';
import { wordsOnOneLine } from '../../src/values/flat-text.ts';
import { inlineMarkdown } from '../support/inline-markdown.ts';
import { expectAlike, readBoth } from './depths.ts';
import { runs } from './runs.ts';
import { at, HEADER, minutesOf, source } from './sources.ts';

function logOf(row: string, after = '') {
	return readMinutes(source(minutesOf(`## Action log\n\n${HEADER}${row}\n${after}`))).log;
}

function cellOf(typed: string, after = '') {
	return logOf(`| 79 | ${typed} | MH | April 2025 | open |`, after)?.rows[0]?.cells.action;
}

describe('a cell of the log says what a paragraph says', () => {
	test.each([
		['[the paper](https://x.org)', 'the paper'],
		['**today** and *soon*', 'today and soon'],
		['`a\\|b` \\| c', 'a|b | c'],
		['A_B, 2*3, R&D, C:\\temp', 'A_B, 2*3, R&D, C:\\temp'],
		['C:\\\\x\\\\', 'C:\\x\\'],
		['\\*a\\* &amp; &lt;', '*a* & <'],
		['ask <TBC>', 'ask <TBC>'],
		['send<!-- by post --> it', 'send it'],
		['send[^1]', 'send'],
		['[the paper][p]', 'the paper'],
		['[TBC] [^x]', '[TBC] [^x]'],
		['a  b\tc', 'a  b\tc'],
		['\u0000', '\ufffd'],
	])('%j is %j', (typed, text) => {
		expect(cellOf(typed, '\n[p]: https://x.org\n\n[^1]: By hand.\n')?.text).toBe(text);
	});

	test('and its pieces are there where it is not its text, by their offsets in the file', () => {
		const after = '\n[p]: https://x.org\n';
		const file = minutesOf(`## Action log\n\n${HEADER}| 79 | See [it][p] | MH | April 2025 | open |\n${after}`);
		const cells = readMinutes(source(file)).log?.rows[0]?.cells;
		const from = file.indexOf('See');
		expect(cells?.action).toEqual({
			text: 'See it',
			raw: 'See [it][p]',
			content: [
				{ type: 'text', text: 'See ', start: from, end: from + 4 },
				{
					type: 'link',
					address: 'https://x.org',
					defined: true,
					content: [{ type: 'text', text: 'it', start: from + 5, end: from + 7 }],
					start: from + 4,
					end: from + 11,
				},
			],
			place: at(9, 8),
		});
		expect(cells?.status).toEqual({ text: 'open', raw: 'open', place: at(9, 40) });
	});

	test('number, people, date and status are words, and so are the titles', () => {
		const text = minutesOf(
			'## Action log\n\n| **No.** | *Action* | `Who` | Issued | [Status](x) | Room |\n| - | - | - | - | - | - |\n' +
				'| **79** | a | *MH*/`RE` | **April 2025** | _open_ | 4 |\n',
		);
		const { log, unread } = readMinutes(source(text));
		expect(log?.columns.map(({ name, title }) => name ?? title)).toEqual([
			...['number', 'action', 'responsible', 'issued', 'status', 'Room'],
		]);
		expect(log?.rows[0]).toMatchObject({
			number: '79',
			responsible: ['MH', 'RE'],
			issued: '2025-04',
			status: 'open',
			uneven: false,
		});
		expect(log?.rows[0]?.all?.map((cell) => cell.text)).toEqual(['79', 'a', 'MH/RE', 'April 2025', 'open', '4']);
		expect(unread.map(({ code }) => code)).toEqual(['column-unknown']);
	});

	test('all cells of a row are kept where the row is uneven or a column is the board’s own, and only there', () => {
		expect(logOf('| 79 | *a* | MH |')?.rows[0]?.all?.map(({ text }) => text)).toEqual(['79', 'a', 'MH']);
		expect(logOf('| 79 | *a* | MH | April 2025 | open |')?.rows[0]?.all).toBeUndefined();
	});

	test('a mark of a restricted passage is no word, and is known', () => {
		expect(cellOf('<!-- restricted -->the *pay*<!-- /restricted -->')).toMatchObject({
			text: 'the pay',
			raw: '<!-- restricted -->the *pay*<!-- /restricted -->',
			restricted: true,
		});
	});

	test('its words are those of the same Markdown in a paragraph', () => {
		fc.assert(
			fc.property(inlineMarkdown, (markdown) => {
				const { log, body } = readMinutes(
					source(minutesOf(`${markdown}\n\n## Action log\n\n${HEADER}| 79 | ${markdown} | MH | April 2025 | open |\n`)),
				);
				const [paragraph] = body.blocks;
				if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
				expect(log?.rows[0]?.text).toBe(wordsOnOneLine(paragraph.content));
			}),
			{ numRuns: runs(300) },
		);
	});
});

/** Characters that markup is made of, as often as letters. */
const characters = fc
	.array(
		fc.oneof(
			fc.constantFrom(...'\\*_`~<>[]()!&#$:;"\'{}+-=.@^/ %aB7é'),
			fc.constantFrom('www.', 'http://', 'x.org', '&amp;', '&#124;', '<b>', '\u00a0', '\u0000', '😀', '\t', '\\|'),
		),
		{ maxLength: 10 },
	)
	.map((pieces) => pieces.join(''));

describe('without a parser', () => {
	test.each(['plain – £75-£100 (2-3%)', 'A_B', 'R&D & co', 'C:\\temp', '3 < 4', 'a! #1 x]', 'at 5: now', '2 ^ 3 $5'])(
		'%j is read',
		(text) => {
			expect(mayHoldMarkup(text)).toBe(false);
		},
	);

	test('what may hold no markup is its text to the parser too', () => {
		fc.assert(
			fc.property(characters, (typed) => {
				fc.pre(!mayHoldMarkup(typed));
				const raw = splitRow(`| ${typed} |`)[0]?.raw ?? '';
				expect(cellOf(typed)).toEqual({ text: raw, raw, place: expect.anything() });
			}),
			{ numRuns: runs(500) },
		);
	});

	test('both depths say the same of any cells, and the shallow one leaves markup to the whole one', () => {
		fc.assert(
			fc.property(characters, characters, (number, text) => {
				const both = readBoth(
					source(minutesOf(`## Action log\n\n${HEADER}| ${number} | ${text} | MH | April 2025 | open |\n`)),
				);
				expectAlike(both);
				if (both.quick) expect(both.quick.log?.rows.some(({ cells }) => cells.action?.content)).toBe(false);
			}),
			{ numRuns: runs(300) },
		);
		expect(
			readMeetingLog(source(minutesOf(`## Action log\n\n${HEADER}| 79 | **a | MH | April | open\n`))),
		).toBeUndefined();
		expect(
			readMeetingLog(source(minutesOf(`## Action log\n\n${HEADER}| 79 | a | MH | April | **open\n`))),
		).toBeUndefined();
	});
});
