import { spawnSync } from 'node:child_process';
import { type Environment, findGit } from './git.ts';

/** Three versions of a file, by their paths, and how contradictions of theirs are marked. */
export interface FileVersions {
	readonly base: string;
	readonly ours: string;
	readonly theirs: string;
	readonly size: number;
	readonly names: Readonly<Record<'base' | 'ours' | 'theirs', string>>;
}

/**
 * Merges a file as text, as git itself does, into ours: whether it was left without a conflict. Undefined where git could
 * not do it, as with a file that is no text; then nothing was written.
 */
export function mergeAsText(
	folder: string,
	env: Environment,
	{ base, ours, theirs, size, names }: FileVersions,
): boolean | undefined {
	const git = findGit(folder, env);
	if (!git) return undefined;
	const labels = [names.ours, names.base, names.theirs].flatMap((name) => ['-L', name]);
	const words = ['merge-file', '--quiet', `--marker-size=${size}`, ...labels, '--', ours, base, theirs];
	const { status } = spawnSync(git.program, words, { cwd: folder, env: { ...git.env }, windowsHide: true });
	// The status is the number of conflicts, up to 127; above that it means a failure.
	return status === null || status > 127 ? undefined : status === 0;
}
