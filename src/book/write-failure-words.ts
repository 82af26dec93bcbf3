import { listOf } from '../formats/count.ts';
import { LOCK_FILE } from '../io/write/lock.ts';
import type { HeldBy } from '../io/write/lock-file.ts';
import type { WriteFailure, WriteFailureKind } from '../io/write/write-failure.ts';
import { Refusal } from './refusal.ts';

const WHYS: Readonly<Record<Exclude<WriteFailureKind, 'failed'>, string>> = {
	changed: 'was changed by someone else in the meantime',
	exists: 'is there already',
	missing: 'is not there any more',
	'read-only': 'is read-only',
	outside: 'lies outside of the minute book, or is a link that leads there',
	'link-nowhere': 'is a link that leads nowhere',
	'not-a-file': 'is a folder or a device, and not a file',
	'not-a-folder': 'cannot be made: what should be its folder is none',
	'not-ours': 'lies in a folder that belongs to git or to alb itself',
	twice: 'would be written twice',
	pending: 'tells of a change on another computer that was interrupted, or was not written by alb',
};

const ADVICE: Partial<Readonly<Record<WriteFailureKind, string>>> = {
	changed: 'Give the command again: it reads the file anew.',
	'read-only': 'Whoever set its permissions did not want it to be changed.',
	pending:
		'Run alb on that computer, which puts it right. If that one is gone: look the minutes over, and remove the file.',
};

/** The system's words for why it did not do something, in plain ones. */
const CODES: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is full',
	EFBIG: 'it would be larger than the disk allows',
	EIO: 'the disk reports a fault',
	EROFS: 'the disk can only be read',
	EACCES: 'you have no permission',
	EPERM: 'you have no permission',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open',
	ENAMETOOLONG: 'its name is too long',
	ENOTDIR: 'what should be its folder is none',
	ENOENT: 'its folder is gone',
	EBUSY: 'another program has it open',
	ENOMEM: 'the memory is full',
};

/** What stood in the way of a change, as a refusal. */
export function refusalOf({ file, why, code, left }: WriteFailure): Refusal {
	const what =
		why === 'failed'
			? `${file} could not be written: ${CODES[code ?? ''] ?? 'the system refuses'} (${code})`
			: `${file} ${WHYS[why]}`;
	if (left) {
		return new Refusal(
			what,
			`${listOf(left)} could not be put back as it was. "alb recover" tries again; until then look at it with care.`,
		);
	}
	return new Refusal(what, `Nothing was changed.${ADVICE[why] ? ` ${ADVICE[why]}` : ''}`);
}

/** Who writes in the minute book just now. */
export function holderWords(heldBy: HeldBy): string {
	if ('stranger' in heldBy) return `${LOCK_FILE} is there and does not say whose it is`;
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
			? 'Nothing was changed. Give the command again when that one has ended.'
			: `Nothing was changed. If no alb is running on any computer, remove ${LOCK_FILE} and give the command again.`,
	);
}
