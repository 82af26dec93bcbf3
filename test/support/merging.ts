import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alb, emptyFolder, type Run, run } from './board.ts';
import { commit, git, gitEnv, write } from './repository.ts';

export const FILE = 'minutes/2025-04.md';

const who = {
	...gitEnv,
	GIT_AUTHOR_NAME: 'Ann Bell',
	GIT_AUTHOR_EMAIL: 'someone@example.org',
	GIT_COMMITTER_NAME: 'Ann Bell',
	GIT_COMMITTER_EMAIL: 'someone@example.org',
};

/** Git that may fail, with how it ended and what it said. */
export function tryGit(dir: string, ...words: readonly string[]): Promise<Run> {
	return run(dir, 'git', words, { env: who });
}

export type Files = Readonly<Record<string, string | undefined>>;

/** A repository of these files on `main`, in which git merges by alb. */
export async function mergingRepository(files: Files): Promise<string> {
	const dir = emptyFolder();
	cpSync(await installed(), dir, { recursive: true });
	commit(dir, { files });
	return dir;
}

let prepared = '';
/** A repository without a commit in which `alb git install` was run: once for a file of tests, since it takes a while. */
async function installed(): Promise<string> {
	if (existsSync(prepared)) return prepared;
	prepared = emptyFolder();
	git(prepared, ['init', '--quiet', '--initial-branch=main']);
	rmSync(join(prepared, '.git/hooks'), { recursive: true });
	await alb(prepared, 'git', 'install', '--yes');
	return prepared;
}

/** A branch `quotes` with some files, and `main` with others, both from the commit that is checked out; `main` is checked out then. */
export function part(dir: string, ours: Files, theirs: Files): void {
	git(dir, ['switch', '--quiet', '--create', 'quotes']);
	commit(dir, { files: theirs, subject: 'Theirs' });
	git(dir, ['switch', '--quiet', 'main']);
	commit(dir, { files: ours, subject: 'Ours' });
}

export function textOf(dir: string, file = FILE): string {
	return readFileSync(join(dir, file), 'utf8');
}

export function rowsOf(text: string): string[] {
	return text
		.split(/\r?\n/)
		.filter((line) => /^[|<=>]/.test(line))
		.slice(2);
}

export { commit, git, write };
