// @module-tag slow
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingWord, wordsOf } from '../sample.ts';
import { readAloud, withPoppler } from './poppler.ts';
import { print } from './writer.ts';

/** Pieces that a body is made of; each word in them is in the file. */
const PIECES = [
	'Plain words of a paragraph, and some more of them until there is a second line for them to be on.',
	'**Action 81 (MH, LH):** do the thing. Action: and another. ACTION: third',
	'Said before. Action: asked in the *middle* of it, with `code` and <TBC>.',
	'Broken line  \nAction: after a break\nand on',
	'Words **Action 7 (RE):** bold in the middle',
	'[Action: in a link](https://example.org) and more',
	'**Decision:** agreed. Action 9 (RE): send it',
	'- one\n- two. Action: in a list\n  and on\n- three',
	'- first\n\n  more of it\n- second',
	'- outer\n  - inner Action: deep\n- [x] done Action: task',
	'> quoted Action: no action\n> more\n>\n> - within',
	'<div class="x">\ntyped **html**\n</div>',
	'![A picture](https://example.org) of words',
	'```\ncode  Action: none\n| a | b |\n```',
	'| head | other |\n| - | -: |\n| cell | <i>typed</i> |\n| alone |',
	'### A lower heading',
	'##### A much lower heading',
	'## 2. An item with *emphasis* and `code`',
	'---',
	'~~struck~~ words Ελλάδα and Жук ☑ 12½',
	`aWordThatIsWiderThan${'AnyLine'.repeat(20)}OfThePage end`,
	`${'Many words of a long paragraph that goes on over the end of a page. '.repeat(40)}`,
];
const LOG =
	'## Action log\n\n| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n| 1 | do it | RE | April 2025 | open |\n| 2 | short | RE |';

test('a body of any pieces is read aloud with every word in order', withPoppler, () => {
	const body = fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 9 });
	fc.assert(
		fc.property(body, fc.boolean(), (pieces, hasLog) => {
			const text = [...pieces, ...(hasLog ? [LOG] : [])].join('\n\n');
			// Addresses are no words of the page.
			const words = wordsOf(text.replace(/\]\([^()]*\)|\[x\]/g, ' '));
			const read = readAloud(print(text));
			expect(missingWord(words, read)).toBeUndefined();
		}),
		{ numRuns: Number(process.env['ALB_RUNS'] ?? 12) },
	);
});
