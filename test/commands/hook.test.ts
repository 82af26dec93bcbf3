// @module-tag slow
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board, emptyFolder, project, run } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';

const minutesOf = (status: string, body = 'Agreed.') =>
	sampleMinutes({ body, rows: [`1 | Book the hall | MH | April 2025 | ${status}`] });
const FILE = 'minutes/2025-04.md';
/** The folder has a space and a quotation mark in its name, as the folders of offices do. */
async function repository(files: Readonly<Record<string, string>> = { [FILE]: minutesOf('open') }): Promise<string> {
	const folder = join(board({}), "the board's minutes");
	write(folder, files);
	await git(folder, 'init', '--quiet');
	await git(folder, 'add', '--all');
	await commit(folder);
	return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}

const env = {
	GIT_AUTHOR_NAME: 'A',
	GIT_AUTHOR_EMAIL: 'a@example.org',
	GIT_COMMITTER_NAME: 'A',
	GIT_COMMITTER_EMAIL: 'a@example.org',
};
async function git(folder: string, ...words: string[]) {
	return await run(folder, 'git', words, { env });
}
const commit = (folder: string, ...words: string[]) => git(folder, 'commit', '--quiet', '--message', 'x', ...words);
const hookOf = (folder: string) => join(folder, '.git/hooks/pre-commit');

const ERROR = `minutes/2025-04.md:18:41  error  "opne" is not a status of this board; did you mean "open"?  status-unknown
  18 │ | 1 | Book the hall | MH | April 2025 | opne |
     │                                         ^^^^

1 error in 1 file.
Nothing was committed: fix what is listed and stage it, or commit anyway with --no-verify
`;

