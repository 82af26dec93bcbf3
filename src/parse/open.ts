import type { CalendarDate } from '../model/calendar-date.ts';
import type { MeetingLog } from '../model/minutes.ts';
import type { Placed } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import type { Unread } from '../model/unread.ts';
import { isCalendarDate } from '../values/calendar-date.ts';
import { type Lines, lineAt, splitLines } from '../values/lines.ts';
import { findConflict } from './conflict.ts';
import { decode } from './decode.ts';
import { type FrontMatterText, splitFrontMatter } from './front-matter/front-matter-fence.ts';
import { findComplexity } from './limits.ts';

/** A file, opened: its text in lines and the front matter cut off. Both depths of reading begin so. */
export interface Opened {
	readonly lines: Lines;
	readonly frontMatter?: FrontMatterText;
	/** The offset in the file at which the body begins. */
	readonly bodyOffset: number;
	readonly unread: readonly Unread[];
}

/** Opens a file: decodes it and cuts its front matter, in a way of the reader's own; or says why it cannot be read. */
export function open(source: Source, split = splitFrontMatter): Opened | { readonly failed: MeetingLog } {
	const decoded = decode(source);
	if (decoded.unread) return { failed: failed(source, decoded.unread) };
	const lines = splitLines(source.file, decoded.text);
	const cut = split(lines);
	const unread = findConflict(lines) ?? ('unread' in cut ? cut.unread : undefined);
	// Without front matter the whole text is body; with a fence that never closes nobody can say where it begins.
	const whole = unread?.code === 'front-matter-missing';
	if (unread && !whole) return { failed: failed(source, unread, decoded.text) };
	const bodyOffset = 'unread' in cut ? 0 : cut.bodyOffset;
	const complexity = findComplexity(lines, lineAt(lines, bodyOffset));
	if (complexity) return { failed: failed(source, complexity, decoded.text) };
	return 'unread' in cut
		? { lines, bodyOffset, unread: [cut.unread] }
		: { lines, frontMatter: cut, bodyOffset, unread: [] };
}

function failed({ file }: Source, unread: Unread, text = ''): MeetingLog {
	const date = dateOfName(file);
	return { depth: 'log', file, text, ...(date && { date }), unread: [unread] };
}

/** The date that a file's name says: `minutes/2025-04.md`. It is not in the file, so its place is the first. */
export function dateOfName(file: string): Placed<CalendarDate> | undefined {
	const name = /(?:^|\/)([^/]*)\.md$/i.exec(file)?.[1] ?? '';
	return isCalendarDate(name) ? { value: name, place: { file, line: 1, column: 1 } } : undefined;
}

export function inOrder(unread: readonly Unread[]): Unread[] {
	return unread.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
