// @module-tag slow
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, board, emptyFolder } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { commit, git, gitEnv, repository, write } from '../support/repository.ts';

const APRIL = 'minutes/2025-04.md';
const FUNDING = '79 | Follow up on funding | MH | April 2025 | open';
const QUOTES = '80 | Get two quotes for the hall | RE | April 2025 | open';
const BISCUITS = '80 | Order the biscuits | MH | April 2025 | open';
const april = (...rows: string[]) => sampleMinutes({ rows });

/** A repository whose branches `main` and `quotes` each gave out the number 80, a day apart. */
function twoBranches({ at = '', main = BISCUITS, quotes = QUOTES } = {}): string {
	const dir = repository({ files: { [`${at}alb.yaml`]: '', [`${at}${APRIL}`]: april(FUNDING) }, day: '2025-04-24' });
	git(dir, ['switch', '--quiet', '--create', 'quotes']);
	commit(dir, { files: { [`${at}${APRIL}`]: april(quotes, FUNDING) }, day: '2025-04-28', author: 'Rebecca Eligon' });
	git(dir, ['switch', '--quiet', 'main']);
	commit(dir, { files: { [`${at}${APRIL}`]: april(main, FUNDING) }, day: '2025-04-29' });
	return dir;
}

const check = (dir: string, ...words: string[]) => alb(dir, 'check', '--branches', ...words, { env: gitEnv });
const doubled = (out: string) => out.split('\n').filter((line) => line.endsWith('number-branches'));

const HERE_IS_YOUNGER =
	'minutes/2025-04.md:18:3  error  number "80" is also used for "Get two quotes for the hall" on branch "quotes" (minutes/2025-04.md, line 18, issued April 2025, numbered by Rebecca Eligon on 28 April 2025); this one is newer, so give it the next free number: alb renumber 80 --to 81  number-branches';