describe('a commit, with the hook', () => {
	test('that would bring in an error is refused, and let through with --no-verify', async () => {
		const folder = await repository();
		expect((await alb(folder, 'hook', 'install')).status).toBe(0);
		write(folder, { [FILE]: minutesOf('opne') });
		const refused = await commit(folder, '--all');
		expect({ ...refused, out: '', err: refused.out + refused.err }).toEqual({ status: 1, out: '', err: ERROR });
		expect((await commit(folder, '--all', '--no-verify')).status).toBe(0);
	});

	test('is made in silence where nothing is wrong, and with warnings where they are all', async () => {
		const folder = await repository();
		await alb(folder, 'hook', 'install');
		write(folder, { [FILE]: minutesOf('in progress') });
		expect(await commit(folder, '--all')).toEqual({ status: 0, out: '', err: '' });
		write(folder, { [FILE]: minutesOf('In Progress') });
		const { status, err } = await commit(folder, '--all');
		expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('warning  "In Progress" is spelt') });
	});

	test('is judged by what is staged, not by what lies in the folder', async () => {
		const folder = await repository();
		await alb(folder, 'hook', 'install');
		write(folder, { [FILE]: minutesOf('opne') });
		await git(folder, 'add', FILE);
		write(folder, { [FILE]: minutesOf('closed') });
		expect((await commit(folder)).status).toBe(1);
		await git(folder, 'add', FILE);
		write(folder, { [FILE]: minutesOf('opne') });
		expect((await commit(folder)).status).toBe(0);
		// A commit of one file has an index of its own.
		expect((await commit(folder, FILE)).status).toBe(1);
	});

	test('is not stopped by what the last commit has already, and by what it does to other files', async () => {
		const july = sampleMinutes({ date: '2024-07', rows: ['1 | Book the hall | MH | July 2024 | opne'] });
		const april = sampleMinutes({
			rows: ['2 | Pay | RE | April 2025 | open', '1 | Book the hall | MH | July 2024 | open'],
		});
		const folder = await repository({ 'minutes/2024-07.md': july, [FILE]: april });
		await alb(folder, 'hook', 'install');
		write(folder, { 'minutes/2024-07.md': july.replace('The minutes', 'Good.\n\nThe minutes') });
		expect((await commit(folder, '--all')).status).toBe(0);
		write(folder, { [FILE]: april.replace('| 1 | Book the hall | MH | July 2024 | open |\n', '') });
		const { status, err } = await commit(folder, '--all');
		expect({ status, err }).toEqual({
			status: 1,
			err: expect.stringContaining('minutes/2024-07.md:20:3  error  action "1"'),
		});
	});

	test('that is the first is judged as a whole', async () => {
		const folder = board({ [FILE]: minutesOf('opne') });
		await git(folder, 'init', '--quiet');
		await alb(folder, 'hook', 'install');
		await git(folder, 'add', '--all');
		expect((await commit(folder)).status).toBe(1);
	});

	test('that breaks the settings is refused', async () => {
		const folder = await repository();
		await alb(folder, 'hook', 'install');
		write(folder, { 'alb.yaml': 'calender: quarterly\n' });
		await git(folder, 'add', '--all');
		const { status, err } = await commit(folder);
		expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('"calender" is not a setting') });
	});

	test('runs nothing that the repository sets up: no filter, no monitor', async () => {
		const folder = await repository();
		await alb(folder, 'hook', 'install');
		const harm = join(folder, 'harm');
		await git(folder, 'config', 'filter.evil.smudge', `touch '${harm.replaceAll("'", `'\\''`)}'; cat`);
		write(folder, { '.gitattributes': '*.md filter=evil\n', [FILE]: minutesOf('opne') });
		await git(folder, 'add', '--all');
		rmSync(harm, { force: true });
		expect((await alb(folder, 'check', '--staged')).status).toBe(1);
		expect(existsSync(harm)).toBe(false);
	});
});

describe('alb hook install', () => {
	test('shows what it writes, makes it executable, and does it once', async () => {
		const folder = await repository();
		const { status, out } = await alb(folder, 'hook', 'install');
		expect({ status, out }).toEqual({
			status: 0,
			out: expect.stringMatching(/^Wrote .*pre-commit:\n\n {2}#!\/bin\/sh\n/),
		});
		const text = readFileSync(hookOf(folder), 'utf8');
		expect(out).toContain(
			text
				.split('\n')
				.map((line) => (line === '' ? '' : `  ${line}`))
				.join('\n')
				.trimEnd(),
		);
		expect(statSync(hookOf(folder)).mode & 0o777).toBe(0o755);
		expect((await alb(folder, 'hook', 'install')).out).toMatch(/already checks the minutes\.\n$/);
		expect(readFileSync(hookOf(folder), 'utf8')).toBe(text);
	});

	test('checks each minute book of a repository, and uninstall takes one away after the other', async () => {
		const files = ['east', 'w est'].flatMap((name) => [
			[`boards/${name}/alb.yaml`, `board: ${name}\n`],
			[`boards/${name}/${FILE}`, minutesOf('open')],
		]);
		const folder = await repository(Object.fromEntries(files));
		await alb(folder, '-C', 'boards/east', 'hook', 'install');
		await alb(folder, '-C', 'boards/w est/minutes', 'hook', 'install');
		write(folder, { [`boards/w est/${FILE}`]: minutesOf('opne') });
		expect((await commit(folder, '--all')).status).toBe(1);
		expect((await commit(join(folder, 'boards'), '--all')).status).toBe(1);
		expect((await alb(folder, '-C', 'boards/w est', 'hook', 'uninstall')).out).toMatch(
			/still checks boards\/east\.\n$/,
		);
		expect((await commit(folder, '--all')).status).toBe(0);
		expect((await alb(folder, '-C', 'boards/east', 'hook', 'uninstall')).out).toMatch(/^Removed /);
		expect(existsSync(hookOf(folder))).toBe(false);
		expect((await alb(folder, '-C', 'boards/east', 'hook', 'uninstall')).out).toMatch(/^There is no hook /);
	});

	test('leaves a hook of another alone, and shows the line to add, which works', async () => {
		const folder = await repository();
		const foreign = '#!/bin/sh\necho mine\n';
		writeFileSync(hookOf(folder), foreign);
		const { status, err } = await alb(folder, 'hook', 'install');
		expect({ status, err }).toEqual({
			status: 2,
			err: expect.stringContaining('already exists, and alb did not write it'),
		});
		expect(readFileSync(hookOf(folder), 'utf8')).toBe(foreign);
		expect((await alb(folder, 'hook', 'uninstall')).status).toBe(2);

		const bin = emptyFolder();
		writeFileSync(join(bin, 'alb'), `#!/bin/sh\nexec '${process.execPath}' '${project}bin/alb.js' "$@"\n`);
		chmodSync(join(bin, 'alb'), 0o755);
		const line = err.trimEnd().split('\n').at(-1) ?? '';
		writeFileSync(hookOf(folder), `${foreign}${line}\n`);
		chmodSync(hookOf(folder), 0o755);
		write(folder, { [FILE]: minutesOf('opne') });
		const path = { ...env, PATH: `${bin}:${process.env['PATH']}` };
		expect(await run(folder, 'git', ['commit', '-qam', 'x'], { env: path })).toMatchObject({ status: 1 });
	});

	test('leaves a hook that somebody has added to, or that is a link, alone', async () => {
		const folder = await repository();
		await alb(folder, 'hook', 'install');
		writeFileSync(hookOf(folder), `${readFileSync(hookOf(folder), 'utf8')}echo mine\n`);
		expect((await alb(folder, 'hook', 'install')).status).toBe(2);
		expect((await alb(folder, 'hook', 'uninstall')).status).toBe(2);
		rmSync(hookOf(folder));
		symlinkSync('/nowhere', hookOf(folder));
		expect((await alb(folder, 'hook', 'install')).status).toBe(2);
	});

	test('finds the folder of core.hooksPath, and names no path of this machine in one that is shared', async () => {
		const folder = await repository();
		await git(folder, 'config', 'core.hooksPath', 'git hooks');
		await alb(folder, 'hook', 'install');
		const text = readFileSync(join(folder, 'git hooks/pre-commit'), 'utf8');
		expect(text).not.toContain(project);
		write(folder, { [FILE]: minutesOf('opne') });
		const nobody = { ...env, PATH: '/usr/bin:/bin' };
		const { status, err } = await run(folder, 'git', ['commit', '-qam', 'x'], { env: nobody });
		expect({ status, err }).toEqual({
			status: 1,
			err: expect.stringContaining('alb was not found, so the minutes were not checked'),
		});
	});

	test('refuses a folder of hooks that is for all repositories', async () => {
		const folder = await repository();
		const config = join(emptyFolder(), 'config');
		writeFileSync(config, '[core]\n\thooksPath = /tmp/hooks-for-all\n');
		const words = [join(project, 'bin/alb.js'), 'hook', 'install'];
		const { status, err } = await run(folder, process.execPath, words, { env: { GIT_CONFIG_GLOBAL: config } });
		expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('for all your repositories') });
	});

	test('works in a linked worktree, for its repository', async () => {
		const folder = await repository();
		const tree = join(emptyFolder(), 'second tree');
		await git(folder, 'worktree', 'add', '--quiet', '-b', 'second', tree);
		expect((await alb(tree, 'hook', 'install')).status).toBe(0);
		expect(existsSync(hookOf(folder))).toBe(true);
		expect(readFileSync(hookOf(folder), 'utf8')).toContain(project);
		write(tree, { [FILE]: minutesOf('opne') });
		expect((await commit(tree, '--all')).status).toBe(1);
	});

	test('says what is missing where there is no repository, or one without files', async () => {
		expect(await alb(board({ [FILE]: minutesOf('open') }), 'hook', 'install')).toMatchObject({
			status: 2,
			err: expect.stringContaining('is not in a git repository'),
		});
		const bare = emptyFolder();
		await git(bare, 'init', '--quiet', '--bare');
		expect(await alb(bare, 'hook', 'install')).toMatchObject({
			status: 2,
			err: expect.stringContaining('is a bare repository, where no commits are made'),
		});
		expect((await alb(bare, 'hook', 'remove')).status).toBe(2);
	});
});

