import { mkdirSync, statSync } from 'node:fs';

/**
 * Makes one folder, unless it exists. Node's own way of making several at once never ends where the system allows
 * none, as in `/proc`.
 */
export function makeFolder(path: string, mode = 0o777): void {
	try {
		mkdirSync(path, { mode });
	} catch (error) {
		const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(path).isDirectory();
		if (!isThere) throw error;
	}
}
