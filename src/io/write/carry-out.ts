import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { discard, flushFolder, renameOver, writeDraft } from './draft.ts';
import { NO_LINKS } from './lock-file.ts';
import { makeFolder } from './make-folder.ts';
import { digestOf, type Step, type Traces } from './plan.ts';
import { bytesNow, sameBytes } from './target.ts';
import { asWriteFailure, WriteFailed } from './write-failure.ts';

/**
 * Makes a planned change: all of it, or none. What goes wrong is thrown, once everything is as it was.
 *
 * First all that takes room is written beside the files, where a full disk harms nothing; then the files are renamed
 * into their places, each after a last look at what is there.
 */
export function carryOut(steps: readonly Step[]): void {
	let file = steps[0]?.file ?? '';
	const made: Step[] = [];
	try {
		for (const step of steps) {
			file = step.file;
			prepare(step);
		}
		// Should the power fail between two renames, the spares must be there to come back from.
		if (steps.length > 1) flush(steps.map(({ path }) => dirname(path)));
		for (const step of steps) {
			file = step.file;
			put(step);
			made.push(step);
			lookBack(step);
		}
		flush(steps.flatMap(({ path, target }) => [path, ...target.folders].map((made) => dirname(made))));
	} catch (error) {
		const failure = asWriteFailure(error, file);
		const left = takeBack(made).map((index) => made[index]?.file ?? '');
		clear(
			steps,
			steps.flatMap(({ target }) => target.folders),
		);
		throw new WriteFailed(left.length > 0 ? { ...failure, left } : failure);
	}
	clear(steps, []);
}

function prepare({ target, draft, spare, after }: Step): void {
	for (const folder of target.folders) makeFolder(folder);
	if (after) writeDraft(draft, after, target.stats);
	if (target.stats) makeSpare(target.path, spare);
}

/** Gives the old file a second name, by which it comes back whole, with all that hangs on it; a copy where there are no links. */
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
	if (!after) rmSync(target.path);
	else if (before) renameOver(draft, target.path);
	else putNew(file, draft, target.path);
}

/** An editor that writes into the old file, and not beside it, may have done so between the last look and the rename. */
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
		try {
			renameOver(draft, path);
		} catch (failure) {
			rmSync(path, { force: true }); // an empty claim must not pass for minutes
			throw failure;
		}
	}
}

/** Where there are no links the name is claimed first, and then the whole text put there. */
function claimName(file: string, path: string): void {
	try {
		closeSync(openSync(path, 'wx'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new WriteFailed({ file, why: 'exists' });
		throw error;
	}
}

/** Where a file stands between its two texts. */
export type Stand = 'before' | 'after' | 'other';

/** Where a file stands now. */
export function standOf({ path, beforeDigest, afterDigest }: Traces): Stand {
	const bytes = bytesNow(path);
	const now = bytes && digestOf(bytes);
	return now === afterDigest ? 'after' : now === beforeDigest ? 'before' : 'other';
}

/** Gives files their old text back, last first, as far as that is possible; returns which of them keep another. */
export function takeBack(traces: readonly Traces[]): number[] {
	const left: number[] = [];
	for (const [index, trace] of [...traces.entries()].toReversed()) {
		try {
			if (!restored(trace)) left.push(index);
		} catch {
			left.push(index);
		}
	}
	try {
		flush(traces.map(({ path }) => dirname(path)));
	} catch {
		// The old text is back; a disk that does not say whether it will stay is told of already.
	}
	return left.toReversed();
}

function restored(trace: Traces): boolean {
	const stand = standOf(trace);
	if (stand === 'before') return true;
	if (stand === 'other') return false;
	if (trace.beforeDigest === undefined) rmSync(trace.path);
	else if (trace.afterDigest === undefined) linkOrMove(trace.spare, trace.path);
	else renameOver(trace.spare, trace.path);
	return true;
}

/** Brings a file back whose name is free; should it have been taken just now, that one stays. */
function linkOrMove(spare: string, path: string): void {
	try {
		linkSync(spare, path);
	} catch (error) {
		if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
		renameOver(spare, path);
	}
}

/** Removes what was needed on the way; that it cannot be is no reason to fail. */
export function clear(traces: readonly Traces[], folders: readonly string[]): void {
	for (const { draft, spare } of traces) {
		discard(draft);
		discard(spare);
	}
	for (const folder of folders.toReversed()) {
		try {
			rmdirSync(folder);
		} catch {
			// It was not made, or someone has put something into it.
		}
	}
}

function flush(folders: readonly string[]): void {
	for (const folder of new Set(folders)) flushFolder(folder);
}
