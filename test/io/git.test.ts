// @module-tag slow
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findGit, tryGit } from '../../src/io/git/git.ts';
import { readGitBook } from '../../src/io/git/git-book.ts';
import { findHooks, isBare } from '../../src/io/git/git-hooks.ts';
import { attributeOf, readSettings } from '../../src/io/git/git-settings.ts';
import { mergeAsText } from '../../src/io/git/merge-file.ts';
import { changesOf, lastCommitOf, readStored, snapshotsOf } from '../../src/io/git/minutes-in-git.ts';
import { mergeBases, openRepository, otherBranches, type Repository } from '../../src/io/git/repository.ts';
import { albProcess, emptyFolder } from '../support/board.ts';
import { commit, git, gitEnv, repository, write } from '../support/repository.ts';

function opened(dir: string): Repository {
	const found = openRepository(dir, gitEnv);
	if ('trouble' in found) throw new Error(`${found.trouble}: ${found.said}`);
	return found;
}

describe('a repository is found', () => {
	let dir: string;
	beforeAll(() => {
		dir = repository({ files: { 'board/minutes/2025-04.md': 'April\n' } });
	});

	test('from its top and from a folder in it', () => {
		const head = git(dir, ['rev-parse', 'HEAD']);
		expect(opened(dir)).toMatchObject({ way: [], head, shallow: false });
		expect(opened(join(dir, 'board'))).toMatchObject({ way: ['board'], head });
	});

	test('in another work tree of it, and where no branch is checked out', () => {
		const other = join(emptyFolder(), 'other');
		git(dir, ['worktree', 'add', '--quiet', '--detach', other]);
		expect(otherBranches(opened(join(other, 'board')))).toEqual([]);
		expect([...changesOf(opened(join(other, 'board')), 'HEAD')].map(({ commit }) => commit.subject)).toEqual([
			'Minutes',
		]);
	});

	test('whatever a hook says about another one', () => {
		const env = { ...gitEnv, GIT_DIR: '/nowhere', GIT_WORK_TREE: '/nowhere', GIT_INDEX_FILE: '/nowhere' };
		expect(openRepository(dir, env)).toMatchObject({ head: git(dir, ['rev-parse', 'HEAD']) });
	});

	test('before its first commit', () => {
		const fresh = emptyFolder();
		git(fresh, ['init', '--quiet']);
		const found = opened(fresh);
		expect(found.head).toBeUndefined();
		expect([otherBranches(found), mergeBases(found, 'x'), lastCommitOf(found, '2025-05-01')]).toEqual([
			[],
			[],
			undefined,
		]);
	});

	test('and where there is none, the reason is reported', () => {
		const bare = emptyFolder();
		git(bare, ['init', '--quiet', '--bare']);
		expect(openRepository(emptyFolder(), gitEnv)).toMatchObject({ trouble: 'no-repository' });
		expect(openRepository(bare, gitEnv)).toMatchObject({ trouble: 'no-repository' });
		expect(openRepository(join(dir, '.git'), gitEnv)).toMatchObject({ trouble: 'no-repository' });
		expect(openRepository(dir, { PATH: '/nowhere:.' })).toEqual({ trouble: 'no-git', said: '' });
	});
});

test('git is looked up in PATH alone, never in the folder itself', async () => {
	const dir = repository({ files: { 'minutes/2025-04.md': '' } });
	writeFileSync(join(dir, 'git'), '#!/bin/sh\necho ran > canary\n');
	chmodSync(join(dir, 'git'), 0o755);
	// In a process of its own, whose current folder this is.
	const { err } = await albProcess(dir, 'check', '--branches', { env: { PATH: `.::${gitEnv.PATH}` } });
	expect(err).toContain('this repository knows no other branches');
	expect(existsSync(join(dir, 'canary'))).toBe(false);
});

test('what git tells its hooks is handed on only where a hook asks', () => {
	const dir = repository({ files: { 'minutes/2025-04.md': '' } });
	const told = { ...gitEnv, GIT_INDEX_FILE: 'another', GIT_DIR: '.git', GIT_PREFIX: 'x/', GIT_EXTERNAL_DIFF: 'evil' };
	const handed = (how: 'hook' | 'alone') =>
		Object.entries(findGit(dir, told, how)?.env ?? {}).filter(([name]) => name in told && !(name in gitEnv));
	expect(handed('alone')).toEqual([]);
	expect(handed('hook')).toEqual([
		['GIT_INDEX_FILE', 'another'],
		['GIT_DIR', '.git'],
	]);
});

