import type { Box, Frame, TableHead } from './boxes.ts';
import { BODY_HEIGHT, MARGIN } from './measures.ts';

/** A page: the boxes on it, from top to bottom. */
export interface Page {
	readonly placed: readonly PlacedBox[];
	/** The head of the table that continues from the page before. */
	readonly head?: TableHead;
}

interface PlacedBox {
	readonly box: Box;
	readonly top: number;
}

const BOTTOM = MARGIN.top + BODY_HEIGHT;
/** Rounding errors in sums of heights, in points. */
const SLACK = 0.01;

/** Lays boxes out over pages. Boxes that are kept together are put on one page where they fit on one. */
export function layOut(boxes: readonly Box[]): readonly Page[] {
	const pages: Page[] = [];
	let placed: PlacedBox[] = [];
	let head: TableHead | undefined;
	let y: number = MARGIN.top;
	const turn = (next: Box) => {
		pages.push({ placed, ...(head && { head }) });
		placed = [];
		head = next.head;
		y = MARGIN.top + (head?.height ?? 0);
	};
	for (const chain of chains(boxes)) {
		if (placed.length > 0 && y + heightOf(chain) > BOTTOM + SLACK && fits(chain)) turn(chain[0]);
		for (const box of chain) {
			if (y + spaceAbove(box, placed.at(-1)) + box.height > BOTTOM + SLACK && placed.length > 0) turn(box);
			const top = y + spaceAbove(box, placed.at(-1));
			placed.push({ box, top });
			y = top + box.height;
		}
	}
	if (placed.length > 0 || pages.length === 0) pages.push({ placed, ...(head && { head }) });
	return pages;
}

/** The space above a box, in points; none at the top of a page. */
function spaceAbove({ before }: Box, above: PlacedBox | undefined): number {
	return above ? Math.max(before, above.box.after ?? 0) : 0;
}

type Chain = readonly [Box, ...Box[]];

/** Boxes grouped by what is kept together. */
function chains(boxes: readonly Box[]): readonly Chain[] {
	const list: [Box, ...Box[]][] = [];
	let keepWithNext = false;
	for (const box of boxes) {
		const last = list.at(-1);
		if (keepWithNext && last) last.push(box);
		else list.push([box]);
		keepWithNext = box.keepWithNext;
	}
	return list;
}

function heightOf(chain: Chain): number {
	return chain.reduce((sum, { before, height }) => sum + before + height, 0);
}

/** Whether a chain fits on an empty page. */
function fits(chain: Chain): boolean {
	return heightOf(chain) - chain[0].before + (chain[0].head?.height ?? 0) <= BODY_HEIGHT + SLACK;
}

/** Prints a page: backgrounds and bars first, since the text is printed on them. */
export function printPage({ placed, head }: Page): void {
	for (const { frame, top, height } of framesOf(placed)) frame.print(top, height);
	head?.repeat(MARGIN.top);
	for (const { box, top } of placed) box.print(top);
}

interface Framed {
	readonly frame: Frame;
	readonly top: number;
	readonly height: number;
}

/** The frames of a page, the outer ones first, each from its first box to its last. */
function framesOf(placed: readonly PlacedBox[]): readonly Framed[] {
	const extents = new Map<Frame, { top: number; bottom: number }>();
	for (const { box, top } of placed) {
		for (const frame of box.frames) {
			const extent = extents.get(frame);
			if (extent) extent.bottom = top + box.height;
			else extents.set(frame, { top, bottom: top + box.height });
		}
	}
	return [...extents].map(([frame, { top, bottom }]) => ({ frame, top, height: bottom - top }));
}
