import { type NoRepository, openRepository, type Repository } from '../io/git/repository.ts';
import type { Environment } from '../world.ts';
import { Refusal } from './refusal.ts';

/** Why there is no repository, and what to do, in the user's words. */
const TROUBLES: Readonly<Record<NoRepository['trouble'], (root: string, said: string) => [string, ...string[]]>> = {
	'no-git': () => ['git is not installed, or is not on the PATH', 'You can get it from git-scm.com.'],
	'no-repository': (root) => [`${root} is not in a git repository`, 'To start one there: git init'],
	'not-trusted': (root, said) => [
		'git does not read this repository, because its folder belongs to another user',
		`If you trust what is in it: git config --global --add safe.directory "${/ at '(.*)'/.exec(said)?.[1] ?? root}"`,
	],
	failed: (_, said) => [`git cannot read this repository: ${said.split('\n', 1)[0]?.replace(/^fatal: /, '')}`],
};

/** The repository that a minute book is in; without one, what was asked for cannot be done. */
export function repositoryOf(root: string, env: Environment, what: string): Repository {
	const found = openRepository(root, env);
	if (!('trouble' in found)) return found;
	const [why, ...advice] = TROUBLES[found.trouble](root, found.said);
	throw new Refusal(`${what} needs git: ${why}`, advice);
}

/** The repository that a minute book is in, if there is git and it reads it. */
export function repositoryIfAny(root: string, env: Environment): Repository | undefined {
	const found = openRepository(root, env);
	return 'trouble' in found ? undefined : found;
}
