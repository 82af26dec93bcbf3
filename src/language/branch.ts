import type { Branch } from '../model/actions/branch.ts';
import { isBefore } from '../values/calendar-date.ts';
import type { NumberedAction } from './numbered-action.ts';

/**
 * The younger of two actions with one number, here and on a branch: by date of issue, or else by commit; undefined
 * where neither decides.
 */
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
