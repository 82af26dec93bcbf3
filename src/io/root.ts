import { lstatSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The name of the board's settings, whose folder is the root of the minute book. */
export const SETTINGS_FILE = 'alb.yaml';
/** The folder of the minutes, under the root. */
export const MINUTES_FOLDER = 'minutes';

/** The root of a minute book: the nearest folder upwards that holds `alb.yaml`, else the root of git, else the folder itself. */
export function findRoot(start: string): string {
	return upwards(start, SETTINGS_FILE) ?? upwards(start, '.git') ?? start;
}

/** The root of the git work tree that a folder lies in: of a worktree or a submodule its own. Undefined where there is none. */
export function findWorkTree(start: string): string | undefined {
	return upwards(start, '.git');
}

function upwards(start: string, name: string): string | undefined {
	for (let folder = start; ; folder = dirname(folder)) {
		// A link that leads nowhere is there too: what it should lead to is missed, and not silently done without.
		if (lstatSync(join(folder, name), { throwIfNoEntry: false })) return folder;
		if (dirname(folder) === folder) return undefined;
	}
}

/** The folder that `-C` names, or undefined where there is none. */
export function resolveFolder(cwd: string, folder: string | undefined): string | undefined {
	const path = resolve(cwd, folder ?? '.');
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : undefined;
}

/** The absolute path of a file or folder that is named relative to a folder. */
export function pathFor(folder: string, file: string): string {
	return resolve(folder, file);
}
