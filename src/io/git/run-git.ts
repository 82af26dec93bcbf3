import { spawnSync } from 'node:child_process';

/** How git ended; `missing`: git is not installed on this machine. */
export interface GitRun {
	readonly ok: boolean;
	readonly out: Buffer;
	readonly err: string;
	readonly missing: boolean;
}

/** The protocols that git fetches by; `ext` is a program named in the settings, and the others can be made to start one. */
const PROTOCOLS = ['ext', 'file', 'git', 'ssh', 'http', 'https', 'ftp', 'ftps'];

/**
 * Switches off the settings of a repository that would run a program or fetch something: nothing in a minute book is
 * run, and no network is used. A repository may allow each protocol by its name, so each is forbidden by its name.
 * Paths are names, not patterns. Unlike `findGit`, this keeps the variables that git sets for its hooks: they name
 * what is staged.
 */
const SAFELY = [
	...[
		'core.fsmonitor=false',
		'core.alternateRefsCommand=',
		'log.showSignature=false',
		'protocol.allow=never',
		...PROTOCOLS.map((name) => `protocol.${name}.allow=never`),
	].flatMap((setting) => ['-c', setting]),
	'--literal-pathspecs',
	'--no-pager',
];
const MAX_OUTPUT = 256 * 1024 * 1024;

/** Runs git in a folder with a list of arguments, never through a shell. It never throws. */
export function runGit(folder: string, words: readonly string[], input = ''): GitRun {
	const { status, stdout, stderr, error } = spawnSync('git', [...SAFELY, ...words], {
		cwd: folder,
		input,
		maxBuffer: MAX_OUTPUT,
		windowsHide: true,
	});
	const err = error ? error.message : `${stderr}`.trim();
	return {
		ok: status === 0 && !error,
		out: stdout ?? Buffer.alloc(0),
		err,
		missing: (error as NodeJS.ErrnoException)?.code === 'ENOENT',
	};
}
