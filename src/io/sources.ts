import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MAX_BYTES, type Source, type SourceTrouble } from '../model/source.ts';
import { MINUTES_FOLDER } from './root.ts';

const NOTHING = new Uint8Array();

export function hasMinutesFolder(root: string): boolean {
	return statSync(join(root, MINUTES_FOLDER), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The minutes in a root, as relative paths by code unit: every `.md` file in `minutes/`, and in the folders of years there. */
export function listMinutes(root: string): string[] {
	if (!hasMinutesFolder(root)) return [];
	const folder = join(root, MINUTES_FOLDER);
	return readdirSync(folder)
		.flatMap((name) =>
			isFolderOfYear(folder, name) ? readdirSync(join(folder, name)).map((each) => `${name}/${each}`) : name,
		)
		.filter(isMinutesPath)
		.map((path) => `${MINUTES_FOLDER}/${path}`)
		.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Whether a folder is called after the year, or years, of the minutes in it: `2025`, `2024-25`, `2024-2025`. */
export function isYearName(name: string): boolean {
	return /^\d{4}(?:[-–_](?:\d{2}|\d{4}))?$/.test(name);
}

function isFolderOfYear(folder: string, name: string): boolean {
	return isYearName(name) && (statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** Whether a path within the folder of the minutes is that of minutes: `2025-04.md`, or `2025/2025-04.md`. */
export function isMinutesPath(path: string): boolean {
	const [name = '', year, ...others] = path.split('/').toReversed();
	return others.length === 0 && (year === undefined || isYearName(year)) && isMinutesName(name);
}

/** Hidden files belong to an editor, and a README describes the folder; every other file with that extension is minutes. */
export function isMinutesName(name: string): boolean {
	return /\.md$/i.test(name) && !name.startsWith('.') && !/^readme\.md$/i.test(name);
}

/** A file in the folder of the minutes that is not read. */
export interface OtherFile {
	readonly file: string;
	/** Its name begins with a date: it is minutes, in a folder in which they are not read. */
	readonly isMinutes: boolean;
}

/** So deep are folders within folders looked into. */
const DEPTH = 4;

/** Other files in `minutes/` that are likely to be minutes: files with another extension there, and `.md` files in further folders. */
export function listOthers(root: string): OtherFile[] {
	if (!hasMinutesFolder(root)) return [];
	return othersIn(join(root, MINUTES_FOLDER), '', DEPTH).toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function othersIn(top: string, way: string, depth: number): OtherFile[] {
	return readdirSync(join(top, way), { withFileTypes: true }).flatMap((entry): OtherFile[] => {
		const path = `${way}${entry.name}`;
		if (entry.name.startsWith('.') || isMinutesPath(path)) return [];
		if (entry.isDirectory()) return depth > 1 ? othersIn(top, `${path}/`, depth - 1) : [];
		const isRead = way === '' || isYearName(way.slice(0, -1));
		const isMarkdown = isMinutesName(entry.name);
		if (isRead ? /\.md$/i.test(entry.name) : !isMarkdown) return [];
		return [{ file: `${MINUTES_FOLDER}/${path}`, isMinutes: isMarkdown && /^\d{4}-\d{2}/.test(entry.name) }];
	});
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
