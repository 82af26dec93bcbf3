import type { ConsolidatedLog } from '../model/actions/consolidated-log.ts';
import type { Minutes } from '../model/minutes.ts';
import { LEFT_OUT } from '../values/restricted.ts';

/** The note in a public copy that something was left out of. */
export const LEFT_OUT_NOTE = 'This is a public copy: passages that are restricted were left out of it.';

/** Whether something was left out of these minutes or of this log, as the public sees it. */
export function isCut(document: { readonly minutes: Minutes } | { readonly log: ConsolidatedLog }): boolean {
	if ('minutes' in document) return document.minutes.leftOut !== undefined;
	return document.log.actions.some(({ text }) => text === LEFT_OUT);
}
