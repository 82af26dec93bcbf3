import { readdirSync } from 'node:fs';

/** The names of the files in a folder, by code unit; none where there is no such folder. */
export function filesIn(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map(({ name }) => name)
			.toSorted((a, b) => (a < b ? -1 : 1));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
