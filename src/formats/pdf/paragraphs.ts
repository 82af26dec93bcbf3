import type { StructureElement } from 'pdfkit';
import type { Slab } from './boxes.ts';
import { setLines } from './lines.ts';
import { LEADING } from './measures.ts';
import type { Column, Press } from './page.ts';
import { printLine, type Spot } from './print-line.ts';
import type { Strand } from './runs.ts';

/** How far below the top of a line its letters stand, for each point of its height. */
const BASELINE = 0.72;

/** How a paragraph stands in its column. */
export interface Setting extends Pick<Spot, 'align'> {
	readonly before: number;
	readonly leading?: number;
	/** Prints besides what the first line brings along, such as a bookmark. */
	readonly first?: (top: number) => void;
}

/** The lines of a paragraph, a slab each; the first two stand together, and so do the last two. */
export function lineSlabs(
	strands: readonly Strand[],
	element: StructureElement,
	{ left, width, style }: Pick<Column, 'left' | 'width' | 'style'>,
	{ before, leading = LEADING, align, first }: Setting,
	press: Press,
): readonly Slab[] {
	const height = style.size * leading;
	const baseline = height * BASELINE;
	const lines = setLines(strands, width, press);
	return lines.map((line, index) => ({
		height,
		before: index === 0 ? before : 0,
		holds: lines.length > 1 && (index === 0 || index === lines.length - 2),
		frames: [],
		baseline,
		print: (top) => {
			if (index === 0) first?.(top);
			printLine(line, { left, baseline: top + baseline, width, ...(align && { align }), element }, press);
		},
	}));
}
