import { type FSWatcher, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { MINUTES_FOLDER, SETTINGS_FILE } from './root.ts';

/** Editors write a file in several steps; a change is told when so many milliseconds nothing has happened. */
const QUIET = 150;

/** A watch over a minute book, until it is ended. */
export interface BookWatch {
	/** False where the system cannot tell of changes. */
	readonly watching: boolean;
	readonly end: () => void;
}

/** Tells of each change of the minutes and of the settings. */
export function watchBook(root: string, onChange: () => void): BookWatch {
	const watchers = new Map<string, FSWatcher>();
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let failed = false;
	const stop = (folder: string) => {
		watchers.get(folder)?.close();
		watchers.delete(folder);
	};
	const tell = () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			lookAt(minutes);
			onChange();
		}, QUIET);
	};
	/** The folder of the minutes may be renamed and come back: it is then another one. */
	const lookAt = (folder: string) => {
		if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return stop(folder);
		if (watchers.has(folder)) return;
		try {
			const watcher = watch(folder, (_, name) => {
				if (folder === minutes || name === null || name === SETTINGS_FILE || name === MINUTES_FOLDER) tell();
				if (folder === root && name === MINUTES_FOLDER) stop(minutes);
			});
			watcher.on('error', () => stop(folder));
			watchers.set(folder, watcher);
		} catch {
			failed = true;
		}
	};
	const minutes = join(root, MINUTES_FOLDER);
	lookAt(root);
	lookAt(minutes);
	return {
		watching: !failed,
		end: () => {
			clearTimeout(waiting);
			for (const folder of [...watchers.keys()]) stop(folder);
		},
	};
}
