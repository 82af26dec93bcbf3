/** Why files could not be changed. All of them are as they were, but for those that are named as left behind. */
export interface WriteFailure {
	/** The file that stood in the way, relative to the root. */
	readonly file: string;
	readonly why: WriteFailureKind;
	/** The system's own word for it, such as ENOSPC. */
	readonly code?: string;
	/** Files that hold the new text all the same, since they could not be put back. */
	readonly left?: readonly string[];
}

export type WriteFailureKind =
	/** It was changed since it was read. */
	| 'changed'
	/** It is to be new, and is there. */
	| 'exists'
	/** It was there when it was read. */
	| 'missing'
	/** Its permissions say that nobody, or not this user, may change it. */
	| 'read-only'
	/** It lies outside of the root, or a link leads there. */
	| 'outside'
	| 'link-nowhere'
	| 'not-a-file'
	| 'not-a-folder'
	/** It lies in a folder that belongs to git or to alb. */
	| 'not-ours'
	/** It is in one change twice. */
	| 'twice'
	/** An interrupted change has still to be put right. */
	| 'pending'
	/** The system did not do it: `code` says why. */
	| 'failed';

/** A failure on its way up to where it becomes an answer. */
export class WriteFailed extends Error {
	override readonly name: string = 'WriteFailed';
	readonly failure: WriteFailure;

	constructor(failure: WriteFailure) {
		super(`${failure.file}: ${failure.why}`);
		this.failure = failure;
	}
}

/** What was thrown while a file was at work, as a failure; a bug stays a bug. */
export function asWriteFailure(error: unknown, file: string): WriteFailure {
	if (error instanceof WriteFailed) return error.failure;
	const { code } = error as NodeJS.ErrnoException;
	if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
	return code === 'ENOTDIR' ? { file, why: 'not-a-folder' } : { file, why: 'failed', code };
}