describe('alb check --branches', () => {
	test('finds a number that another branch gave to another action, and says which is newer', async () => {
		const dir = twoBranches();
		const { status, out, err } = await check(dir);
		expect({ status, err }).toEqual({ status: 1, err: '' });
		expect(doubled(out)).toEqual([HERE_IS_YOUNGER]);
		expect(doubled((await alb(dir, 'check', { env: gitEnv })).out)).toEqual([]);

		git(dir, ['switch', '--quiet', 'quotes']);
		expect(doubled((await check(dir)).out)[0]).toContain(
			'is also used for "Order the biscuits" on branch "main" (minutes/2025-04.md, line 18, issued April 2025, numbered by Ann Bell on 29 April 2025); that one is newer, so give it the next free number, on its branch: alb renumber 80 --to 81',
		);
	});

	test('git itself merges the two without a conflict where they are apart, which is why it is needed', () => {
		const dir = repository({ files: { [APRIL]: april('77 | A | MH | April 2025 | open', FUNDING) } });
		git(dir, ['switch', '--quiet', '--create', 'quotes']);
		commit(dir, { files: { 'minutes/2025-05.md': sampleMinutes({ date: '2025-05', rows: [QUOTES] }) } });
		git(dir, ['switch', '--quiet', 'main']);
		commit(dir, { files: { [APRIL]: april(BISCUITS, '77 | A | MH | April 2025 | open', FUNDING) } });
		git(dir, ['merge', '--quiet', '--no-edit', 'quotes']);
		expect(git(dir, ['status', '--short'])).toBe('');
	});

	test('what is not committed yet is newer', async () => {
		const dir = twoBranches();
		git(dir, ['reset', '--quiet', '--hard', 'main~1']);
		expect(doubled((await check(dir)).out)).toEqual([]);
		write(dir, { [APRIL]: april(BISCUITS, FUNDING) });
		expect(doubled((await check(dir)).out)).toEqual([HERE_IS_YOUNGER]);
	});

	test('in a minute book that is a folder of the repository, and where no branch is checked out', async () => {
		const dir = twoBranches({ at: 'boards/north east/' });
		git(dir, ['switch', '--quiet', '--detach', 'main']);
		expect(doubled((await check(join(dir, 'boards/north east'))).out)).toEqual([HERE_IS_YOUNGER]);
	});

	test('on branches that were fetched, each action once', async () => {
		const origin = twoBranches();
		git(origin, ['branch', 'copy', 'quotes']);
		const dir = join(emptyFolder(), 'clone');
		git(origin, ['clone', '--quiet', origin, dir]);
		const [finding, ...others] = doubled((await check(dir)).out);
		expect(others).toEqual([]);
		expect(finding).toContain('on branch "origin/copy" (');

		git(dir, ['switch', '--quiet', '--create', 'third', 'origin/quotes']);
		commit(dir, { files: { 'x.txt': '' } });
		git(dir, ['switch', '--quiet', 'main']);
		expect(doubled((await check(dir)).out)[0]).toContain('on branches "third" and "origin/copy" (');
	});

	test('of several numbers each gets a free one of its own', async () => {
		const dir = twoBranches({ main: `${BISCUITS} |\n| 81 | Book a room | MH | April 2025 | open` });
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { [APRIL]: april('81 | Count the chairs | RE | April 2025 | open', QUOTES, FUNDING) } });
		git(dir, ['switch', '--quiet', 'main']);
		expect(doubled((await check(dir)).out).map((line) => /alb renumber.*--to \d+/.exec(line)?.[0])).toEqual([
			'alb renumber 80 --to 82',
			'alb renumber 81 --to 83',
		]);
	});

	test('in an action line that has no row yet', async () => {
		const line = sampleMinutes({ body: '**Action 80 (RE):** Get two quotes for the hall', rows: [FUNDING] });
		const dir = twoBranches();
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { [APRIL]: line }, day: '2025-04-28' });
		git(dir, ['switch', '--quiet', 'main']);
		expect(doubled((await check(dir)).out)[0]).toContain('"Get two quotes for the hall" on branch "quotes"');
	});

	test.each([
		['the same action in other words', { quotes: '80 | Biscuits: MH to order them | MH | April 2025 | open' }],
		['the same number on one side only', { quotes: FUNDING.replace('79', '81').replace('funding', 'the roof') }],
	])('lets %s pass', async (_, sides) => {
		expect(doubled((await check(twoBranches(sides))).out)).toEqual([]);
	});

	test('lets an inherited action pass that one branch has reworded', async () => {
		const dir = twoBranches({ main: FUNDING, quotes: '78 | Something | RE | April 2025 | open' });
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { [APRIL]: april('79 | Ask who pays for the hall | RE | May 2025 | open') } });
		git(dir, ['switch', '--quiet', 'main']);
		expect(doubled((await check(dir)).out)).toEqual([]);
	});

	test('a file of another branch that cannot be read fails the check, and is named', async () => {
		const dir = twoBranches();
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { 'minutes/2025-05.md': Buffer.from([0xff, 0xfe, 0x41, 0x00]) } });
		git(dir, ['switch', '--quiet', 'main']);
		write(dir, { [APRIL]: april(FUNDING) });
		expect(await check(dir)).toMatchObject({
			status: 1,
			err: 'alb: not all numbers of other branches are known: minutes/2025-05.md on branch "quotes" cannot be read in full\n',
		});
	});

	test('says where there may be branches that it does not know', async () => {
		const origin = twoBranches();
		const single = join(emptyFolder(), 'single');
		git(origin, ['clone', '--quiet', '--depth=1', '--branch=main', `file://${origin}`, single]);
		expect((await check(single)).err).toContain('"git fetch --unshallow" fetches the rest');
		const alone = repository({ files: { [APRIL]: april(FUNDING) } });
		expect((await check(alone)).err).toBe(
			'alb: this repository knows no other branches; "git fetch" fetches those of others\n',
		);
	});

	test('is refused without git, without a repository, and where git does not trust it', async () => {
		const dir = board({ [APRIL]: april(FUNDING) });
		expect(await check(dir)).toEqual({
			status: 2,
			out: '',
			err: `alb: --branches needs git: ${dir} is not in a git repository\nTo start one there: git init\n`,
		});
		const { status, err } = await alb(dir, 'check', '--branches', { env: { PATH: '/nowhere' } });
		expect({ status, err }).toEqual({
			status: 2,
			err: 'alb: --branches needs git: git is not installed, or is not on the PATH\nYou can get it from git-scm.com.\n',
		});
		// A stand-in for git that speaks as git does of a folder of another user's.
		const bin = emptyFolder();
		const said = `fatal: detected dubious ownership in repository at '/srv/board'`;
		writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "${said}" >&2\nexit 128\n`, { mode: 0o755 });
		expect((await alb(dir, 'check', '--branches', { env: { PATH: bin } })).err).toBe(
			'alb: --branches needs git: git does not read this repository, because its folder belongs to another user\nIf you trust what is in it: git config --global --add safe.directory "/srv/board"\n',
		);
	});

	test('reads, and changes nothing of the repository', async () => {
		const dir = twoBranches();
		const listing = () => execFileSync('find', [dir, '-printf', '%p %s %T@\n'], { encoding: 'utf8' });
		const before = listing();
		await check(dir);
		expect(listing()).toBe(before);
	});
});

describe('alb new-meeting', () => {
	const said = async (dir: string, env: Record<string, string> = gitEnv) => {
		const { status, out } = await alb(dir, 'new-meeting', '2025-07', { env });
		return [status, out.split('\n').at(-2)];
	};

	test('offers the next number that no branch has', async () => {
		const dir = twoBranches({ main: FUNDING });
		expect(await said(dir)).toEqual([
			0,
			'The next new action is number 81; 80 is taken on branch "quotes" (minutes/2025-04.md, line 18).',
		]);
	});

	test('knows its own without git, and where git fails', async () => {
		expect(await said(twoBranches({ main: FUNDING }), { PATH: '/nowhere' })).toEqual([
			0,
			'The next new action is number 80.',
		]);
		const dir = twoBranches({ main: FUNDING });
		git(dir, ['update-ref', 'refs/heads/quotes', git(dir, ['rev-parse', 'quotes'])]);
		execFileSync('find', [join(dir, '.git/objects'), '-type', 'f', '-delete']);
		expect((await said(dir))[0]).toBe(0);
	});

	test('offers none while a file of another branch cannot be read', async () => {
		const dir = twoBranches({ main: FUNDING });
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { 'minutes/2025-05.md': '<<<<<<< ours\n' } });
		git(dir, ['switch', '--quiet', 'main']);
		expect(await said(dir)).toEqual([
			0,
			'The number of the next new action is not known: minutes/2025-05.md on branch "quotes" cannot be read in full.',
		]);
	});
});

describe('alb check --fix', () => {
	const WITHOUT = 'Count the chairs | RE | April 2025 | open';

	test('gives a new action a number that no branch has', async () => {
		const dir = twoBranches({ main: ` | ${WITHOUT}` });
		await alb(dir, 'check', '--fix', { env: gitEnv });
		expect(readFileSync(join(dir, APRIL), 'utf8')).toContain(`| 81 | ${WITHOUT} |`);
	});

	test('gives none while a file of another branch cannot be read', async () => {
		const dir = twoBranches({ main: ` | ${WITHOUT}` });
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { 'minutes/2025-05.md': '' } });
		git(dir, ['switch', '--quiet', 'main']);
		const before = readFileSync(join(dir, APRIL), 'utf8');
		await alb(dir, 'check', '--fix', { env: gitEnv });
		expect(readFileSync(join(dir, APRIL), 'utf8')).toBe(before);
	});
});

describe('alb add and alb update', () => {
	test('give out a number that no branch has, and none while one cannot be read', async () => {
		const dir = twoBranches({ main: FUNDING });
		const add = (...words: string[]) =>
			alb(dir, 'add', 'Count the chairs', '--responsible', 'RE', ...words, { env: gitEnv });
		expect((await add('--number', '80')).err).toContain('number 80 is taken on branch "quotes" (');
		expect((await add()).out).toContain('action 81 raised');
		write(dir, {
			[APRIL]: sampleMinutes({ body: '**Action (RE):** Find a caterer for the day', rows: [FUNDING] }),
		});
		expect((await alb(dir, 'update', { env: gitEnv })).out).toContain('action 81 raised');
		git(dir, ['stash', '--quiet']);
		git(dir, ['switch', '--quiet', 'quotes']);
		commit(dir, { files: { 'minutes/2025-05.md': '' } });
		git(dir, ['switch', '--quiet', 'main']);
		expect(await add()).toMatchObject({ status: 1, err: expect.stringContaining('no number can be given out while') });
	});
});
