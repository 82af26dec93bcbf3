import type { Paper } from '../paper/paper.ts';
import { plain } from '../paper/paper.ts';
import { blockBoxes } from './blocks.ts';
import { type Box, footnoteAnchor, reachable, spaced } from './boxes.ts';
import { entryBoxes } from './lists.ts';
import { GAP } from './measures.ts';
import { type Column, type PageContext, pdfText, within } from './page.ts';
import { sectionHeading } from './sections.ts';

const INDENT = 18;

/** The footnotes, at the end of a paper, as destinations of their marks. */
export function footnoteBoxes(
	{ footnotes }: Pick<Paper, 'footnotes'>,
	column: Column,
	context: PageContext,
): readonly Box[] {
	if (footnotes.length === 0) return [];
	const section = { ...column, parent: within(column.parent, context, 'Sect') };
	const style = { ...column.style, size: column.style.size - 1, colour: context.colours.soft };
	return [
		...sectionHeading({ content: plain('Footnotes') }, section, context),
		...footnotes.flatMap((blocks, index) => {
			const number = index + 1;
			const note = within(section.parent, context, 'Note');
			note.dictionary.data['ID'] = pdfText(footnoteAnchor(number));
			const mark = { text: `${number}.`, indent: INDENT, element: within(note, context, 'Lbl') };
			const boxes = entryBoxes(blocks, mark, note, { ...column, style }, context, blockBoxes);
			return spaced(reachable(boxes, footnoteAnchor(number), context), GAP * 0.6);
		}),
	];
}
