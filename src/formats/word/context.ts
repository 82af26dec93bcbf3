import type { Footnotes, Links, Lists } from './part-links.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What the writer of a part of the file has at hand. */
export interface Writing {
	readonly idOf: StyleSheet['idOf'];
	readonly links: Links;
	readonly lists: Lists;
	readonly footnotes: Footnotes;
	/** A footnote cannot have footnotes of its own. */
	readonly within: 'text' | 'footnote';
	/** How wide the text is on the page, in twentieths of a point. */
	readonly width: number;
}
