import type { Commit } from '../model/actions/commit.ts';

/** A commit id as people and git write it: `3f2a9c1`. */
export function shortId({ id }: Pick<Commit, 'id'>): string {
	return id.slice(0, 7);
}
