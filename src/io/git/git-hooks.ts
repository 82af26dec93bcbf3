import { chmodSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInside } from '../sources.ts';
import { changeLooseFiles } from '../write/change-files.ts';
import { replacing } from '../write/plan-steps.ts';
import type { WriteFailure } from '../write/write-failure.ts';
import { runGit } from './run-git.ts';

/** The folder of a repository's hooks, as git finds it. */
export interface HooksFolder {
	readonly path: string;
	/** Whether it is among the files of the work tree, which other people and machines get too. */
	readonly shared: boolean;
	/** Whether it is set for all repositories of this user or machine. */
	readonly everywhere: boolean;
}

/** Finds the folder that git runs hooks from: that of `core.hooksPath`, or of the repository that a worktree belongs to. */
export function findHooks(top: string): HooksFolder | { readonly trouble: string } {
	const found = runGit(top, ['rev-parse', '--git-path', 'hooks']);
	if (found.missing) return { trouble: 'git was not found on this computer' };
	if (!found.ok) return { trouble: found.err };
	const path = resolve(top, `${found.out}`.replace(/\r?\n$/, ''));
	const common = resolve(top, `${runGit(top, ['rev-parse', '--git-common-dir']).out}`.replace(/\r?\n$/, ''));
	const scope = `${runGit(top, ['config', '--show-scope', '--get', 'core.hooksPath']).out}`.split('\t')[0];
	return {
		path,
		shared: isInside(top, path) && !isInside(common, path),
		everywhere: scope === 'global' || scope === 'system',
	};
}

/** Whether a folder is a repository without a work tree. */
export function isBare(folder: string): boolean {
	const { out } = runGit(folder, ['rev-parse', '--is-bare-repository', '--is-inside-git-dir']);
	return `${out}`.startsWith('true');
}

/** The text of a hook; undefined where there is none; `foreign` where it is not a plain file. */
export function readHook({ path }: HooksFolder, name: string): string | 'foreign' | undefined {
	const stat = lstatSync(join(path, name), { throwIfNoEntry: false });
	if (!stat) return undefined;
	return stat.isFile() ? readFileSync(join(path, name), 'utf8') : 'foreign';
}

/** Writes an executable hook; returns what went wrong. A new one never replaces one that has been made in the meantime. */
export function writeHook({ path }: HooksFolder, name: string, text: string, isNew: boolean): WriteFailure | undefined {
	const file = join(path, name);
	const after = new TextEncoder().encode(text);
	const answer = changeLooseFiles(path, [isNew ? { file, before: undefined, after } : replacing(file, after)]);
	if ('failure' in answer) return answer.failure;
	chmodSync(file, 0o755);
	return undefined;
}

export function removeHook({ path }: HooksFolder, name: string): void {
	rmSync(join(path, name));
}
