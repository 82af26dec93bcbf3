import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible, visibleLine } from '../../src/formats/visible.ts';
import { codePoint } from '../support/code-point.ts';

describe('visible', () => {
	test.each([
		['a terminal escape', '\u001b[2J', '\\x1b[2J'],
		['the bell and backspace', '\u0007\b', '\\x07\\x08'],
		['a lone carriage return', 'a\rb', 'a\\x0db'],
		['DEL and C1', '\u007f\u0085\u009b', '\\x7f\\x85\\x9b'],
		['direction overrides', '\u202ea\u202c', '\\u202ea\\u202c'],
		['direction isolates and marks', '\u2067\u2069\u200e\u200f\u061c', '\\u2067\\u2069\\u200e\\u200f\\u061c'],
		['zero width', 'a\u200bb\u200d\u2060\ufeff', 'a\\u200bb\\u200d\\u2060\\ufeff'],
		['separators of lines', '\u2028\u2029', '\\u2028\\u2029'],
		['no characters', '\ufffe\uffff\ufdd0', '\\ufffe\\uffff\\ufdd0'],
		['no characters beyond the first plane', '\u{1fffe}\u{10ffff}', '\\u{1fffe}\\u{10ffff}'],
		['half a character', 'a\ud800b', 'a\\ud800b'],
		['tags that hide words', '\u{e0041}', '\\u{e0041}'],
	])('shows %s', (_, text, shown) => {
		expect(visible(text)).toBe(shown);
	});

	test.each(['a\tb\nc', 'Siân said £8.78m – “no”', '\u00a0', 'Chloé e\u0301', '😀 ⚠\ufe0f', 'adop\u00adtion', 'שלום'])(
		'leaves %j as it is',
		(text) => {
			expect(visible(text)).toBe(text);
		},
	);

	test('leaves nothing hidden, and shows what is shown already in the same way', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(fc.string({ unit: codePoint }), (text) => {
				expect(visible(text)).not.toMatch(/[\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}]|(?![\n\t])\p{Cc}/u);
				expect(visible(visible(text))).toBe(visible(text));
			}),
		);
	});

	test('a line has no ends of lines', () => {
		expect(visibleLine(' a\r\nb \t c\u0000 ')).toBe('a b c\\x00');
	});
});
