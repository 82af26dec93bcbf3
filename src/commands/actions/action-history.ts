import { repositoryIfAny } from '../../book/repository-of.ts';
import { readStoredLog, StoredMinutes } from '../../book/stored-minutes.ts';
import { changesOf } from '../../io/git/minutes-in-git.ts';
import { type LogState, logState, timelineOf, type Version } from '../../log/timeline.ts';
import type { Timeline } from '../../model/actions/timeline.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { MeetingLog } from '../../model/minutes.ts';
import type { Source } from '../../model/source.ts';
import type { Environment } from '../../world.ts';

/** The timelines of some numbers: from the commits of git, if there are any, and from the logs as they are. */
export function readTimelines(
	root: string,
	book: MinuteBook<MeetingLog>,
	numbers: readonly string[],
	env: Environment,
): Timeline[] {
	const repository = repositoryIfAny(root, env);
	const logs = book.meetings.map(logState);
	if (repository?.head === undefined) {
		const alone: Version = { id: '', parents: [], logs };
		return numbers.map((number) => {
			return { number, source: 'logs', shallow: false, events: timelineOf([alone], number) };
		});
	}
	const store = new StoredMinutes(repository, (source: Source): LogState => logState(readStoredLog(source)));
	const snapshots = changesOf(repository, repository.head);
	// All of them are asked for at once: each question is a start of git.
	store.of(snapshots.flatMap(({ files }) => [...files].map(([file, id]) => ({ file, id }))));
	const committed = snapshots.map(({ commit, parents, files }): Version => {
		return { id: commit.id, parents, commit, logs: store.of([...files].map(([file, id]) => ({ file, id }))) };
	});
	const tip = committed.at(-1)?.id;
	const versions = [...committed, { id: '', parents: tip === undefined ? [] : [tip], logs }];
	const { shallow } = repository;
	return numbers.map((number) => ({ number, source: 'git', shallow, events: timelineOf(versions, number) }));
}
