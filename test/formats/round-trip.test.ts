import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/formats/visible.ts';
import { escapeCell } from '../../src/model/escape-markdown.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { board, example, minutesOf, missingWord, renderers, textOf, withBody, wordsOf } from './sample.ts';

const { md, html } = renderers();

/** What the minutes say, without the places where they say it. */
function told(minutes: Minutes) {
	return {
		items: minutes.items.map(({ number, title }) => ({ number, title })),
		actions: minutes.actionLines.map(({ number, responsible, text }) => ({ number, responsible, text })),
		// An action that is set off ends the decision before it.
		decisions: minutes.decisions.map(({ text }) => text.replace(/ Action 9.*/, '')),
		topics: minutes.topics.map(({ text }) => text),
		rows: minutes.log?.rows.map(({ number, text, responsible, issued, due, status, update, uneven }) => ({
			...{ number, text, responsible, issued, due, status, update, uneven },
		})),
	};
}

/** The words of the discussion, without its comments. */
function discussionOf({ text, discussionLines }: Minutes): string {
	const lines = text.split(/\r\n|\n|\r/);
	const spans = discussionLines.map(([first, end]) => lines.slice(first - 1, end - 1).join('\n'));
	return spans.join('\n').replace(/<!--[\s\S]*?-->/g, '');
}

describe('the example', () => {
	test.each(['2024-07', '2025-04'] as const)('%s says the same in Markdown', (name) => {
		const minutes = example(name);
		expect(told(minutesOf(md.minutes({ board, minutes })))).toEqual(told(minutes));
	});

	test.each(['2024-07', '2025-04'] as const)('every word of %s stands in both formats, in order', (name) => {
		const minutes = example(name);
		const words = wordsOf(discussionOf(minutes));
		expect(words.length).toBeGreaterThan(500);
		expect(missingWord(words, md.minutes({ board, minutes }))).toBeUndefined();
		expect(missingWord(words, textOf(html.minutes({ board, minutes })))).toBeUndefined();
	});

	test.each(['2024-07', '2025-04'] as const)('every cell of the log of %s stands in the page', (name) => {
		const minutes = example(name);
		const page = textOf(html.minutes({ board, minutes }));
		for (const { cells } of minutes.log?.rows ?? []) {
			for (const cell of Object.values(cells)) expect(page).toContain(cell.text);
		}
	});

	test('the same input gives the same bytes', () => {
		const minutes = example('2025-04');
		expect(md.minutes({ board, minutes })).toBe(md.minutes({ board, minutes }));
		expect(html.minutes({ board, minutes })).toBe(html.minutes({ board, minutes }));
	});
});

/** Characters that markup is made of come as often as letters. */
const characters = fc.oneof(
	fc.constantFrom(...'\\|*_`~<>[]()!&#$:;"\'{}+-=.@^/ %'),
	fc.constantFrom(
		'a',
		'B',
		'7',
		'é',
		'—',
		'\u00a0',
		'😀',
		'\t',
		'&amp;',
		'&#124;',
		'<br>',
		'<TBC>',
		'**',
		'~~',
		'\\|',
		'$&',
		'![',
		'www.x.org',
	),
	fc.constantFrom('\u0000', '\u001b', '\u0085', '\u2028', '\u202e', '\u200b', '\ufeff', '\ufffe', '\r', '\n'),
);
const cell = fc.array(characters, { maxLength: 14 }).map((pieces) => pieces.join(''));
const LOG_HEAD = '| No. | Action | Responsible | Date issued | Status |\n| --: | --- | --- | --- | --- |\n';

describe('a cell of the log', () => {
	const plain = cell.map((text) => visible(text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')).replace(/^[ \t]+|[ \t]+$/g, ''));

	test('is read again as it was, whatever it says', () => {
		fc.assert(
			fc.property(plain, plain, plain, plain, (number, text, responsible, status) => {
				const row = `| ${[number, text, responsible, 'April 2025', status].map(escapeCell).join(' | ')} |`;
				const minutes = withBody(`## 1. A\n\nText.\n\n## Action log\n\n${LOG_HEAD}${row}\n`);
				expect(minutes.log?.rows[0]?.cells.action?.text).toBe(text);
				expect(minutes.log?.rows[0]?.cells.responsible?.text).toBe(responsible);
				expect(minutes.log?.rows[0]?.cells.number?.text).toBe(number);
				expect(minutes.log?.rows[0]?.cells.status?.text).toBe(status);
				expect(told(minutesOf(md.minutes({ board, minutes })))).toEqual(told(minutes));
			}),
			{ numRuns: 200 },
		);
	});

	test('shows the same characters in the page', () => {
		fc.assert(
			fc.property(plain, (text) => {
				const minutes = withBody(`## Action log\n\n${LOG_HEAD}| 1 | ${escapeCell(text)} | RE | April 2025 | open |\n`);
				const page = html.minutes({ board, minutes });
				const shown = /<td role="cell" class="action(?: long)?" data-label="Action">(.*?)<\/td>/s.exec(page)?.[1] ?? '';
				expect(textOf(`<body>${shown}`)).toBe(text);
			}),
			{ numRuns: 200 },
		);
	});

	test('typed with any characters says the same once it is rendered', () => {
		fc.assert(
			fc.property(fc.array(cell, { minLength: 3, maxLength: 7 }), (cells) => {
				const typed = cells.map((text) => visible(text.replace(/[\r\n]/g, ' ')));
				const minutes = withBody(`## Action log\n\n${LOG_HEAD}| ${typed.join(' | ')} |\n`);
				expect(told(minutesOf(md.minutes({ board, minutes }))).rows).toEqual(told(minutes).rows);
			}),
			{ numRuns: 200 },
		);
	});
});

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

describe('a body of any pieces', () => {
	const body = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 });
	const log = `## Action log\n\n${LOG_HEAD}| 1 | x | RE | April 2025 | open |`;

	test('keeps every word in order, and in Markdown its meaning', () => {
		fc.assert(
			fc.property(body, body, fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'), (before, after, hasLog, lineEnd) => {
				const text = [...before, ...(hasLog ? [log] : []), ...after].join('\n\n').replaceAll('\n', lineEnd);
				const minutes = withBody(`${text}${lineEnd}`);
				const markdown = md.minutes({ board, minutes });
				const page = html.minutes({ board, minutes });
				expect(told(minutesOf(markdown))).toEqual(told(minutes));
				// A page has its footnotes at the end; addresses and the numbers of lists are no words of it.
				const words = wordsOf(
					discussionOf(minutes).replace(/\]\([^()]*(?:\(\d\))?\)|\[\^?[r1]\](?:: .*)?|^ *\d+\. |&amp;/gm, ''),
				);
				expect(missingWord(words, markdown)).toBeUndefined();
				expect(
					missingWord(
						words.filter((word) => word !== 'x'),
						textOf(page),
					),
				).toBeUndefined();
				expect(page).not.toMatch(/<(?:script|img|b|i|iframe)\b|(?:javascript|data|vbscript):[^<]*">/);
				expect(markdown + page).not.toContain('\r');
				expect(markdown).toMatch(/[^\n]\n$/);
				expect(page).toMatch(/[^\n]\n$/);
			}),
			{ numRuns: 250 },
		);
	});
});
