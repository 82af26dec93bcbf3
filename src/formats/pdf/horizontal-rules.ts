import type { Slab } from './boxes.ts';
import { GAP } from './measures.ts';
import { aside, type Column, type Press } from './page.ts';

/** A line across a column. `gaps`: the space above it; `thick`: in points. */
export function ruleSlab(
	{ left, width }: Column,
	{ gaps, thick }: { gaps: number; thick: number },
	press: Press,
): Slab {
	return {
		height: 1,
		before: GAP * gaps,
		holds: false,
		frames: [],
		print: (top) =>
			aside(press, 'Layout', () => {
				const { file, colours } = press;
				file
					.lineWidth(thick)
					.strokeColor(colours.line)
					.moveTo(left, top)
					.lineTo(left + width, top)
					.stroke();
			}),
	};
}
