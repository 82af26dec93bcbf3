import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyFolder } from './board.ts';

/** The environment that alb is started with where a test has a repository: where git is, and no settings of anyone's own. */
export const gitEnv = {
	PATH: process.env['PATH'] ?? '',
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_CONFIG_NOSYSTEM: '1',
};

/** Git in a folder, as Ann Bell at noon of a day; returns what it wrote. */
export function git(dir: string, words: readonly string[], { day = '2025-05-01', author = 'Ann Bell' } = {}): string {
	const when = `${day}T12:00:00 +0000`;
	return execFileSync('git', words, {
		cwd: dir,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...gitEnv,
			GIT_AUTHOR_NAME: author,
			GIT_AUTHOR_EMAIL: 'someone@example.org',
			GIT_AUTHOR_DATE: when,
			GIT_COMMITTER_NAME: author,
			GIT_COMMITTER_EMAIL: 'someone@example.org',
			GIT_COMMITTER_DATE: when,
		},
	}).trim();
}

/** A commit: files as they are in it (`undefined`: taken out), when, by whom, and why. */
export interface CommitOf {
	readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
	readonly day?: string;
	readonly author?: string;
	readonly subject?: string;
}

/** Writes files and commits them; returns the first seven digits of the commit. */
export function commit(dir: string, { files = {}, subject = 'Minutes', ...who }: CommitOf): string {
	write(dir, files);
	git(dir, ['add', '--all']);
	git(dir, ['commit', '--quiet', '--allow-empty', '--message', subject], who);
	return git(dir, ['rev-parse', 'HEAD']).slice(0, 7);
}

/** Writes files without committing them. */
export function write(dir: string, files: NonNullable<CommitOf['files']>): void {
	for (const [name, content] of Object.entries(files)) {
		const path = join(dir, name);
		mkdirSync(dirname(path), { recursive: true });
		if (content === undefined) rmSync(path);
		else writeFileSync(path, content);
	}
}

/** A repository with one commit of these files on the branch `main`, gone when the test file has ended. */
export function repository(first: CommitOf): string {
	const dir = emptyFolder();
	git(dir, ['init', '--quiet', '--initial-branch=main']);
	commit(dir, first);
	return dir;
}
