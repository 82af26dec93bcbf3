import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SCRATCH } from './plan.ts';

const AN_HOUR = 3_600_000;

/** Removes the drafts of runs that were killed and left no journal; a younger one may belong to a run beside this one. */
export function sweep(folder: string): void {
	try {
		for (const name of readdirSync(folder).filter((name) => SCRATCH.test(name))) {
			const path = join(folder, name);
			const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
			if (Date.now() - mtimeMs > AN_HOUR) rmSync(path, { force: true });
		}
	} catch {
		// Not there yet, or not to be listed: then there is nothing that this run could tidy up.
	}
}
