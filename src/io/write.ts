import { randomBytes } from 'node:crypto';
import {
	closeSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Writes a new file, whole or not at all; false where something of that name is there already, which stays as it is.
 *
 * The text is written and flushed beside its place and then linked there: a link, unlike a rename, never replaces.
 */
export function writeNew(root: string, file: string, text: string): boolean {
	const path = pathFor(root, file);
	mkdirSync(dirname(path), { recursive: true });
	const draft = writeBeside(path, text);
	try {
		linkSync(draft, path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
		// A file system without links, such as a memory stick: claim the name first, then put the whole text there.
		if (!claim(path)) return false;
		moveOntoClaim(draft, path);
	} finally {
		rmSync(draft, { force: true });
	}
	flushFolder(dirname(path));
	return true;
}

/** Writes a file that alb makes and may make again: the old one stays until the new one is whole. */
export function writeOver(root: string, file: string, text: string): void {
	const path = pathFor(root, file);
	mkdirSync(dirname(path), { recursive: true });
	const draft = writeBeside(path, text);
	try {
		renameSync(draft, path);
	} finally {
		rmSync(draft, { force: true });
	}
	flushFolder(dirname(path));
}

/** The absolute path of a file or folder that is named relative to a folder. */
export function pathFor(root: string, file: string): string {
	return resolve(root, file);
}

const DRAFT = /^\.alb-[0-9a-f]{12}\.tmp$/;
const AN_HOUR = 3_600_000;

/** Removes the drafts of runs that were killed; a younger one may belong to a run that goes on beside this. */
function sweep(folder: string): void {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (DRAFT.test(name) && Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > AN_HOUR)
			rmSync(path, { force: true });
	}
}

function writeBeside(path: string, text: string): string {
	sweep(dirname(path));
	const draft = join(dirname(path), `.alb-${randomBytes(6).toString('hex')}.tmp`);
	const descriptor = openSync(draft, 'wx');
	try {
		const bytes = Buffer.from(text);
		for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
		fsyncSync(descriptor);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	} finally {
		closeSync(descriptor);
	}
	return draft;
}

/** Puts the text where its name was claimed; where that fails, the empty claim must not pass for minutes. */
function moveOntoClaim(draft: string, path: string): void {
	try {
		renameSync(draft, path);
	} catch (error) {
		rmSync(path, { force: true });
		throw error;
	}
}

function claim(path: string): boolean {
	try {
		closeSync(openSync(path, 'wx'));
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** A rename is on the disk only when its folder is; Windows cannot open folders and does not need to. */
function flushFolder(folder: string): void {
	let descriptor: number;
	try {
		descriptor = openSync(folder, 'r');
	} catch {
		return;
	}
	try {
		fsyncSync(descriptor);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EINVAL' && (error as NodeJS.ErrnoException).code !== 'EPERM')
			throw error;
	} finally {
		closeSync(descriptor);
	}
}