describe('minutes are read out of git', () => {
	test('under odd names, and nothing else of the folder', () => {
		const names = ['minutes/2025-04 – zwölf "a".md', 'minutes/a\nb.md', 'minutes/*.md'];
		const others = ['minutes/README.md', 'minutes/.hidden.md', 'minutes/old/2020-01.md', 'minutes/a.txt', 'a.md'];
		const dir = repository({ files: Object.fromEntries([...names, ...others].map((name) => [name, name])) });
		const found = opened(dir);
		const [snapshot] = snapshotsOf(found, [found.head ?? '']);
		expect([...(snapshot?.files.keys() ?? [])].toSorted()).toEqual(names.toSorted());
		const wanted = [...(snapshot?.files ?? [])].map(([file, id]) => ({ file, id }));
		for (const { file, bytes } of readStored(found, wanted)) expect(new TextDecoder().decode(bytes)).toBe(file);
	});

	test('under a folder with a line end in its name', () => {
		const dir = repository({ files: { 'a\nb/c/minutes/2025-04.md': 'x' } });
		expect(changesOf(opened(join(dir, 'a\nb/c')), 'HEAD')[0]?.files.size).toBe(1);
	});

	test('up to the size that minutes may have; a link is no file', () => {
		const dir = repository({ files: { 'minutes/a.md': 'x'.repeat(600_000), 'minutes/b.md': 'y' } });
		const found = opened(dir);
		const [snapshot] = changesOf(found, 'HEAD');
		const wanted = [...(snapshot?.files ?? [])].map(([file, id]) => ({ file, id }));
		expect([...readStored(found, wanted)].map(({ file, trouble }) => [file, trouble])).toEqual([
			['minutes/a.md', 'too-large'],
			['minutes/b.md', undefined],
		]);
	});

	test('only the commits that changed them, with their authors and the day where these were', () => {
		const dir = repository({ files: { 'minutes/a.md': '1' }, day: '2025-04-01', subject: 'First' });
		commit(dir, { files: { 'other.txt': '1' }, day: '2025-04-02', subject: 'Something else' });
		write(dir, { 'minutes/a.md': '2' });
		git(dir, ['add', '--all']);
		const late = ['-c', 'user.name=J', '-c', 'user.email=j@example.org', 'commit', '--quiet'];
		git(dir, [...late, '--date=2025-04-03T23:30:00-0800', '--message=Second\nline\n\nBody']);
		const changes = changesOf(opened(dir), 'HEAD');
		expect(changes.map(({ commit: { author, day, subject } }) => [author, day, subject])).toEqual([
			['Ann Bell', '2025-04-01', 'First'],
			['Ann Bell', '2025-04-03', 'Second line'],
		]);
		expect(changes[1]?.parents).toEqual([changes[0]?.commit.id]);
	});

	test('the last commit of a day', () => {
		const dir = repository({ files: {}, day: '2025-04-01' });
		const first = git(dir, ['rev-parse', 'HEAD']);
		commit(dir, { day: '2025-04-03' });
		const found = opened(dir);
		expect(['2025-03-31', '2025-04-01', '2025-04-02'].map((day) => lastCommitOf(found, day))).toEqual([
			undefined,
			first,
			first,
		]);
		expect(lastCommitOf(found, '2025-04-03')).toBe(found.head);
	});
});

describe('branches', () => {
	test('those that hold something of their own: local ones, then fetched ones, each tip once', () => {
		const origin = repository({ files: { 'minutes/a.md': '1' } });
		for (const name of ['quotes', 'hall']) {
			git(origin, ['switch', '--quiet', '--create', name, 'main']);
			commit(origin, { files: { 'minutes/a.md': name } });
		}
		git(origin, ['branch', 'merged', 'main']);
		git(origin, ['switch', '--quiet', 'main']);
		const dir = join(emptyFolder(), 'clone');
		git(origin, ['clone', '--quiet', origin, dir]);
		git(dir, ['branch', '--quiet', 'mine', 'origin/hall']);
		expect(otherBranches(opened(dir)).map(({ name, remote }) => [name, remote])).toEqual([
			['mine', false],
			['origin/quotes', true],
		]);
		expect(mergeBases(opened(dir), 'origin/quotes')).toEqual([git(origin, ['rev-parse', 'main'])]);
	});
});

