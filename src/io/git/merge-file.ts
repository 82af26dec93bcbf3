import { type Environment, findGit, runGit } from './git.ts';

/** Three versions of a file, by their paths, and the labels for their contradictions. */
export interface FileVersions {
	readonly base: string;
	readonly ours: string;
	readonly theirs: string;
	readonly size: number;
	readonly names: Readonly<Record<'base' | 'ours' | 'theirs', string>>;
}

/**
 * Merges a file as text, as git itself does. Returns its bytes, and whether it has no conflict; undefined where git could
 * not merge it, such as a file that is not text.
 */
export function mergeAsText(
	folder: string,
	env: Environment,
	{ base, ours, theirs, size, names }: FileVersions,
): { readonly bytes: Uint8Array; readonly isClean: boolean } | undefined {
	const git = findGit(folder, env);
	if (!git) return undefined;
	const labels = [names.ours, names.base, names.theirs].flatMap((name) => ['-L', name]);
	const words = ['merge-file', '--stdout', '--quiet', `--marker-size=${size}`, ...labels, '--', ours, base, theirs];
	const { status, bytes } = runGit(git, words);
	// The status is the number of conflicts, up to 127; higher ones are failures.
	return status === null || status > 127 ? undefined : { bytes, isClean: status === 0 };
}
