import { differInIssue } from '../../language/action-pairing.ts';
import { sameAction } from '../../language/wording.ts';
import type { LogRow } from '../../model/actions/action-log.ts';

/** Whether two rows with one number, in two logs, are two actions: worded differently, and certainly issued at another time. */
export function isOtherAction(a: LogRow, b: LogRow): boolean {
	return differInIssue(a, b) && a.text !== '' && b.text !== '' && !sameAction(a.text, b.text);
}
