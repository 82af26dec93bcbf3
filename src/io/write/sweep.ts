import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SCRATCH } from './plan-steps.ts';
import { discard } from './replace-file.ts';

/** Removes temporary files of earlier runs from a folder; those of a run in progress are younger than the limit. */
export function sweep(folder: string, { olderThan }: { readonly olderThan: number }): void {
	try {
		for (const name of readdirSync(folder).filter((name) => SCRATCH.test(name))) {
			const path = join(folder, name);
			const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
			if (Date.now() - mtimeMs >= olderThan) discard(path);
		}
	} catch {
		// The folder does not exist yet, or cannot be listed: then there is nothing to remove.
	}
}
