import {
	closeSync,
	fchmodSync,
	fchownSync,
	fstatSync,
	fsyncSync,
	openSync,
	renameSync,
	type Stats,
	unlinkSync,
	writeSync,
} from 'node:fs';
import { platform } from 'node:os';

/**
 * Writes a file that must not exist yet, complete and flushed or not at all.
 *
 * @param like the file that it will replace: its permissions and, where the system allows it, its owner are kept
 * @param mode the permissions of a new file, before the umask; those to run it are given to one that replaces another too
 */
export function writeDraft(path: string, bytes: Uint8Array, like?: Stats, mode = 0o666): void {
	const descriptor = openSync(path, 'wx', like ? 0o600 : mode);
	try {
		try {
			writeAll(descriptor, bytes);
			if (like) takeAfter(descriptor, like, mode & 0o111);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor); // a network drive may say only here that the disk is full
		}
	} catch (error) {
		discard(path);
		throw error;
	}
}

/** Removes a file that is no longer needed, if it exists; what refuses twice is ignored. */
export function discard(path: string): void {
	for (let tries = 2; tries > 0; tries--) {
		try {
			removeIfThere(path);
			return;
		} catch {
			// It is hidden from readers, and a later run removes it.
		}
	}
}

/** Removes a file, if it exists. */
export function removeIfThere(path: string): void {
	try {
		unlinkSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
	for (let written = 0; written < bytes.length; ) {
		const more = writeSync(descriptor, bytes, written);
		if (more === 0) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
		written += more;
	}
}

function takeAfter(descriptor: number, { uid, gid, mode }: Stats, runs: number): void {
	const own = fstatSync(descriptor);
	let kept = (mode & 0o7777) | runs;
	if (own.uid !== uid || own.gid !== gid) {
		// Only root may give a file away. One's own file may go to a group one belongs to; else the group's rights,
		// which were another group's, shrink to those of everyone.
		if (!chowned(descriptor, uid, gid) && !chowned(descriptor, own.uid, gid))
			kept = (kept & 0o707) | ((kept & 0o007) << 3);
	}
	fchmodSync(descriptor, kept);
}

function chowned(descriptor: number, uid: number, gid: number): boolean {
	try {
		fchownSync(descriptor, uid, gid);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EPERM' || (error as NodeJS.ErrnoException).code === 'EINVAL')
			return false;
		throw error;
	}
}

/** Flushes a folder: a rename is on the disk only when its folder is. Windows cannot open folders and does not need to. */
export function flushFolder(folder: string): void {
	let descriptor: number;
	try {
		descriptor = openSync(folder, 'r');
	} catch (error) {
		if (NO_FOLDER_FLUSH.has((error as NodeJS.ErrnoException).code ?? '')) return;
		throw error;
	}
	try {
		fsyncSync(descriptor);
	} catch (error) {
		if (!NO_FOLDER_FLUSH.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
	} finally {
		closeSync(descriptor);
	}
}

/** The error codes of systems that cannot flush a folder, or of a folder that may be written to but not listed. */
const NO_FOLDER_FLUSH: ReadonlySet<string> = new Set(['EINVAL', 'EPERM', 'EACCES', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP']);

/** Renames a file over another. Windows refuses for a moment while a scanner or an editor has the file open. */
export function renameOver(from: string, to: string): void {
	for (let patience = 20; ; patience--) {
		try {
			renameSync(from, to);
			return;
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (patience === 0 || !(code === 'EBUSY' || (onWindows && (code === 'EPERM' || code === 'EACCES')))) throw error;
			pause(25);
		}
	}
}

const onWindows = platform() === 'win32';

function pause(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
