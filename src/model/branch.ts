import { isBefore } from './calendar-date.ts';
import type { Commit } from './commit.ts';
import type { Minutes } from './minutes.ts';
import type { NumberedAction } from './numbered-action.ts';

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

/** Which of two actions with one number, here and on a branch, is the younger: by date of issue, else by commit; undefined where neither tells. */
export function youngerOf(
	here: NumberedAction,
	there: NumberedAction,
	given: Branch['given'],
): 'here' | 'there' | undefined {
	if (here.issued !== undefined && there.issued !== undefined) {
		if (isBefore(there.issued, here.issued)) return 'here';
		if (isBefore(here.issued, there.issued)) return 'there';
	}
	const [mine, theirs] = [given?.here.get(here.number), given?.there.get(here.number)];
	if (!theirs || mine?.time === theirs.time) return undefined;
	return !mine || mine.time > theirs.time ? 'here' : 'there';
}
