import { accessSync, constants, lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { findWorkTree } from '../root.ts';
import { PRIVATE_FOLDER } from './private-folder.ts';
import { WriteFailed, type WriteFailureKind } from './write-failure.ts';

/** The real place of a file that is to be changed. */
export interface Target {
	/** The path as given, relative to the root. */
	readonly file: string;
	/** Absolute, with every link on the way followed, so that the link stays and its target is changed. */
	readonly path: string;
	/** What the system says of it; undefined where it is new. */
	readonly stats: Stats | undefined;
	/** The folders that have to be made first, outermost first. */
	readonly folders: readonly string[];
}

/** Finds a file that has to exist, within the root, and be writable. Throws where it is not. */
export function findTarget(root: string, file: string, isGitConfig = false): Target {
	const path = real(root, file);
	const stats = statSync(path);
	if (!stats.isFile()) throw writeFailed(file, 'not-a-file');
	if (!isGitConfig || path !== findGitConfig(root)) refuseForeign(root, file, path);
	// Root may write to everything; the permissions say what the owner wants all the same.
	if ((stats.mode & 0o222) === 0 || !mayWrite(path)) throw writeFailed(file, 'read-only');
	return { file, path, stats, folders: [] };
}

/** Finds the place of a file that must not exist yet. */
export function findFreeTarget(root: string, file: string): Target {
	const named = resolve(root, file);
	if (lstatSync(named, { throwIfNoEntry: false })) throw writeFailed(file, 'exists');
	const missing: string[] = [];
	let folder = dirname(named);
	while (!statSync(folder, { throwIfNoEntry: false })) {
		if (lstatSync(folder, { throwIfNoEntry: false })) throw writeFailed(file, 'link-nowhere');
		missing.unshift(basename(folder));
		folder = dirname(folder);
	}
	if (!statSync(folder).isDirectory()) throw writeFailed(file, 'not-a-folder');
	const there = realpathSync(folder);
	const path = join(there, ...missing, basename(named));
	refuseForeign(root, file, path);
	const folders = missing.map((_, index) => join(there, ...missing.slice(0, index + 1)));
	return { file, path, stats: undefined, folders };
}

/**
 * Git's settings for the clone that a folder is in, with every link followed; undefined where there is none. Git itself
 * is not asked: a journal that somebody made up must not have it run.
 */
export function findGitConfig(root: string): string | undefined {
	const top = findWorkTree(root);
	if (top === undefined) return undefined;
	const entry = join(top, '.git');
	// In a second work tree, and in a submodule, it is a file that says where the folder is.
	const textOf = (file: string) => readFileSync(file).toString('utf8').trimEnd();
	const folder = statSync(entry).isDirectory() ? entry : resolve(top, textOf(entry).replace(/^gitdir: /, ''));
	const shared = join(folder, 'commondir');
	const config = join(bytesNow(shared) ? resolve(folder, textOf(shared)) : folder, 'config');
	return lstatSync(config, { throwIfNoEntry: false }) ? realpathSync(config) : undefined;
}

/** The bytes of a file now; undefined where there is none. */
export function bytesNow(path: string): Uint8Array | undefined {
	try {
		return readFileSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Whether two files have the same content; undefined means that there is no file. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
	return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

/** Refuses a path outside the root, and the folders of git and of alb: their contents are not the board's record. */
export function refuseForeign(root: string, file: string, path: string): void {
	const way = relative(realFolder(root), path);
	if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) throw writeFailed(file, 'outside');
	if (way.split(sep).some(isPrivate)) throw writeFailed(file, 'not-ours');
}

/** Whether a folder is git's or alb's, in any spelling that a file system may accept: `.GIT`, `.git.`, `git~1`. */
function isPrivate(step: string): boolean {
	const name = step
		.toLowerCase()
		.replace(/(?<![. ])[. ]+$/, '')
		.replaceAll(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, '');
	return name === '.git' || name === 'git~1' || name === PRIVATE_FOLDER;
}

/** A folder with every link followed, as far as it exists. */
export function realFolder(folder: string): string {
	return lstatSync(folder, { throwIfNoEntry: false })
		? realpathSync(folder)
		: join(realFolder(dirname(folder)), basename(folder));
}

function real(root: string, file: string): string {
	const named = resolve(root, file);
	if (!lstatSync(named, { throwIfNoEntry: false })) throw writeFailed(file, 'missing');
	try {
		return realpathSync(named);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw code === 'ENOENT' || code === 'ELOOP' ? writeFailed(file, 'link-nowhere') : error;
	}
}

function mayWrite(path: string): boolean {
	try {
		accessSync(path, constants.W_OK);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EACCES' || (error as NodeJS.ErrnoException).code === 'EPERM')
			return false;
		throw error;
	}
}

function writeFailed(file: string, why: WriteFailureKind): WriteFailed {
	return new WriteFailed({ file, why });
}
