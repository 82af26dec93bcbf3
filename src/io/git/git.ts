import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Git, as alb asks it: only to read, and only what git itself does.
 *
 * The settings of a repository can name programs: filters, external diffs, monitors of the file system, hooks, checkers
 * of signatures, helpers of a network address. None of them may run because someone lists actions in a folder that
 * came from elsewhere. So objects are read as they are stored, the work tree is read without git, and what could
 * start a program or fetch from somewhere is switched off besides.
 */
export interface Git {
	/** Absolute path of the program. */
	readonly program: string;
	/** The folder in which it runs: the root of the minute book. */
	readonly root: string;
	readonly env: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** How git answered: what it wrote, or what it said when it failed. */
export type GitAnswer = { readonly bytes: Uint8Array } | { readonly said: string };

/** With these options, nothing that the settings of the repository name can be run. */
const SAFE_WORDS = [
	'--no-pager',
	'--literal-pathspecs',
	...[
		'core.fsmonitor=false',
		`core.hooksPath=${devNull}`,
		'core.alternateRefsCommand=',
		'log.showSignature=false',
		// A folder that came from elsewhere may be laid out as a repository without work tree, with settings of its own.
		'safe.bareRepository=explicit',
	].flatMap((setting) => ['-c', setting]),
];

const SAFE_ENVIRONMENT = {
	// Its messages are read.
	LC_ALL: 'C',
	LANGUAGE: 'C',
	GIT_OPTIONAL_LOCKS: '0',
	GIT_TERMINAL_PROMPT: '0',
	// What a partial clone lacks would be fetched, by a program that its settings name.
	GIT_NO_LAZY_FETCH: '1',
	GIT_ALLOW_PROTOCOL: 'none',
};

/** Of git's own variables these go to it; the others, as a hook sets them, speak of another repository or another folder. */
const KEPT = /^GIT_(?:CONFIG_\w+|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;

const MOST_BYTES = 256 * 1024 * 1024;
const LONGEST = 120_000;

/** Git for a folder; undefined where the program is not installed. */
export function findGit(root: string, env: Environment): Git | undefined {
	const program = findProgram(env);
	const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
	return program === undefined
		? undefined
		: { program, root, env: { ...Object.fromEntries(kept), ...SAFE_ENVIRONMENT } };
}

/** Looks `git` up in the folders of `PATH` alone: some systems look first in the current folder, which holds what it likes. */
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
		return false; // a folder of PATH that may not be entered
	}
}

/** Asks git something that may fail. */
export function tryGit({ program, root, env }: Git, words: readonly string[], input = ''): GitAnswer {
	const { error, status, signal, stdout, stderr } = spawnSync(program, [...SAFE_WORDS, ...words], {
		cwd: root,
		env: { ...env },
		input,
		maxBuffer: MOST_BYTES,
		timeout: LONGEST,
		windowsHide: true,
	});
	if (!error && status === 0) return { bytes: stdout };
	const said = (stderr ?? Buffer.alloc(0)).toString().trim();
	return { said: said || error?.message || `it ended with ${status ?? signal}` };
}

/** Asks git something that fails only where the repository is damaged. */
export function askGit(git: Git, words: readonly string[], input = ''): Uint8Array {
	const answer = tryGit(git, words, input);
	if ('bytes' in answer) return answer.bytes;
	const said = answer.said.split('\n', 1)[0]?.replace(/^fatal: /, '');
	throw Object.assign(new Error(`git ${words[0]} failed: ${said}`), { code: 'EGIT' });
}

/** The lines of an answer, as text. */
export function linesOf(bytes: Uint8Array): string[] {
	const text = new TextDecoder().decode(bytes);
	return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
