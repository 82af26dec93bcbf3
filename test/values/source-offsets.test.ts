import { expect, test } from 'vitest';
import { sourceOffsets } from '../../src/values/source-offsets.ts';

/** Where each character of a text is in its source. */
const offsets = (text: string, source: string) => Array.from(sourceOffsets(text, source)).join(' ');

test.each([
	['nothing', '', 'abc', ''],
	['as it is', 'abc', 'abc', '0 1 2'],
	['a backslash before a mark is none of the text', 'a*b', 'a\\*b', '0 2 3'],
	['one before a letter is', 'a\\b', 'a\\b', '0 1 2'],
	['a character reference is one character', 'a&b', 'a&amp;b', '0 1 6'],
	['a reference to the mark that begins references', '&amp;', '&amp;amp;', '0 5 6 7 8'],
	['a name that means nothing is text', '&nix;', '&nix;', '0 1 2 3 4'],
	['an escaped mark of a reference', '&amp;', '\\&amp;', '1 2 3 4 5'],
	['two code units of one reference are in one place', '\u{1f600}!', '&#x1F600;!', '0 0 9'],
	['what markdown reads for U+0000', 'a\ufffdb', 'a\u0000b', '0 1 2'],
	['spaces and tabs round the end of a line', 'a\nb', 'a \t\n \tb', '0 3 6'],
	['a source that ends before its text', 'ab?', 'ab', '0 1 2'],
	['a character that the source has not', 'a?b', 'ab', '0 1 1'],
	['one that is further on', 'ab', 'a====b', '0 5'],
	['one that is too far on', 'ab', `a${'='.repeat(300)}b`, '0 1'],
])('%s', (_, text, source, expected) => {
	expect(offsets(text, source)).toBe(expected);
});
