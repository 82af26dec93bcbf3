import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/parse/body/read-blocks.ts';
import { cutLine, trimLine } from '../../src/values/cut-line.ts';
import { wordsOf } from '../../src/values/flat-text.ts';
import { markdownOf } from '../../src/values/markdown-of.ts';

/** The first paragraph of a text, with what it may refer to. */
function lineOf(source: string) {
	const paragraph = readBlocks(source, 0).find((block) => block.type === 'paragraph');
	return paragraph?.type === 'paragraph' ? paragraph.content : [];
}

const DEFINITIONS = '\n\n[p]: <https://x.org/a&amp;copy;b> "Title"\n\n[^1]: By hand.\n';

describe('a line is copied in the characters of its source', () => {
	test.each([
		'Send **it** to _MH_, ~~not~~ `to a|b`.',
		'[the paper](https://x.org/a_b "t"), <https://x.org>, https://x.org/_a',
		'2\\*3 &amp; A_B <TBC> ![plan](p.png)',
		'[the paper][p] and [p], by hand[^1]',
	])('%s', (line) => {
		expect(markdownOf(lineOf(line + DEFINITIONS), { source: line + DEFINITIONS })).toBe(line);
	});

	test.each([
		['a line end is a space', 'Send  \nit\n   now', 'Send it now'],
		['so is one in a link', 'see [c\n  d](e)', 'see [c d](e)'],
		['and in code', '`` a` \nb``', '`` a` b``'],
		['a comment is left out', 'Send <!-- by post -->it', 'Send it'],
	])('%s', (_, source, written) => {
		expect(markdownOf(lineOf(source), { source })).toBe(written);
	});
});

describe('what leaves its file', () => {
	test.each([
		['takes the address of a link along', '[the **paper**][p]', '[the **paper**](<https://x.org/a\\&copy;b>)'],
		[
			'also where the label is all',
			'[p] and [p][]',
			'[p](<https://x.org/a\\&copy;b>) and [p](<https://x.org/a\\&copy;b>)',
		],
		['and that of a picture', '![a \\] *b*][p]', '![a \\] b](<https://x.org/a\\&copy;b>)'],
		['leaves the mark of a footnote behind', 'send the plan.[^1] Now', 'send the plan. Now'],
		['takes all else as it is', '**a** [b](c) `d`', '**a** [b](c) `d`'],
	])('%s', (_, line, written) => {
		const source = line + DEFINITIONS;
		expect(markdownOf(lineOf(source), { source, leaves: true })).toBe(written);
	});
});

describe('a line is cut at its words', () => {
	const cut = (source: string, ...cuts: number[]) =>
		cutLine(lineOf(source), cuts, source).map((part) => [wordsOf(part), markdownOf(part, { source })]);

	test.each<[string, number[], [string, string][]]>([
		[
			'one two',
			[4],
			[
				['one ', 'one '],
				['two', 'two'],
			],
		],
		[
			'a\\*b &amp; c',
			[2, 4],
			[
				['a*', 'a\\*'],
				['b ', 'b '],
				['& c', '&amp; c'],
			],
		],
		[
			'**one two** three',
			[4],
			[
				['one ', '**one **'],
				['two three', '**two** three'],
			],
		],
		[
			'[one *two*](x) y',
			[4],
			[
				['one ', '[one ](<x>)'],
				['two y', '[*two*](<x>) y'],
			],
		],
		[
			'one',
			[0, 3],
			[
				['', ''],
				['one', 'one'],
				['', ''],
			],
		],
		[
			'one',
			[1, 1],
			[
				['o', 'o'],
				['', ''],
				['ne', 'ne'],
			],
		],
		[
			'one<!-- x --> two',
			[3],
			[
				['one', 'one'],
				[' two', ' two'],
			],
		],
		[
			'`one` two',
			[3],
			[
				['one', '`one`'],
				[' two', ' two'],
			],
		],
	])('%s at %j', (source, cuts, parts) => {
		expect(cut(source, ...cuts)).toEqual(parts);
	});
});

describe('a line is trimmed', () => {
	test.each([
		['&#32;a b&#32;', 'a b', 'a b'],
		['**&nbsp;a**&nbsp;&nbsp;', 'a', '**a**'],
		['x  \n*&#9;*', 'x', 'x'],
		['`a ` &#32;', 'a ', '`a `'],
		['&#32;', '', ''],
		['a', 'a', 'a'],
	])('%j', (source, words, written) => {
		const line = trimLine(lineOf(source), source);
		expect([wordsOf(line), markdownOf(line, { source })]).toEqual([words, written]);
	});

	test('and one with nothing to trim is the same', () => {
		const line = lineOf('*a* b');
		expect(trimLine(line, '*a* b')).toBe(line);
	});
});
