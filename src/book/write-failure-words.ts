import { listOf } from '../formats/count.ts';
import { LOCK_FILE } from '../io/write/lock.ts';
import type { HeldBy } from '../io/write/lock-file.ts';
import type { WriteFailure, WriteFailureKind } from '../io/write/write-failure.ts';
import { Refusal } from './refusal.ts';
import { codeWords } from './system-words.ts';

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
	fault: 'could not be written, because of a fault in alb itself',
	unrestored: 'could not be put back as it was before a change that was interrupted',
	pending: 'records a change that was interrupted on another computer, or was not written by alb',
};

const ADVICE: Partial<Readonly<Record<WriteFailureKind, string>>> = {
	changed: 'Run the command again: it reads the file again.',
	'read-only': 'Whoever set its permissions did not want it to be changed.',
	pending: 'Run alb on that computer, to repair it. If that computer is gone: check the minutes, and remove the file.',
};

/** What is true of the rest when a change was not made: what this run changed before stays. */
function nothingWords(changed: ReadonlySet<string>): string {
	return changed.size > 0 ? 'Nothing else was changed.' : 'Nothing was changed.';
}

/**
 * Why a change could not be written, as a refusal.
 *
 * @param changed what this run has changed before
 * @param repair what puts files back that could not be put back now
 */
export function refusalOf(
	{ file, why, code, left }: WriteFailure,
	changed: ReadonlySet<string>,
	repair = '"alb recover" tries again; until then, check it with care.',
): Refusal {
	const what = why === 'failed' ? `${file} could not be written: ${codeWords(code ?? '')}` : `${file} ${WHYS[why]}`;
	if (left) return new Refusal(what, `${listOf(left)} could not be put back as it was. ${repair}`);
	return new Refusal(what, `${nothingWords(changed)}${ADVICE[why] ? ` ${ADVICE[why]}` : ''}`);
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
export function lockRefusal(heldBy: HeldBy, changed: ReadonlySet<string>): Refusal {
	return new Refusal(
		holderWords(heldBy),
		'here' in heldBy && heldBy.here
			? `${nothingWords(changed)} Run the command again when that one has finished.`
			: `${nothingWords(changed)} If no alb is running on any computer, remove ${LOCK_FILE} and run the command again.`,
	);
}
