import { lstatSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { removeIfThere, writeDraft } from './replace-file.ts';
import { WriteFailed } from './write-failure.ts';

/**
 * The folder that alb keeps for itself in the root of a minute book: the lock, the journal, the last change.
 *
 * It is in the root and not in `.git`, since git need not be there, may be shared by several minute books, and may be
 * on another disk; it has a `.gitignore` of its own, so that git never sees it. Only commands that write make it.
 */
export const PRIVATE_FOLDER = '.alb';

/** The path of a file of alb's own, in the root. */
export function privatePath(root: string, name: string): string {
	return join(root, PRIVATE_FOLDER, name);
}

/** The file that records a change that was begun, until it has ended. */
export const JOURNAL = 'journal';
/** Its path relative to the root, for messages. */
export const JOURNAL_FILE = `${PRIVATE_FOLDER}/${JOURNAL}`;

/** Whether a change was begun and has not ended. It writes nothing. */
export function hasJournal(root: string): boolean {
	return hasPrivateFolder(root) && lstatSync(privatePath(root, JOURNAL), { throwIfNoEntry: false }) !== undefined;
}

/** Whether a command that ended, or is running, has left its lock or its journal. It writes nothing. */
export function isInUse(root: string): boolean {
	const isThere = (name: string) => lstatSync(privatePath(root, name), { throwIfNoEntry: false }) !== undefined;
	return hasPrivateFolder(root) && (isThere(JOURNAL) || isThere(LOCK));
}

/** The file whose existence means that somebody is writing. */
export const LOCK = 'lock';

/** Whether the folder exists and is a real one: a link would lead its contents elsewhere. */
export function hasPrivateFolder(root: string): boolean {
	return lstatSync(join(root, PRIVATE_FOLDER), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Makes the folder where it is missing, with the permissions of the root. */
export function makePrivateFolder(root: string): void {
	const folder = join(root, PRIVATE_FOLDER);
	if (!lstatSync(folder, { throwIfNoEntry: false })) makeFolder(folder, statSync(root).mode & 0o777);
	if (!hasPrivateFolder(root)) throw new WriteFailed({ file: PRIVATE_FOLDER, why: 'not-a-folder' });
	hideFromGit(root);
}

/** Removes the folder where it is empty: a command that was refused leaves no trace. */
export function removeEmptyPrivateFolder(root: string): void {
	try {
		if (readdirSync(join(root, PRIVATE_FOLDER)).some((name) => name !== IGNORE)) return;
		removeIfThere(privatePath(root, IGNORE));
		rmdirSync(join(root, PRIVATE_FOLDER));
	} catch {
		// Another alb has just begun to use it.
	}
}

const IGNORE = '.gitignore';

function hideFromGit(root: string): void {
	const file = privatePath(root, IGNORE);
	if (lstatSync(file, { throwIfNoEntry: false })) return;
	try {
		writeDraft(file, Buffer.from('*\n'));
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EEXIST' && code !== 'ENOENT') throw error; // another alb was quicker to make it, or to remove everything
	}
}
