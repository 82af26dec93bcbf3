import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesNow, findFreeTarget, findTarget, sameBytes, type Target } from './target.ts';
import { asWriteFailure, WriteFailed } from './write-failure.ts';

/** A file to be changed: its content when it was read, and its new content. */
export interface FileChange {
	/** Relative to the root, with `/`; or absolute. */
	readonly file: string;
	/** Undefined: there must be no such file. */
	readonly before: Uint8Array | undefined;
	/** Undefined: the file is to be removed. */
	readonly after: Uint8Array | undefined;
	/** Whether it is a program. */
	readonly runs?: boolean;
	/** Whether it is git's settings for this clone: the one file outside a minute book that a change may name. */
	readonly isGitConfig?: boolean;
}

/** A file that alb writes and may write again, whatever it holds now. */
export function replacing(path: string, after: Uint8Array): FileChange {
	if (!lstatSync(path, { throwIfNoEntry: false })) return { file: path, before: undefined, after };
	// What is not a file is refused when the change is planned.
	const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
	return { file: path, before: isFile ? readFileSync(path) : new Uint8Array(), after };
}

/** One file of a change that is about to be made. */
export interface Step extends FileChange, Traces {
	readonly target: Target;
}

/** What a step leaves on the disk while it is made: enough to judge and to undo it, if it is interrupted. */
export interface Traces {
	/** Absolute, with all links followed. */
	readonly path: string;
	/** Where the new bytes are written, beside the file. */
	readonly draft: string;
	/** A second name of the old file, beside it. */
	readonly spare: string;
	/** Digests of the bytes; undefined where there is no file. */
	readonly beforeDigest: string | undefined;
	readonly afterDigest: string | undefined;
}

/**
 * Checks every file that is to be changed, and throws where one cannot be. A file that stays as it is needs no step.
 */
export function planSteps(root: string, changes: readonly FileChange[]): Step[] {
	const steps = changes
		.filter(({ before, after }) => !sameBytes(before, after))
		.map((change) => {
			try {
				return planStep(root, change);
			} catch (error) {
				throw new WriteFailed(asWriteFailure(error, change.file));
			}
		});
	const paths = steps.map(({ path }) => path.toLowerCase());
	const twice = steps.find(({ path }, index) => paths.indexOf(path.toLowerCase()) < index);
	if (twice) throw new WriteFailed({ file: twice.file, why: 'twice' });
	return steps;
}

function planStep(root: string, change: FileChange): Step {
	const { file, before, after, isGitConfig } = change;
	const target = before === undefined ? findFreeTarget(root, file) : findTarget(root, file, isGitConfig);
	if (!sameBytes(bytesNow(target.path), before)) throw new WriteFailed({ file, why: 'changed' });
	const folder = dirname(target.path);
	return {
		...change,
		target,
		path: target.path,
		draft: join(folder, scratchName()),
		spare: join(folder, scratchName()),
		beforeDigest: before && digestOf(before),
		afterDigest: after && digestOf(after),
	};
}

/** The names of temporary files; readers of the minutes skip names that begin with a dot. */
export const SCRATCH = /^\.alb-[0-9a-f]{12}\.tmp$/;

function scratchName(): string {
	return `.alb-${randomBytes(6).toString('hex')}.tmp`;
}

export function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
