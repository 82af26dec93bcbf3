import type { Colour } from '../../model/board/colour.ts';
import { contrast, LEAST_CONTRAST, mixed } from '../../values/colour.ts';

export interface Colours {
	readonly ink: Colour;
	readonly soft: Colour;
	readonly line: Colour;
	/** The board's own. */
	readonly accent: Colour;
	/** The background of actions and decisions, on which the board's own colour is readable. */
	readonly tint: Colour;
	readonly warn: Colour;
	readonly warnTint: Colour;
}

const WHITE = '#ffffff';
const USUAL = '#14556b';

/** How much of the board's colour is in the background of an action, tried in turn until its label is readable. */
const SHARES = [0.07, 0.05, 0.03, 0];

export function coloursOf(accent: Colour = USUAL): Colours {
	const tints = SHARES.map((share) => mixed(accent, WHITE, share));
	return {
		ink: '#1c2126',
		soft: '#57606a',
		line: '#c9d0d6',
		accent,
		tint: tints.find((tint) => contrast(accent, tint) >= LEAST_CONTRAST) ?? WHITE,
		warn: '#7a4100',
		warnTint: '#fff4e0',
	};
}
