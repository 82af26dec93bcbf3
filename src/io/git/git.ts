import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Git: the one door to it. alb uses it only to read, and only for what git itself does.
 *
 * The settings of a repository can name programs: filters, external diffs, monitors of the file system, hooks,
 * checkers of signatures, helpers of a network address. None of them may run because someone lists actions in a
 * folder that came from elsewhere. So objects are read as they are stored, the work tree is read without git, and
 * whatever could start a program or fetch something is switched off as well.
 */
export interface Git {
	/** The absolute path of the program. */
	readonly program: string;
	/** The folder in which it runs. */
	readonly root: string;
	readonly env: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The result of git: its output, or its message where it failed. */
export type GitAnswer = { readonly bytes: Uint8Array } | { readonly said: string };

/** Options that switch off everything that the repository's own settings could name. */
const SAFE_WORDS = [
	'--no-pager',
	'--literal-pathspecs',
	...[
		'core.fsmonitor=false',
		`core.hooksPath=${devNull}`,
		'core.alternateRefsCommand=',
		'log.showSignature=false',
		'protocol.allow=never',
		// A folder that came from elsewhere may be laid out as a bare repository with settings of its own.
		'safe.bareRepository=explicit',
	].flatMap((setting) => ['-c', setting]),
];

const SAFE_ENVIRONMENT = {
	// Its messages are read, so they have to be in English.
	LC_ALL: 'C',
	LANGUAGE: 'C',
	GIT_OPTIONAL_LOCKS: '0',
	GIT_TERMINAL_PROMPT: '0',
	// What a partial clone lacks would be fetched, by a program that its settings name.
	GIT_NO_LAZY_FETCH: '1',
	// Unlike the settings, this cannot be undone by a repository that allows a protocol by its name, such as ext::.
	GIT_ALLOW_PROTOCOL: 'none',
};

/** The variables of git that are passed on to it; the others, as a hook sets them, refer to another repository or folder. */
const KEPT = /^GIT_(?:CONFIG_\w+|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;
/** What git tells its hooks: what is staged for a commit may be in an index of its own, and in folders of its own. */
const KEPT_FOR_HOOK =
	/^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH)$/;

const MOST_BYTES = 256 * 1024 * 1024;
const LONGEST = 120_000;

/**
 * Git for a folder; undefined where the program is not installed.
 *
 * @param how `hook`: for what git calls before a commit, which is about the index that git names
 */
export function findGit(root: string, env: Environment, how: 'hook' | 'alone' = 'alone'): Git | undefined {
	const program = findProgram(env);
	const isKept = (name: string) => KEPT.test(name) || (how === 'hook' && KEPT_FOR_HOOK.test(name));
	const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || isKept(name));
	return program === undefined
		? undefined
		: { program, root, env: { ...Object.fromEntries(kept), ...SAFE_ENVIRONMENT } };
}

/**
 * Finds `git` in the folders of `PATH` alone: some systems search the current folder first, which may hold anything.
 */
function findProgram(env: Environment): string | undefined {
	const path = env['PATH'] ?? env['Path'] ?? '/usr/local/bin:/usr/bin:/bin';
	const names = devNull === '/dev/null' ? ['git'] : ['git.exe', 'git.com'];
	return path
		.split(delimiter)
		.filter((folder) => isAbsolute(folder))
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find(isProgram);
}

function isProgram(path: string): boolean {
	try {
		const { mode } = statSync(path);
		return statSync(path).isFile() && (devNull !== '/dev/null' || (mode & 0o111) !== 0);
	} catch {
		return false; // a folder in PATH that may not be entered
	}
}

/** How git ended: its output, its message, and its status; null where it was stopped. */
interface GitRun {
	readonly status: number | null;
	readonly bytes: Uint8Array;
	readonly said: string;
}

/** Runs git with a list of arguments, never through a shell. It never throws. */
export function runGit({ program, root, env }: Git, words: readonly string[], input: string | Uint8Array = ''): GitRun {
	const { error, status, signal, stdout, stderr } = spawnSync(program, [...SAFE_WORDS, ...words], {
		cwd: root,
		env: { ...env },
		input,
		maxBuffer: MOST_BYTES,
		timeout: LONGEST,
		windowsHide: true,
	});
	const said = (stderr ?? Buffer.alloc(0)).toString().trim();
	return {
		status: error ? null : status,
		bytes: stdout ?? Buffer.alloc(0),
		said: said || error?.message || `it ended with ${status ?? signal}`,
	};
}

/** Runs git where it may fail. */
export function tryGit(git: Git, words: readonly string[], input: string | Uint8Array = ''): GitAnswer {
	const { status, bytes, said } = runGit(git, words, input);
	return status === 0 ? { bytes } : { said };
}

/** Runs git where it fails only if the repository is damaged. */
export function askGit(git: Git, words: readonly string[], input: string | Uint8Array = ''): Uint8Array {
	const answer = tryGit(git, words, input);
	if ('bytes' in answer) return answer.bytes;
	const said = answer.said.split('\n', 1)[0]?.replace(/^fatal: /, '');
	throw Object.assign(new Error(`git ${words[0]} failed: ${said}`), { code: 'EGIT' });
}

/** The lines of an output, as text. */
export function linesOf(bytes: Uint8Array): string[] {
	const text = new TextDecoder().decode(bytes);
	return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
