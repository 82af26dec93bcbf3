import type { Minutes } from '../minutes.ts';
import type { Commit } from './commit.ts';

/** A branch: another line of work on the same minutes, as far as it has gone its own way. */
export interface Branch {
	readonly name: string;
	/** The minutes that it has changed, or added, since it parted from what is checked out. */
	readonly changed: readonly Minutes[];
	/** The numbers that both had when they parted: whatever has become of these actions, none is new. */
	readonly inherited: ReadonlySet<string>;
	/** When numbers were given since: there, and in what is checked out. A number that only the former knows is not committed here. */
	readonly given?: {
		readonly there: ReadonlyMap<string, Commit>;
		readonly here: ReadonlyMap<string, Commit>;
	};
}
