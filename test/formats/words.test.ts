// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { blockWords } from '../../src/formats/paper/block-words.ts';
import { minutesPaper } from '../../src/formats/paper/minutes-paper.ts';
import { type Block, type TextBlock, wordsOf as wordsIn } from '../../src/formats/paper/paper.ts';
import { textconvText } from '../../src/formats/terminal/textconv-text.ts';
import { readFont } from '../../src/io/templates.ts';
import type { Inline } from '../../src/model/body/inline.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { wordsOf as wordsOfLine } from '../../src/values/flat-text.ts';
import { everyText } from '../support/rendered.ts';
import { blocksText, readers } from '../support/shown.ts';
import { bodyOfPieces, LOG_HEAD } from './pieces.ts';
import { board, withBody, wordsOf } from './sample.ts';

/** The sections of the notes as a paper has them, without the people. */
function sections(minutes: Minutes) {
	return minutesPaper({ board, minutes }).sections.filter(({ kind }) => kind !== 'people');
}

/** The words of the discussion and of the log, in order; what the footnotes say is apart. */
function wordsOfPaper(minutes: Minutes): readonly string[] {
	return sections(minutes).flatMap(({ heading, blocks }) => [
		...wordsOf(`${heading?.number ?? ''} ${wordsIn(heading?.content ?? [])}`),
		...blocks.flatMap((block) => {
			if (block.type !== 'actions') return wordsOf(blockWords([block]));
			const { columns, rows } = block.table;
			const cells = rows.flatMap((row) => row.cells.map(({ text }) => text));
			return wordsOf([...columns.map(({ title }) => title), ...cells].join(' '));
		}),
	]);
}

function passagesIn(blocks: readonly Block[]): readonly TextBlock[] {
	return blocks.flatMap((block) => {
		if (block.type === 'list') return block.entries.flatMap(passagesIn);
		return block.type === 'paragraph' && (block.kind === 'action' || block.kind === 'decision') ? [block] : [];
	});
}

/** Pieces in which marks that are not words are beside words. */
const MARKED = [
	'**Action 80 (MH):** send the plan.[^1]',
	'**Decision:** it[^1] was *agreed*.[^1] Action 81 (RE): tell <!-- not him --> <TBC> ![the plan](https://example.org/p.png)',
	'Said[^1]. ACTION:at once[^1]',
	'> quoted[^1] words',
	'- entry[^1]\n- Action: in an entry[^1]',
	'| a[^1] | ![b](c.png) |\n| - | - |\n| <i>d</i> | `e` |',
	'## 3. A heading[^1] with ![a picture](p.png)',
	'[^1]: The note, with [a link](https://example.org/hidden).',
];

describe('the words of the model are the words of the paper', () => {
	const bodies = fc.oneof(bodyOfPieces, fc.array(fc.constantFrom(...MARKED), { minLength: 1, maxLength: 5 }));

	test('no more and no less, in order', () => {
		fc.assert(
			fc.property(bodies, fc.boolean(), (pieces, hasLog) => {
				const log = `## Action log\n\n${LOG_HEAD}| 1 | x \\| <TBC> | RE | April 2025 | open |`;
				const minutes = withBody(['## 1. Begin', ...pieces, ...(hasLog ? [log] : []), ''].join('\n\n'));
				const blocks = minutes.body.blocks.filter(({ type }) => type !== 'footnote');
				expect(wordsOfPaper(minutes)).toEqual(wordsOf(blocksText(blocks)));
			}),
			{ numRuns: 300 },
		);
	});

	test('of each action line and decision, what the model says of it', () => {
		fc.assert(
			fc.property(bodies, (pieces) => {
				const minutes = withBody(['## 1. Begin', ...pieces, ''].join('\n\n'));
				const topics = new Set(minutes.topics.map(({ text }) => text));
				fc.pre(topics.size === 0);
				const expected = [...minutes.actionLines, ...minutes.decisions].map(({ text }) => text).toSorted();
				const shown = sections(minutes).flatMap(({ blocks }) => passagesIn(blocks));
				const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
				expect(shown.map(({ content }) => fold(wordsIn(content))).toSorted()).toEqual(expected);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a cell with markup', () => {
	/** Notes whose log has one action, that a line of Markdown says. */
	function withAction(markdown: string): Minutes {
		const minutes = withBody(`## Action log\n\n${LOG_HEAD}| 1 | x | RE | April 2025 | open |\n`);
		const [paragraph] = withBody(markdown).body.blocks;
		const content: readonly Inline[] = paragraph?.type === 'paragraph' ? paragraph.content : [];
		const [row] = minutes.log?.rows ?? [];
		if (!minutes.log || !row?.cells.action) throw new Error('there is no row');
		const text = wordsOfLine(content);
		const cells = { ...row.cells, action: { ...row.cells.action, text, content, raw: markdown } };
		return { ...minutes, log: { ...minutes.log, rows: [{ ...row, text, cells }] } };
	}

	const minutes = withAction(
		'Send [the **paper**](https://example.org/a?b=1&c=2), *soon*, as `plan.doc`, not ~~late~~ <TBC>',
	);

	/** How each format shows it. */
	const SHOWN: Readonly<Record<string, readonly (string | RegExp)[]>> = {
		md: ['| Send [the **paper**](https://example.org/a?b=1\\&c=2), *soon*, as `plan.doc`, not ~~late~~ \\<TBC> |'],
		html: [
			'Send <a href="https://example.org/a?b=1&amp;c=2">the <strong>paper</strong></a>, <em>soon</em>, as <code>plan.doc</code>, not <del>late</del> &lt;TBC></td>',
		],
		docx: [/<w:hyperlink/, 'Target="https://example.org/a?b=1&amp;c=2"', /CodeWords|Code/, /strike/],
		odt: ['xlink:href="https://example.org/a?b=1&amp;c=2"', 'Source_20_Text">plan.doc', 'Struck_20_Out">late'],
		pdf: ['/URI (https://example.org/a?b=1&c=2)'],
		txt: ['Send the paper <https://example.org/a?b=1&c=2>, soon, as plan.doc,'],
		xlsx: [
			'Send the paper, soon, as plan.doc, not late &lt;TBC&gt;',
			'<hyperlink ref="B2" r:id="rId1"/>',
			'Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"',
		],
		ics: [],
	};

	test.each(formats.map((format) => [format.id, format] as const))('is shown with it: %s', async (id, format) => {
		const renderer = await format.load({ templates: new Map(), font: readFont });
		if ('mistakes' in renderer) throw new Error(renderer.mistakes.join('\n'));
		const file = await renderer.minutes({ board, minutes });
		for (const words of SHOWN[id] ?? ['say above how this format shows it']) {
			if (typeof words === 'string') expect(everyText(file)).toContain(words);
			else expect(everyText(file)).toMatch(words);
		}
		if (id !== 'ics' && readers[format.extension]?.missing === undefined)
			expect(wordsOf(readers[format.extension]?.text(file) ?? '').join(' ')).toMatch(
				/Send the paper (?:https .* )?soon as plan doc not (?:struck out )?late TBC/,
			);
	});

	test('is as typed where git compares it: a new address is a change', () => {
		expect(textconvText(withAction('See [the paper](https://example.org/b)'))).toContain(
			'\nAction 1 · open · RE · issued April 2025\n    See [the paper](https://example.org/b)\n',
		);
	});
});
