import type { Box } from './boxes.ts';
import { GAP } from './measures.ts';
import { type Column, type PageContext, printArtifact } from './page.ts';

/**
 * A horizontal rule across a column.
 *
 * @param gaps the space above it, as a multiple of the space between paragraphs
 * @param thick its thickness, in points
 */
export function horizontalRule(
	{ left, width }: Column,
	{ gaps, thick }: { gaps: number; thick: number },
	context: PageContext,
): Box {
	return {
		height: 1,
		before: GAP * gaps,
		keepWithNext: false,
		frames: [],
		print: (top) =>
			printArtifact(context, 'Layout', () => {
				const { file, colours } = context;
				file
					.lineWidth(thick)
					.strokeColor(colours.line)
					.moveTo(left, top)
					.lineTo(left + width, top)
					.stroke();
			}),
	};
}
