import { sameAction } from '../../language/wording.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import { isBefore } from '../../values/calendar-date.ts';

/** Whether two rows with one number, in two logs, are two actions: worded differently, and certainly issued at another time. */
export function isOtherAction(a: LogRow, b: LogRow): boolean {
	return differInIssue(a, b) && a.text !== '' && b.text !== '' && !sameAction(a.text, b.text);
}

/** Whether two rows certainly name different dates of issue: `July 2024` and `10 July 2024` agree. */
export function differInIssue(a: LogRow, b: LogRow): boolean {
	if (a.issued === undefined || b.issued === undefined) return false;
	return isBefore(a.issued, b.issued) || isBefore(b.issued, a.issued);
}
