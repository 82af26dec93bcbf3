import type { MeetingLog } from '../model/minutes.ts';
import type { Unread } from '../model/unread.ts';

/** Codes that leave the log as it is: they are worth a finding of `alb check`, but hide no action. */
const HARMLESS: ReadonlySet<Unread['code']> = new Set([
	'front-matter-key',
	'front-matter-comment',
	'front-matter-second',
	'front-matter-value',
	'column-unknown',
	'log-heading',
	'log-code',
	'issued',
	'restricted',
]);

/** Whether something unread may hide an action or change one. */
export function hidesActions(unread: Unread, { date }: MeetingLog): boolean {
	if (unread.code === 'log-nested') return !unread.logElsewhere;
	if (unread.code === 'front-matter-date') return date === undefined;
	return !HARMLESS.has(unread.code);
}

/** Whether all actions of some minutes are known: nothing unread in the file may hide one. */
export function showsAllActions(minutes: MeetingLog): boolean {
	return !minutes.unread.some((unread) => hidesActions(unread, minutes));
}
