import type { ActionLine } from '../model/actions/action-line.ts';
import type { Block, ParagraphBlock } from '../model/body/block.ts';
import type { Span } from '../model/body/inline.ts';
import type { Minutes } from '../model/minutes.ts';
import type { HitKind } from '../model/search.ts';
import { allBlocks } from '../values/blocks.ts';
import { trimLine } from '../values/cut-line.ts';
import { flatten, wordsOf } from '../values/flat-text.ts';
import { BLANK_LINE } from '../values/search.ts';

/** A part of the body that is searched on its own: what was said in a paragraph, an action line, a heading, a row of a table. */
export interface SearchedPart extends Span {
	readonly kind: HitKind;
	readonly text: string;
	/** The action line that it is. */
	readonly action?: ActionLine | undefined;
	/** Where in the file it is cited, if what was looked for begins at an index of its text. */
	readonly offsetAt: (index: number) => number;
}

/** Every part of the body but the table of the log, in the order of the file. */
export function* searchedParts(minutes: Minutes): Generator<SearchedPart> {
	const { text: source, body, topics } = minutes;
	const topicStarts = new Set(topics.map(({ content }) => content[0]?.start));
	for (const { block } of allBlocks(body.blocks.filter((each) => each !== body.log?.table))) {
		if (block.type === 'paragraph') yield* partsOfParagraph(block, source, topicStarts);
		else yield* otherParts(block);
	}
}

function* partsOfParagraph(
	paragraph: ParagraphBlock,
	source: string,
	topicStarts: ReadonlySet<number | undefined>,
): Generator<SearchedPart> {
	const { content, passages, start, end } = paragraph;
	const said = trimLine(passages?.before ?? content, source);
	yield {
		kind: topicStarts.has(said[0]?.start) ? 'topic' : 'discussion',
		text: wordsOf(said),
		start,
		// What is after its last word, such as a mark before an action line, is no part of it.
		end: said.findLast((piece) => wordsOf([piece]).trim() !== '')?.end ?? end,
		offsetAt: (index) => flatten(said, source, start).offsetAt(index),
	};
	for (const { label, content: asked, action, decision, start, end } of passages?.all ?? []) {
		const text = `${wordsOf(label)} ${wordsOf(asked)}`;
		yield { kind: decision ? 'decision' : 'action', text, action, start, end, offsetAt: () => start };
	}
}

/** What is cited by its beginning: a heading, each row of a table, each part of code, and HTML without its comments. */
function* otherParts(block: Block): Generator<SearchedPart> {
	const { start, end } = block;
	const part = (text: string, span: Span = { start, end }): SearchedPart => {
		return { kind: 'discussion', text, start: span.start, end: span.end, offsetAt: () => span.start };
	};
	if (block.type === 'heading') yield part(wordsOf(block.content));
	else if (block.type === 'code') for (const text of block.text.split(BLANK_LINE)) yield part(text);
	else if (block.type === 'html') yield part(block.text.replace(COMMENT, ' '));
	else if (block.type === 'table')
		for (const row of block.rows) yield part(row.cells.map(({ content }) => wordsOf(content)).join(' | '), row);
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
