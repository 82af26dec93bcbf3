import { listOf } from '../formats/count.ts';
import { visible } from '../formats/visible.ts';
import { type ChangeAnswer, changeFiles, changeLooseFiles } from '../io/write/change-files.ts';
import { withLock } from '../io/write/lock.ts';
import type { HeldBy } from '../io/write/lock-file.ts';
import type { FileChange } from '../io/write/plan-steps.ts';
import { type Recovery, recover } from '../io/write/recover.ts';
import type { World } from '../world.ts';
import { changedWords } from './system-words.ts';
import { holderWords, lockRefusal, refusalOf } from './write-failure-words.ts';

/** A minute book that this command alone may change, until its work has ended. */
export interface LockedBook {
	/** What was repaired after an earlier command that was interrupted. */
	readonly recovery: Recovery | undefined;
	/** Changes files, all or none, or refuses in plain words. `keep: false`: `alb undo` does not undo it. */
	readonly change: (changes: readonly FileChange[], options?: { readonly keep?: boolean }) => void;
}

/**
 * Does the work of a command that writes: reading and writing under one lock, so that nobody writes in between.
 *
 * What an interrupted command has left is repaired first. Ctrl-C waits for the next pause and leaves all or nothing.
 */
export async function changeBook<T>(world: World, root: string, work: (book: LockedBook) => Promise<T>): Promise<T> {
	const say = (text: string) => world.err.write(visible(`alb: ${text}\n`));
	const label = { command: ['alb', ...world.argv].join(' ').slice(0, MAX_COMMAND), day: world.today };
	const self = { pid: world.pid, isRunning: world.isRunning, command: label.command };
	let giveBack = () => {};

	const hold = async (release: () => void) => {
		giveBack = release;
		const recovery = recover(root);
		if (recovery && 'failure' in recovery) throw refusalOf(recovery.failure, world.changed);
		if (recovery && recovery.ended !== 'nothing') say(recoveryWords(recovery));
		const change: LockedBook['change'] = (changes, options) => note(world, changeFiles(root, changes, label, options));
		return await work({ recovery, change });
	};
	const tidy = () => {
		giveBack();
		return interruptedWords(world);
	};
	const onWait = (heldBy: HeldBy) => say(`${holderWords(heldBy)}; waiting for it to finish`);

	const answer = await world.guard(() => withLock(root, self, hold, { onWait }), tidy);
	if ('heldBy' in answer) throw lockRefusal(answer.heldBy, world.changed);
	if ('failure' in answer) throw refusalOf(answer.failure, world.changed);
	return answer.value;
}

/** Writes files outside any minute book, such as pages on a desktop: all or none of them. */
export async function changeElsewhere<T>(
	world: World,
	folder: string,
	work: (change: (changes: readonly FileChange[]) => void) => Promise<T>,
): Promise<T> {
	const change = (changes: readonly FileChange[]) =>
		note(world, changeLooseFiles(folder, changes), 'Run the command again: it makes it anew.');
	return await world.guard(
		() => work(change),
		() => interruptedWords(world),
	);
}

/** Notes what was changed, for the last words of this run; or refuses. */
function note({ changed }: World, answer: ChangeAnswer, repair?: string): void {
	if ('failure' in answer) throw refusalOf(answer.failure, changed, repair);
	for (const file of answer.written) changed.add(visible(file));
}

function interruptedWords({ changed }: World): string {
	return changed.size > 0 ? changedWords(changed) : 'nothing was written';
}

/** A command may contain a whole action: its beginning shows which it was. */
const MAX_COMMAND = 200;

/** What was repaired, for the officer to know. */
export function recoveryWords({ command, day, ended, left }: Recovery): string {
	const what = `"${command}" of ${day} was interrupted`;
	if (ended === 'finished') return `${what} after its last file; what it wrote stays`;
	if (ended === 'nothing') return `${what} before it changed anything`;
	const rest = left.length > 0 ? `; ${listOf(left)} had been changed by someone else since, and was left as it is` : '';
	return `${what} halfway; it was undone${rest}`;
}
