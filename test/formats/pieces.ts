import fc from 'fast-check';
import type { Minutes } from '../../src/model/minutes.ts';
import { withBody, wordsOf } from './sample.ts';

export const LOG_HEAD = '| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';

/** Pieces that a body is made of, with every kind of markup that could hide or move a word. */
const PIECES = [
	'Plain words of a paragraph.',
	'Two lines\nof one paragraph.',
	'**Action 81 (MH, LH):** do the thing. Action: and another. ACTION: third',
	'Said before. Action: asked in the *middle* of it, with `code` and <TBC>.',
	'Broken line  \nAction: after a break\nand on',
	'Words *with Action: inside* emphasis',
	'Words **Action 7 (RE):** bold in the middle',
	'[Action: in a link](https://example.org) and more',
	'Action – with a dash',
	'Action:',
	'Action: (RE) & Co. &amp; more \\*stars\\*',
	'**Decision:** agreed. Action 9 (RE): send it',
	'DECISION: the second way',
	'- one\n- two. Action: in a list\n  and on\n- three',
	'1. first\n2. second **Action 3 (KY):** do\n\n   more of it',
	'- outer\n  - inner Action: deep\n- [x] done Action: task',
	'* other list\n* entries',
	'> quoted Action: no action\n> more',
	'<!-- a comment -->',
	'Before <!-- hidden --> after',
	'Text with <!-- two\nlines --> comment',
	'<div class="x">\ntyped **html**\n</div>',
	'<script>alert(1)</script> words',
	'- entry\n\n  <b>block</b>\n- <!-- gone --> next',
	'Inline <b>bold</b> and <img src=x onerror=alert(1)> and <a href="Action: x">y</a>',
	'[bad](javascript:alert(1)) and [*worse*](data:text/html,x) and <vbscript:x>',
	'![A picture](https://example.org/p.png) of words',
	'[reference][r] words\n\n[r]: javascript:alert(2)',
	'```\ncode Action: none\n| a | b |\n```',
	'Lead:\n\n    indented code',
	'| a | b |\n| - | -: |\n| x \\| y | <i>z</i> |',
	'Footnote [^1] words\n\n[^1]: The note itself.',
	'### A lower heading',
	'### Topics for the next meeting\n\n- Topic one\n- Topic *two*',
	'## 2. An item',
	'## ITEM 2: The same number',
	'## Item with *emphasis* and `code`',
	'Setext heading\n---',
	'# A high heading',
	'---',
	'Tail\\\nAction: after a backslash',
	'~~struck~~ words $& $1 and $2 and www.example.org',
];

/** The pieces of a body. */
export const bodyOfPieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 });
const log = `## Action log\n\n${LOG_HEAD}| 1 | x | RE | April 2025 | open |`;

/** Minutes whose body is made of any pieces, with a log in their midst or without, in any line ends. */
export const minutesOfPieces = fc
	.tuple(bodyOfPieces, bodyOfPieces, fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([before, after, hasLog, lineEnd]) => {
		const text = [...before, ...(hasLog ? [log] : []), ...after].join('\n\n').replaceAll('\n', lineEnd);
		return withBody(`${text}${lineEnd}`);
	});

/** The words of the discussion, without its comments. */
export function discussionOf({ text, discussionLines }: Minutes): string {
	const lines = text.split(/\r\n|\n|\r/);
	const spans = discussionLines.map(([first, end]) => lines.slice(first - 1, end - 1).join('\n'));
	return spans.join('\n').replace(/<!--[\s\S]*?-->/g, '');
}

/**
 * The words that any format of the minutes has in this order: footnotes are elsewhere in some; addresses and the
 * numbers of lists are no words of it.
 */
export function spokenWords(minutes: Minutes): string[] {
	return wordsOf(discussionOf(minutes).replace(/\]\([^()]*(?:\(\d\))?\)|\[\^?[r1]\](?:: .*)?|^ *\d+\. |&amp;/gm, ''));
}
