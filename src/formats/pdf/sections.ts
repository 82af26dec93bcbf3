import { type Section, type SectionHeading, wordsOf } from '../paper/paper.ts';
import { blockBoxes } from './blocks.ts';
import { type Box, keptTogether, keptWithNext, reachable, spaced } from './boxes.ts';
import { GAP, SIZE } from './measures.ts';
import { type Column, type PageContext, within } from './page.ts';
import { lineBoxes } from './paragraphs.ts';
import { labelledRuns } from './runs.ts';

export function sectionBoxes(
	{ anchor, heading, blocks }: Section,
	column: Column,
	context: PageContext,
): readonly Box[] {
	const section = { ...column, parent: within(column.parent, context, 'Sect') };
	const head = heading ? sectionHeading(heading, section, context) : [];
	const boxes = blockBoxes(blocks, section, context);
	return reachable(heading ? [...head, ...boxes] : spaced(boxes, GAP * 2), anchor, context);
}

/** A heading of level 2; the number of an agenda item is in the board's colour. */
export function sectionHeading(
	{ number, content }: SectionHeading,
	column: Column,
	context: PageContext,
): readonly Box[] {
	const { accent } = context.colours;
	const style = { ...column.style, face: 'bold' as const, size: SIZE.section };
	const label = number === undefined ? [] : [{ type: 'text' as const, text: `${number} ` }];
	const runs = labelledRuns({ label, style: { ...style, colour: accent } }, { content, style }, accent);
	const element = within(column.parent, context, `H${context.headingLevel(2)}`);
	const title = number === undefined ? wordsOf(content) : `${number} ${wordsOf(content)}`;
	const first = (top: number) => context.bookmark(2, title, top);
	const boxes = lineBoxes(runs, element, { ...column, style }, { before: GAP * 2.7, leading: 1.28, first }, context);
	return keptWithNext(keptTogether(boxes));
}
