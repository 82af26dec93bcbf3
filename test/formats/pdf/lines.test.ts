import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/formats/paper/paper.ts';
import { coloursOf } from '../../../src/formats/pdf/colours.ts';
import { FONTS } from '../../../src/formats/pdf/font-files.ts';
import { setLines } from '../../../src/formats/pdf/lines.ts';
import type { PageContext } from '../../../src/formats/pdf/page.ts';
import { runsOf } from '../../../src/formats/pdf/runs.ts';
import { splitByFont, type Typeface, type Typefaces } from '../../../src/formats/pdf/typefaces.ts';
import { columnWidths } from '../../../src/formats/pdf/widths.ts';
import { readFont } from '../../../src/io/templates.ts';

const typeface = (key: keyof typeof FONTS): Typeface => ({
	key,
	font: create(readFont(FONTS[key])) as Font,
	thicken: false,
	slant: false,
});
const [regular, wide] = [typeface('regular'), typeface('wide')];
const chain = [regular, wide];
const typefaces: Typefaces = { regular: chain, bold: chain, italic: chain, boldItalic: chain, mono: chain };
/** Letters of one width make lines that can be counted. */
const context = {
	typefaces,
	colours: coloursOf(),
	words: new WeakMap(),
	width: ({ text }: { text: string }) => text.length,
} as unknown as PageContext;
const style = { face: 'regular', size: 10, colour: '#000000' } as const;
const lines = (content: readonly Inline[], width: number) =>
	setLines(runsOf(content, style, '#000000'), width, context).map(({ pieces }) =>
		pieces.map(({ text }) => text).join(''),
	);
const text = (words: string): Inline => ({ type: 'text', text: words });

describe('characters', () => {
	const fonts = (words: string) =>
		splitByFont(words, 'regular', typefaces).map(({ text, typeface }) => `${typeface.key}: ${text}`);

	test('are written by the first font that has them', () => {
		expect(fonts('Ŵ and Ελλάδα → end')).toEqual(['regular: Ŵ and ', 'wide: Ελλάδα → ', 'regular: end']);
	});

	test('that no font has become their code', () => {
		expect(fonts('to 中文 and 👩‍🌾')).toEqual(['regular: to [U+4E2D][U+6587] and [U+1F469 U+200D U+1F33E]']);
	});

	test('keep their accents, wherever these come from', () => {
		expect(fonts('e\u0301 \u0416\u0301')).toEqual(['regular: e\u0301 ', 'wide: \u0416\u0301']);
	});

	test('that show nothing are left out', () => {
		expect(fonts('co\u00adop ☑\ufe0f')).toEqual(['regular: coop ', 'wide: ☑']);
	});
});

describe('lines', () => {
	test('end between words, and where a line end was asked for', () => {
		expect(lines([text('one two three'), { type: 'break' }, text('\nfour\nfive')], 9)).toEqual([
			'one two ',
			'three',
			'four five',
		]);
	});

	test('do not part a date', () => {
		expect(lines([text('on '), { type: 'date', date: '2025-04-24', text: '24 April 2025' }], 14)).toEqual([
			'on ',
			'24\u00a0April\u00a02025',
		]);
	});

	test('part a word that is wider than they are, and nothing of it is lost', () => {
		expect(lines([text('a verylongwordindeed b')], 6)).toEqual(['a ', 'verylo', 'ngword', 'indeed ', 'b']);
	});

	test('have spaces once, also where markup begins', () => {
		expect(lines([text('a  '), { type: 'strong', content: [text(' b')] }, text('\n c')], 40)).toEqual(['a b c']);
	});

	test('hold every character of any text', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (words, width) => {
				const seen = lines([text(words)], width)
					.join('')
					.replace(/\s/g, '');
				expect(seen).toBe(words.replace(/\s/g, ''));
			}),
			{ numRuns: 300 },
		);
	});
});

describe('columns', () => {
	const fixed = (least: number, most: number) => ({ least, most, grows: false });
	const grows = (least: number, most: number) => ({ least, most, grows: true });

	test('are as wide as they ask for where there is room', () => {
		expect(columnWidths([fixed(10, 30), fixed(10, 50)], 400)).toEqual([30, 50]);
	});

	test('leave what is over to the one that grows', () => {
		expect(columnWidths([fixed(20, 20), grows(30, 2000), fixed(40, 60)], 400)).toEqual([20, 320, 60]);
	});

	test('are narrowed before the one that grows has no room, and never below a word', () => {
		const widths = columnWidths([grows(30, 2000), fixed(60, 300), fixed(60, 300), fixed(60, 300), fixed(60, 300)], 400);
		expect(widths[0]).toBeGreaterThanOrEqual(136 - 0.001);
		expect(Math.min(...widths)).toBeGreaterThanOrEqual(60);
		expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(400);
	});

	test('share what there is where not even their words have room', () => {
		expect(columnWidths([fixed(300, 300), grows(100, 900)], 200)).toEqual([150, 50]);
	});

	test('never ask for more than there is', { tags: 'slow' }, () => {
		const need = fc.tuple(fc.nat(200), fc.nat(800), fc.boolean()).map(([least, more, does]) => ({
			least,
			most: least + more,
			grows: does,
		}));
		fc.assert(
			fc.property(
				fc.array(need, { minLength: 1, maxLength: 12 }),
				fc.integer({ min: 50, max: 500 }),
				(needs, width) => {
					const widths = columnWidths(needs, width);
					expect(widths).toHaveLength(needs.length);
					expect(widths.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(width + 0.001);
					for (const each of widths) expect(each).toBeGreaterThanOrEqual(0);
				},
			),
			{ numRuns: 500 },
		);
	});
});
