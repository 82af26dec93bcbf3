/** The same thing in the three versions that a merge knows: as it was when the two sides parted, and on either side. */
export interface Versions<T, B = T> {
	readonly base: B;
	/** The side that is checked out, and that the other one comes into. */
	readonly ours: T;
	readonly theirs: T;
}

export type SideName = 'ours' | 'theirs';

/** What becomes of a thing that both sides may have changed: what the two agree on, or that they do not. */
export type Outcome<T> = { readonly agreed: T } | { readonly contradicted: true };

/** A thing that one side changed is as that side has it; what both changed in one way is so; all else is a contradiction. */
export function mergeThing<T>({ base, ours, theirs }: Versions<T>, same: (a: T, b: T) => boolean): Outcome<T> {
	if (same(ours, theirs) || same(theirs, base)) return { agreed: ours };
	return same(ours, base) ? { agreed: theirs } : { contradicted: true };
}
