// @module-tag slow
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Renderer } from '../../../src/formats/format.ts';
import { visible } from '../../../src/formats/visible.ts';
import { loadWord } from '../../../src/formats/word/word.ts';
import { escapeCell } from '../../../src/values/escape-markdown.ts';
import { wordFaults } from '../../support/word-faults.ts';
import { all, openWord, saying } from '../../support/word-package.ts';
import { board, missingWord, withBody, wordsOf } from '../sample.ts';

const word = (await loadWord({ templates: new Map() })) as Renderer<Uint8Array>;

/** Pieces that a body is made of, each with words that are nowhere else in it. */
const PIECES = [
	'Plain words of a paragraph.',
	'Two lines\nof one paragraph.',
	'**Action 81 (MH, LH):** do the thing. Action: and another',
	'Broken line  \nAction: after a break\nand on',
	'Words **bold *and both* again** in the ~~struck **middle**~~ of it',
	'**Decision:** agreed. Action 9 (RE): send it',
	'- one\n- two. Action: in a list\n  and on\n- three',
	'1. first\n2. second **Action 3 (KY):** do\n\n   more of it',
	'7) seventh\n\n   > quoted in a list\n   >\n   > | c | d |\n   > | - | - |\n   > | e | f |',
	'- outer\n  - inner Action: deep\n    1. deeper\n       - deepest\n- [x] done task',
	'-\n- - nested at once',
	'> quoted Action: no action\n> - more\n>\n> > twice',
	'<div class="x">\ntyped **html**\n</div>',
	'Inline <b>bold</b> & "quotes" \'too\'',
	'[*link*](https://example.org/a?b=c&d=e) and [bad](javascript:alert) and [near](../x.pdf) and [here](#y)',
	'```\ncode Action: none\n\t| a | b |\n```',
	'| a | b |\n| - | -: |\n| x | <i>z</i> |\n| less |',
	'### A lower heading\n\n##### And one much lower',
	'## 2. An item with *emphasis* and `code`',
	'---',
	'~~struck~~ words $& $1 and www.example.org',
	'Supercali\u00adfragilistic 😀 naïve שלום مرحبا 中文',
	'Footnote [^n] words',
];
const NOTES = '\n\n[^n]: The note itself.\n[^m]: One that nothing names.\n';
const LOG = '## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';

/** What of a body a reader sees as words: no addresses, no numbers of lists, no marks. */
function wordsIn(body: string): string[] {
	return wordsOf(body.replace(/\]\([^()]*\)|\[\^\w\]|^[> ]*\d+[.)] |\[x\]/gm, ''));
}

test('a body of any pieces keeps every word in order, in a file that Word has no need to repair', () => {
	const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(pieces, fc.boolean(), (list, hasLog) => {
			const body = [...list, ...(hasLog ? [`${LOG}| 1 | x | RE | April 2025 | open |`] : [])].join('\n\n');
			const bytes = word.minutes({ board, minutes: withBody(body + NOTES) });
			expect(missingWord(wordsIn(body), saying(openWord(bytes).root('word/document.xml')))).toBeUndefined();
			expect(wordFaults(bytes)).toEqual([]);
		}),
		{ numRuns: 50 },
	);
});

test('a cell of the log says what it says, whatever characters it is of', () => {
	const character = fc.oneof(
		fc.constantFrom(...'\\|*_`~<>[]()!&#$:;"\'{}+-=.@^/ %', 'é', '\u00a0', '😀', '\t', ']]>', '&amp;', '<w:p/>'),
		fc.constantFrom('\u0000', '\u001b', '\u0085', '\u2028', '\u202e', '\u200b', '\ufeff', '\ufffe', '\ud800'),
	);
	const cell = fc
		.array(character, { maxLength: 14 })
		.map((list) => visible(list.join('')).replace(/^[ \t]+|[ \t]+$/g, ''));
	fc.assert(
		fc.property(cell, (text) => {
			const minutes = withBody(`${LOG}| 1 | ${escapeCell(text)} | RE | April 2025 | open |\n`);
			const document = openWord(word.minutes({ board, minutes })).root('word/document.xml');
			expect(saying(all(document, 'w:tc')[6] ?? document)).toBe(`${text}\n`);
		}),
		{ numRuns: 50 },
	);
});
