import { expect, test } from 'vitest';
import type { Block } from '../../src/model/body/block.ts';
import type { Inline } from '../../src/model/body/inline.ts';
import { readLines } from '../../src/parse/body/read-lines.ts';
import { readMinutes } from '../../src/parse/minutes.ts';
import { minutesOf, source } from './sources.ts';

/** A block or a piece in short, with the offsets that it spans in the body. */
function blocks(markdown: string): string[] {
	const text = minutesOf(markdown);
	const start = text.length - markdown.length;
	const span = (one: { readonly start: number; readonly end: number }) => `${one.start - start}-${one.end - start}`;
	const piece = (one: Inline): string => {
		const about = 'address' in one ? ` <${one.address}>` : '';
		const words =
			'content' in one
				? `[${line(one.content)}]`
				: 'text' in one
					? ` "${one.text}"`
					: 'label' in one
						? ` ${one.label}`
						: '';
		return `${one.type} ${span(one)}${'defined' in one && one.defined ? ' defined' : ''}${about}${words}`;
	};
	const line = (content: readonly Inline[]) => content.map(piece).join(', ');
	const block = (one: Block): string => {
		const head = `${one.type} ${span(one)}`;
		switch (one.type) {
			case 'heading':
				return `${head} ${one.level}: ${line(one.content)}`;
			case 'paragraph':
				return `${head}: ${line(one.content)}`;
			case 'quotation':
				return `${head} { ${one.blocks.map(block).join('; ')} }`;
			case 'footnote':
				return `${head} ${one.label} { ${one.blocks.map(block).join('; ')} }`;
			case 'list': {
				const entries = one.entries.map(
					(entry) =>
						`${span(entry)}${entry.ticked === undefined ? '' : entry.ticked ? ' ticked' : ' to tick'} { ${entry.blocks.map(block).join('; ')} }`,
				);
				return `${head}${one.first === undefined ? '' : ` from ${one.first}`}${one.loose ? ' loose' : ''}: ${entries.join(' ')}`;
			}
			case 'table':
				return `${head} ${one.sides.map((side) => side ?? '-').join(' ')}: ${one.rows.map(({ cells }) => cells.map(({ content }) => line(content)).join(' | ')).join(' / ')}`;
			case 'code':
				return `${head}${one.info === undefined ? '' : ` ${one.info}`}: ${one.text}`;
			case 'definition':
				return `${head} ${one.label} <${one.address}>`;
			case 'html':
				return `${head}: ${one.text}`;
			default:
				return head;
		}
	};
	return readMinutes(source(text)).body.blocks.map(block);
}

test.each([
	['## Hall', ['heading 0-7 2: text 3-7 "Hall"']],
	[
		'a *b* **c**',
		['paragraph 0-11: text 0-2 "a ", emphasis 2-5[text 3-4 "b"], text 5-6 " ", strong 6-11[text 8-9 "c"]'],
	],
	['~~a~~ `b`', ['paragraph 0-9: deleted 0-5[text 2-3 "a"], text 5-6 " ", code 6-9 "b"']],
	['a\\\nb<br>', ['paragraph 0-8: text 0-1 "a", break 1-3, text 3-4 "b", html 4-8 "<br>"']],
	['[a](x) ![b](y)', ['paragraph 0-14: link 0-6 <x>[text 1-2 "a"], text 6-7 " ", image 7-14 <y> "b"']],
	[
		'[a] ![b][A]\n\n[a]: x',
		[
			'paragraph 0-11: link 0-3 defined <x>[text 1-2 "a"], text 3-4 " ", image 4-11 defined <x> "b"',
			'definition 13-19 a <x>',
		],
	],
	[
		'[a]\n\n[a]: x\n[a]: y',
		['paragraph 0-3: link 0-3 defined <x>[text 1-2 "a"]', 'definition 5-11 a <x>', 'definition 12-18 a <y>'],
	],
	[
		'a[^n]\n\n[^n]: b',
		['paragraph 0-5: text 0-1 "a", footnote 1-5 n', 'footnote 7-14 n { paragraph 13-14: text 13-14 "b" }'],
	],
	['- a\n- b', ['list 0-7: 0-3 { paragraph 2-3: text 2-3 "a" } 4-7 { paragraph 6-7: text 6-7 "b" }']],
	[
		'3. a\n\n4. b',
		['list 0-10 from 3 loose: 0-4 { paragraph 3-4: text 3-4 "a" } 6-10 { paragraph 9-10: text 9-10 "b" }'],
	],
	['- a\n\n  b', ['list 0-8 loose: 0-8 { paragraph 2-3: text 2-3 "a"; paragraph 7-8: text 7-8 "b" }']],
	[
		'- [x] a\n- [ ] b',
		['list 0-15: 0-7 ticked { paragraph 6-7: text 6-7 "a" } 8-15 to tick { paragraph 14-15: text 14-15 "b" }'],
	],
	['> a', ['quotation 0-3 { paragraph 2-3: text 2-3 "a" }']],
	['---', ['rule 0-3']],
	['```js\na\n```', ['code 0-11 js: a']],
	['```\na\n```', ['code 0-9: a']],
	['<div>\na\n</div>', ['html 0-14: <div>\na\n</div>']],
	['| a | b |\n| :-: | --: |\n| c | |', ['table 0-31 center right: text 2-3 "a" | text 6-7 "b" / text 26-27 "c" | ']],
	[
		'see a@b.org and www.c.org',
		[
			'paragraph 0-25: text 0-4 "see ", link 4-11 <mailto:a@b.org>[text 4-11 "a@b.org"], text 11-16 " and ", link 16-25 <http://www.c.org>[text 16-25 "www.c.org"]',
		],
	],
])('%j', (markdown, expected) => {
	expect(blocks(markdown)).toEqual(expected);
});

test('lines that are to be written into minutes, which may name their footnotes and links', () => {
	const { body } = readMinutes(source(minutesOf('[a]: x\n\n[^n]: b\n')));
	const kinds = (lines: readonly string[], into?: typeof body) =>
		readLines(lines, into).map((content) => content.map(({ type }) => type).join(' '));
	expect(kinds(['[a] and [^n]', 'a | *b*', ''], body)).toEqual(['link text footnote', 'text emphasis', '']);
	expect(kinds(['[a] and [^n]'])).toEqual(['text']);
	expect(readLines([])).toEqual([]);
});
