import { systemCodeOf } from '../system-error.ts';

/** Why files could not be changed. All of them are as they were, except those listed as left behind. */
export interface WriteFailure {
	/** The file that caused the failure, relative to the root. */
	readonly file: string;
	readonly why: WriteFailureKind;
	/** The error code of the system, such as ENOSPC. */
	readonly code?: string;
	/** Files that have the new text nevertheless, since they could not be restored. */
	readonly left?: readonly string[];
}

export type WriteFailureKind =
	/** It has changed since it was read. */
	| 'changed'
	/** It is meant to be new, but exists. */
	| 'exists'
	/** It existed when it was read. */
	| 'missing'
	/** Its permissions do not let this user, or anyone, change it. */
	| 'read-only'
	/** It is outside the root, or a link leads there. */
	| 'outside'
	| 'link-nowhere'
	| 'not-a-file'
	| 'not-a-folder'
	/** It is in a folder that belongs to git or to alb. */
	| 'not-ours'
	/** It is twice in one change. */
	| 'twice'
	/** An interrupted change has to be repaired first. */
	| 'pending'
	/** The system refused: `code` says why. */
	| 'failed'
	/** A fault in alb itself, after which files could not be put back. */
	| 'fault'
	/** What an interrupted change has left could not be put back. */
	| 'unrestored';

/** A failure on its way to the code that returns it. */
export class WriteFailed extends Error {
	override readonly name: string = 'WriteFailed';
	readonly failure: WriteFailure;

	constructor(failure: WriteFailure, cause?: unknown) {
		super(`${failure.file}: ${failure.why}`, { cause });
		this.failure = failure;
	}
}

/** The error of a file operation as a failure; undefined for an error of the program. */
export function writeFailureOf(error: unknown, file: string): WriteFailure | undefined {
	if (error instanceof WriteFailed) return error.failure;
	const code = systemCodeOf(error);
	if (code === undefined) return undefined;
	return code === 'ENOTDIR' ? { file, why: 'not-a-folder' } : { file, why: 'failed', code };
}

/** The same; an error of the program is thrown again. */
export function asWriteFailure(error: unknown, file: string): WriteFailure {
	const failure = writeFailureOf(error, file);
	if (!failure) throw error;
	return failure;
}
