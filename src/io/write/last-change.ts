import { resolve } from 'node:path';
import { type Label, parseJson, writePrivate } from './journal.ts';
import { digestOf, type FileChange, type Step } from './plan-steps.ts';
import { hasPrivateFolder, privatePath } from './private-folder.ts';
import { removeIfThere, renameOver } from './replace-file.ts';
import { bytesNow } from './target.ts';

const LAST_CHANGE = 'last-change';
const NEXT_CHANGE = 'next-change';

/** The change that can be undone: the last one that a command made on purpose. */
export interface LastChange extends Label {
	/** Empty where they were too large to be kept. */
	readonly files: readonly ChangedFile[];
}

export interface ChangedFile {
	/** Relative to the root. */
	readonly file: string;
	/** The content before; undefined where the file did not exist. */
	readonly before: Uint8Array | undefined;
	/** The digest of the content after; undefined where there is no file. */
	readonly after: string | undefined;
}

/**
 * The largest change that is kept, in bytes: nobody undoes the minutes of twenty years, and the folder stays small.
 */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;

/** Records what a change replaces, before it is made. The record counts once it is made the last change. */
export function keepNext(root: string, label: Label, steps: readonly Step[]): void {
	const size = steps.reduce((sum, { before }) => sum + (before?.length ?? 0), 0);
	const files = (size > MAX_KEPT_BYTES ? [] : steps).map(({ file, before, after }) => ({
		file,
		before: before ? Buffer.from(before).toString('base64') : null,
		after: after ? digestOf(after) : null,
	}));
	// What not everybody may read of the minutes, not everybody may read here.
	const mode = steps.reduce((all, { target }) => all & (target.stats?.mode ?? all), 0o666) | 0o600;
	writePrivate(root, NEXT_CHANGE, JSON.stringify({ alb: 'last-change@1', ...label, files }), mode);
}

/** Makes the recorded change the last change, once it is made. */
export function nextIsLast(root: string): void {
	try {
		renameOver(privatePath(root, NEXT_CHANGE), privatePath(root, LAST_CHANGE));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // a run that was cut short came so far
	}
}

/** Removes the record of a change that was not made. */
export function forgetNext(root: string): void {
	removeIfThere(privatePath(root, NEXT_CHANGE));
}

/** The last change, if there is one that can be undone. It writes nothing. */
export function lastChange(root: string): LastChange | undefined {
	if (!hasPrivateFolder(root)) return undefined;
	const bytes = bytesNow(privatePath(root, LAST_CHANGE));
	const value = bytes && parseJson(bytes);
	if (!isRaw(value)) return undefined; // none, or not alb's
	const files = value.files.map(({ file, before, after }) => ({
		file,
		before: before === null ? undefined : new Uint8Array(Buffer.from(before, 'base64')),
		after: after ?? undefined,
	}));
	return { command: value.command, day: value.day, files };
}

/**
 * The changes that undo a change, where every file is as the change left it; or else the files that are not.
 *
 * Given to `changeFiles` they become the last change themselves, so that undoing twice is redoing.
 */
export function reverse(
	root: string,
	{ files }: LastChange,
): { readonly changes: readonly FileChange[] } | { readonly changed: readonly string[] } {
	const now = files.map(({ file, before, after }) => ({ file, bytes: bytesNow(resolve(root, file)), before, after }));
	const changed = now.filter(({ bytes, after }) => (bytes && digestOf(bytes)) !== after).map(({ file }) => file);
	if (changed.length > 0) return { changed };
	return { changes: now.map(({ file, bytes, before }) => ({ file, before: bytes, after: before })) };
}

interface Raw extends Label {
	readonly files: readonly { readonly file: string; readonly before: string | null; readonly after: string | null }[];
}

function isRaw(value: unknown): value is Raw {
	if (typeof value !== 'object' || value === null) return false;
	const { alb, command, day, files } = value as Record<string, unknown>;
	return (
		alb === 'last-change@1' &&
		typeof command === 'string' &&
		typeof day === 'string' &&
		Array.isArray(files) &&
		files.every((entry: unknown) => {
			if (typeof entry !== 'object' || entry === null) return false;
			const { file, before, after } = entry as Record<string, unknown>;
			return typeof file === 'string' && [before, after].every((text) => text === null || typeof text === 'string');
		})
	);
}
