import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { discard } from './draft.ts';
import { SCRATCH } from './plan.ts';

/** Removes the scratch files of earlier runs that lie in a folder; those of a run beside this one are younger than that. */
export function sweep(folder: string, { olderThan }: { readonly olderThan: number }): void {
	try {
		for (const name of readdirSync(folder).filter((name) => SCRATCH.test(name))) {
			const path = join(folder, name);
			const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
			if (Date.now() - mtimeMs >= olderThan) discard(path);
		}
	} catch {
		// Not there yet, or not to be listed: then there is nothing that this run could tidy up.
	}
}
