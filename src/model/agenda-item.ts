import type { Place } from './place.ts';

/** An agenda item: what is under one `##` heading of the minutes. `ITEM 2: Data` has the number 2 and the title Data. */
export interface AgendaItem {
	/** As written, without its decoration: `2`, `3.1`; absent where the heading has none. */
	readonly number?: string;
	readonly title: string;
	/** The heading, or a part of it, is marked as restricted. */
	readonly restricted?: true;
	/** The heading. */
	readonly place: Place;
	/** The first line under the heading, and the line after its last. */
	readonly lines: readonly [first: number, end: number];
}
