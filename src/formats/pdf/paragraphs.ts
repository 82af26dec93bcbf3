import type { StructureElement } from 'pdfkit';
import type { Box } from './boxes.ts';
import { setLines } from './lines.ts';
import { LEADING } from './measures.ts';
import type { Column, PageContext } from './page.ts';
import { type LinePosition, printLine } from './print-line.ts';
import type { Run } from './runs.ts';

/** The distance from the top of a line to its baseline, as a share of the line height. */
const BASELINE = 0.72;

/** How a paragraph is set in its column. Lengths are in points. */
export interface Setting extends Pick<LinePosition, 'align'> {
	readonly before: number;
	readonly leading?: number;
	/** Prints what goes with the first line, such as a bookmark. */
	readonly first?: (top: number) => void;
}

/** The lines of a paragraph, a box each. The first two are kept together, and so are the last two. */
export function lineBoxes(
	runs: readonly Run[],
	element: StructureElement,
	{ left, width, style }: Pick<Column, 'left' | 'width' | 'style'>,
	{ before, leading = LEADING, align, first }: Setting,
	context: PageContext,
): readonly Box[] {
	const height = style.size * leading;
	const baseline = height * BASELINE;
	const lines = setLines(runs, width, context);
	return lines.map((line, index) => ({
		height,
		before: index === 0 ? before : 0,
		keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
		frames: [],
		baseline,
		print: (top) => {
			if (index === 0) first?.(top);
			printLine(line, { left, baseline: top + baseline, width, ...(align && { align }), element }, context);
		},
	}));
}
