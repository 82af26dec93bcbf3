import type { Place } from './place.ts';

/** A topic: what was put forward for a coming meeting, one entry of the list under "Topics for the next meeting". */
export interface Topic {
	readonly text: string;
	readonly place: Place;
}
