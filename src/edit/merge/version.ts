/** The same thing in the three versions of a merge: as it was when the two sides diverged, and on either side. */
export interface Versions<T, B = T> {
	readonly base: B;
	/** The side that is checked out, and that the other one is merged into. */
	readonly ours: T;
	readonly theirs: T;
}

export type SideName = 'ours' | 'theirs';

/** The result for a thing that both sides may have changed: what the two agree on, or that they disagree. */
export type Outcome<T> = { readonly agreed: T } | { readonly contradicted: true };

/**
 * Merges a thing: what one side changed is as that side has it; what both changed in the same way is so; all else is
 * a contradiction.
 */
export function mergeThing<T>({ base, ours, theirs }: Versions<T>, same: (a: T, b: T) => boolean): Outcome<T> {
	if (same(ours, theirs) || same(theirs, base)) return { agreed: ours };
	return same(ours, base) ? { agreed: theirs } : { contradicted: true };
}
