import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { markedLength } from '../../src/formats/findings/marked-length.ts';
import { sourceExcerpt } from '../../src/formats/findings/source-excerpt.ts';
import { codePoint } from '../support/code-point.ts';

/** The excerpt and the carets under it, as two lines. */
function drawn(line: string, column: number, length: number, width = 40): string {
	const { text, indent, marked } = sourceExcerpt(line, { column, length, width });
	return `${text}\n${' '.repeat(indent)}${'^'.repeat(marked)}`;
}

describe('a line of the minutes under a finding', () => {
	test('is whole where it fits', () => {
		expect(drawn('MH said so.', 4, 4)).toBe('MH said so.\n   ^^^^');
	});

	test('is cut to a window of whole words round the place', () => {
		const row = `| 79 | ${'Find out what the partners can pay. '.repeat(8)}| MH | April 2025 | opne |`;
		expect(drawn(row, row.indexOf('opne') + 1, 4)).toBe(`…can pay. | MH | April 2025 | opne |\n${' '.repeat(30)}^^^^`);
		expect(drawn(row, 3, 2)).toBe('| 79 | Find out what the partners can…\n  ^^');
		expect(drawn(row, 150, 3)).toMatch(/^…\S.*\S…\n +\^\^\^$/);
	});

	test('is one word, which is cut itself where it is longer than the window', () => {
		expect(drawn('x'.repeat(500), 200, 300)).toBe(`…${'x'.repeat(38)}…\n${' '.repeat(13)}${'^'.repeat(26)}`);
	});

	test('has the carets after its end, where something is missing', () => {
		expect(drawn('date:', 6, 1)).toBe('date:\n     ^');
		expect(drawn('date:', 99, 1)).toBe('date:\n     ^');
	});

	test.each([
		['a tab', '\tMH said', 2, '    MH said\n    ^^'],
		['a tab before', 'a\tMH', 3, 'a    MH\n     ^^'],
		['wide characters', '会议 MH said', 4, '会议 MH said\n     ^^'],
		['wide characters that are marked', 'a 会议', 3, 'a 会议\n  ^^^^'],
		['accents of their own', 'e\u0301te\u0301 MH', 7, 'e\u0301te\u0301 MH\n    ^^'],
		['a joined emoji', '👩‍🌾 MH', 7, '👩‍🌾 MH\n   ^^'],
		['the middle of a character', '😀 MH', 2, '😀 MH\n^^^'],
		['a hidden character before', 'a\u202eb MH', 5, 'a\\u202eb MH\n         ^^'],
		['a command to the terminal', 'no \u001b[2J', 4, 'no \\x1b[2J\n   ^^^^^'],
	])('is above its carets after %s', (_, line, column, expected) => {
		expect(drawn(line, column, 2)).toBe(expected);
	});

	test('keeps to its width, shows nothing hidden, and marks at least one character, whatever it holds', {
		tags: 'slow',
	}, () => {
		const character = fc.oneof(
			fc.constantFrom(' ', '|', '\t', '会', '👩‍🌾', '\u0301', '\u202e', '\u001b', 'é', '\ud83d', 'word '),
			fc.string({ unit: codePoint, minLength: 1, maxLength: 3 }),
		);
		const lines = fc.array(character, { maxLength: 200 }).map((parts) => parts.join('').replace(/[\r\n]/g, ' '));
		fc.assert(
			fc.property(
				lines,
				fc.nat(400),
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 20, max: 90 }),
				(line, at, length, width) => {
					const { text, indent, marked } = sourceExcerpt(line, { column: at + 1, length, width });
					// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
					expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
					expect(marked).toBeGreaterThanOrEqual(1);
					expect(indent).toBeGreaterThanOrEqual(0);
					// A character may be a few columns wide, and is never cut in two.
					expect(stringWidth(text)).toBeLessThanOrEqual(width + 12);
					expect(indent + marked).toBeLessThanOrEqual(width + 24);
				},
			),
		);
	});

	test('takes no longer for a line of half a megabyte', () => {
		const { text } = sourceExcerpt('会é'.repeat(250_000), { column: 250_000, length: 400_000, width: 80 });
		expect(text.length).toBeLessThan(100);
	});
});

describe('what a finding means', () => {
	const row = '|  79 | Follow up \\| on funding | MH / RE |  | opne |';
	test.each([
		['the value that the message quotes', row, row.indexOf('MH') + 1, '"MH" is no one', 2],
		['the longest of them', row, row.indexOf('MH') + 1, '"MH" in "MH / RE"', 7],
		['a value that the message cuts', 'Follow up on funding', 1, '"Follow up…" reads like an action', 9],
		['not a part of a word', row, 4, 'number "7" is there', 2],
		['the cell that begins there', row, 9, 'in other words', 'Follow up \\| on funding'.length],
		['the word, elsewhere', 'RM said that', 1, 'someone is quoted', 2],
		['the word, in a cell', row, row.indexOf('RE') + 1, 'is not listed', 2],
		['an empty cell', row, row.indexOf('|  |') + 3, 'is missing', 1],
		['a mark', '## 2. Funding', 1, 'item "2" is there twice', 1],
		['nothing more', 'date:', 6, 'is missing', 1],
		['nothing, in an empty line', '', 1, 'is missing', 1],
	])('is %s', (_, line, column, message, length) => {
		expect(markedLength(line, column, message)).toBe(length);
	});
});
