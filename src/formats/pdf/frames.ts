import type { Frame } from './boxes.ts';
import { type Column, type PageContext, printArtifact } from './page.ts';

type Area = Pick<Column, 'left' | 'width'>;

/** A bar at the left and a background in the board's colour. */
export function actionBar(area: Area, context: PageContext): Frame {
	return bar(area, context, context.colours.tint, [{ at: 0, width: 3 }], context.colours.accent);
}

/** Two thin bars in place of one, so that decisions and actions differ in more than colour. */
export function decisionBar(area: Area, context: PageContext): Frame {
	const bars = [
		{ at: 0, width: 1.2 },
		{ at: 3, width: 1.2 },
	];
	return bar(area, context, context.colours.tint, bars, context.colours.accent);
}

/** A warning: that the minutes are a draft. */
export function warningBar(area: Area, context: PageContext): Frame {
	return bar(area, context, context.colours.warnTint, [{ at: 0, width: 3 }], context.colours.warn);
}

export function quotationBar(area: Area, context: PageContext): Frame {
	return bar(area, context, undefined, [{ at: 0, width: 1.5 }], context.colours.line);
}

/** A thin line around preformatted text. */
export function codeFrame({ left, width }: Area, context: PageContext): Frame {
	const { file, colours } = context;
	return {
		print: (top, height) => {
			printArtifact(context, 'Layout', () => {
				file.lineWidth(0.6).strokeColor(colours.line).rect(left, top, width, height).stroke();
			});
		},
	};
}

function bar(
	{ left, width }: Area,
	context: PageContext,
	background: string | undefined,
	bars: readonly { readonly at: number; readonly width: number }[],
	colour: string,
): Frame {
	const { file } = context;
	return {
		print: (top, height) => {
			printArtifact(context, 'Layout', () => {
				if (background) file.rect(left, top, width, height).fillColor(background).fill();
				for (const { at, width } of bars)
					file
						.rect(left + at, top, width, height)
						.fillColor(colour)
						.fill();
			});
		},
	};
}
