import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isInside } from '../sources.ts';
import type { FileChange } from '../write/plan-steps.ts';
import { type Environment, findGit, type Git, tryGit } from './git.ts';

/** The folder of a repository's hooks, as git finds it. */
export interface HooksFolder {
	readonly path: string;
	/** Where changes of it are locked and recorded: a folder that exists, and that it is in. */
	readonly home: string;
	/** Whether it is among the files of the work tree, which other people and machines get too. */
	readonly shared: boolean;
	/** Whether it is set for all repositories of this user or machine. */
	readonly everywhere: boolean;
}

/** Finds the folder that git runs hooks from: that of `core.hooksPath`, or of the repository that a worktree belongs to. */
export function findHooks(top: string, env: Environment): HooksFolder | { readonly trouble: string } {
	const git = findGit(top, env);
	if (!git) return { trouble: 'git was not found on this computer' };
	const found = tryGit(git, ['rev-parse', '--git-common-dir']);
	if ('said' in found) return { trouble: found.said };
	const common = resolve(top, pathIn(found.bytes));
	const set = hooksPathOf(git);
	const path = set ? resolve(top, set.path) : join(common, 'hooks');
	return {
		path,
		home: isInside(common, path) ? common : nearestFolder(path),
		shared: isInside(top, path) && !isInside(common, path),
		everywhere: set?.scope === 'global' || set?.scope === 'system',
	};
}

/** What `core.hooksPath` is set to, and by whom; alb's own way to switch hooks off does not count. */
function hooksPathOf(git: Git): { readonly scope: string; readonly path: string } | undefined {
	const answer = tryGit(git, ['config', '--show-scope', '--null', '--type=path', '--get-all', 'core.hooksPath']);
	const words = 'bytes' in answer ? new TextDecoder().decode(answer.bytes).split('\0') : [];
	const values = words.flatMap((scope, index) => (index % 2 === 0 ? [{ scope, path: words[index + 1] ?? '' }] : []));
	return values.findLast(({ scope, path }) => scope !== 'command' && path !== '');
}

/** Whether a folder is a repository without a work tree. */
export function isBare(folder: string, env: Environment): boolean {
	const git = findGit(folder, env);
	const answer = git && tryGit(git, ['rev-parse', '--is-bare-repository']);
	if (!answer) return false;
	// Git is told not to enter a bare one by itself; older versions of git enter it all the same.
	return 'said' in answer ? answer.said.includes('cannot use bare repository') : pathIn(answer.bytes) === 'true';
}

function pathIn(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
}

function nearestFolder(path: string): string {
	return lstatSync(path, { throwIfNoEntry: false }) ? path : nearestFolder(dirname(path));
}

/** The text of a hook; undefined where there is none; `foreign` where it is not a plain file. */
export function readHook({ path }: HooksFolder, name: string): string | 'foreign' | undefined {
	const stat = lstatSync(join(path, name), { throwIfNoEntry: false });
	if (!stat) return undefined;
	return stat.isFile() ? readFileSync(join(path, name)).toString('utf8') : 'foreign';
}

/** The change that gives a hook another text, or removes it. It is made only while the hook is as it was read. */
export function hookChange(
	{ path }: HooksFolder,
	name: string,
	before: string | undefined,
	after?: string,
): FileChange {
	const bytesOf = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text));
	return { file: join(path, name), before: bytesOf(before), after: bytesOf(after), runs: true };
}
