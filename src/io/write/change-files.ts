import { dirname } from 'node:path';
import { relativeToRoot } from '../sources.ts';
import { carryOut } from './carry-out.ts';
import { type Label, removeJournal, writeJournal } from './journal.ts';
import { forgetNext, keepNext, nextIsLast } from './last-change.ts';
import { type FileChange, planSteps, type Step } from './plan-steps.ts';
import { hasJournal, JOURNAL_FILE, makePrivateFolder } from './private-folder.ts';
import { sweep } from './sweep.ts';
import { asWriteFailure, WriteFailed, type WriteFailure } from './write-failure.ts';

/**
 * The result of a change: either every file has its new text, or every file is as it was and something went wrong.
 */
export type ChangeAnswer = { readonly written: readonly string[] } | { readonly failure: WriteFailure };

/**
 * Changes files of a minute book, all or none of them. The caller has to hold its lock.
 *
 * Each is compared with what was read, directly before it is replaced. A change that is kept can be undone later.
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
			// What could not be restored now is tried again by the next command that writes.
			if (!(error instanceof WriteFailed && error.failure.left)) end(root, forgetNext);
			throw error;
		}
		end(root, keep ? nextIsLast : forgetNext);
	});
}

/**
 * Writes files outside any minute book, such as pages on a desktop: all or none, without a lock, a journal or undo.
 */
export function changeLooseFiles(folder: string, changes: readonly FileChange[]): ChangeAnswer {
	return answer(folder, changes, (steps) => {
		sweepBeside(steps, () => AN_HOUR);
		carryOut(steps);
	});
}

const AN_HOUR = 3_600_000;

function sweepBeside(steps: readonly Step[], ageIn: (step: Step) => number): void {
	for (const [folder, olderThan] of new Map(steps.map((step) => [dirname(step.path), ageIn(step)])))
		sweep(folder, { olderThan });
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
	// Only the holder of the lock can have files there; the folder of git's settings may belong to other minute books too.
	sweepBeside(steps, ({ isGitConfig }) => (isGitConfig ? AN_HOUR : Number.NEGATIVE_INFINITY));
	try {
		makePrivateFolder(root);
		if (keep) keepNext(root, label, steps);
		writeJournal(root, label, keep, steps);
	} catch (error) {
		end(root, forgetNext);
		throw new WriteFailed(asWriteFailure(error, JOURNAL_FILE));
	}
}

/** Ends a change. The files have their new text: no failure of alb's own files can change that now. */
function end(root: string, settle: (root: string) => void): void {
	try {
		settle(root);
		removeJournal(root);
	} catch {
		// The next command that writes finds the journal, sees that nothing is left to do, and removes it.
	}
}
