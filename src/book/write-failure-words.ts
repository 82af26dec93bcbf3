import { listOf } from '../formats/count.ts';
import { LOCK_FILE } from '../io/write/lock.ts';
import type { HeldBy } from '../io/write/lock-file.ts';
import type { WriteFailure, WriteFailureKind } from '../io/write/write-failure.ts';
import { Refusal } from './refusal.ts';

const WHYS: Readonly<Record<Exclude<WriteFailureKind, 'failed'>, string>> = {
	changed: 'was changed by someone else in the meantime',
	exists: 'already exists',
	missing: 'no longer exists',
	'read-only': 'is read-only',
	outside: 'is outside the minute book, or is a link that leads there',
	'link-nowhere': 'is a link that leads nowhere',
	'not-a-file': 'is a folder or a device, not a file',
	'not-a-folder': 'cannot be made: part of its path is not a folder',
	'not-ours': 'is in a folder that belongs to git or to alb itself',
	twice: 'would be written twice',
	pending: 'records a change that was interrupted on another computer, or was not written by alb',
};

const ADVICE: Partial<Readonly<Record<WriteFailureKind, string>>> = {
	changed: 'Run the command again: it reads the file again.',
	'read-only': 'Whoever set its permissions did not want it to be changed.',
	pending: 'Run alb on that computer, to repair it. If that computer is gone: check the minutes, and remove the file.',
};

/** The system's codes for why it did not do something, in plain words. */
const CODES: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is full',
	EFBIG: 'it would be larger than the disk allows',
	EIO: 'the disk reports a fault',
	EROFS: 'the disk is read-only',
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

/** Why a change could not be written, as a refusal. */
export function refusalOf({ file, why, code, left }: WriteFailure): Refusal {
	const what =
		why === 'failed'
			? `${file} could not be written: ${CODES[code ?? ''] ?? 'the system refuses'} (${code})`
			: `${file} ${WHYS[why]}`;
	if (left) {
		return new Refusal(
			what,
			`${listOf(left)} could not be put back as it was. "alb recover" tries again; until then, check it with care.`,
		);
	}
	return new Refusal(what, `Nothing was changed.${ADVICE[why] ? ` ${ADVICE[why]}` : ''}`);
}

/** Who writes in the minute book just now. */
export function holderWords(heldBy: HeldBy): string {
	if ('stranger' in heldBy) return `${LOCK_FILE} exists, and does not say whose it is`;
	const { command, pid, host, since } = heldBy.holder;
	const where = heldBy.here ? '' : ` on the computer "${host}"`;
	const time = since.slice(0, 16).replace('T', ' ');
	return `"${command}" (since ${time} UTC, as process ${pid}${where}) is changing the minute book`;
}

/** That the lock cannot be had. */
export function lockRefusal(heldBy: HeldBy): Refusal {
	return new Refusal(
		holderWords(heldBy),
		'here' in heldBy && heldBy.here
			? 'Nothing was changed. Run the command again when that one has finished.'
			: `Nothing was changed. If no alb is running on any computer, remove ${LOCK_FILE} and run the command again.`,
	);
}
