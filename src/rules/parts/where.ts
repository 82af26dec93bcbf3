import type { Place } from '../../model/place.ts';

/** Where something else is, as seen from a place: `line 21`, or `minutes/2025-04.md, line 21` in another file. */
export function where(place: Place, seenFrom: Place): string {
	return place.file === seenFrom.file ? `line ${place.line}` : `${place.file}, line ${place.line}`;
}
