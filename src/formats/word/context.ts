import type { Footnotes, Links, Lists } from './part-links.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What is needed to write a part of the file. */
export interface PartContext {
	readonly idOf: StyleSheet['idOf'];
	readonly links: Links;
	readonly lists: Lists;
	readonly footnotes: Footnotes;
	/** What is being written: a footnote cannot have footnotes of its own. */
	readonly within: 'text' | 'footnote';
	/** The width of the text on the page, in twentieths of a point. */
	readonly width: number;
}
