import { MAX_BYTES, type Source } from '../../model/source.ts';
import { MINUTES_FOLDER } from '../root.ts';
import { isMinutesPath, isYearName } from '../sources.ts';
import { readCommits, type StoredCommit } from './commits.ts';
import { askGit, linesOf } from './git.ts';
import { bytesOf, entriesOf, readObjects } from './git-objects.ts';
import type { Repository } from './repository.ts';

/** The files of the minutes in one commit: the id of the content of each, by its path relative to the root of the minute book. */
export type FilesInGit = ReadonlyMap<string, string>;

/** A commit with the minutes in it. */
export interface Snapshot {
	readonly commit: StoredCommit;
	/** The commits before it in the history of the minutes; for a merge, each that changed something itself. */
	readonly parents: readonly string[];
	readonly files: FilesInGit;
}

/** The minutes in some commits, in the order in which the commits are given. */
export function snapshotsOf(repository: Repository, ids: readonly string[]): Snapshot[] {
	return withFiles(
		repository,
		readCommits(repository.git, ids).map((commit) => ({ commit, parents: [] })),
	);
}

/**
 * The commits in which the minutes changed, oldest first, up to one and without those that others lead to.
 *
 * Git itself finds them, and leaves out a branch that contributed nothing to the minutes as they are now.
 */
export function changesOf(repository: Repository, tip: string, without: readonly string[] = []): Snapshot[] {
	const words = ['rev-list', '--topo-order', '--reverse', '--parents', tip, ...without.map((id) => `^${id}`)];
	const lines = linesOf(askGit(repository.git, [...words, '--', MINUTES_FOLDER])).map((line) => line.split(' '));
	const parents = new Map(lines.map(([id = '', ...before]) => [id, before]));
	const commits = readCommits(repository.git, [...parents.keys()]);
	return withFiles(
		repository,
		commits.map((commit) => ({ commit, parents: parents.get(commit.id) ?? [] })),
	);
}

/**
 * The last commit of the checked-out branch made by the end of a day, in the committer's own time; undefined before
 * the first.
 */
export function lastCommitOf({ git, head }: Repository, day: string): string | undefined {
	if (head === undefined) return undefined;
	const words = ['rev-list', '--first-parent', '--format=%H %ci', head];
	const lines = linesOf(askGit(git, words)).filter((line) => !line.startsWith('commit '));
	return lines.map((line) => line.split(' ')).find(([, made = '']) => made <= day)?.[0];
}

function withFiles(repository: Repository, commits: readonly Omit<Snapshot, 'files'>[]): Snapshot[] {
	const { way } = repository;
	let folders = new Map(commits.map(({ commit }) => [commit.id, commit.tree]));
	for (const name of [...way, MINUTES_FOLDER]) {
		const below = new Map<string, string>();
		for (const { id, entries } of readTrees(repository, folders.values())) {
			const found = entries.find((entry) => entry.name === name && entry.kind === 'folder');
			if (found) below.set(id, found.id);
		}
		folders = new Map(
			[...folders].flatMap(([commit, tree]) => {
				const folder = below.get(tree);
				return folder === undefined ? [] : [[commit, folder] as const];
			}),
		);
	}
	const files = minutesIn(repository, folders.values());
	return commits.map((each) => ({ ...each, files: files.get(folders.get(each.commit.id) ?? '') ?? new Map() }));
}

/** The minutes in each of some folders, also those in its folders of years. */
function minutesIn({ git }: Pick<Repository, 'git'>, folders: Iterable<string>): Map<string, FilesInGit> {
	const trees = [...readTrees({ git }, folders)];
	const isYear = ({ kind, name }: { readonly kind: string; readonly name: string }) =>
		kind === 'folder' && isYearName(name);
	const years = new Set(trees.flatMap(({ entries }) => entries.filter(isYear).map(({ id }) => id)));
	const inYears = new Map(Array.from(readTrees({ git }, years), ({ id, entries }) => [id, entries]));
	return new Map(
		trees.map(({ id, entries }) => {
			const below = entries.filter(isYear).flatMap((year) => {
				return (inYears.get(year.id) ?? []).map((entry) => ({ ...entry, name: `${year.name}/${entry.name}` }));
			});
			const minutes = [...entries, ...below].filter(({ kind, name }) => kind === 'file' && isMinutesPath(name));
			return [id, new Map(minutes.map(({ name, id: content }) => [`${MINUTES_FOLDER}/${name}`, content]))];
		}),
	);
}

function* readTrees({ git }: Pick<Repository, 'git'>, ids: Iterable<string>) {
	for (const object of readObjects(git, ids)) {
		yield { id: object.id, entries: [...entriesOf(bytesOf(object), object.id.length)] };
	}
}

export interface StoredFile {
	readonly file: string;
	readonly id: string;
}

/** Reads files of minutes out of git, each content once for each name that it had. */
export function* readStored({ git }: Repository, wanted: Iterable<StoredFile>): Generator<StoredFile & Source> {
	const names = new Map<string, Set<string>>();
	for (const { file, id } of wanted) names.set(id, (names.get(id) ?? new Set()).add(file));
	for (const { id, bytes, trouble } of readObjects(git, names.keys(), MAX_BYTES)) {
		for (const file of names.get(id) ?? []) {
			if (bytes) yield { file, id, bytes };
			else yield { file, id, bytes: new Uint8Array(), trouble: trouble === 'too-large' ? 'too-large' : 'failed' };
		}
	}
}
