import type { Block, TextBlock } from '../paper/paper.ts';
import { plain, wordsOf } from '../paper/paper.ts';
import { framed, holding, reachable, type Slab, spaced, together } from './boxes.ts';
import { actionBar, codeBox, decisionBar, quotationBar } from './frames.ts';
import { ruleSlab } from './horizontal-rules.ts';
import { listSlabs } from './lists.ts';
import { GAP, SIZE } from './measures.ts';
import { type Column, type Press, within } from './page.ts';
import { lineSlabs } from './paragraphs.ts';
import { peopleSlabs } from './people.ts';
import { labelledStrands, strandsOf, typedStrands } from './runs.ts';
import { actionsSlabs, discussionSlabs } from './tables.ts';

/** The blocks of a section as slabs. */
export function blockSlabs(blocks: readonly Block[], column: Column, press: Press): readonly Slab[] {
	return blocks.flatMap((block) => slabsOf(block, column, press));
}

function slabsOf(block: Block, column: Column, press: Press): readonly Slab[] {
	switch (block.type) {
		case 'paragraph':
			return reachable(paragraphSlabs(block, column, press), block.anchor, press);
		case 'heading':
			return headingSlabs(block, column, press);
		case 'list':
			return listSlabs(block, column, press, blockSlabs);
		case 'quotation': {
			const { soft } = press.colours;
			const parent = within(column.parent, press, 'BlockQuote');
			const inner = { ...indented(column, 14), parent, style: { ...column.style, colour: soft } };
			return framed(blockSlabs(block.blocks, inner, press), quotationBar(column, press), 0, GAP * 1.2);
		}
		case 'code': {
			const inner = { ...indented(column, 9, 9), style: { ...column.style, face: 'mono' as const, size: SIZE.small } };
			const strands = typedStrands(plain(block.text), inner.style, press.colours.accent);
			const element = within(within(column.parent, press, 'P'), press, 'Code');
			const slabs = lineSlabs(strands, element, inner, { before: 0 }, press);
			return spaced(framed(slabs, codeBox(column, press), 6, GAP * 1.4), GAP);
		}
		case 'rule':
			return [ruleSlab(column, { gaps: 1.8, thick: 0.7 }, press)];
		case 'table':
			return discussionSlabs(block, column, press);
		case 'people':
			return peopleSlabs(block.people, column, press);
		case 'actions':
			return actionsSlabs(block, column, press);
	}
}

function paragraphSlabs({ kind, label = [], content }: TextBlock, column: Column, press: Press): readonly Slab[] {
	const { colours } = press;
	const parent = within(column.parent, press, 'P');
	const { style } = column;
	switch (kind) {
		case 'text':
			return lineSlabs(strandsOf(content, style, colours.accent), parent, column, { before: column.gap }, press);
		case 'typed':
			return lineSlabs(typedStrands(content, style, colours.accent), parent, column, { before: column.gap }, press);
		case 'note': {
			const note = { ...style, size: style.size - 1, colour: colours.soft };
			const strands = strandsOf(content, note, colours.accent);
			return lineSlabs(strands, parent, { ...column, style: note }, { before: column.gap }, press);
		}
		case 'action':
		case 'decision': {
			const bar = kind === 'action' ? actionBar(column, press) : decisionBar(column, press);
			const inner = indented(column, 14, 9);
			const name = { ...style, face: 'bold' as const, colour: colours.accent };
			const strands = labelledStrands({ label, style: name }, { content, style }, colours.accent);
			const slabs = together(lineSlabs(strands, parent, inner, { before: 0 }, press));
			return spaced(framed(slabs, bar, 5.5, GAP * 1.4), GAP + 1);
		}
	}
}

/** A heading of any level. It stands on the page of what it heads. */
function headingSlabs(
	{ level, content }: Extract<Block, { type: 'heading' }>,
	column: Column,
	press: Press,
): readonly Slab[] {
	const style = { ...column.style, face: 'bold' as const, size: level === 3 ? SIZE.heading : SIZE.text };
	const element = within(column.parent, press, `H${press.headingLevel(level)}`);
	const strands = strandsOf(content, style, press.colours.accent);
	const first = (top: number) => press.bookmark(level, wordsOf(content), top);
	const slabs = lineSlabs(strands, element, { ...column, style }, { before: GAP * 1.9, leading: 1.3, first }, press);
	return holding(together(slabs));
}

function indented(column: Column, left: number, right = 0): Column {
	return { ...column, left: column.left + left, width: column.width - left - right };
}
