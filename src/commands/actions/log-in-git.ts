import { repositoryIfAny } from '../../book/repository-of.ts';
import { readStoredLog, StoredMinutes } from '../../book/stored-minutes.ts';
import { lastCommitOf, snapshotsOf } from '../../io/git/minutes-in-git.ts';
import type { Commit } from '../../model/actions/commit.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { MeetingLog } from '../../model/minutes.ts';
import type { Source } from '../../model/source.ts';
import { lastDay } from '../../values/calendar-date.ts';
import { makeBook } from '../../values/minute-book.ts';
import type { World } from '../../world.ts';

/** The logs as the files were on a day, and the commit that they were read from. */
export interface LogsInGit {
	readonly book: MinuteBook<MeetingLog>;
	readonly commit: Commit;
	/** The files, by name: what could not be read of them is reported from these. */
	readonly sources: ReadonlyMap<string, Source>;
}

/**
 * The logs as they were in the last commit that the checked-out branch had on a day. Undefined where git does not
 * tell: there is none, it has no minutes of that day, or the day has not passed and the files themselves are newer.
 */
export function readLogsInGit(root: string, asOf: CalendarDate, { env, today }: World): LogsInGit | undefined {
	if (lastDay(asOf) >= today) return undefined;
	const repository = repositoryIfAny(root, env);
	if (!repository) return undefined;
	const id = lastCommitOf(repository, lastDay(asOf));
	const [snapshot] = id === undefined ? [] : snapshotsOf(repository, [id]);
	if (!snapshot || snapshot.files.size === 0) return undefined;
	const sources = new Map<string, Source>();
	const store = new StoredMinutes(repository, (source: Source) => {
		sources.set(source.file, source);
		return readStoredLog(source);
	});
	const meetings = store.of([...snapshot.files].map(([file, content]) => ({ file, id: content })));
	return { book: makeBook(meetings), commit: snapshot.commit, sources };
}
