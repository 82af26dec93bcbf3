import { hidesPeople } from './attendance.ts';
import type { MeetingLog } from './minutes.ts';
import type { Unread } from './unread.ts';

/** What leaves a file unread as a whole. */
export const WHOLLY_UNREAD: ReadonlySet<Unread['code']> = new Set<Unread['code']>([
	'source',
	'not-utf8',
	'utf-16',
	'double-bom',
	'too-complex',
	'empty',
	'conflict',
]);

/** What keeps the discussion from being read: without the end of the front matter there is no telling where it begins. */
const HIDES_ALL: ReadonlySet<Unread['code']> = new Set<Unread['code']>([
	...WHOLLY_UNREAD,
	'front-matter-unclosed',
	'front-matter-dashes',
	'front-matter-language',
]);

/** Whether an unread may hide what was said at a meeting, or when that was. */
export function hidesDiscussion({ code }: Unread, { date }: MeetingLog): boolean {
	return HIDES_ALL.has(code) || (date === undefined && (code === 'front-matter-date' || code === 'front-matter-yaml'));
}

/** Whether an unread may hide someone of a meeting's lists. */
export function hidesLists(unread: Unread, minutes: MeetingLog): boolean {
	return hidesDiscussion(unread, minutes) || hidesPeople(unread);
}
