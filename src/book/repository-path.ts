import { findWorkTree } from '../io/root.ts';
import { relativeToRoot } from '../io/sources.ts';

/**
 * The way to a minute book from the root of its repository: empty, or `boards/east/`. What was fetched without git is
 * in the folder that GitHub Actions works in; a minute book outside both is its own root.
 */
export function repositoryPath(root: string, env: Readonly<Record<string, string | undefined>>): string {
	const top = findWorkTree(root) ?? env['GITHUB_WORKSPACE'];
	const way = top === undefined || top === '' ? '' : (relativeToRoot(top, root, '.') ?? '');
	return way === '' ? '' : `${way}/`;
}
