import { expect, test } from 'vitest';
import { escapeCell, escapeText } from '../../src/values/escape-markdown.ts';

test.each([
	['plain words – £75-£100, 2-3% (to do)', 'plain words – £75-£100, 2-3% (to do)'],
	['a | b', 'a \\| b'],
	['C:\\x\\', 'C:\\\\x\\\\'],
	['ask <TBC>, 3 < 4', 'ask \\<TBC>, 3 < 4'],
	['*a* _b_ a_b `c` ~~d~~', '\\*a\\* \\_b\\_ a_b \\`c\\` \\~\\~d\\~\\~'],
	['![x](y) [z]', '!\\[x](y) \\[z]'],
	['see [www.x.org\\|] or ]www.x.org', 'see \\[www\\.x.org\\\\\\|] or ]www.x.org'],
	['A & B &amp; &#124;', 'A & B \\&amp; \\&#124;'],
	['$& costs', '$& costs'],
	['$a$', '\\$a\\$'],
	['see http://a.b|c and www.c.d|e', 'see http\\://a.b\\|c and www\\.c.d\\|e'],
	['see http://a.b/c_d_ now', 'see http://a.b/c_d_ now'],
	['two\r\nlines', 'two lines'],
	['#1 - 2. + =', '#1 - 2. + ='],
])('a cell %j is written %j', (text, written) => {
	expect(escapeCell(text)).toBe(written);
});

test.each([
	['# no heading #', '\\# no heading \\#'],
	['- no list', '\\- no list'],
	['+ no list', '\\+ no list'],
	['1. no list', '1\\. no list'],
	['12) no list', '12\\) no list'],
	['> no quotation', '\\> no quotation'],
	['===', '\\==='],
	['2025 was long', '2025 was long'],
	['| no | table', '\\| no | table'],
])('a line %j is written %j', (text, written) => {
	expect(escapeText(text)).toBe(written);
});
