import type { Commit } from '../../model/actions/commit.ts';
import type { Git } from './git.ts';
import { bytesOf, readObjects } from './git-objects.ts';

/** A commit as it is stored. */
export interface StoredCommit extends Commit {
	/** The id of its root folder. */
	readonly tree: string;
}

/** Reads commits, in the order in which they are named. */
export function readCommits(git: Git, ids: readonly string[]): StoredCommit[] {
	const commits = new Map<string, StoredCommit>();
	for (const object of readObjects(git, ids)) {
		const commit = parseCommit(object.id, bytesOf(object));
		if (commit) commits.set(object.id, commit);
	}
	return ids.flatMap((id) => commits.get(id) ?? []);
}

/** A stored commit: lines with a word each, an empty line, and the message. */
function parseCommit(id: string, bytes: Uint8Array): StoredCommit | undefined {
	const end = indexOfMessage(bytes);
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, end));
	const tree = /^tree ([0-9a-f]+)$/m.exec(head)?.[1];
	if (tree === undefined) return undefined;
	const decoder = decoderOf(/^encoding (\S+)$/m.exec(head)?.[1]);
	const author = /^author (.*)$/m.exec(decoder.decode(bytes.subarray(0, end)))?.[1] ?? '';
	return { id, tree, ...readSignature(author), subject: subjectOf(decoder.decode(bytes.subarray(end))) };
}

function indexOfMessage(bytes: Uint8Array): number {
	for (let index = bytes.indexOf(0x0a); index >= 0; index = bytes.indexOf(0x0a, index + 1)) {
		if (bytes[index + 1] === 0x0a) return index;
	}
	return bytes.length;
}

/** Reads a signature: `Ann Bell <ann@example.org> 1720605600 +0100`. */
function readSignature(text: string): Pick<Commit, 'author' | 'day' | 'time'> {
	const [, time = '0', sign, hours, minutes] = /> (-?\d{1,12}) ([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
	const name = text.slice(0, Math.max(0, text.lastIndexOf(' <'))).trim();
	const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60 : 60);
	return { author: name || 'no name', time: Number(time), day: dayOf(Number(time) + offset) };
}

/** The last second of the year 9999; a commit can claim any. */
const LAST = 253_402_300_799;

/** The calendar date of a moment that has been shifted to the local time of its signature. */
function dayOf(seconds: number): string {
	return new Date(Math.min(Math.max(0, seconds), LAST) * 1000).toISOString().slice(0, 10);
}

function subjectOf(message: string): string {
	const text = message.trimStart();
	const end = text.search(/\n[ \t\r]*\n/);
	return (end < 0 ? text : text.slice(0, end)).replace(/\s+/g, ' ').trim();
}

/** The decoder for the encoding that an old commit names; UTF-8 for one that is not known. */
function decoderOf(label: string | undefined): { decode: (bytes: Uint8Array) => string } {
	try {
		return new TextDecoder(label ?? 'utf-8', { ignoreBOM: false });
	} catch {
		return new TextDecoder();
	}
}
