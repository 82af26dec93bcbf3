import { CHANGED, clear, stateOf, takeBack } from './carry-out.ts';
import { type Journal, type Label, readJournal, removeJournal } from './journal.ts';
import { forgetNext, nextIsLast } from './last-change.ts';
import { hasJournal, JOURNAL_FILE } from './private-folder.ts';
import { asWriteFailure, type WriteFailure } from './write-failure.ts';

/** What happened to a change that was interrupted. */
export interface Recovery extends Label {
	/** Finished: every file had its new text. Undone: some had, and have their old one again. Nothing: none had. */
	readonly ended: 'finished' | 'undone' | 'nothing';
	/** Files that were left as they are, since someone has changed them in the meantime. */
	readonly left: readonly string[];
}

/**
 * Repairs what an interrupted command has left. The caller has to hold the lock. Undefined where there is nothing to
 * do.
 *
 * The interrupted user had no result and will give the command again, so a change in part is undone.
 */
export function recover(root: string): Recovery | { readonly failure: WriteFailure } | undefined {
	try {
		if (!hasJournal(root)) return undefined;
		const journal = readJournal(root);
		return journal ? restore(root, journal) : { failure: { file: JOURNAL_FILE, why: 'pending' } };
	} catch (error) {
		return { failure: asWriteFailure(error, JOURNAL_FILE) };
	}
}

function restore(
	root: string,
	{ label, keep, traces, folders }: Journal,
): Recovery | { readonly failure: WriteFailure } {
	const states = traces.map(stateOf);
	const changed = traces.filter((_, index) => CHANGED.has(states[index] ?? 'other'));
	if (states.includes('after') && !states.includes('before') && !states.includes('claimed')) {
		clear(traces, [], []);
		(keep ? nextIsLast : forgetNext)(root);
		removeJournal(root);
		return { ...label, ended: 'finished', left: [] };
	}
	const left = takeBack(changed).map(({ file }) => file);
	if (left[0] !== undefined) return { failure: { file: left[0], why: 'unrestored', left } };
	clear(traces, [], folders);
	forgetNext(root);
	removeJournal(root);
	const foreign = traces.filter((_, index) => states[index] === 'other').map(({ file }) => file);
	return { ...label, ended: changed.length > 0 ? 'undone' : 'nothing', left: foreign };
}
