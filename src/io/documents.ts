import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { append } from '../values/long-lists.ts';
import { systemCodeOf } from './system-error.ts';

/** A document that the user named, or that is in a folder that the user named. */
export interface DocumentFile {
	/** The name that is shown to the user. */
	readonly name: string;
	readonly path: string;
}

/** The documents found, and what was skipped: names of nothing, and files of other kinds in folders. */
export interface FoundDocuments {
	readonly files: readonly DocumentFile[];
	readonly nothing: readonly string[];
	readonly others: readonly string[];
}

/** The largest document that is opened, in bytes. */
export const MAX_DOCUMENT = 32 * 1024 * 1024;
/** The most levels of folders, and the most files: a folder of minutes is not a whole disk. */
const DEEPEST = 8;
const MOST = 5_000;

/**
 * Finds documents by name, by folder (with the folders in it) or by pattern: `old/*.docx`, `old/**`. Returns each
 * once, sorted by name.
 */
export function findDocuments(cwd: string, words: readonly string[], endings: readonly string[]): FoundDocuments {
	const files = new Map<string, DocumentFile>();
	const nothing: string[] = [];
	const others: string[] = [];
	const add = (name: string) => files.set(resolve(cwd, name), { name, path: resolve(cwd, name) });
	const isKind = (name: string) => endings.includes(/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '');
	for (const word of words) {
		const status = statSync(resolve(cwd, word), { throwIfNoEntry: false });
		if (status?.isDirectory()) {
			for (const name of namesIn(cwd, word))
				if (isKind(name)) add(name);
				else others.push(name);
		} else if (status) add(word);
		else {
			const found = /[*?]/.test(word) ? matching(cwd, word) : [];
			if (found.length === 0) nothing.push(word);
			for (const name of found) add(name);
		}
	}
	return { files: [...files.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)), nothing, others };
}

/** The files in a folder and in those within it, without hidden files and the lock files of Word. */
function namesIn(cwd: string, folder: string, depth = 0): string[] {
	if (depth > DEEPEST) return [];
	const names: string[] = [];
	for (const entry of readdirSync(resolve(cwd, folder), { withFileTypes: true }).toSorted((a, b) =>
		a.name < b.name ? -1 : 1,
	)) {
		if (/^(?:\.|~\$)/.test(entry.name) || entry.name === 'node_modules') continue;
		const name = join(folder, entry.name);
		if (entry.isDirectory()) append(names, namesIn(cwd, name, depth + 1));
		else if (entry.isFile()) names.push(name);
		if (names.length > MOST) break;
	}
	return names;
}

/** The files that match a pattern, for shells that leave that to the program. */
function matching(cwd: string, pattern: string): string[] {
	const parts = pattern.split(/[/\\]/);
	const first = parts.findIndex((part) => /[*?]/.test(part));
	const folder = parts.slice(0, first).join(sep) || (pattern.startsWith('/') ? sep : '.');
	if (!statSync(resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
	const rest = parts.slice(first);
	const deep = rest.includes('**');
	const last = new RegExp(
		`^${(rest.at(-1) ?? '*')
			.replace(/[.+^${}()|[\]\\]/g, '\\$&')
			.replace(/\*+/g, '[^/]*')
			.replace(/\?/g, '[^/]')}$`,
		'i',
	);
	const way = rest.slice(0, -1).filter((part) => part !== '**');
	return namesIn(cwd, folder).filter((name) => {
		const folders = dirname(folder === '.' ? name : name.slice(folder.length + 1))
			.split(sep)
			.filter((part) => part !== '.' && part !== '');
		const fits = way.every((part, index) =>
			new RegExp(
				`^${part
					.replace(/[.+^${}()|[\]\\]/g, '\\$&')
					.replace(/\*+/g, '.*')
					.replace(/\?/g, '.')}$`,
				'i',
			).test(folders[index] ?? ''),
		);
		return last.test(basename(name)) && fits && (deep || folders.length === way.length);
	});
}

/** The bytes of a document; or why they cannot be read. */
export function readDocumentFile(path: string): { readonly bytes: Uint8Array } | { readonly trouble: string } {
	try {
		const descriptor = openSync(path, 'r');
		try {
			const status = fstatSync(descriptor);
			if (!status.isFile()) return { trouble: 'it is not a file' };
			if (status.size > MAX_DOCUMENT) return { trouble: `it is larger than ${MAX_DOCUMENT / 1024 / 1024} MB` };
			const bytes = new Uint8Array(status.size);
			let length = 0;
			for (let read = -1; length < bytes.length && read !== 0; length += read)
				read = readSync(descriptor, bytes, length, bytes.length - length, length);
			return { bytes: bytes.subarray(0, length) };
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		const code = systemCodeOf(error);
		if (code === undefined) throw error;
		if (code === 'ENOENT') return { trouble: 'there is no such file' };
		return {
			trouble:
				code === 'EACCES' || code === 'EPERM'
					? 'you do not have permission to read it'
					: `the disk could not read it (${code})`,
		};
	}
}
