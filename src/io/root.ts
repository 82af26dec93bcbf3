import { lstatSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The name of the board's settings file, whose folder is the root of the minute book. */
export const SETTINGS_FILE = 'alb.yaml';
/** The folder of the minutes, within the root. */
export const MINUTES_FOLDER = 'minutes';

/** The root of a minute book: the nearest folder upwards with `alb.yaml`, or else the root of git, or else the folder itself. */
export function findRoot(start: string): string {
	return upwards(start, SETTINGS_FILE) ?? upwards(start, '.git') ?? start;
}

/** The root of the git work tree that a folder is in; a worktree or a submodule has its own. Undefined where there is none. */
export function findWorkTree(start: string): string | undefined {
	return upwards(start, '.git');
}

function upwards(start: string, name: string): string | undefined {
	for (let folder = start; ; folder = dirname(folder)) {
		// A broken link counts as being there: its target is reported as missing, not silently ignored.
		if (lstatSync(join(folder, name), { throwIfNoEntry: false })) return folder;
		if (dirname(folder) === folder) return undefined;
	}
}

/** The folder that `-C` names, or undefined where there is none. */
export function resolveFolder(cwd: string, folder: string | undefined): string | undefined {
	const path = resolve(cwd, folder ?? '.');
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : undefined;
}

/** The absolute path of a file or folder that is given relative to a folder. */
export function pathFor(folder: string, file: string): string {
	return resolve(folder, file);
}
