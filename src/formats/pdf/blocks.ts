import type { Block, TextBlock } from '../paper/paper.ts';
import { plain, wordsOf } from '../paper/paper.ts';
import { type Box, framed, keptTogether, keptWithNext, reachable, spaced } from './boxes.ts';
import { actionBar, codeFrame, decisionBar, quotationBar } from './frames.ts';
import { horizontalRule } from './horizontal-rules.ts';
import { listBoxes } from './lists.ts';
import { GAP, SIZE } from './measures.ts';
import { type Column, type PageContext, within } from './page.ts';
import { lineBoxes } from './paragraphs.ts';
import { peopleBoxes } from './people.ts';
import { labelledRuns, runsOf, typedRuns } from './runs.ts';
import { actionTableBoxes, discussionTableBoxes } from './tables.ts';

/** The blocks of a section as boxes, from top to bottom. */
export function blockBoxes(blocks: readonly Block[], column: Column, context: PageContext): readonly Box[] {
	return blocks.flatMap((block) => boxesOf(block, column, context));
}

function boxesOf(block: Block, column: Column, context: PageContext): readonly Box[] {
	switch (block.type) {
		case 'paragraph':
			return reachable(paragraphBoxes(block, column, context), block.anchor, context);
		case 'heading':
			return headingBoxes(block, column, context);
		case 'list':
			return listBoxes(block, column, context, blockBoxes);
		case 'quotation': {
			const { soft } = context.colours;
			const parent = within(column.parent, context, 'BlockQuote');
			const inner = { ...indented(column, 14), parent, style: { ...column.style, colour: soft } };
			return framed(blockBoxes(block.blocks, inner, context), quotationBar(column, context), 0, GAP * 1.2);
		}
		case 'code': {
			const inner = { ...indented(column, 9, 9), style: { ...column.style, face: 'mono' as const, size: SIZE.small } };
			const runs = typedRuns(plain(block.text), inner.style, context.colours.accent);
			const element = within(within(column.parent, context, 'P'), context, 'Code');
			const boxes = lineBoxes(runs, element, inner, { before: 0 }, context);
			return spaced(framed(boxes, codeFrame(column, context), 6, GAP * 1.4), GAP);
		}
		case 'rule':
			return [horizontalRule(column, { gaps: 1.8, thick: 0.7 }, context)];
		case 'table':
			return discussionTableBoxes(block, column, context);
		case 'people':
			return peopleBoxes(block.people, column, context);
		case 'actions':
			return actionTableBoxes(block, column, context);
	}
}

function paragraphBoxes(
	{ kind, label = [], content }: TextBlock,
	column: Column,
	context: PageContext,
): readonly Box[] {
	const { colours } = context;
	const parent = within(column.parent, context, 'P');
	const { style } = column;
	switch (kind) {
		case 'text':
			return lineBoxes(runsOf(content, style, colours.accent), parent, column, { before: column.gap }, context);
		case 'typed':
			return lineBoxes(typedRuns(content, style, colours.accent), parent, column, { before: column.gap }, context);
		case 'note': {
			const note = { ...style, size: style.size - 1, colour: colours.soft };
			const runs = runsOf(content, note, colours.accent);
			return lineBoxes(runs, parent, { ...column, style: note }, { before: column.gap }, context);
		}
		case 'action':
		case 'decision': {
			const bar = kind === 'action' ? actionBar(column, context) : decisionBar(column, context);
			const inner = indented(column, 14, 9);
			const name = { ...style, face: 'bold' as const, colour: colours.accent };
			const runs = labelledRuns({ label, style: name }, { content, style }, colours.accent);
			const boxes = keptTogether(lineBoxes(runs, parent, inner, { before: 0 }, context));
			return spaced(framed(boxes, bar, 5.5, GAP * 1.4), GAP + 1);
		}
	}
}

/** A heading of any level, which keeps to the page of what follows it. */
function headingBoxes(
	{ level, content }: Extract<Block, { type: 'heading' }>,
	column: Column,
	context: PageContext,
): readonly Box[] {
	const style = { ...column.style, face: 'bold' as const, size: level === 3 ? SIZE.heading : SIZE.text };
	const element = within(column.parent, context, `H${context.headingLevel(level)}`);
	const runs = runsOf(content, style, context.colours.accent);
	const first = (top: number) => context.bookmark(level, wordsOf(content), top);
	const boxes = lineBoxes(runs, element, { ...column, style }, { before: GAP * 1.9, leading: 1.3, first }, context);
	return keptWithNext(keptTogether(boxes));
}

function indented(column: Column, left: number, right = 0): Column {
	return { ...column, left: column.left + left, width: column.width - left - right };
}
