import type { Frame, Slab, TableHead } from './boxes.ts';
import { BODY_HEIGHT, MARGIN } from './measures.ts';

/** A sheet: what stands on one page, from top to bottom. */
export interface Sheet {
	readonly spots: readonly Spot[];
	/** The head of the table that goes on from the sheet before. */
	readonly head?: TableHead;
}

interface Spot {
	readonly slab: Slab;
	readonly top: number;
}

const BOTTOM = MARGIN.top + BODY_HEIGHT;
/** What adding up heights may be off by. */
const SLACK = 0.01;

/** Lays slabs out over sheets: what holds together comes on one, where one can hold it. */
export function laidOut(slabs: readonly Slab[]): readonly Sheet[] {
	const sheets: Sheet[] = [];
	let spots: Spot[] = [];
	let head: TableHead | undefined;
	let y: number = MARGIN.top;
	const turn = (next: Slab) => {
		sheets.push({ spots, ...(head && { head }) });
		spots = [];
		head = next.head;
		y = MARGIN.top + (head?.height ?? 0);
	};
	for (const chain of chains(slabs)) {
		if (spots.length > 0 && y + heightOf(chain) > BOTTOM + SLACK && fits(chain)) turn(chain[0]);
		for (const slab of chain) {
			if (y + spaceAbove(slab, spots.at(-1)) + slab.height > BOTTOM + SLACK && spots.length > 0) turn(slab);
			const top = y + spaceAbove(slab, spots.at(-1));
			spots.push({ slab, top });
			y = top + slab.height;
		}
	}
	if (spots.length > 0 || sheets.length === 0) sheets.push({ spots, ...(head && { head }) });
	return sheets;
}

/** At the top of a sheet there is none. */
function spaceAbove({ before }: Slab, above: Spot | undefined): number {
	return above ? Math.max(before, above.slab.after ?? 0) : 0;
}

type Chain = readonly [Slab, ...Slab[]];

/** Slabs that hold together, as far as they do. */
function chains(slabs: readonly Slab[]): readonly Chain[] {
	const list: [Slab, ...Slab[]][] = [];
	let holds = false;
	for (const slab of slabs) {
		const last = list.at(-1);
		if (holds && last) last.push(slab);
		else list.push([slab]);
		holds = slab.holds;
	}
	return list;
}

function heightOf(chain: Chain): number {
	return chain.reduce((sum, { before, height }) => sum + before + height, 0);
}

/** Whether an empty sheet can hold it. */
function fits(chain: Chain): boolean {
	return heightOf(chain) - chain[0].before + (chain[0].head?.height ?? 0) <= BODY_HEIGHT + SLACK;
}

/** Prints a sheet: grounds and bars first, since the words stand on them. */
export function printSheet({ spots, head }: Sheet): void {
	for (const { frame, top, height } of framesOf(spots)) frame.print(top, height);
	head?.repeat(MARGIN.top);
	for (const { slab, top } of spots) slab.print(top);
}

interface Framed {
	readonly frame: Frame;
	readonly top: number;
	readonly height: number;
}

/** The frames of a sheet, the outer ones first, each from its first slab to its last. */
function framesOf(spots: readonly Spot[]): readonly Framed[] {
	const extents = new Map<Frame, { top: number; bottom: number }>();
	for (const { slab, top } of spots) {
		for (const frame of slab.frames) {
			const extent = extents.get(frame);
			if (extent) extent.bottom = top + slab.height;
			else extents.set(frame, { top, bottom: top + slab.height });
		}
	}
	return [...extents].map(([frame, { top, bottom }]) => ({ frame, top, height: bottom - top }));
}
