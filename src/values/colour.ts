import type { Colour } from '../model/board/colour.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** The least contrast at which most people can read text, by WCAG 2 (level AA). */
export const LEAST_CONTRAST = 4.5;

export function isColour(text: string): text is Colour {
	return COLOUR.test(text);
}

/** The contrast between two colours: from 1, none, to 21, black on white. */
export function contrast(a: Colour, b: Colour): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** A mixture of two colours: `share` of the first, from 0 to 1. */
export function mixed(first: Colour, second: Colour, share: number): Colour {
	const others = channels(second);
	const parts = channels(first).map((value, index) => Math.round(value * share + (others[index] ?? 0) * (1 - share)));
	return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Colour): number {
	const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: Colour): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
