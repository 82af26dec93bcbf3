import type { MeetingLog } from '../model/minutes.ts';
import type { Unread } from '../model/unread.ts';
import { PEOPLE_KEYS } from './front-matter.ts';

/** Codes that leave the whole file unread. */
export const WHOLLY_UNREAD: ReadonlySet<Unread['code']> = new Set<Unread['code']>([
	'source',
	'not-utf8',
	'utf-16',
	'double-bom',
	'too-complex',
	'empty',
	'conflict',
	'double',
]);

/**
 * Codes that keep the discussion from being read: without the end of the front matter, its beginning is unknown, and of
 * two files that may be about one meeting, one may say it all again.
 */
const HIDES_ALL: ReadonlySet<Unread['code']> = new Set<Unread['code']>([
	...WHOLLY_UNREAD,
	'front-matter-unclosed',
	'front-matter-dashes',
	'front-matter-language',
	'double-month',
]);

/** Whether something unread may hide what was said at a meeting, or its date. */
export function hidesDiscussion({ code }: Unread, { date }: MeetingLog): boolean {
	return HIDES_ALL.has(code) || (date === undefined && (code === 'front-matter-date' || code === 'front-matter-yaml'));
}

/** Whether something unread may hide someone in a meeting's lists. */
export function hidesLists(unread: Unread, minutes: MeetingLog): boolean {
	return hidesDiscussion(unread, minutes) || hidesPeople(unread);
}

/** Whether people in the lists were lost with a part of the front matter. */
export function hidesPeople(unread: Unread): boolean {
	const listsPeople = (key: string | undefined) => PEOPLE_KEYS.some((list) => list.key === key);
	if (unread.code === 'front-matter-value') return listsPeople(unread.path.split('.')[0]);
	if (unread.code === 'front-matter-second') return unread.keys.some(listsPeople);
	return unread.code === 'front-matter-yaml';
}