describe('alb check --staged', () => {
	test('says what the last commit has already', async () => {
		const folder = await repository({ [FILE]: minutesOf('opne') });
		write(folder, { [FILE]: minutesOf('opne', 'Read by all.') });
		await git(folder, 'add', '--all');
		expect(await alb(folder, 'check', '--staged')).toEqual({
			status: 0,
			out: 'No problems found in 1 meeting and 1 action.\n',
			err: 'alb: the last commit already has 1 finding; "alb check" lists them all\n',
		});
	});

	test('refuses names and --fix, and a folder without git', async () => {
		const folder = await repository();
		expect((await alb(folder, 'check', '--staged', '2025-04')).status).toBe(2);
		expect((await alb(folder, 'check', '--staged', '--fix')).status).toBe(2);
		expect(await alb(board({ [FILE]: minutesOf('open') }), 'check', '--staged')).toMatchObject({
			status: 2,
			err: expect.stringContaining('is not in a git work tree'),
		});
	});

	test('names what is staged and cannot be minutes', async () => {
		const folder = await repository();
		symlinkSync('/etc/passwd', join(folder, 'minutes/2025-05.md'));
		writeFileSync(join(folder, 'minutes/2025-06.md'), 'x'.repeat(600_000));
		await git(folder, 'add', '--all');
		const { out } = await alb(folder, 'check', '--staged', '--compact');
		expect(out).toContain('minutes/2025-05.md:1:1  error  this is a link');
		expect(out).toContain('minutes/2025-06.md:1:1  error  the file is larger than 512 kB');
	});
});
