import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { NO_LINKS } from './lock-file.ts';
import { makeFolder } from './make-folder.ts';
import { digestOf, type Step, type Traces } from './plan-steps.ts';
import { discard, flushFolder, renameOver, writeDraft } from './replace-file.ts';
import { bytesNow, sameBytes } from './target.ts';
import { WriteFailed, writeFailureOf } from './write-failure.ts';

/**
 * Makes a planned change: all of it, or none. An error is thrown once everything is as it was.
 *
 * First, everything that takes space is written beside the files, where a full disk harms nothing; then the files are
 * renamed into place, each after a last check of what is there.
 */
export function carryOut(steps: readonly Step[]): void {
	let file = steps[0]?.file ?? '';
	const made: Step[] = [];
	let putting: Step | undefined;
	try {
		for (const step of steps) {
			file = step.file;
			prepare(step);
		}
		// If the power fails between two renames, the spares have to be there to restore from.
		if (steps.length > 1) flush(steps.map(({ path }) => dirname(path)));
		for (const step of steps) {
			file = step.file;
			putting = step;
			put(step);
			made.push(step);
			putting = undefined;
			lookBack(step);
		}
		flush(steps.flatMap(({ path, target }) => [path, ...target.folders].map((made) => dirname(made))));
	} catch (error) {
		// Whatever was thrown, everything is put back before anyone asks what it was.
		const left = takeBack(putting && isChanged(putting) ? [...made, putting] : made);
		clear(steps, left, foldersOf(steps));
		const failure = writeFailureOf(error, file);
		if (left.length === 0) throw failure ? new WriteFailed(failure) : error;
		throw new WriteFailed({ ...(failure ?? { file, why: 'fault' }), left: left.map((one) => one.file) }, error);
	}
	clear(steps, [], []);
}

function foldersOf(steps: readonly Step[]): string[] {
	return steps.flatMap(({ target }) => target.folders);
}

/** Whether a file was changed though the system said that it was not, as happens on a network drive. */
function isChanged(step: Step): boolean {
	try {
		return CHANGED.has(stateOf(step));
	} catch {
		return false;
	}
}

function prepare({ target, draft, spare, after, runs }: Step): void {
	for (const folder of target.folders) makeFolder(folder);
	if (after) writeDraft(draft, after, target.stats, runs ? 0o777 : 0o666);
	if (target.stats) makeSpare(target.path, spare);
}

/** Gives the old file a second name, from which it can be restored with all its properties; a copy where there are no links. */
function makeSpare(path: string, spare: string): void {
	try {
		linkSync(path, spare);
	} catch (error) {
		if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
		copyFileSync(path, spare);
		const descriptor = openSync(spare, 'r+');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	}
}

function put({ file, target, draft, before, after }: Step): void {
	if (!sameBytes(bytesNow(target.path), before)) throw new WriteFailed({ file, why: before ? 'changed' : 'exists' });
	if (!after) unlinkSync(target.path);
	else if (before) renameOver(draft, target.path);
	else putNew(file, draft, target.path);
}

/** Checks the old file after the rename: an editor that writes into it, not beside it, may have done so since the last check. */
function lookBack({ file, spare, before }: Step): void {
	if (before && !sameBytes(bytesNow(spare), before)) throw new WriteFailed({ file, why: 'changed' });
}

/** Puts a file where there is none. A link, unlike a rename, never replaces. */
function putNew(file: string, draft: string, path: string): void {
	try {
		linkSync(draft, path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') throw new WriteFailed({ file, why: 'exists' });
		if (!NO_LINKS.has(code ?? '')) throw error;
		claimName(file, path);
		renameOver(draft, path);
	}
}

/** Where there are no links, the name is claimed first, and then the whole text is put there. */
function claimName(file: string, path: string): void {
	try {
		closeSync(openSync(path, 'wx'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new WriteFailed({ file, why: 'exists' });
		throw error;
	}
}

/** Which of its two texts a file has; `claimed`: none yet of a new file, whose name was claimed. */
export type FileState = 'before' | 'claimed' | 'after' | 'other';

/** Which of its two texts a file has now. */
export function stateOf({ path, beforeDigest, afterDigest }: Traces): FileState {
	const bytes = bytesNow(path);
	const now = bytes && digestOf(bytes);
	if (now === afterDigest) return 'after';
	if (now === beforeDigest) return 'before';
	// An empty file must not pass for minutes, and to remove one loses nothing.
	return beforeDigest === undefined && bytes?.length === 0 ? 'claimed' : 'other';
}

/** What a change has made of a file that can be put back. */
export const CHANGED: ReadonlySet<FileState> = new Set(['claimed', 'after']);

/** Restores the old text of files, last first, as far as possible; returns those that keep another. It never throws. */
export function takeBack<T extends Traces>(traces: readonly T[]): T[] {
	const left = traces.toReversed().filter((trace) => {
		try {
			return !restored(trace);
		} catch {
			return true;
		}
	});
	try {
		flush(traces.map(({ path }) => dirname(path)));
	} catch {
		// The old text is back; a disk that does not confirm it has been reported already.
	}
	return left.toReversed();
}

function restored(trace: Traces): boolean {
	const state = stateOf(trace);
	if (state === 'before') return true;
	if (state === 'other') return false;
	if (trace.beforeDigest === undefined) unlinkSync(trace.path);
	else if (trace.afterDigest === undefined) linkOrMove(trace.spare, trace.path);
	else renameOver(trace.spare, trace.path);
	return true;
}

/** Restores a file whose name is free; a file that has taken the name in the meantime stays. */
function linkOrMove(spare: string, path: string): void {
	try {
		linkSync(spare, path);
	} catch (error) {
		if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
		renameOver(spare, path);
	}
}

/**
 * Removes temporary files and the folders that were made; a failure to do so is ignored. Of a file that could not be put
 * back, the old text stays beside it: there is no other.
 */
export function clear(traces: readonly Traces[], left: readonly Traces[], folders: readonly string[]): void {
	for (const trace of traces) {
		discard(trace.draft);
		if (!left.includes(trace)) discard(trace.spare);
	}
	for (const folder of folders.toReversed()) {
		try {
			rmdirSync(folder);
		} catch {
			// It was never made, or someone has put something into it.
		}
	}
}

function flush(folders: readonly string[]): void {
	for (const folder of new Set(folders)) flushFolder(folder);
}
