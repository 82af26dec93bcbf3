import { count, listOf } from '../formats/count.ts';
import { systemCodeOf } from '../io/system-error.ts';
import { isRefusal } from './refusal.ts';

/** The system's codes for why it did not do something, in plain words. */
const CODES: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is full',
	EFBIG: 'it would be larger than the disk allows',
	EIO: 'the disk reports a fault',
	EUCLEAN: 'the disk needs to be repaired',
	EROFS: 'the disk is read-only',
	ENODEV: 'the disk is gone',
	ENXIO: 'the disk is gone',
	ENOMEDIUM: 'there is no disk in the drive',
	EREMOTEIO: 'the network drive reports a fault',
	ESTALE: 'the network drive was changed while it was in use',
	ETIMEDOUT: 'the network drive does not answer',
	ENOTCONN: 'the network drive is gone',
	EHOSTDOWN: 'the network drive is gone',
	EACCES: 'you do not have permission',
	EPERM: 'you do not have permission',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open',
	ENAMETOOLONG: 'its name is too long',
	ENOTDIR: 'part of its path is not a folder',
	ENOENT: 'its folder is gone',
	EBUSY: 'another program has it open',
	ENOMEM: 'the memory is full',
};

/** Why the system refused something: `the disk is full (ENOSPC)`. */
export function codeWords(code: string): string {
	return `${CODES[code] ?? 'the system refuses'} (${code})`;
}

/** What happened, where the system refused something that nobody expected it to; undefined for a fault of the program. */
export function systemWords(error: unknown): string | undefined {
	const code = systemCodeOf(error);
	// What the program loads only when it is needed.
	if ((error as NodeJS.ErrnoException | undefined)?.code === 'MODULE_NOT_FOUND')
		return 'part of alb itself could not be read; if this happens again, install it again';
	if (code === undefined) return undefined;
	const { message, path, syscall } = error as NodeJS.ErrnoException;
	// An error that alb itself words, such as git's.
	if (syscall === undefined) return message;
	const why = code === 'ENOENT' ? 'it is not there (ENOENT)' : codeWords(code);
	return path === undefined ? `${syscall} failed: ${why}` : `${path} could not be used: ${why}`;
}

/** What stopped a piece of work, in plain words: a refusal, or the system; undefined for a fault of the program. */
export function obstacleWords(error: unknown): string | undefined {
	return isRefusal(error) ? [error.message, ...error.advice].join('\n') : systemWords(error);
}

/** The files that a run has changed: a site has hundreds. */
export function changedWords(changed: ReadonlySet<string>): string {
	const shown = [...changed].slice(0, MOST_NAMES);
	const more = changed.size > shown.length ? [count(changed.size - shown.length, 'more file')] : [];
	return `${listOf([...shown, ...more])} had been written`;
}

const MOST_NAMES = 5;
