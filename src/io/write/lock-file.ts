import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, linkSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { type Holder, holderOf, isAlive, readHolder, type Self } from './holder.ts';
import { discard, renameOver } from './replace-file.ts';

/** Who holds a lock: a process, here or on a machine that cannot be asked; or a file that names none. */
export type HeldBy =
	| { readonly holder: Holder; readonly here: boolean }
	| { readonly stranger: 'empty' | 'unreadable' };

/** A lock file that exists. */
export interface LockFile {
	/** The id of its holder, or the file's own number where it names none. */
	readonly id: string;
	readonly heldBy: HeldBy;
	/** Whether its holder is known to have died. */
	readonly dead: boolean;
}

/** The error codes of a lock file that is there, and is not for this user to read, or not a file. */
const NOT_OURS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'EBUSY']);

/** Reads a lock file; undefined where there is none. Throws the system's error where nothing can be read at all. */
export function readLock(path: string, self: Self): LockFile | undefined {
	let text: string;
	let number: string;
	try {
		const descriptor = openSync(path, 'r');
		try {
			const { ino, mtimeMs } = fstatSync(descriptor);
			number = `${ino}-${Math.trunc(mtimeMs)}`;
			text = readFileSync(descriptor).toString('utf8');
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return undefined;
		if (!NOT_OURS.has(code)) throw error;
		return { id: 'unreadable', heldBy: { stranger: 'unreadable' }, dead: false };
	}
	const holder = readHolder(text);
	if (holder) {
		const alive = isAlive(holder, self);
		return { id: holder.id, heldBy: { holder, here: alive !== undefined }, dead: alive === false };
	}
	// A file of zeros only is what a power cut leaves of one that was not flushed.
	const stranger = /^\0*$/.test(text) ? 'empty' : 'unreadable';
	return { id: number, heldBy: { stranger }, dead: false };
}

/** Takes a lock that is free; returns its id, or undefined where another process was quicker. */
export function claim(path: string, self: Self): string | undefined {
	const holder = holderOf(self);
	const draft = draftName(path);
	try {
		writeFileSync(draft, JSON.stringify(holder), { flag: 'wx' });
		linkSync(draft, path);
		return holder.id;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// Another process was quicker, or has removed the draft or the whole folder.
		if (code === 'EEXIST' || code === 'ENOENT') return undefined;
		if (!NO_LINKS.has(code ?? '')) throw error;
		return claimWithoutLink(path, holder);
	} finally {
		discard(draft);
	}
}

/** The error codes of file systems without links, such as that of a memory stick. */
export const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

function claimWithoutLink(path: string, holder: Holder): string | undefined {
	try {
		writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
		return holder.id;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
		discard(path);
		throw error;
	}
}

/** Takes a lock in place of an existing one: for whoever alone may do that. */
export function claimOver(path: string, self: Self): string | undefined {
	const holder = holderOf(self);
	const draft = draftName(path);
	try {
		writeFileSync(draft, JSON.stringify(holder), { flag: 'wx' });
		renameOver(draft, path);
		return holder.id;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	} finally {
		discard(draft);
	}
}

function draftName(path: string): string {
	return `${path}-${randomBytes(6).toString('hex')}.tmp`;
}

/**
 * Releases a lock, unless it belongs to another process by now. One that cannot be read or removed is taken over when
 * this process has ended.
 */
export function giveBack(path: string, id: string, self: Self): void {
	discardIf(path, self, (there) => there.id === id);
}

/** Removes a lock file that is judged to be of no use; one that cannot be read stays. */
export function discardIf(path: string, self: Self, isUseless: (there: LockFile) => boolean): void {
	try {
		const there = readLock(path, self);
		if (there && isUseless(there)) discard(path);
	} catch {
		// The disk does not answer: a later run removes it.
	}
}
