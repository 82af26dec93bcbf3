// @module-tag slow
import {
	existsSync,
	lstatSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alb, albProcess, board, emptyFolder, project } from '../support/board.ts';
import { FILE, git, mergingRepository, textOf, tryGit, write } from '../support/merging.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { repository } from '../support/repository.ts';

const base = sampleMinutes({ rows: ['2 | Book the hall | RE | July 2024 | open', '1 | Pay | LH | July 2024 | open'] });
const ATTRIBUTES = `# How git merges and compares the minutes, where "alb git install" was run; elsewhere it goes on as ever.
minutes/**/*.md merge=alb-minutes diff=alb-minutes
`;
const settingsOf = (dir: string) =>
	git(dir, ['config', '--local', '--list', '--name-only'])
		.split('\n')
		.filter((key) => key.includes('alb-'));

describe('alb git install', () => {
	test('shows what it would write, asks, and writes it', async () => {
		const dir = repository({ files: { [FILE]: base } });
		const refused = await alb(dir, 'git', 'install', { answers: ['perhaps', 'no'] });
		expect({ status: refused.status, err: refused.err }).toEqual({ status: 2, err: 'alb: nothing was written\n' });
		const shown = await alb(dir, 'git', 'install', '--dry-run');
		expect(settingsOf(dir)).toEqual([]);
		expect(existsSync(join(dir, '.gitattributes'))).toBe(false);

		const { status, out } = await alb(dir, 'git', 'install', { answers: [''] });
		expect(status).toBe(0);
		expect(out).toBe(
			`${shown.out}\nWrite this? [yes] \n\nInstalled. Commit .gitattributes; in other clones: alb git install\n`,
		);
		const start = `if [ -f '${process.execPath}' ] && [ -f '${project}bin/alb.js' ]; then '${process.execPath}' '${project}bin/alb.js' git`;
		expect(shown.out.split('\n').map((line) => line.split(' -- "$@"')[0])).toEqual([
			'In .gitattributes, for everyone who works in this repository:',
			'  minutes/**/*.md merge=alb-minutes diff=alb-minutes',
			'',
			'In the git settings for this clone:',
			'  merge.alb-minutes.name = minutes, merged by alb',
			`  merge.alb-minutes.driver = alb_merge() { ${start} merge-driver`,
			'  merge.alb-minutes.recursive = alb-minutes-base',
			'  merge.alb-minutes-base.name = minutes, merged by alb into the base of a merge',
			`  merge.alb-minutes-base.driver = alb_merge() { ${start} merge-driver --for-base`,
			`  diff.alb-minutes.textconv = alb_words() { ${start} textconv`,
			'  diff.alb-minutes.xfuncname = ^(Action .*|#+ .*)$',
			'',
		]);
		expect(textOf(dir, '.gitattributes')).toBe(ATTRIBUTES);
		expect(await alb(dir, 'git', 'install')).toEqual({
			status: 0,
			out: 'git already merges and compares the minutes with alb.\n',
			err: '',
		});
	});

	test('writes after what is in .gitattributes, byte for byte, and uninstall takes out its own alone', async () => {
		const dir = repository({ files: { [FILE]: base } });
		const own = Buffer.from('# caf\xe9\r\n*.docx binary', 'latin1');
		writeFileSync(join(dir, '.gitattributes'), own);
		await alb(dir, 'git', 'install', '--yes');
		expect(textOf(dir, '.gitattributes')).toContain(`*.docx binary\r\n${ATTRIBUTES.replaceAll('\n', '\r\n')}`);
		git(dir, ['config', 'user.name', 'Ann']);

		const one = await alb(dir, 'git', 'uninstall');
		expect(one.out).toContain('From the git settings for this clone: merge.alb-minutes.driver\n');
		expect(one.out).toContain('The line in .gitattributes stays for other clones; it does nothing in this one.\n');
		expect(settingsOf(dir)).toEqual([]);
		expect(git(dir, ['config', 'user.name'])).toBe('Ann');

		await alb(dir, 'git', 'uninstall', '--for-all');
		expect(textOf(dir, '.gitattributes')).toBe(`${own.toString('utf8')}\r\n`);
		expect((await alb(dir, 'git', 'uninstall', '--for-all')).out).toBe('There is nothing to remove.\n');
	});

	test('changes its own lines of the settings alone, and uninstall restores every byte', async () => {
		const dir = repository({ files: { [FILE]: base } });
		const path = join(dir, '.git/config');
		const own = `${readFileSync(path, 'latin1')}# caf\xe9\r\n[user]\n\tname = A \\\n  nn\n\n[alias] x = "!echo ;" # [y]`;
		writeFileSync(path, own, 'latin1');
		await alb(dir, 'git', 'install', '--yes');
		expect(git(dir, ['config', 'merge.alb-minutes.name'])).toBe('minutes, merged by alb');
		expect(git(dir, ['config', 'user.name'])).toBe('A   nn');
		await alb(dir, 'git', 'uninstall');
		expect(readFileSync(path, 'latin1')).toBe(`${own}\n`);
		expect(readdirSync(join(dir, '.git')).filter((name) => name.startsWith('.alb'))).toEqual([]);
	});

	test('finds the settings of a linked work tree, and those that a link leads to', async () => {
		const dir = repository({ files: { [FILE]: base } });
		const config = join(dir, '.git/config');
		renameSync(config, join(dir, 'shared-config'));
		symlinkSync('../shared-config', config);
		const linked = join(emptyFolder(), 'linked');
		git(dir, ['worktree', 'add', '--quiet', '--detach', linked]);
		expect((await alb(linked, 'git', 'install', '--yes')).status).toBe(0);
		expect(lstatSync(config).isSymbolicLink()).toBe(true);
		expect(textOf(dir, 'shared-config')).toContain('[merge "alb-minutes"]');
		expect(textOf(linked, '.gitattributes')).toBe(ATTRIBUTES);
		expect(existsSync(join(dir, '.gitattributes'))).toBe(false);
	});

	test('changes nothing while git is changing its settings, or where they are written in a way that it does not know', async () => {
		const dir = repository({ files: { [FILE]: base } });
		const lock = join(dir, '.git/config.lock');
		writeFileSync(lock, '');
		expect(await alb(dir, 'git', 'install', '--yes')).toEqual({
			status: 2,
			out: '',
			err: 'alb: the git settings of this clone are not there, or are being changed (config.lock)\nNothing was changed. If no git is running, remove that file from the folder .git, and run the command again.\n',
		});
		rmSync(lock);
		const path = join(dir, '.git/config');
		const odd = `${readFileSync(path, 'utf8')}[merge "alb-minutes"] name = x\n`;
		writeFileSync(path, odd);
		const { status, err } = await alb(dir, 'git', 'uninstall', '--for-all');
		expect({ status, err }).toEqual({
			status: 2,
			err: `alb: alb cannot change the git settings of this clone: they are written in an unusual way\nNothing was changed. Remove the sections of alb-minutes from ${path} by hand.\n`,
		});
		expect(readFileSync(path, 'utf8')).toBe(odd);
		expect(existsSync(join(dir, '.alb'))).toBe(false);
	});

	test('leaves another way to merge as it is, and does without another way to compare', async () => {
		const dir = repository({ files: { [FILE]: base, '.gitattributes': 'minutes/* merge=union\n' } });
		expect(await alb(dir, 'git', 'install', '--yes')).toEqual({
			status: 2,
			out: '',
			err: 'alb: git attributes already say how to merge minutes: merge=union\nNothing was changed. Remove it from .gitattributes, and run alb git install again.\n',
		});
		write(dir, { '.gitattributes': '*.md diff=markdown\n' });
		const { out } = await alb(dir, 'git', 'install', '--yes');
		expect(out).toContain('\nMinutes are still compared as before: diff=markdown\n');
		expect(textOf(dir, '.gitattributes')).toContain('*.md diff=markdown\n');
		expect(textOf(dir, '.gitattributes')).toMatch(/\nminutes\/\*\*\/\*\.md merge=alb-minutes\n$/);
	});

	test('leaves a setting of its name that it did not write, and writes its own anew', async () => {
		const dir = repository({ files: { [FILE]: base } });
		git(dir, ['config', 'merge.alb-minutes.driver', 'ours.sh %A']);
		const { status, err } = await alb(dir, 'git', 'install', '--yes');
		expect({ status, err }).toEqual({
			status: 2,
			err: 'alb: git already has a setting merge.alb-minutes.driver that alb did not write: ours.sh %A\nIt was left as it is. To remove it: git config --unset merge.alb-minutes.driver\n',
		});
		git(dir, ['config', 'merge.alb-minutes.driver', 'alb_merge() { old; }; alb_merge %O']);
		await alb(dir, 'git', 'install', '--yes', { self: ['/opt/100%A/node', '/opt/alb.js'] });
		expect(git(dir, ['config', 'merge.alb-minutes.driver'])).toContain(
			"'/opt/100%%A/node' '/opt/alb.js' git merge-driver",
		);
	});

	test('needs a repository, and takes no further words', async () => {
		const dir = board({ [FILE]: base });
		expect((await alb(dir, 'git', 'install')).err).toBe(
			`alb: ${dir} is not in a git repository\nTo start one there: git init\n`,
		);
		expect((await alb(dir, 'git', 'install', 'now')).err).toBe('alb: too many arguments: "now"\nalb git install\n');
		expect((await alb(dir, 'git', 'merge-driver', 'a')).err).toBe(
			'alb: git calls alb git merge-driver: it needs three files, the length of the marks, and a path\nTo set this up: alb git install\n',
		);
	});
});

