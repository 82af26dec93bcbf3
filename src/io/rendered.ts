import { lstatSync, readdirSync, readFileSync } from 'node:fs';

/** The names of the files in a folder, by code unit; none where there is no such folder. */
export function filesIn(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map(({ name }) => name)
			.toSorted((a, b) => (a < b ? -1 : 1));
	} catch (error) {
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
		throw error;
	}
}

/** The bytes of a file that is no link; undefined where there is none, or it cannot be read. */
export function readPlainFile(path: string): Uint8Array | undefined {
	try {
		return lstatSync(path).isFile() ? readFileSync(path) : undefined;
	} catch {
		return undefined;
	}
}
