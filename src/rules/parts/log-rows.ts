import type { Action } from '../../model/actions/action.ts';
import type { LogRow } from '../../model/actions/action-log.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Every row of every log, oldest log first, with the minutes that it is in. What could not be read of a row is not
 * among its cells, so a rule that needs the cell finds nothing in it.
 */
export function* rowsOf(book: MinuteBook): Generator<{ readonly row: LogRow; readonly minutes: Minutes }> {
	for (const minutes of book.meetings) {
		for (const row of minutes.log?.rows ?? []) yield { row, minutes };
	}
}

/**
 * The actions that are certainly open in the newest log, each with its row; one whose status is not known is left out.
 * If the newest meeting has no log that could be read, nobody knows which ones are open.
 */
export function* openRows({ book, log }: RuleContext): Generator<{ readonly action: Action; readonly row: LogRow }> {
	const newest = book.meetings.findLast(({ date }) => date);
	if (newest && !newest.log) return;
	const actions = new Map(log.actions.map((action) => [action.place, action]));
	for (const { row } of rowsOf(book)) {
		const action = actions.get(row.place);
		if (action && !action.dropped && action.phase === 'open') yield { action, row };
	}
}
