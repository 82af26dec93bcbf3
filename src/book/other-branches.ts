import { blobId } from '../io/git/git-objects.ts';
import { changesOf, type FilesInGit, type StoredFile, snapshotsOf } from '../io/git/minutes-in-git.ts';
import { knowsOtherBranches, mergeBases, otherBranches, type Repository } from '../io/git/repository.ts';
import { areOtherActions, type NumberedAction, numberedActions } from '../language/numbered-action.ts';
import type { Numbering } from '../model/actions/action-number.ts';
import type { Branch } from '../model/actions/branch.ts';
import type { Commit } from '../model/actions/commit.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import { readMinutes } from '../parse/minutes.ts';
import { showsAllActions } from '../values/hidden-actions.ts';
import type { OpenBook } from './open-book.ts';
import { StoredMinutes } from './stored-minutes.ts';

/** The other branches of a repository, as far as their minutes differ from those of the work tree. */
export interface OtherBranches {
	readonly branches: readonly Branch[];
	/** Files that other branches have changed and that cannot be read in full: `minutes/2025-04.md on branch "quotes"`. */
	readonly unreadable: readonly string[];
	/** Why there may be more branches than are known. */
	readonly incomplete?: string;
}

const NO_FILES: FilesInGit = new Map();

/** Reads the other branches: of their minutes only what they have changed since they parted from what is checked out. */
export function readOtherBranches(
	repository: Repository,
	{ sourceOf, numbering }: Pick<OpenBook, 'sourceOf'> & { readonly numbering: Numbering },
	book: MinuteBook<Minutes>,
): OtherBranches {
	const tips = otherBranches(repository);
	const incomplete = whatIsMissing(repository, tips.length);
	if (tips.length === 0) return { branches: [], unreadable: [], ...(incomplete && { incomplete }) };

	const store = new StoredMinutes(repository, readMinutes);
	for (const minutes of book.meetings) {
		const { bytes } = sourceOf(minutes.file);
		store.know({ file: minutes.file, id: blobId(bytes, tips[0]?.commit.length ?? 0) }, minutes);
	}
	const bases = new Map(tips.map(({ commit }) => [commit, mergeBases(repository, commit)]));
	const ids = new Set([...bases.keys(), ...[...bases.values()].flat()]);
	const files = new Map(snapshotsOf(repository, [...ids]).map((snapshot) => [snapshot.commit.id, snapshot.files]));
	const here = groupByNumber(book.meetings, numbering);
	const numbersOf = (minutes: Minutes) => numberedActions(minutes, numbering).map(({ number }) => number);

	const partedOf = (commit: string) => (bases.get(commit) ?? []).map((id) => files.get(id) ?? NO_FILES);
	const changedBy = (commit: string) => changedFiles(files.get(commit) ?? NO_FILES, partedOf(commit));
	// All of them are asked for at once: each question is a start of git.
	store.of(tips.flatMap(({ commit }) => changedBy(commit)));
	const inheritedBy = new Map<string, ReadonlySet<string>>();
	const inheritedOf = (commit: string) => {
		const key = (bases.get(commit) ?? []).join(' ');
		const known = inheritedBy.get(key) ?? new Set(store.of(partedOf(commit).flatMap(storedFiles)).flatMap(numbersOf));
		inheritedBy.set(key, known);
		return known;
	};

	const unreadable: string[] = [];
	const branches = tips.flatMap(({ name, commit }): Branch[] => {
		const changed = store.of(changedBy(commit));
		if (changed.length === 0) return [];
		for (const minutes of changed.filter((each) => !showsAllActions(each)))
			unreadable.push(`${minutes.file} on branch "${name}"`);
		const branch = { name, changed, inherited: inheritedOf(commit) };
		const doubled = doubledNumbers(branch, here, numbering);
		if (doubled.size === 0) return [branch];
		const since = (tip: string) => firstCommits(repository, store, tip, bases.get(commit) ?? [], doubled, numbering);
		const own = repository.head === undefined ? new Map() : since(repository.head);
		return [{ ...branch, given: { there: since(commit), here: own } }];
	});
	return { branches, unreadable, ...(incomplete && { incomplete }) };
}

function whatIsMissing(repository: Repository, others: number): string | undefined {
	if (repository.shallow)
		return 'this clone has only recent history, and perhaps not every branch; "git fetch --unshallow" fetches the rest';
	if (others > 0 || knowsOtherBranches(repository)) return undefined;
	return 'this repository knows no other branches; "git fetch" fetches those of others';
}

function storedFiles(files: FilesInGit): StoredFile[] {
	return [...files].map(([file, id]) => ({ file, id }));
}

/** The files of a branch that have changed since it parted. */
function changedFiles(files: FilesInGit, parted: readonly FilesInGit[]): StoredFile[] {
	return storedFiles(files).filter(({ file, id }) => parted.every((base) => base.get(file) !== id));
}

type ByNumber = ReadonlyMap<string, readonly NumberedAction[]>;

function groupByNumber(meetings: readonly Minutes[], numbering: Numbering): ByNumber {
	const groups = new Map<string, NumberedAction[]>();
	for (const action of meetings.flatMap((minutes) => numberedActions(minutes, numbering))) {
		const group = groups.get(action.number);
		if (group) group.push(action);
		else groups.set(action.number, [action]);
	}
	return groups;
}

/** The numbers that a branch has newly given to other actions than the work tree. */
function doubledNumbers({ changed, inherited }: Branch, here: ByNumber, numbering: Numbering): ReadonlySet<string> {
	const there = [...groupByNumber(changed, numbering)].filter(([number]) => !inherited.has(number));
	const doubled = there.filter(([number, actions]) => areOtherActions(here.get(number) ?? actions, actions));
	return new Set(doubled.map(([number]) => number));
}

/** The commit that first gave out each of some numbers, on the way from where two branches parted. */
function firstCommits(
	repository: Repository,
	store: StoredMinutes<Minutes>,
	tip: string,
	bases: readonly string[],
	numbers: ReadonlySet<string>,
	numbering: Numbering,
): ReadonlyMap<string, Commit> {
	const first = new Map<string, Commit>();
	const seen = new Set<string>();
	for (const { commit, files } of changesOf(repository, tip, bases)) {
		const fresh = storedFiles(files).filter(({ file, id }) => !seen.has(`${id} ${file}`));
		for (const { file, id } of fresh) seen.add(`${id} ${file}`);
		for (const { number } of store.of(fresh).flatMap((minutes) => numberedActions(minutes, numbering))) {
			if (numbers.has(number) && !first.has(number)) first.set(number, commit);
		}
	}
	return first;
}
