import { dirname } from 'node:path';
import { relativeToRoot } from '../sources.ts';
import { carryOut } from './carry-out.ts';
import { type Label, removeJournal, writeJournal } from './journal.ts';
import { forgetNext, keepNext, nextIsLast } from './last-change.ts';
import { type FileChange, planSteps, type Step } from './plan.ts';
import { hasJournal, JOURNAL_FILE, makePrivateFolder } from './private-folder.ts';
import { sweep } from './sweep.ts';
import { asWriteFailure, WriteFailed, type WriteFailure } from './write-failure.ts';

/** How a change ended: every file is as it was to be, or every file is as it was and something stood in the way. */
export type ChangeAnswer = { readonly written: readonly string[] } | { readonly failure: WriteFailure };

/**
 * Changes files of a minute book, all or none of them; for whoever holds its lock.
 *
 * Each is compared with what was read right before it is replaced. A change that is kept can be taken back later.
 */
export function changeFiles(
	root: string,
	changes: readonly FileChange[],
	label: Label,
	{ keep = true }: { readonly keep?: boolean } = {},
): ChangeAnswer {
	const named = changes.map((change) => ({ ...change, file: relativeToRoot(root, root, change.file) ?? change.file }));
	return answer(root, named, (steps) => {
		begin(root, label, steps, keep);
		try {
			carryOut(steps);
		} catch (error) {
			// What could not be put back now is tried again by the next command that writes.
			if (!asWriteFailure(error, '').left) end(root, forgetNext);
			throw error;
		}
		end(root, keep ? nextIsLast : forgetNext);
	});
}

/** Writes files that no minute book holds, such as pages on a desktop: all or none, without lock, journal or way back. */
export function changeLooseFiles(folder: string, changes: readonly FileChange[]): ChangeAnswer {
	return answer(folder, changes, (steps) => {
		sweepBeside(steps, AN_HOUR);
		carryOut(steps);
	});
}

const AN_HOUR = 3_600_000;

function sweepBeside(steps: readonly Step[], olderThan: number): void {
	for (const folder of new Set(steps.map(({ path }) => dirname(path)))) sweep(folder, { olderThan });
}

function answer(root: string, changes: readonly FileChange[], work: (steps: readonly Step[]) => void): ChangeAnswer {
	try {
		const steps = planSteps(root, changes);
		if (steps.length > 0) work(steps);
		return { written: steps.map(({ file }) => file) };
	} catch (error) {
		return { failure: asWriteFailure(error, changes[0]?.file ?? root) };
	}
}

function begin(root: string, label: Label, steps: readonly Step[], keep: boolean): void {
	if (hasJournal(root)) throw new WriteFailed({ file: JOURNAL_FILE, why: 'pending' });
	// Whoever holds the lock is the only one with anything to lie there.
	sweepBeside(steps, Number.NEGATIVE_INFINITY);
	try {
		makePrivateFolder(root);
		if (keep) keepNext(root, label, steps);
		writeJournal(root, label, keep, steps);
	} catch (error) {
		end(root, forgetNext);
		throw new WriteFailed(asWriteFailure(error, JOURNAL_FILE));
	}
}

/** The files are as they are to be: nothing that goes wrong with alb's own from here on can change that. */
function end(root: string, settle: (root: string) => void): void {
	try {
		settle(root);
		removeJournal(root);
	} catch {
		// The next command that writes finds the journal, sees that nothing is left to do, and removes it.
	}
}
