import { MAX_BYTES, type Source } from '../../model/source.ts';
import { MINUTES_FOLDER, SETTINGS_FILE } from '../root.ts';
import { isMinutesPath } from '../sources.ts';
import { runGit } from './run-git.ts';

/** A minute book in git: what is staged for the next commit, or what the last one has. */
export interface GitBook {
	/** The files of minutes, by code unit; their paths are relative to the root of the minute book. */
	readonly minutes: readonly Source[];
	/** `alb.yaml`, where there is one. */
	readonly settings?: Source;
	/** A digest of the contents: two books with one identity are the same. */
	readonly identity: string;
}

/** Which of the two. */
export type GitState = 'staged' | 'committed';

/** One entry of a tree or of the index. */
interface Entry {
	readonly mode: string;
	readonly id: string;
	readonly file: string;
}

const REGULAR = /^100/;

/**
 * Reads a minute book out of git, as bytes that no filter of the repository has changed; or says why git cannot.
 *
 * @param way the path from the root of the work tree to the minute book: empty, or `boards/east/`
 */
export function readGitBook(top: string, way: string, state: GitState): GitBook | { readonly trouble: string } {
	const listed = list(top, [`${way}${MINUTES_FOLDER}`, `${way}${SETTINGS_FILE}`], state);
	if (typeof listed === 'string') return { trouble: listed };
	const entries = listed
		.map((entry) => ({ ...entry, file: entry.file.slice(way.length) }))
		.filter(({ file }) => file === SETTINGS_FILE || isMinutesFile(file))
		.toSorted((a, b) => (a.file < b.file ? -1 : 1));
	const bytes = readBlobs(top, entries);
	if (typeof bytes === 'string') return { trouble: bytes };
	const sources = entries.map((entry) => sourceOf(entry, bytes));
	const settings = sources.find(({ file }) => file === SETTINGS_FILE);
	return {
		minutes: sources.filter((source) => source !== settings),
		...(settings && { settings }),
		identity: entries.map(({ mode, id, file }) => `${mode} ${id} ${file}`).join('\0'),
	};
}

function isMinutesFile(file: string): boolean {
	return file.startsWith(`${MINUTES_FOLDER}/`) && isMinutesPath(file.slice(MINUTES_FOLDER.length + 1));
}

function list(top: string, paths: readonly string[], state: GitState): Entry[] | string {
	// Before the first commit there is nothing to read.
	if (state === 'committed' && !runGit(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}']).ok) return [];
	const words = state === 'staged' ? ['ls-files', '--stage', '-z'] : ['ls-tree', '-r', '-z', 'HEAD'];
	const { ok, out, err } = runGit(top, [...words, '--', ...paths]);
	if (!ok) return err;
	const rows = `${out}`.split('\0').filter((row) => row !== '');
	return rows.map((row) => {
		const tab = row.indexOf('\t');
		const [mode = '', second = '', third = ''] = row.slice(0, tab).split(' ');
		return { mode, id: state === 'staged' ? second : third, file: row.slice(tab + 1) };
	});
}

/** The bytes of the blobs that are no larger than minutes may be, by id. */
function readBlobs(top: string, entries: readonly Entry[]): Map<string, Uint8Array> | string {
	const blobs = new Map<string, Uint8Array>();
	const ids = [...new Set(entries.filter(({ mode }) => REGULAR.test(mode)).map(({ id }) => id))];
	const sizes = runGit(top, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], ids.join('\n'));
	if (!sizes.ok) return sizes.err;
	const small = `${sizes.out}`.split('\n').flatMap((row) => {
		const [id = '', size = ''] = row.split(' ');
		return /^\d+$/.test(size) && Number(size) <= MAX_BYTES ? [{ id, size: Number(size) }] : [];
	});
	const { ok, out, err } = runGit(top, ['cat-file', '--batch'], small.map(({ id }) => id).join('\n'));
	if (!ok) return err;
	let at = 0;
	for (const { id, size } of small) {
		const start = out.indexOf('\n', at) + 1;
		blobs.set(id, new Uint8Array(out.subarray(start, start + size)));
		at = start + size + 1;
	}
	return blobs;
}

function sourceOf({ mode, id, file }: Entry, blobs: ReadonlyMap<string, Uint8Array>): Source {
	const bytes = blobs.get(id);
	if (bytes) return { file, bytes };
	// A link, or a repository within: git has its target, but not the content of the target.
	const trouble = mode === '120000' ? 'link-outside' : REGULAR.test(mode) ? 'too-large' : 'not-a-file';
	return { file, bytes: new Uint8Array(), trouble };
}
