import type { Press } from './page.ts';

/**
 * A slab: a strip of a page that is never divided, such as a line or the row of a table. A paper is a pile of slabs
 * from top to bottom, which is then laid out over pages.
 */
export interface Slab {
	readonly height: number;
	/** Space above it, which falls away at the top of a page. */
	readonly before: number;
	/** Space that is left below it at least. */
	readonly after?: number;
	/** Whether it stands on the same page as the next one. */
	readonly holds: boolean;
	/** What it stands in, the outermost first. */
	readonly frames: readonly Frame[];
	/** The head of the table that it is a row of, which stands at the top of each page again. */
	readonly head?: TableHead;
	/** How far below its top the first line of letters stands. */
	readonly baseline?: number;
	readonly print: (top: number) => void;
}

/** A ground or a bar that several slabs stand on. */
export interface Frame {
	/** Prints it behind the slabs of one page. */
	readonly print: (top: number, height: number) => void;
}

export interface TableHead {
	readonly height: number;
	/** Prints it once more, on a page where the table goes on. */
	readonly repeat: (top: number) => void;
}

/** The same slabs with this much space above the first. */
export function spaced(slabs: readonly Slab[], before: number): readonly Slab[] {
	const [first, ...rest] = slabs;
	return first ? [{ ...first, before }, ...rest] : slabs;
}

/** The same slabs, the last of which stands on the page of what follows. */
export function holding(slabs: readonly Slab[]): readonly Slab[] {
	const last = slabs.at(-1);
	return last ? [...slabs.slice(0, -1), { ...last, holds: true }] : slabs;
}

/** The same slabs, all on one page where one can hold them. */
export function together(slabs: readonly Slab[]): readonly Slab[] {
	return slabs.map((slab, index) => (index === slabs.length - 1 ? slab : { ...slab, holds: true }));
}

/** Slabs within a frame, with room in it above the first and below the last, and more below it than below a line. */
export function framed(slabs: readonly Slab[], frame: Frame, room: number, after = 0): readonly Slab[] {
	return slabs.map((slab, index) => {
		const above = index === 0 ? room : 0;
		const below = index === slabs.length - 1 ? room : 0;
		const { height, baseline, frames, print } = slab;
		return {
			...slab,
			height: above + height + below,
			frames: [frame, ...frames],
			...(index === slabs.length - 1 && { after }),
			...(baseline !== undefined && { baseline: baseline + above }),
			print: (top: number) => print(top + above),
		};
	});
}

/** The same slabs, with something printed beside the first line of the first: the mark of a list entry. */
export function marked(slabs: readonly Slab[], print: (baseline: number) => void): readonly Slab[] {
	const [first, ...rest] = slabs;
	if (!first) return slabs;
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

/** The same slabs, to which a link can lead. */
export function reachable(slabs: readonly Slab[], anchor: string | undefined, press: Press): readonly Slab[] {
	const [first, ...rest] = slabs;
	if (!first || anchor === undefined) return slabs;
	const name = press.nameDestination(anchor);
	const print = (top: number) => {
		press.file.addNamedDestination(name, 'XYZ', 0, top, null);
		first.print(top);
	};
	return [{ ...first, print }, ...rest];
}

/** What links to a footnote name. */
export function footnoteAnchor(number: number): string {
	return `footnote-${number}`;
}
