import type { Frame } from './boxes.ts';
import { aside, type Column, type Press } from './page.ts';

type Area = Pick<Column, 'left' | 'width'>;

/** A bar at the left and a ground in the board's colour. */
export function actionBar(area: Area, press: Press): Frame {
	return bar(area, press, press.colours.tint, [{ at: 0, width: 3 }], press.colours.accent);
}

/** Two thin bars in place of one: a decision is not told from an action by colour. */
export function decisionBar(area: Area, press: Press): Frame {
	const bars = [
		{ at: 0, width: 1.2 },
		{ at: 3, width: 1.2 },
	];
	return bar(area, press, press.colours.tint, bars, press.colours.accent);
}

/** What has to be seen: that the notes are a draft. */
export function warningBar(area: Area, press: Press): Frame {
	return bar(area, press, press.colours.warnTint, [{ at: 0, width: 3 }], press.colours.warn);
}

export function quotationBar(area: Area, press: Press): Frame {
	return bar(area, press, undefined, [{ at: 0, width: 1.5 }], press.colours.line);
}

/** A thin line around text that was typed to be shown as it is. */
export function codeBox({ left, width }: Area, press: Press): Frame {
	const { file, colours } = press;
	return {
		print: (top, height) => {
			aside(press, 'Layout', () => {
				file.lineWidth(0.6).strokeColor(colours.line).rect(left, top, width, height).stroke();
			});
		},
	};
}

function bar(
	{ left, width }: Area,
	press: Press,
	ground: string | undefined,
	bars: readonly { readonly at: number; readonly width: number }[],
	colour: string,
): Frame {
	const { file } = press;
	return {
		print: (top, height) => {
			aside(press, 'Layout', () => {
				if (ground) file.rect(left, top, width, height).fillColor(ground).fill();
				for (const { at, width } of bars)
					file
						.rect(left + at, top, width, height)
						.fillColor(colour)
						.fill();
			});
		},
	};
}
