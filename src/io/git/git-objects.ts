import { createHash } from 'node:crypto';
import { askGit, type Git, linesOf } from './git.ts';

/** An object of a repository: its id, and its bytes as they are stored, or why they are missing. */
export interface GitObject {
	readonly id: string;
	readonly bytes?: Uint8Array;
	/** `too-large`: larger than was asked for · `missing`: not in this clone */
	readonly trouble?: 'too-large' | 'missing';
}

/** The bytes of an object that the history cannot be shown without. Throws where they are missing. */
export function bytesOf({ id, bytes, trouble }: GitObject): Uint8Array {
	if (bytes) return bytes;
	const why = trouble === 'missing' ? 'is not in this clone: fetch the whole history' : 'is too large to be read';
	throw Object.assign(new Error(`object ${id} of the repository ${why}`), { code: 'EGIT' });
}

/** The most bytes that are read at once. */
const BATCH = 16 * 1024 * 1024;

/**
 * Reads objects, each once and as it is stored, whatever the settings of the repository. Their sizes are read first,
 * so that neither one huge object nor many are ever in memory at once.
 */
export function* readObjects(git: Git, ids: Iterable<string>, largest = BATCH): Generator<GitObject> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return;
	const said = linesOf(
		askGit(git, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], `${wanted.join('\n')}\n`),
	);
	let batch: string[] = [];
	let total = 0;
	for (const line of said) {
		const [id = '', size = ''] = line.split(' ');
		if (!/^\d+$/.test(size)) {
			yield { id, trouble: 'missing' };
		} else if (Number(size) > largest) {
			yield { id, trouble: 'too-large' };
		} else {
			if (total + Number(size) > BATCH) {
				yield* readBatch(git, batch);
				batch = [];
				total = 0;
			}
			batch.push(id);
			total += Number(size);
		}
	}
	yield* readBatch(git, batch);
}

function* readBatch(git: Git, ids: readonly string[]): Generator<GitObject> {
	if (ids.length === 0) return;
	const bytes = askGit(git, ['cat-file', '--batch=%(objectname) %(objectsize)'], `${ids.join('\n')}\n`);
	for (let start = 0; start < bytes.length; ) {
		const end = bytes.indexOf(0x0a, start);
		const [id = '', size = ''] = new TextDecoder().decode(bytes.subarray(start, end)).split(' ');
		const first = end + 1;
		yield { id, bytes: bytes.subarray(first, first + Number(size)) };
		start = first + Number(size) + 1;
	}
}

/** An entry of a tree: a file, a folder, or something else by its mode. */
export interface TreeEntry {
	readonly name: string;
	readonly kind: 'file' | 'folder' | 'other';
	readonly id: string;
}

/** Reads a tree as it is stored: `100644 name`, a zero byte and the bytes of the id, for each entry in turn. */
export function* entriesOf(tree: Uint8Array, idLength: number): Generator<TreeEntry> {
	const decoder = new TextDecoder();
	for (let start = 0; start < tree.length; ) {
		const space = tree.indexOf(0x20, start);
		const zero = tree.indexOf(0, space);
		const mode = decoder.decode(tree.subarray(start, space));
		const idStart = zero + 1;
		start = idStart + idLength / 2;
		yield {
			name: decoder.decode(tree.subarray(space + 1, zero)),
			kind: mode.startsWith('100') ? 'file' : mode === '40000' ? 'folder' : 'other',
			id: hexOf(tree.subarray(idStart, start)),
		};
	}
}

function hexOf(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** The id that git gives to the content of a file; ids are 40 characters long, or 64 in repositories of the newer kind. */
export function blobId(content: Uint8Array, idLength: number): string {
	const hash = createHash(idLength === 64 ? 'sha256' : 'sha1');
	return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
