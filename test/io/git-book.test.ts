// @module-tag slow
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findGit } from '../../src/io/git/git.ts';
import { readGitBook } from '../../src/io/git/git-book.ts';
import { git, gitEnv, repository } from '../support/repository.ts';

test('what is staged is read without a program that the settings of a clone name, though it lacks an object', () => {
	const dir = repository({ files: { 'minutes/2025-04.md': 'one', 'minutes/2025-07.md': 'two' } });
	const id = git(dir, ['rev-parse', ':minutes/2025-07.md']);
	const canary = join(dir, 'canary');
	const program = join(dir, 'program.sh');
	writeFileSync(program, `#!/bin/sh\necho ran >> "${canary}"\n`);
	chmodSync(program, 0o755);
	for (const [key = '', value = ''] of [
		['core.fsmonitor', program],
		['extensions.partialClone', 'evil'],
		['remote.evil.promisor', 'true'],
		['remote.evil.url', `ext::${program}`],
		['protocol.ext.allow', 'always'],
	])
		git(dir, ['config', key, value]);
	rmSync(join(dir, '.git/objects', id.slice(0, 2), id.slice(2)));

	const gitHere = findGit(dir, gitEnv, 'hook');
	if (!gitHere) throw new Error('git is not there');
	expect(readGitBook(gitHere, '', 'staged').minutes.map(({ trouble }) => trouble)).toEqual([undefined, 'failed']);
	expect(existsSync(canary)).toBe(false);

	// The trap is no dud: git, asked without care, runs what the settings name.
	try {
		git(dir, ['cat-file', 'blob', id]);
	} catch {
		// There is nothing to be had from there.
	}
	expect(readFileSync(canary, 'utf8')).toContain('ran');
});
