import type { PageContext } from './page.ts';

/**
 * A box: a strip of a page that is never divided, such as a line of text or a row of a table. A paper is a list of
 * boxes from top to bottom, which are then laid out over pages. All lengths are in points.
 */
export interface Box {
	readonly height: number;
	/** The space above it, which is left out at the top of a page. */
	readonly before: number;
	/** The least space below it. */
	readonly after?: number;
	/** Whether it is kept on the same page as the next box. */
	readonly keepWithNext: boolean;
	/** The frames that it is in, the outermost first. */
	readonly frames: readonly Frame[];
	/** The head of the table that it is a row of, which is repeated at the top of each page. */
	readonly head?: TableHead;
	/** The distance from its top to the baseline of its first line. */
	readonly baseline?: number;
	readonly print: (top: number) => void;
}

/** A background or a bar that several boxes share. */
export interface Frame {
	/** Prints it under the boxes of one page: from `top`, and as high as they are. */
	readonly print: (top: number, height: number) => void;
}

export interface TableHead {
	readonly height: number;
	/** Prints it again, on a page where the table continues. */
	readonly repeat: (top: number) => void;
}

/** The same boxes, with this much space above the first, in points. */
export function spaced(boxes: readonly Box[], before: number): readonly Box[] {
	const [first, ...rest] = boxes;
	return first ? [{ ...first, before }, ...rest] : boxes;
}

/** The same boxes, the last of which is kept on the page of what follows. */
export function keptWithNext(boxes: readonly Box[]): readonly Box[] {
	const last = boxes.at(-1);
	return last ? [...boxes.slice(0, -1), { ...last, keepWithNext: true }] : boxes;
}

/** The same boxes, all kept on one page where they fit on one. */
export function keptTogether(boxes: readonly Box[]): readonly Box[] {
	return boxes.map((box, index) => (index === boxes.length - 1 ? box : { ...box, keepWithNext: true }));
}

/**
 * Boxes within a frame.
 *
 * @param room space within the frame, above the first box and below the last, in points
 * @param after space below the frame, in points
 */
export function framed(boxes: readonly Box[], frame: Frame, room: number, after = 0): readonly Box[] {
	return boxes.map((box, index) => {
		const above = index === 0 ? room : 0;
		const below = index === boxes.length - 1 ? room : 0;
		const { height, baseline, frames, print } = box;
		return {
			...box,
			height: above + height + below,
			frames: [frame, ...frames],
			...(index === boxes.length - 1 && { after }),
			...(baseline !== undefined && { baseline: baseline + above }),
			print: (top: number) => print(top + above),
		};
	});
}

/** The same boxes, with something printed beside the first line of the first: the marker of a list entry. */
export function marked(boxes: readonly Box[], print: (baseline: number) => void): readonly Box[] {
	const [first, ...rest] = boxes;
	if (!first) return boxes;
	return [
		{
			...first,
			print: (top) => {
				print(top + (first.baseline ?? first.height));
				first.print(top);
			},
		},
		...rest,
	];
}

/** The same boxes, as the destination of links to an anchor. */
export function reachable(boxes: readonly Box[], anchor: string | undefined, context: PageContext): readonly Box[] {
	const [first, ...rest] = boxes;
	if (!first || anchor === undefined) return boxes;
	const name = context.nameDestination(anchor);
	const print = (top: number) => {
		context.file.addNamedDestination(name, 'XYZ', 0, top, null);
		first.print(top);
	};
	return [{ ...first, print }, ...rest];
}

/** The anchor of a footnote, for links to it. */
export function footnoteAnchor(number: number): string {
	return `footnote-${number}`;
}
