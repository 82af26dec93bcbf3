import { MAX_BYTES, type Source } from '../../model/source.ts';
import { MINUTES_FOLDER, SETTINGS_FILE } from '../root.ts';
import { isMinutesPath } from '../sources.ts';
import { askGit, type Git, tryGit } from './git.ts';
import { type GitObject, readObjects } from './git-objects.ts';

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
 * Reads a minute book out of git, as bytes that no filter of the repository has changed. Throws where git cannot.
 *
 * @param git git at the root of the work tree
 * @param way the path from there to the minute book: empty, or `boards/east/`
 */
export function readGitBook(git: Git, way: string, state: GitState): GitBook {
	const entries = list(git, [`${way}${MINUTES_FOLDER}`, `${way}${SETTINGS_FILE}`], state)
		.map((entry) => ({ ...entry, file: entry.file.slice(way.length) }))
		.filter(({ file }) => file === SETTINGS_FILE || isMinutesFile(file))
		.toSorted((a, b) => (a.file < b.file ? -1 : 1));
	const ids = entries.filter(({ mode }) => REGULAR.test(mode)).map(({ id }) => id);
	const objects = new Map([...readObjects(git, ids, MAX_BYTES)].map((object) => [object.id, object]));
	const sources = entries.map((entry) => sourceOf(entry, objects.get(entry.id)));
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

function list(git: Git, paths: readonly string[], state: GitState): Entry[] {
	// Before the first commit there is nothing to read.
	if (state === 'committed' && 'said' in tryGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}'])) return [];
	const words = state === 'staged' ? ['ls-files', '--stage', '-z'] : ['ls-tree', '-r', '-z', 'HEAD'];
	const rows = new TextDecoder().decode(askGit(git, [...words, '--', ...paths])).split('\0');
	return rows.slice(0, -1).map((row) => {
		const tab = row.indexOf('\t');
		const [mode = '', second = '', third = ''] = row.slice(0, tab).split(' ');
		return { mode, id: state === 'staged' ? second : third, file: row.slice(tab + 1) };
	});
}

function sourceOf({ mode, file }: Entry, object: GitObject | undefined): Source {
	if (object?.bytes) return { file, bytes: object.bytes };
	// A link, or a repository within: git has its target, but not the content of the target.
	const ofFile = object?.trouble === 'missing' ? 'failed' : 'too-large';
	const trouble = mode === '120000' ? 'link-outside' : REGULAR.test(mode) ? ofFile : 'not-a-file';
	return { file, bytes: new Uint8Array(), trouble };
}
