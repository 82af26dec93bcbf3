import type { Paper } from '../paper/paper.ts';
import { plain } from '../paper/paper.ts';
import { blockSlabs } from './blocks.ts';
import { footnoteAnchor, reachable, type Slab, spaced } from './boxes.ts';
import { entrySlabs } from './lists.ts';
import { GAP } from './measures.ts';
import { type Column, type Press, pdfText, within } from './page.ts';
import { sectionHeading } from './sections.ts';

const INDENT = 18;

/** The footnotes at the end of a paper, where their marks lead. */
export function footnoteSlabs({ footnotes }: Pick<Paper, 'footnotes'>, column: Column, press: Press): readonly Slab[] {
	if (footnotes.length === 0) return [];
	const section = { ...column, parent: within(column.parent, press, 'Sect') };
	const style = { ...column.style, size: column.style.size - 1, colour: press.colours.soft };
	return [
		...sectionHeading({ content: plain('Footnotes') }, section, press),
		...footnotes.flatMap((blocks, index) => {
			const number = index + 1;
			const note = within(section.parent, press, 'Note');
			note.dictionary.data['ID'] = pdfText(footnoteAnchor(number));
			const mark = { text: `${number}.`, indent: INDENT, element: within(note, press, 'Lbl') };
			const slabs = entrySlabs(blocks, mark, note, { ...column, style }, press, blockSlabs);
			return spaced(reachable(slabs, footnoteAnchor(number), press), GAP * 0.6);
		}),
	];
}
