import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isSameMachine, type Machine, thisMachine } from './holder.ts';
import { SCRATCH, type Step, type Traces } from './plan-steps.ts';
import { JOURNAL, PRIVATE_FOLDER, privatePath } from './private-folder.ts';
import { discard, flushFolder, removeIfThere, renameOver, writeDraft } from './replace-file.ts';
import { findGitConfig, realFolder, refuseForeign } from './target.ts';
import { WriteFailed } from './write-failure.ts';

/** What names a change in messages, and for undoing it. */
export interface Label {
	readonly command: string;
	/** `YYYY-MM-DD`. */
	readonly day: string;
}

/** A change that was begun, as recorded in the journal. */
export interface Journal {
	readonly label: Label;
	/** Whether it becomes the last change, once it is made. */
	readonly keep: boolean;
	readonly traces: readonly (Traces & { readonly file: string })[];
	/** The folders that were made for it, as absolute paths. */
	readonly folders: readonly string[];
}

/** Records what is about to be done, before anything is: what a later run needs to repair an interrupted change. */
export function writeJournal(root: string, label: Label, keep: boolean, steps: readonly Step[]): void {
	const home = realpathSync(root);
	const near = (path: string) => relative(home, path).split(sep).join('/');
	const files = steps.map(({ file, isGitConfig, path, draft, spare, beforeDigest, afterDigest }) => ({
		file,
		...(isGitConfig && { isGitConfig }),
		path: near(path),
		draft: basename(draft),
		spare: basename(spare),
		before: beforeDigest ?? null,
		after: afterDigest ?? null,
	}));
	const folders = steps.flatMap(({ target }) => target.folders.map(near));
	const { host, machine } = thisMachine();
	writePrivate(root, JOURNAL, JSON.stringify({ alb: 'journal@1', host, machine, ...label, keep, folders, files }));
}

/** Replaces a file of alb's own, complete and flushed. */
export function writePrivate(root: string, name: string, text: string, mode = 0o666): void {
	const path = privatePath(root, name);
	const draft = `${path}.tmp`; // under the lock nobody else writes it
	discard(draft);
	try {
		writeDraft(draft, Buffer.from(text), undefined, mode);
		renameOver(draft, path);
	} finally {
		discard(draft);
	}
	flushFolder(dirname(path));
}

export function removeJournal(root: string): void {
	removeIfThere(privatePath(root, JOURNAL));
	flushFolder(join(root, PRIVATE_FOLDER));
}

/**
 * Reads the journal; undefined where it was not written by alb on this machine for this minute book. Throws the system's
 * error where it cannot be read.
 */
export function readJournal(root: string): Journal | undefined {
	const value = parseJson(readFileSync(privatePath(root, JOURNAL)));
	if (!isRaw(value) || !isSameMachine({ ...thisMachine(), ...value }, thisMachine())) return undefined;
	try {
		return resolveRaw(root, value);
	} catch (error) {
		if (error instanceof WriteFailed) return undefined; // it leads where no change may lead
		throw error;
	}
}

/** What JSON says; undefined where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return undefined;
	}
}

interface RawFile {
	readonly file: string;
	readonly isGitConfig?: boolean;
	readonly path: string;
	readonly draft: string;
	readonly spare: string;
	readonly before: string | null;
	readonly after: string | null;
}

interface Raw extends Label, Pick<Machine, 'host' | 'machine'> {
	readonly keep: boolean;
	readonly folders: readonly string[];
	readonly files: readonly RawFile[];
}

/**
 * Checks a journal: a repository may bring one that somebody made up, and no change may lead outside the minute book.
 */
function resolveRaw(root: string, { command, day, keep, folders, files }: Raw): Journal {
	const home = realpathSync(root);
	const inside = (path: string, file: string, isGitConfig = false) => {
		const absolute = join(home, ...path.split('/'));
		if (isGitConfig && absolute === findGitConfig(root)) return absolute;
		refuseForeign(root, file, absolute);
		refuseForeign(root, file, join(realFolder(dirname(absolute)), basename(absolute)));
		return absolute;
	};
	const traces = files.map(({ file, isGitConfig, path, draft, spare, before, after }) => {
		const absolute = inside(path, file, isGitConfig);
		return {
			file,
			path: absolute,
			draft: join(dirname(absolute), draft),
			spare: join(dirname(absolute), spare),
			beforeDigest: before ?? undefined,
			afterDigest: after ?? undefined,
		};
	});
	return { label: { command, day }, keep, traces, folders: folders.map((folder) => inside(folder, folder)) };
}

function isRaw(value: unknown): value is Raw {
	if (typeof value !== 'object' || value === null) return false;
	const { alb, host, machine, command, day, keep, folders, files } = value as Record<string, unknown>;
	return (
		alb === 'journal@1' &&
		typeof keep === 'boolean' &&
		[host, machine, command, day].every((text) => typeof text === 'string') &&
		Array.isArray(folders) &&
		folders.every((folder) => typeof folder === 'string') &&
		Array.isArray(files) &&
		files.every(isRawFile)
	);
}

function isRawFile(value: unknown): value is RawFile {
	if (typeof value !== 'object' || value === null) return false;
	const { file, path, draft, spare, before, after } = value as Record<string, unknown>;
	return (
		typeof file === 'string' &&
		typeof path === 'string' &&
		[draft, spare].every((name) => typeof name === 'string' && SCRATCH.test(name)) &&
		[before, after].every((digest) => digest === null || (typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest)))
	);
}
