import type { Place } from '../place.ts';
import type { Colour } from './colour.ts';

/** How a board wants its papers to look. What it leaves open is as alb has it. */
export interface BoardLook {
	/** Of headings, labels and rules. It can be read on white. */
	readonly colour?: Colour;
	/** A picture at the head of a paper: PNG or JPEG. */
	readonly logo?: NamedFile;
	readonly font?: BoardFont;
}

/** A font of the board's own, a file for each face; where one is missing the regular one is used. */
export interface BoardFont {
	readonly regular: NamedFile;
	readonly bold?: NamedFile;
	readonly italic?: NamedFile;
	readonly boldItalic?: NamedFile;
}

/** A file of the minute book that the settings name, relative to its root, and where they do. */
export interface NamedFile {
	readonly file: string;
	readonly place: Place;
}
