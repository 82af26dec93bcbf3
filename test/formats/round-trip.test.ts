import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/formats/visible.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { escapeCell } from '../../src/values/escape-markdown.ts';
import { blocksText } from '../support/shown.ts';
import { discussionOf, LOG_HEAD, minutesOfPieces, spokenWords } from './pieces.ts';
import { board, example, minutesOf, missingWord, renderers, textOf, withBody, wordsOf } from './sample.ts';

const { md, html } = renderers();

/** What the minutes say, without the places where they say it. */
function contentOf(minutes: Minutes) {
	return {
		items: minutes.items.map(({ number, title }) => ({ number, title })),
		actions: minutes.actionLines.map(({ number, responsible, text }) => ({ number, responsible, text })),
		decisions: minutes.decisions.map(({ text }) => text),
		topics: minutes.topics.map(({ text }) => text),
		rows: minutes.log?.rows.map(({ number, text, responsible, issued, due, status, update, uneven }) => ({
			...{ number, text, responsible, issued, due, status, update, uneven },
		})),
	};
}

describe('the example', () => {
	test.each(['2024-07', '2025-04'] as const)('%s says the same in Markdown', (name) => {
		const minutes = example(name);
		expect(contentOf(minutesOf(md.minutes({ board, minutes })))).toEqual(contentOf(minutes));
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

describe('a cell of the log', () => {
	const plain = cell.map((text) => visible(text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')).replace(/^[ \t]+|[ \t]+$/g, ''));

	test('is read again as it was, whatever it says', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(plain, plain, plain, plain, (number, text, responsible, status) => {
				const row = `| ${[number, text, responsible, 'April 2025', status].map(escapeCell).join(' | ')} |`;
				const minutes = withBody(`## 1. A\n\nText.\n\n## Action log\n\n${LOG_HEAD}${row}\n`);
				expect(minutes.log?.rows[0]?.cells.action?.text).toBe(text);
				expect(minutes.log?.rows[0]?.cells.responsible?.text).toBe(responsible);
				expect(minutes.log?.rows[0]?.cells.number?.text).toBe(number);
				expect(minutes.log?.rows[0]?.cells.status?.text).toBe(status);
				expect(contentOf(minutesOf(md.minutes({ board, minutes })))).toEqual(contentOf(minutes));
			}),
			{ numRuns: 200 },
		);
	});

	test('shows the same characters in the page', { tags: 'slow' }, () => {
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

	test('typed with any characters says the same once it is rendered', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(fc.array(cell, { minLength: 3, maxLength: 7 }), (cells) => {
				const typed = cells.map((text) => visible(text.replace(/[\r\n]/g, ' ')));
				const minutes = withBody(`## Action log\n\n${LOG_HEAD}| ${typed.join(' | ')} |\n`);
				expect(contentOf(minutesOf(md.minutes({ board, minutes }))).rows).toEqual(contentOf(minutes).rows);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('a body of any pieces', () => {
	test('keeps every word in order, and in Markdown its meaning', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(minutesOfPieces, (minutes) => {
				const markdown = md.minutes({ board, minutes });
				const page = html.minutes({ board, minutes });
				expect(contentOf(minutesOf(markdown))).toEqual(contentOf(minutes));
				const words = spokenWords(minutes);
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

	/** What Markdown says in more than one way, and what must not be taken for what it looks like. */
	const AWKWARD = [
		'*a*__b__**c***d* **e**__f__ ***g*h** _i_**j**_k_',
		'Said **b *c Action: d** e* f[^1]',
		'![Action: a picture](p.png) and <a href="Action: b">c</a> and `Action: d`',
		'![Action: a picture](javascript:b)',
		'- a\n\n* b\n\n+ c',
		'1. a\n\n1) b',
		'- a\n\n<!-- c -->\n\n- b',
		'# High\n\nWords',
		'A\nB\n===\n\nC\\\nD\n---',
		'> # Quoted\n>\n> - Action: a\n>   > **Decision:** b',
		'**Topics for the next meeting:**\n\n- one\n- [x] **two**. Action 7 (RE): three[^1]',
		'~~~ js title=<a>\nAction: x\n```\n~~~',
		'    Action: indented',
		'https://x.org/**b** www.x.org* a@b.org_c_ https\\://y.org',
		'&amp;lt; &#42;a&#42; \\& $x$ $5 ~a~ ~~b~~ a_b_c 2\\. #d',
		'1\\. a\n\\- b\n\\# c\n\\> d\n=== e',
		'Action – a\n\n**Action 9 (RE)** b\n\n**ACTION:**c',
		'- [ ] <!-- a -->\n- [x] Action: b',
		'-\n- - a\n-\n  - b',
		'<!-- a --> b\n<!-- c -->\nd <!-- e -->',
		'| Action: a | ![b](c) |\n| :- | -: |\n| `d\\|e` | **f\\|g** |\n| h |',
		'<div>\nAction: a\n\n</div>',
		'***\n\n___',
		'[^1]: Action: noted\n\n    - more[^2]\n\n[^2]: and **this**',
		'[a][r] ![b][r]\n\n[r]: https://example.org/(x) "title"',
	];

	test('says the same in Markdown, however awkward', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 5 }), (pieces) => {
				const minutes = withBody(
					['## 1. Begin', ...pieces, `## Action log\n\n${LOG_HEAD}| 1 | x | RE | April 2025 | open |\n`].join('\n\n'),
				);
				const again = minutesOf(md.minutes({ board, minutes }));
				expect(contentOf(again)).toEqual(contentOf(minutes));
				const words = ({ body }: Minutes) => wordsOf(blocksText(body.blocks.filter(({ type }) => type !== 'footnote')));
				expect(words(again).slice(words(again).indexOf('Begin'))).toEqual(words(minutes).slice(1));
			}),
			{ numRuns: 300 },
		);
	});
});
