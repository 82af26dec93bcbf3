import { type Environment, findGit, type Git, linesOf, tryGit } from './git.ts';

/** The repository that a minute book is in. */
export interface Repository {
	readonly git: Git;
	/** The folders from the top of the repository down to the root of the minute book. */
	readonly way: readonly string[];
	/** The commit that is checked out; absent before the first one. */
	readonly head?: string;
	/** Whether it is a clone of the last part of the history alone. */
	readonly shallow: boolean;
}

/** Why there is no repository to read. `not-trusted`: the folder belongs to another user, and git refuses it. */
export interface NoRepository {
	readonly trouble: 'no-git' | 'no-repository' | 'not-trusted' | 'failed';
	/** The message of git. */
	readonly said: string;
}

/** Finds the repository that a folder is in. */
export function openRepository(root: string, env: Environment): Repository | NoRepository {
	const git = findGit(root, env);
	if (!git) return { trouble: 'no-git', said: '' };
	const about = tryGit(git, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix']);
	if ('said' in about) return { trouble: troubleOf(about.said), said: about.said };
	// The name of a folder may contain a line feed, so the prefix comes last.
	const [inside, shallow, ...prefix] = linesOf(about.bytes);
	if (inside !== 'true') return { trouble: 'no-repository', said: '' };
	const head = tryGit(git, ['rev-parse', '--quiet', '--verify', 'HEAD^{commit}']);
	return {
		git,
		way: prefix
			.join('\n')
			.split('/')
			.filter((folder) => folder !== ''),
		...('bytes' in head && { head: linesOf(head.bytes)[0] ?? '' }),
		shallow: shallow === 'true',
	};
}

function troubleOf(said: string): NoRepository['trouble'] {
	if (/dubious ownership|unsafe repository/.test(said)) return 'not-trusted';
	const none = /not a git repository|cannot use bare repository|must be run in a work tree/.test(said);
	return none ? 'no-repository' : 'failed';
}

export interface BranchTip {
	/** `quotes`, or `origin/quotes` for one that was fetched. */
	readonly name: string;
	readonly commit: string;
	/** Whether it belongs to another clone, as of the last fetch. */
	readonly remote: boolean;
}

/**
 * The branches that have commits which the checked-out one lacks: local ones first, then those fetched from other
 * clones; of several with one tip, only the first. Nothing is fetched.
 */
export function otherBranches({ git, head }: Repository): BranchTip[] {
	const merged = head === undefined ? [] : [`--no-merged=${head}`];
	const format = '--format=%(objecttype) %(objectname) %(symref) %(refname)';
	const answer = tryGit(git, ['for-each-ref', format, ...merged, 'refs/heads', 'refs/remotes']);
	if ('said' in answer) return [];
	const tips = new Map<string, BranchTip>();
	for (const line of linesOf(answer.bytes)) {
		const [type, commit = '', symref, ref = ''] = line.split(' ');
		if (type !== 'commit' || symref !== '' || tips.has(commit)) continue;
		const remote = ref.startsWith('refs/remotes/');
		tips.set(commit, { name: ref.replace(/^refs\/(?:heads|remotes)\//, ''), commit, remote });
	}
	return [...tips.values()];
}

/** Whether there is any branch other than the one checked out, even if it has been merged completely. */
export function knowsOtherBranches({ git, head }: Repository): boolean {
	const answer = tryGit(git, ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes']);
	return 'bytes' in answer && linesOf(answer.bytes).some((commit, index) => index > 0 || commit !== head);
}

/**
 * The commits in which a branch and the checked-out one last agreed; none where they have nothing in common, or it is
 * not known.
 */
export function mergeBases({ git, head }: Repository, commit: string): string[] {
	if (head === undefined) return [];
	const answer = tryGit(git, ['merge-base', '--all', head, commit]);
	return 'bytes' in answer ? linesOf(answer.bytes) : [];
}
