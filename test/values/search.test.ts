import { describe, expect, test } from 'vitest';
import {
	excerpt,
	findTerms,
	foldSearchWord,
	markFound,
	mayHold,
	readTerm,
	searchWords,
} from '../../src/values/search.ts';

/** What is found in a text, in its own letters; undefined where a term is missing. */
const foundIn = (text: string, ...typed: string[]) =>
	findTerms(text, typed.map(readTerm))?.map(({ index, length }) => text.slice(index, index + length));

const shown = (text: string, typed: readonly string[], most?: number) =>
	excerpt(text, findTerms(text, typed.map(readTerm)) ?? [], most)
		.map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
		.join('');

describe('the words of a search', () => {
	test('are letters and digits, without what is between them', () => {
		expect(searchWords('Zoë’s hall')).toEqual([
			{ word: 'Zoë', index: 0 },
			{ word: 's', index: 4 },
			{ word: 'hall', index: 6 },
		]);
		expect(foldSearchWord('ZOË')).toBe('zoe');
	});

	test.each([
		['fund', 'The Funding of a fund, no refund', ['Funding', 'fund']],
		['FUNDING', 'the funding', ['funding']],
		['cafe', 'Café and Cafe\u0301s', ['Café', 'Cafe\u0301s']],
		['café', 'a CAFE', ['CAFE']],
		["hasn't", 'It hasn’t', ['hasn', 't']],
		['hasn’t', "it hasn't", ['hasn', 't']],
		["o'brien", 'Cllr OʼBrien', ['O', 'Brien']],
		['brien', 'Cllr O’Brien', ['Brien']],
		["AC's", 'AC’s pilot', ['AC', 's']],
		["AC's", 'AC said so', undefined],
		['well-being', 'a well being', ['well', 'being']],
		['funding', 'fund\u00ading and \u2060funding\ufeff', ['fund\u00ading', '\u2060funding\ufeff']],
		['78', 'Action 78, not 780', ['78']],
		['2025-04', 'on 2025-04-24', ['2025', '04']],
		['5th', 'the 5th', ['5th']],
		['fundings', 'the funding', undefined],
		['find', 'ﬁnd', ['ﬁnd']],
	])('%s in "%s"', (typed, text, expected) => {
		expect(foundIn(text, typed)).toEqual(expected);
	});

	test('must all be there, in any order; those of a phrase one after another', () => {
		expect(foundIn('The report of the group', 'group', 'report')).toEqual(['report', 'group']);
		expect(foundIn('The report of the group', 'group', 'plan')).toBeUndefined();
		expect(foundIn('The working groups, and group working', 'working group')).toEqual(['working', 'groups']);
		expect(foundIn('The group is working', 'working group')).toBeUndefined();
		expect(foundIn('Works in a group', 'work in')).toBeUndefined();
		expect(foundIn('fund the fund', 'fund', 'fund the', 'fund')).toEqual(['fund', 'the', 'fund']);
	});

	test('a term of marks alone has no words', () => {
		expect(['&', '\u0301', '\u00ad', ''].map(readTerm)).toEqual([[], [], [], []]);
	});
});

describe('what is shown round the words that were found', () => {
	const filler = (words: number) => Array.from({ length: words }, (_, at) => `word${at}`).join(' ');

	test('a short text whole', () => {
		expect(shown('The fund pays for the hall.', ['fund'])).toBe('The [fund] pays for the hall.');
		expect(shown('', [])).toBe('');
	});

	test('a long one from a little before, cut between words', () => {
		const text = `${filler(40)} the hall ${filler(40)}`;
		expect(shown(text, ['hall'])).toBe(
			'…word33 word34 word35 word36 word37 word38 word39 the [hall] word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23…',
		);
	});

	test('the part that has the most of them', () => {
		const text = `hall ${filler(60)} the fund of the hall ${filler(60)} fund`;
		const part = shown(text, ['hall', 'fund']);
		expect(part).toContain('the [fund] of the [hall] word0');
		expect(part.match(/…/g)).toHaveLength(2);
	});

	test('as many parts as it takes, or as may be', () => {
		const text = `hall ${filler(60)} fund ${filler(60)} grant`;
		expect(shown(text, ['hall', 'fund', 'grant'])).toMatch(/^\[hall\] .* … .*\[fund\] .* … .*\[grant\]$/);
		expect(shown(text, ['hall', 'fund', 'grant'], 1)).toMatch(/^\[hall\] [^[]*…$/);
		expect(shown(text, [])).toMatch(/^hall word0 .*…$/);
	});

	test('parts that meet are one', () => {
		const text = `${filler(20)} hall ${filler(22)} fund ${filler(30)}`;
		const part = shown(text, ['hall', 'fund']);
		expect(part).toContain(`[hall] ${filler(22)} [fund]`);
	});

	test.each([
		['without a space in it', `${'x,'.repeat(300)}fund,${'x,'.repeat(300)}`, 'fund'],
		[
			'with one word that is longer than the part',
			`${'a '.repeat(100)}${'fund'.repeat(100)} ${'b '.repeat(200)}`,
			'fund',
		],
		['of characters in two halves', `fund${'\u{1f600}'.repeat(300)}`, 'fund'],
		['of characters in two halves, from the other one on', `funds${'\u{1f600}'.repeat(300)}`, 'fund'],
	])('a text %s', (_, text, word) => {
		const part = shown(text, [word]);
		expect(part).not.toMatch(/\p{Cs}/u);
		expect(part).toContain('[fund');
		expect(part.length).toBeLessThan(640);
	});

	test('a word that would be cut at the end of one part is in another', () => {
		for (let length = 130; length < 230; length++) {
			const text = `${'a '.repeat(100)}hall ${'x'.repeat(length)} fundraising ${'b '.repeat(200)}`;
			expect(shown(text, ['hall', 'fund'])).toContain('[fundraising]');
			expect(shown(text.replaceAll(' ', ','), ['hall', 'fund'])).toContain('[fundraising]');
		}
	});

	test('half a megabyte of them is no trouble', () => {
		expect(shown('fund hall '.repeat(50_000), ['fund', 'hall'])).toMatch(/^\[fund\] \[hall\] .*…$/);
	});

	test('marks what is whole in the part, and nothing twice', () => {
		const found = [
			{ index: 0, length: 3, of: 0 },
			{ index: 4, length: 3, of: 1 },
		];
		expect(markFound('one two', found, 2)).toEqual([
			{ text: 'e ', found: false },
			{ text: 'two', found: true },
		]);
	});
});

describe('whether a text of Markdown need be read', () => {
	const may = (markdown: string, ...typed: string[]) => mayHold(markdown, typed.map(readTerm));

	test.each([
		['fund**ing**', 'funding'],
		['_Café_', 'cafe'],
		['fund\\_ing', 'ing'],
		['fund![ing](a.png)', 'funding'],
		['fund[ing](a.md)', 'funding'],
		['[fund](a.md)ing', 'funding'],
		['fund[^1]ing', 'funding'],
		['caf&eacute;', 'café'],
		['f&#117;nd', 'fund'],
	])('"%s" may have %s', (markdown, word) => {
		expect(may(markdown, word)).toBe(true);
	});

	test('not without all words in one part', () => {
		expect(may('a fund\nof the hall', 'hall', 'fund')).toBe(true);
		expect(may('a fund\n\nof the hall', 'hall', 'fund')).toBe(false);
		expect(may('a fund\r\n \r\nof the hall', 'hall', 'fund')).toBe(false);
		expect(may('a fund', 'hall')).toBe(false);
	});
});