describe('git diff', () => {
	test('shows changes of the log in words, under the action that they belong to', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		write(dir, {
			[FILE]: base
				.replace('LH | July 2024 | open', 'LH | July 2024 | closed')
				.replace('Status |', 'Status | Update |')
				.replace('--- |\n', '--- | --- |\n')
				.replace('RE | July 2024 | open |', 'RE | July 2024 | open | Half of it |')
				.replace('LH | July 2024 | closed |', 'LH | July 2024 | closed |  |'),
		});
		const { out } = await tryGit(dir, 'diff');
		expect(out.split('\n').slice(4).join('\n')).toBe(`@@ -13,10 +13,11 @@ ## 1. Previous minutes
 
 ## Action log
 
-Columns: No., Action, Responsible, Date issued, Status
+Columns: No., Action, Responsible, Date issued, Status, Update
 
 Action 2 · open · RE · issued July 2024
     Book the hall
+    Update: Half of it
 
-Action 1 · open · LH · issued July 2024
+Action 1 · closed · LH · issued July 2024
     Pay
`);
	});

	test('passes over a table that was only laid out anew', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		write(dir, { [FILE]: base.replaceAll(' | ', '  |  ').replaceAll('\n', '\r\n') });
		expect((await tryGit(dir, 'diff')).out.split('\n').filter((line) => line.startsWith('@@'))).toEqual([]);
	});

	test('shows both versions of a row in conflict', async () => {
		const dir = await mergingRepository({ [FILE]: base });
		const row = '| 1 | Pay | LH | July 2024 | open |';
		write(dir, {
			[FILE]: base.replace(row, `<<<<<<< HEAD\n${row}\n=======\n${row.replace('open', 'closed')}\n>>>>>>> quotes`),
		});
		expect((await tryGit(dir, 'diff')).out.split('\n').filter((line) => /^[+-](?![+-])/.test(line))).toEqual([
			'+<<<<<<< HEAD',
			'+',
			'+=======',
			'+Action 1 · closed · LH · issued July 2024',
			'+    Pay',
			'+',
			'+>>>>>>> quotes',
		]);
	});

	test('of what cannot be read is that of git', async () => {
		const dir = await mergingRepository({
			[FILE]: Buffer.from('caf\xe9\n', 'latin1').toString('latin1'),
			'minutes/README.md': 'One\n',
		});
		writeFileSync(join(dir, FILE), Buffer.from('caf\xe9\n', 'latin1'));
		write(dir, { 'minutes/README.md': 'Two\n' });
		const { status, out } = await tryGit(dir, 'diff');
		expect(status).toBe(0);
		expect(out).toContain('-One\n+Two');
		expect(out).toContain('-café\n+caf');
	});

	test('shows no hidden character raw', async () => {
		const dir = board({ [FILE]: base.replace('Pay', 'Pay\u202e \u001b[31mnow') });
		const { out } = await albProcess(dir, 'git', 'textconv', FILE);
		expect(out).toContain('    Pay\\u202e \\x1b[31mnow\n');
	});
});
