import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Self } from './holder.ts';
import { claim, claimOver, discardIf, giveBack, type HeldBy, type LockFile, readLock } from './lock-file.ts';
import { LOCK, makePrivateFolder, PRIVATE_FOLDER, privatePath, removeEmptyPrivateFolder } from './private-folder.ts';
import { asWriteFailure, type WriteFailure } from './write-failure.ts';

/** Its path relative to the root, for messages. */
export const LOCK_FILE = `${PRIVATE_FOLDER}/${LOCK}`;

/** How long to wait for a lock, and whom to inform. */
export interface Patience {
	/** The longest wait, in milliseconds. */
	readonly limit?: number;
	/** Called once, when it takes longer than a moment. */
	readonly onWait?: (heldBy: HeldBy) => void;
}

const A_MOMENT = 700;
const USUAL_LIMIT = 10_000;

/**
 * Does work while no other alb writes in this minute book; returns who does where that takes too long.
 *
 * A lock whose holder has died is taken over. Only the holder of a second lock, named after the id of the first, may
 * do that, and no id is used twice: of two that try one wins, and nobody removes the lock of a third by mistake.
 */
export async function withLock<T>(
	root: string,
	self: Self,
	work: (release: () => void) => Promise<T>,
	patience: Patience = {},
): Promise<{ readonly value: T } | { readonly heldBy: HeldBy } | { readonly failure: WriteFailure }> {
	let taken: string | HeldBy;
	try {
		taken = await take(root, self, patience);
	} catch (error) {
		removeEmptyPrivateFolder(root);
		return { failure: asWriteFailure(error, LOCK_FILE) };
	}
	if (typeof taken !== 'string') return { heldBy: taken };
	const release = () => {
		giveBack(privatePath(root, LOCK), taken, self);
		removeEmptyPrivateFolder(root);
	};
	try {
		tidy(root, self);
		return { value: await work(release) };
	} finally {
		release();
	}
}

/** Who holds the lock of a minute book and may be alive. It writes nothing. */
export function whoHolds(root: string, self: Self): HeldBy | undefined {
	const there = readLock(privatePath(root, LOCK), self);
	return there?.dead ? undefined : there?.heldBy;
}

/** Takes the lock and returns its id, or who holds it. */
async function take(root: string, self: Self, { limit = USUAL_LIMIT, onWait }: Patience): Promise<string | HeldBy> {
	const start = performance.now();
	const isAbandoned = watchEmpty(limit / 2);
	for (let announced = false; ; ) {
		makePrivateFolder(root); // each time: a process that was refused removes it again
		const there = attempt(root, LOCK, self, isAbandoned);
		if (typeof there === 'string') return there;
		const waited = performance.now() - start;
		if (there && waited > limit) return there.heldBy;
		if (there && waited > A_MOMENT && !announced) {
			announced = true;
			onWait?.(there.heldBy);
		}
		await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 25)); // not in step with others that wait
	}
}

type Judge = (there: LockFile) => boolean;

/** Tries once to take a lock; returns its id, or the lock file that exists, or undefined where that has just gone. */
function attempt(root: string, name: string, self: Self, isAbandoned: Judge): string | LockFile | undefined {
	const path = privatePath(root, name);
	const there = readLock(path, self);
	if (!there) return claim(path, self);
	if (!there.dead && !isAbandoned(there)) return there;
	const guard = `${LOCK}-${there.id}`;
	const mine = attempt(root, guard, self, isAbandoned);
	if (typeof mine !== 'string') return there;
	try {
		return readLock(path, self)?.id === there.id ? claimOver(path, self) : undefined;
	} finally {
		giveBack(privatePath(root, guard), mine, self);
	}
}

/**
 * Judges empty lock files. Where there are no links, one is empty for a moment, until its taker has written a name
 * into it; one that stays empty while we watch was left by a crash. The clocks of two machines are not compared.
 */
function watchEmpty(limit: number): Judge {
	const seen = new Map<string, number>();
	return ({ id, heldBy }) => {
		if (!('stranger' in heldBy) || heldBy.stranger !== 'empty') return false;
		const now = performance.now();
		const first = seen.get(id) ?? now;
		seen.set(id, first);
		return now - first > limit;
	};
}

const LEFT_BEHIND = /^lock-[0-9a-f-]+$|\.tmp$/;

/**
 * Removes what takers of the lock that died have left behind, and drafts of alb's own files. Those who are taking it now
 * try again.
 */
function tidy(root: string, self: Self): void {
	for (const name of namesIn(root).filter((name) => LEFT_BEHIND.test(name))) {
		discardIf(privatePath(root, name), self, ({ dead, heldBy }) => dead || 'stranger' in heldBy);
	}
}

function namesIn(root: string): string[] {
	try {
		return readdirSync(join(root, PRIVATE_FOLDER));
	} catch {
		return []; // what cannot be listed is not removed
	}
}
