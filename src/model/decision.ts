import type { Place } from './place.ts';

/** A decision: `**Decision:** text` in the discussion. */
export interface Decision {
	readonly text: string;
	readonly place: Place;
}
