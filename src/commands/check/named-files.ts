import { findMeeting } from '../../book/find-meeting.ts';
import { Refusal } from '../../book/refusal.ts';
import { findRoot } from '../../io/root.ts';
import { exists, relativeToRoot } from '../../io/sources.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import { isSetAsideFor } from '../../values/doubles/without-doubles.ts';

/** The minutes that were named, as typed: paths of files, and the names of meetings, such as `2025-04` or `last`. */
export interface NamedFiles {
	/** The paths, relative to the root of the minute book. */
	readonly paths: readonly string[];
	/** All files that are named; the meetings are looked up in the minute book. */
	readonly filesIn: (book: MinuteBook) => ReadonlySet<string>;
}

/** Sorts what was typed into paths and meetings; a path outside the minute book is refused. */
export function readNames(folder: string, typed: readonly string[]): NamedFiles {
	const root = findRoot(folder);
	const isPath = (name: string) => exists(folder, name);
	const paths = typed.filter(isPath).map((path) => nameFile(path, root, folder));
	const meetings = typed.filter((name) => !isPath(name));
	return {
		paths,
		filesIn: (book) => {
			const files = new Set([...paths, ...meetings.map((name) => findMeeting(book, name, { root, folder }).file)]);
			const copies = book.meetings.filter((minutes) => isSetAsideFor(minutes, files));
			return new Set([...files, ...copies.map(({ file }) => file)]);
		},
	};
}

/** The file that a path names, relative to the root. */
function nameFile(path: string, root: string, folder: string): string {
	const file = relativeToRoot(root, folder, path);
	if (file !== undefined) return file;
	throw new Refusal(`${path} is not in the minute book ${root}`, 'Go to its own folder, or give that with -C.');
}