describe('nothing that a repository names is run', () => {
	test('by any question that alb asks', () => {
		const dir = repository({ files: { 'minutes/a.md': '1', '.gitattributes': '*.md filter=x diff=x merge=x\n' } });
		git(dir, ['switch', '--quiet', '--create', 'other']);
		commit(dir, { files: { 'minutes/a.md': '2', 'minutes/b.md': '1\n'.repeat(50) } });
		git(dir, ['switch', '--quiet', 'main']);
		const canary = join(dir, 'canary');
		const program = join(dir, 'program.sh');
		writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> "${canary}"\ncat\n`);
		chmodSync(program, 0o755);
		const keys = [
			...['filter.x.clean', 'filter.x.smudge', 'filter.x.process', 'diff.x.textconv', 'diff.x.command'],
			...['diff.external', 'core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'core.askPass'],
			...['core.alternateRefsCommand', 'core.gitProxy', 'gpg.program', 'credential.helper', 'merge.x.driver'],
			...['pager.log', 'alias.rev-list', 'alias.cat-file', 'sequence.editor', 'uploadpack.packObjectsHook'],
		];
		for (const key of keys) git(dir, ['config', key, key.startsWith('alias') ? `!${program}` : program]);
		git(dir, ['config', 'log.showSignature', 'true']);
		mkdirSync(join(dir, 'hooks'));
		for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout']) {
			writeFileSync(join(dir, 'hooks', hook), readFileSync(program));
			chmodSync(join(dir, 'hooks', hook), 0o755);
		}
		git(dir, ['config', 'core.hooksPath', join(dir, 'hooks')]);
		// A clone that lacks objects would fetch them, by a program that its settings name.
		git(dir, ['config', 'extensions.partialClone', 'evil']);
		git(dir, ['config', 'remote.evil.promisor', 'true']);
		git(dir, ['config', 'remote.evil.url', `ext::${program}`]);
		git(dir, ['config', 'remote.evil.uploadpack', program]);
		git(dir, ['config', 'protocol.ext.allow', 'always']);

		const found = opened(dir);
		const missing = '0123456789012345678901234567890123456789';
		const [tip] = otherBranches(found);
		mergeBases(found, tip?.commit ?? '');
		lastCommitOf(found, '2025-05-01');
		const files = changesOf(found, tip?.commit ?? '').flatMap((each) => [...each.files]);
		const read = [...readStored(found, [...files.map(([file, id]) => ({ file, id })), { file: 'x.md', id: missing }])];
		expect(read.map(({ file, trouble }) => `${file} ${trouble ?? 'read'}`).toSorted()).toEqual([
			'minutes/a.md read',
			'minutes/a.md read',
			'minutes/b.md read',
			'x.md failed',
		]);
		// What the hook asks, and what is asked before the hook or the settings are written.
		expect(readGitBook(found.git, '', 'staged').minutes.map(({ file }) => file)).toEqual(['minutes/a.md']);
		expect(readGitBook(found.git, '', 'committed').minutes).toHaveLength(1);
		expect(findHooks(dir, gitEnv)).toMatchObject({ path: join(dir, 'hooks'), shared: true, everywhere: false });
		expect(isBare(dir, gitEnv)).toBe(false);
		expect(readSettings(found.git)?.settings).toContainEqual({ key: 'protocol.ext.allow', value: 'always' });
		expect(attributeOf(found.git, 'merge', 'minutes/a.md')).toBe('x');
		const side = join(dir, 'minutes/a.md');
		const names = { base: 'base', ours: 'ours', theirs: 'theirs' };
		const merged = mergeAsText(dir, gitEnv, { base: side, ours: side, theirs: side, size: 7, names });
		expect(merged).toEqual({ bytes: Buffer.from('1'), isClean: true });
		expect(existsSync(canary) ? readFileSync(canary, 'utf8') : '').toBe('');

		// The trap is no dud: git, asked without care, runs what the settings name.
		git(dir, ['status']);
		expect(readFileSync(canary, 'utf8')).toContain('program.sh');
	});

	test('nor what a folder names that is laid out as a repository', () => {
		const dir = emptyFolder();
		git(dir, ['init', '--quiet', '--bare']);
		write(dir, { 'alb.yaml': '', 'minutes/2025-04.md': 'x' });
		git(dir, ['config', 'core.worktree', dir]);
		git(dir, ['config', 'core.bare', 'false']);
		expect(openRepository(dir, gitEnv)).toMatchObject({ trouble: 'no-repository' });
	});
});

test('what git says when it fails is handed on', () => {
	const found = opened(repository({ files: {} }));
	expect(tryGit(found.git, ['cat-file', '-t', 'nothing'])).toEqual({ said: 'fatal: Not a valid object name nothing' });
	expect(() => changesOf(found, 'nothing')).toThrow("git rev-list failed: bad revision 'nothing'");
});
