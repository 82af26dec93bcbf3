/** The size of a page (A4), in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** The margins, in points; only the running lines at the head and foot of the page are in them. */
export const MARGIN = { top: 54, left: 54, right: 54, bottom: 62 } as const;

export const BODY_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const BODY_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

/** Font sizes, in points. */
export const SIZE = {
	title: 20,
	section: 13.5,
	heading: 11,
	text: 10.5,
	table: 9.5,
	small: 8.5,
} as const;

/** The line height, as a multiple of the font size. */
export const LEADING = 1.42;

/** The space between paragraphs, in points. */
export const GAP = 7;
