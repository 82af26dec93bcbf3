import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MAX_BYTES, type Source, type SourceTrouble } from '../model/source.ts';
import { MINUTES_FOLDER } from './root.ts';

const NOTHING = new Uint8Array();

export function hasMinutesFolder(root: string): boolean {
	return statSync(join(root, MINUTES_FOLDER), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The minutes in a root, as relative paths: every `.md` file directly in `minutes/`, by code unit. */
export function listMinutes(root: string): string[] {
	if (!hasMinutesFolder(root)) return [];
	return readdirSync(join(root, MINUTES_FOLDER))
		.filter(isMinutesName)
		.map((name) => `${MINUTES_FOLDER}/${name}`)
		.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Hidden files belong to an editor, and a README describes the folder; every other file with that extension is minutes. */
export function isMinutesName(name: string): boolean {
	return /\.md$/i.test(name) && !name.startsWith('.') && !/^readme\.md$/i.test(name);
}

/** Other files in `minutes/` that are likely to be minutes: files with another extension, and folders that hold `.md` files. */
export function listOthers(root: string): string[] {
	if (!hasMinutesFolder(root)) return [];
	const folder = join(root, MINUTES_FOLDER);
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !name.startsWith('.') && !/\.md$/i.test(name))
		.filter(
			(entry) => !entry.isDirectory() || readdirSync(join(folder, entry.name)).some((name) => /\.md$/i.test(name)),
		)
		.map((entry) => `${MINUTES_FOLDER}/${entry.name}${entry.isDirectory() ? '/' : ''}`)
		.toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Reads one file as bytes, unless it is larger than `most` bytes. It never throws: the reason for a failure is part
 * of the result.
 */
export function readSource(root: string, file: string, most = MAX_BYTES): Source {
	const path = join(root, ...file.split('/'));
	try {
		if (!isInside(realpathSync(root), realpathSync(path))) return trouble(file, 'link-outside');
		if (!statSync(path).isFile()) return trouble(file, 'not-a-file');
		const descriptor = openSync(path, 'r');
		try {
			const { size } = fstatSync(descriptor);
			return size > most ? trouble(file, 'too-large') : { file, bytes: readAll(descriptor, size) };
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		return trouble(file, troubleOf(error));
	}
}

/** Reads to the end, but never more than the size that the file had first: it may grow while it is read. */
function readAll(descriptor: number, size: number): Uint8Array {
	const bytes = new Uint8Array(size);
	let length = 0;
	while (length < bytes.length) {
		const read = readSync(descriptor, bytes, length, bytes.length - length, length);
		if (read === 0) break;
		length += read;
	}
	return length === bytes.length ? bytes : bytes.slice(0, length);
}

function trouble(file: string, trouble: SourceTrouble): Source {
	return { file, bytes: NOTHING, trouble };
}

function troubleOf(error: unknown): SourceTrouble {
	switch ((error as NodeJS.ErrnoException).code) {
		case 'EACCES':
		case 'EPERM':
			return 'no-permission';
		case 'ENOENT':
			return 'vanished';
		case 'EISDIR':
			return 'not-a-file';
		default:
			return 'failed';
	}
}

/** Whether a path is a folder or something in it. */
export function isInside(root: string, path: string): boolean {
	const way = relative(root, path);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path that the user gave, relative to the root and with `/`; undefined where it is outside the root. */
export function relativeToRoot(root: string, cwd: string, path: string): string | undefined {
	const absolute = resolve(cwd, path);
	return isInside(root, absolute) ? relative(root, absolute).split(sep).join('/') : undefined;
}

/** Whether there is something with this name, even if it is a broken link. */
export function isThere(root: string, file: string): boolean {
	return lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined;
}

export function exists(cwd: string, path: string): boolean {
	return statSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined;
}

/** Whether two paths lead to one existing file, by whatever links or spelling. */
export function sameFile(a: string, b: string): boolean {
	const [one, other] = [a, b].map(identity);
	return one !== undefined && one === other;
}

/** Whether a link on the way to a file, which need not exist yet, leads out of the root. */
export function leadsOutside(root: string, file: string): boolean {
	const steps = file.split('/').filter((step) => step !== '');
	for (let length = steps.length; length >= 0; length--) {
		const path = join(root, ...steps.slice(0, length));
		if (statSync(path, { throwIfNoEntry: false })) return !isInside(realpathSync(root), realpathSync(path));
	}
	return false;
}

function identity(path: string): string | undefined {
	try {
		const { dev, ino } = statSync(path, { bigint: true });
		return `${dev}:${ino}`;
	} catch {
		// What cannot be reached does not exist: it is missing, or a link that leads to itself.
		return undefined;
	}
}
