import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { MINUTES_FOLDER, SETTINGS_FILE } from './root.ts';

/** A watch over a minute book, until it is closed. */
export interface BookWatch {
	readonly close: () => void;
}

/** How long a watch waits, in milliseconds. */
export interface Patience {
	/** After a change, until nothing more has changed for so long: an editor writes a file in several steps. */
	readonly settle: number;
	/** Between two looks where the system tells of no change, as on a network drive. */
	readonly look: number;
}

const PATIENCE: Patience = { settle: 100, look: 2000 };

/** What a rendered page depends on: besides the settings, the files of these folders. */
const FOLDERS: readonly string[] = [MINUTES_FOLDER, 'templates'];

/**
 * Watches what the pages of a minute book depend on: its minutes, its templates and its settings.
 *
 * `onChange` is called after each change, never twice at once: what changes while it is at work is told when it has
 * ended. The system's word only hastens a look, and names, sizes and times decide: some systems tell of more than has
 * changed, some of less, and a folder may come and go with a branch of git. Should it fail, the watch goes on; what is
 * to be said about it is for `onChange` itself to say.
 */
export function watchBook(root: string, onChange: () => void | Promise<void>, patience = PATIENCE): BookWatch {
	let seen = lookAt(root);
	let busy = false;
	let settling: NodeJS.Timeout | undefined;
	let closed = false;
	let watchers: readonly FSWatcher[] = [];

	const look = async () => {
		if (busy || closed) return;
		const now = lookAt(root);
		if (now === seen) return;
		seen = now;
		listen();
		busy = true;
		try {
			await onChange();
		} catch {
			// It has said so itself.
		} finally {
			busy = false;
			soon();
		}
	};
	const soon = () => {
		clearTimeout(settling);
		if (!closed) settling = setTimeout(look, patience.settle);
	};
	const listen = () => {
		const before = watchers;
		// The new ones first, so that nothing falls between.
		watchers = ['', ...FOLDERS].flatMap((name) => listenTo(join(root, name), (file) => concerns(name, file) && soon()));
		for (const watcher of before) watcher.close();
	};

	listen();
	const looking = setInterval(() => lookAt(root) !== seen && soon(), patience.look);
	return {
		close: () => {
			closed = true;
			clearTimeout(settling);
			clearInterval(looking);
			for (const watcher of watchers) watcher.close();
		},
	};
}

/** Has the system tell of changes in a folder; where it cannot, the looks from time to time have to do. */
function listenTo(folder: string, onEvent: (file: string | null) => void): readonly FSWatcher[] {
	try {
		const watcher = watch(folder, (_, file) => onEvent(file));
		watcher.on('error', () => watcher.close());
		return [watcher];
	} catch {
		return [];
	}
}

/** Whether an event in a folder may be about what is watched; some systems do not name the file. */
function concerns(folder: string, file: string | null): boolean {
	if (file === null) return true;
	return folder === '' ? [SETTINGS_FILE, ...FOLDERS].includes(file) : !file.startsWith('.');
}

/** All that is watched, as a text that differs when any of it does. */
function lookAt(root: string): string {
	const files = FOLDERS.flatMap((folder) => namesIn(join(root, folder)).map((name) => `${folder}/${name}`));
	return [SETTINGS_FILE, ...files].map((file) => `${file} ${traceOf(join(root, file))}\n`).join('');
}

/** Hidden files are an editor's, or alb's own for a moment. */
function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => !name.startsWith('.'))
			.toSorted();
	} catch {
		return [];
	}
}

function traceOf(path: string): string {
	try {
		const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
		return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
	} catch {
		return 'none';
	}
}
