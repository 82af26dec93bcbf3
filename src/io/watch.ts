import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { MINUTES_FOLDER, SETTINGS_FILE } from './root.ts';

/** A watch over a minute book, until it is closed. */
export interface BookWatch {
	readonly close: () => void;
}

/** The delays of a watch, in milliseconds. */
export interface Patience {
	/** After a change, until nothing more has changed for this long: an editor writes a file in several steps. */
	readonly settle: number;
	/** Between two polls where the system does not report changes, as on a network drive. */
	readonly poll: number;
}

const PATIENCE: Patience = { settle: 100, poll: 2000 };

/** The folders whose files a rendered page depends on, besides the settings. */
const FOLDERS: readonly string[] = [MINUTES_FOLDER, 'templates'];

/**
 * Watches what the pages of a minute book depend on: its minutes, its templates and its settings.
 *
 * `onChange` is called after each change, never twice at once: what changes while it is running is reported when it
 * has ended. Events from the system only start a poll; names, sizes and times decide, since some systems report more
 * than has changed and some less, and a folder may come and go with a branch of git. If `onChange` fails, the watch
 * continues; reporting the failure is up to `onChange` itself.
 */
export function watchBook(root: string, onChange: () => void | Promise<void>, patience = PATIENCE): BookWatch {
	let seen = stateOf(root);
	let busy = false;
	let settling: NodeJS.Timeout | undefined;
	let closed = false;
	let watchers: readonly FSWatcher[] = [];

	const poll = async () => {
		if (busy || closed) return;
		const now = stateOf(root);
		if (now === seen) return;
		seen = now;
		listen();
		busy = true;
		try {
			await onChange();
		} catch {
			// It has reported the failure itself.
		} finally {
			busy = false;
			soon();
		}
	};
	const soon = () => {
		clearTimeout(settling);
		if (!closed) settling = setTimeout(poll, patience.settle);
	};
	const listen = () => {
		const before = watchers;
		// The new watchers first, so that no change is missed in between.
		watchers = ['', ...FOLDERS, ...years(root)].flatMap((name) =>
			listenTo(join(root, name), (file) => concerns(name, file) && soon()),
		);
		for (const watcher of before) watcher.close();
	};

	listen();
	const polling = setInterval(() => stateOf(root) !== seen && soon(), patience.poll);
	return {
		close: () => {
			closed = true;
			clearTimeout(settling);
			clearInterval(polling);
			for (const watcher of watchers) watcher.close();
		},
	};
}

/** Asks the system for events in a folder; where it cannot report them, polling has to do. */
function listenTo(folder: string, onEvent: (file: string | null) => void): readonly FSWatcher[] {
	try {
		const watcher = watch(folder, (_, file) => onEvent(file));
		watcher.on('error', () => watcher.close());
		return [watcher];
	} catch {
		return [];
	}
}

/** Whether an event in a folder may be about a watched file; some systems do not name the file. */
function concerns(folder: string, file: string | null): boolean {
	if (file === null) return true;
	return folder === '' ? [SETTINGS_FILE, ...FOLDERS].includes(file) : !file.startsWith('.');
}

/** The state of everything that is watched, as a text that differs when any of it changes. */
function stateOf(root: string): string {
	const files = [...FOLDERS, ...years(root)].flatMap((folder) =>
		namesIn(join(root, folder)).map((name) => `${folder}/${name}`),
	);
	return [SETTINGS_FILE, ...files].map((file) => `${file} ${traceOf(join(root, file))}\n`).join('');
}

/** The folders within that of the minutes: some of them are folders of years. */
function years(root: string): string[] {
	return namesIn(join(root, MINUTES_FOLDER))
		.map((name) => `${MINUTES_FOLDER}/${name}`)
		.filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory());
}

/** The names of files in a folder, without hidden ones: those belong to an editor, or to alb for a moment. */
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
