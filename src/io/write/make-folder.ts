import { mkdirSync, statSync } from 'node:fs';

/**
 * Makes one folder, unless it is there. Node's own way to make several at once never ends where the system lets none be
 * made, as under `/proc`.
 */
export function makeFolder(path: string, mode = 0o777): void {
	try {
		mkdirSync(path, { mode });
	} catch (error) {
		const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(path).isDirectory();
		if (!isThere) throw error;
	}
}
