import { type Section, type SectionHeading, wordsOf } from '../paper/paper.ts';
import { blockSlabs } from './blocks.ts';
import { holding, reachable, type Slab, spaced, together } from './boxes.ts';
import { GAP, SIZE } from './measures.ts';
import { type Column, type Press, within } from './page.ts';
import { lineSlabs } from './paragraphs.ts';
import { labelledStrands } from './runs.ts';

/** A section with its heading. */
export function sectionSlabs({ anchor, heading, blocks }: Section, column: Column, press: Press): readonly Slab[] {
	const section = { ...column, parent: within(column.parent, press, 'Sect') };
	const head = heading ? sectionHeading(heading, section, press) : [];
	const slabs = blockSlabs(blocks, section, press);
	return reachable(heading ? [...head, ...slabs] : spaced(slabs, GAP * 2), anchor, press);
}

/** A heading of the second rank; the number of an agenda item is in the board's colour. */
export function sectionHeading({ number, content }: SectionHeading, column: Column, press: Press): readonly Slab[] {
	const { accent } = press.colours;
	const style = { ...column.style, face: 'bold' as const, size: SIZE.section };
	const label = number === undefined ? [] : [{ type: 'text' as const, text: `${number} ` }];
	const strands = labelledStrands({ label, style: { ...style, colour: accent } }, { content, style }, accent);
	const element = within(column.parent, press, `H${press.headingLevel(2)}`);
	const title = number === undefined ? wordsOf(content) : `${number} ${wordsOf(content)}`;
	const first = (top: number) => press.bookmark(2, title, top);
	const slabs = lineSlabs(strands, element, { ...column, style }, { before: GAP * 2.7, leading: 1.28, first }, press);
	return holding(together(slabs));
}
