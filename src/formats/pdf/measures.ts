/** The measures of a sheet of A4, in points. */
export const SHEET = { width: 595.28, height: 841.89 } as const;

/** The margins in which nothing stands but the foot of the page and the mark at its head. */
export const MARGIN = { top: 54, left: 54, right: 54, bottom: 62 } as const;

export const BODY_WIDTH = SHEET.width - MARGIN.left - MARGIN.right;
export const BODY_HEIGHT = SHEET.height - MARGIN.top - MARGIN.bottom;

/** Sizes of letters. */
export const SIZE = {
	title: 20,
	section: 13.5,
	heading: 11,
	text: 10.5,
	table: 9.5,
	small: 8.5,
} as const;

/** The height of a line of text for each point of its letters. */
export const LEADING = 1.42;

/** Space between paragraphs. */
export const GAP = 7;
