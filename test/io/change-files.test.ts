import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../src/io/write/carry-out.ts';
import { changeFiles } from '../../src/io/write/change-files.ts';
import { lastChange, reverse } from '../../src/io/write/last-change.ts';
import { planSteps, type Step } from '../../src/io/write/plan-steps.ts';
import { recover } from '../../src/io/write/recover.ts';
import { WriteFailed } from '../../src/io/write/write-failure.ts';
import { board, emptyFolder } from '../support/board.ts';
import { onlyWith } from '../support/needs.ts';

const label = { command: 'alb close 78', day: '2025-05-01' };
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const change = (file: string, before: string | undefined, after: string | undefined) => ({
	file,
	before: before === undefined ? undefined : bytes(before),
	after: after === undefined ? undefined : bytes(after),
});
const files = { 'minutes/a.md': 'a old\n', 'minutes/b.md': 'b old\n' };
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const root = process.getuid?.() === 0;

describe('a change of files', () => {
	test('writes all of them, and leaves nothing beside them', () => {
		const folder = board(files);
		const answer = changeFiles(
			folder,
			[
				change('minutes/a.md', 'a old\n', 'a new\n'),
				change('minutes/b.md', 'b old\n', undefined),
				change('x/y/c.md', undefined, 'c\n'),
			],
			label,
		);
		expect(answer).toEqual({ written: ['minutes/a.md', 'minutes/b.md', 'x/y/c.md'] });
		expect([read(folder, 'minutes/a.md'), read(folder, 'x/y/c.md')]).toEqual(['a new\n', 'c\n']);
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['a.md']);
		expect(readdirSync(join(folder, '.alb')).toSorted()).toEqual(['.gitignore', 'last-change']);
		expect(read(folder, '.alb/.gitignore')).toBe('*\n');
	});

	/** Two steps, the second of which throws when it is put into place; what happens then is up to the test. */
	const withFault = (folder: string, thrown: () => unknown): Step[] => {
		const [one, two] = planSteps(folder, [
			change('minutes/a.md', 'a old\n', 'a new\n'),
			change('minutes/b.md', 'b old\n', 'b new\n'),
		]);
		if (!one || !two) throw new Error('two steps were planned');
		const faulty = Object.defineProperty({ ...two }, 'before', {
			get: () => {
				throw thrown();
			},
		});
		return [one, faulty];
	};

	test.each([
		['a fault of the program', () => new TypeError('x is undefined')],
		['an error without a code', () => new Error('what is this?')],
		['something that is no error', () => 'a word'],
	])('is taken back whatever is thrown: %s', (_, thrown) => {
		const folder = board(files);
		const said = thrown();
		const carry = () => carryOut(withFault(folder, () => said));
		expect(carry).toThrow(said instanceof Error ? said.message : 'a word');
		expect([read(folder, 'minutes/a.md'), read(folder, 'minutes/b.md')]).toEqual(['a old\n', 'b old\n']);
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['a.md', 'b.md']);
	});

	test('keeps the old text of a file that cannot be put back, and names it', () => {
		const folder = board(files);
		const path = join(folder, 'minutes/a.md');
		const steps = withFault(folder, () => {
			unlinkSync(path);
			mkdirSync(path);
			return new TypeError('x is undefined');
		});
		expect(() => carryOut(steps)).toThrow(
			expect.objectContaining({ failure: { file: 'minutes/b.md', why: 'fault', left: ['minutes/a.md'] } }),
		);
		const [spare = ''] = readdirSync(join(folder, 'minutes')).filter((name) => name.startsWith('.alb-'));
		expect(read(folder, `minutes/${spare}`)).toBe('a old\n');
	});

	test('is not seen by git', { tags: 'slow' }, () => {
		const folder = board(files);
		execFileSync('git', ['init', '-q', folder]);
		changeFiles(folder, [change('minutes/a.md', 'a old\n', 'a new\n')], label);
		const status = execFileSync('git', ['-C', folder, 'status', '--porcelain', '-uall'], { encoding: 'utf8' });
		expect(status).toBe('?? minutes/a.md\n?? minutes/b.md\n');
	});

	test.each([
		['was changed since it was read', change('minutes/b.md', 'b older\n', 'x'), 'changed'],
		['is there, and should not be', change('minutes/b.md', undefined, 'x'), 'exists'],
		['is gone', change('minutes/c.md', 'c', 'x'), 'missing'],
		['is a folder', change('minutes', 'c', 'x'), 'not-a-file'],
		['lies outside', change('../c.md', undefined, 'x'), 'outside'],
		['lies in git', change('.git/hooks/pre-commit', undefined, 'x'), 'not-ours'],
		['lies in git, spelt otherwise', change('minutes/.GIT./config', undefined, 'x'), 'not-ours'],
		['lies in alb’s own folder', change('.alb/lock', undefined, 'x'), 'not-ours'],
		['lies below a file', change('minutes/a.md/c.md', undefined, 'x'), 'not-a-folder'],
		['is there twice', change('minutes/../minutes/a.md', 'a old\n', 'x'), 'twice'],
	])('changes nothing when a file %s', (_, second, why) => {
		const folder = board(files);
		const answer = changeFiles(folder, [change('minutes/a.md', 'a old\n', 'a new\n'), second], label);
		expect(answer).toMatchObject({ failure: { why } });
		expect([read(folder, 'minutes/a.md'), read(folder, 'minutes/b.md')]).toEqual(['a old\n', 'b old\n']);
		expect(readdirSync(folder)).toEqual(['minutes']);
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['a.md', 'b.md']);
	});

	test('refuses what is read-only, even for root', () => {
		const folder = board(files);
		chmodSync(join(folder, 'minutes/a.md'), 0o444);
		expect(changeFiles(folder, [change('minutes/a.md', 'a old\n', 'x')], label)).toEqual({
			failure: { file: 'minutes/a.md', why: 'read-only' },
		});
	});

	test('keeps the permissions, and the owner where it may', () => {
		const folder = board(files);
		const path = join(folder, 'minutes/a.md');
		chmodSync(path, 0o640);
		if (root) chownSync(path, 1234, 4321);
		const { mode, uid, gid } = statSync(path);
		changeFiles(folder, [change('minutes/a.md', 'a old\n', 'a new\n')], label);
		const now = statSync(path);
		expect({ mode: now.mode, uid: now.uid, gid: now.gid }).toEqual({ mode, uid, gid });
		expect(statSync(join(folder, '.alb/last-change')).mode & 0o777).toBe(0o640);
	});

	test('changes what a link leads to, and keeps the link', () => {
		const folder = board({ 'archive/a.md': 'a old\n' });
		mkdirSync(join(folder, 'minutes'));
		symlinkSync('../archive/a.md', join(folder, 'minutes/a.md'));
		changeFiles(folder, [change('minutes/a.md', 'a old\n', 'a new\n')], label);
		expect(lstatSync(join(folder, 'minutes/a.md')).isSymbolicLink()).toBe(true);
		expect(read(folder, 'archive/a.md')).toBe('a new\n');
	});

	test('does not follow a link out of the root, nor one that leads nowhere', () => {
		const folder = board(files);
		const elsewhere = board({ 'c.md': 'c' });
		symlinkSync(join(elsewhere, 'c.md'), join(folder, 'minutes/c.md'));
		symlinkSync('nowhere', join(folder, 'minutes/d.md'));
		symlinkSync(elsewhere, join(folder, 'out'));
		const why = (one: ReturnType<typeof change>) => changeFiles(folder, [one], label);
		expect(why(change('minutes/c.md', 'c', 'x'))).toMatchObject({ failure: { why: 'outside' } });
		expect(why(change('minutes/d.md', 'd', 'x'))).toMatchObject({ failure: { why: 'link-nowhere' } });
		expect(why(change('minutes/d.md', undefined, 'x'))).toMatchObject({ failure: { why: 'exists' } });
		expect(why(change('out/e.md', undefined, 'x'))).toMatchObject({ failure: { why: 'outside' } });
		expect(readdirSync(elsewhere)).toEqual(['c.md']);
	});

	test('leaves another name of the file as it was, as git does', () => {
		const folder = board(files);
		linkSync(join(folder, 'minutes/a.md'), join(folder, 'copy.md'));
		changeFiles(folder, [change('minutes/a.md', 'a old\n', 'a new\n')], label);
		expect([read(folder, 'minutes/a.md'), read(folder, 'copy.md')]).toEqual(['a new\n', 'a old\n']);
	});

	test('keeps nothing in a folder that leads elsewhere', () => {
		const folder = board(files);
		const elsewhere = emptyFolder();
		symlinkSync(elsewhere, join(folder, '.alb'));
		expect(changeFiles(folder, [change('minutes/a.md', 'a old\n', 'x')], label)).toEqual({
			failure: { file: '.alb', why: 'not-a-folder' },
		});
		expect([readdirSync(elsewhere), read(folder, 'minutes/a.md')]).toEqual([[], 'a old\n']);
	});

	test('on a full disk changes nothing, and says so', { tags: 'slow', ...onlyWith('root', root) }, ({ skip }) => {
		const mount = emptyFolder();
		try {
			execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', mount], { stdio: 'ignore' });
		} catch {
			skip('leave to mount a file system');
		}
		try {
			mkdirSync(join(mount, 'minutes'));
			const old = 'old line\n'.repeat(2000);
			for (const name of ['a', 'b', 'c']) writeFileSync(join(mount, `minutes/${name}.md`), old);
			const grown = ['a', 'b', 'c'].map((name) => change(`minutes/${name}.md`, old, old.repeat(2)));
			expect(changeFiles(mount, grown, label)).toMatchObject({ failure: { why: 'failed', code: 'ENOSPC' } });
			for (const name of ['a', 'b', 'c']) expect(read(mount, `minutes/${name}.md`)).toBe(old);
			expect(readdirSync(join(mount, 'minutes'))).toEqual(['a.md', 'b.md', 'c.md']);
			expect(readdirSync(join(mount, '.alb')).filter((name) => name !== '.gitignore')).toEqual([]);
		} finally {
			execFileSync('umount', [mount]);
		}
	});
});

describe('an editor that saves in between', () => {
	const plan = (folder: string) =>
		planSteps(folder, [change('minutes/a.md', 'a old\n', 'a new\n'), change('minutes/b.md', 'b old\n', 'b new\n')]);

	test.each([
		['into the file', (path: string) => writeFileSync(path, 'b by hand\n')],
		[
			'beside it, and renames',
			(path: string) => {
				writeFileSync(`${path}~`, 'b by hand\n');
				renameSync(`${path}~`, path);
			},
		],
	])('%s loses nothing, and what was changed already is put back', (_, save) => {
		const folder = board(files);
		const steps = plan(folder);
		save(join(folder, 'minutes/b.md'));
		expect(() => carryOut(steps)).toThrow(new WriteFailed({ file: 'minutes/b.md', why: 'changed' }));
		expect([read(folder, 'minutes/a.md'), read(folder, 'minutes/b.md')]).toEqual(['a old\n', 'b by hand\n']);
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['a.md', 'b.md']);
	});
});

describe('an editor that saves at the last moment', () => {
	test('is noticed by the last look', () => {
		const folder = board(files);
		const path = join(folder, 'minutes/a.md');
		const [step] = planSteps(folder, [change('minutes/a.md', 'a old\n', 'a new\n')]);
		let asked = 0;
		// The draft is asked for when it is written, and once more when it is about to be put in its place.
		const slow = {
			...step,
			target: step?.target,
			get draft() {
				asked += 1;
				if (asked === 2) {
					writeFileSync(`${path}~`, 'a by hand\n');
					renameSync(`${path}~`, path);
				}
				return step?.draft;
			},
		} as Step;
		expect(() => carryOut([slow])).toThrow(new WriteFailed({ file: 'minutes/a.md', why: 'changed' }));
		expect(asked).toBeGreaterThan(1);
		expect(read(folder, 'minutes/a.md')).toBe('a by hand\n');
	});
});

describe('the last change', () => {
	const made = (folder: string) => {
		changeFiles(
			folder,
			[change('minutes/a.md', 'a old\n', 'a new\n'), change('minutes/c.md', undefined, 'c\n')],
			label,
		);
		return folder;
	};
	const takeBack = (folder: string) => {
		const last = lastChange(folder);
		const back = last && reverse(folder, last);
		return back && 'changes' in back ? changeFiles(folder, back.changes, { ...label, command: 'alb undo' }) : back;
	};

	test('is taken back to the byte, and taken back twice is done again', () => {
		const folder = made(board(files));
		expect(lastChange(folder)).toMatchObject(label);
		expect(takeBack(folder)).toEqual({ written: ['minutes/a.md', 'minutes/c.md'] });
		expect(read(folder, 'minutes/a.md')).toBe('a old\n');
		expect(readdirSync(join(folder, 'minutes'))).toEqual(['a.md', 'b.md']);
		takeBack(folder);
		expect([read(folder, 'minutes/a.md'), read(folder, 'minutes/c.md')]).toEqual(['a new\n', 'c\n']);
	});

	test('stays when a file has changed since, and the file is named', () => {
		const folder = made(board(files));
		writeFileSync(join(folder, 'minutes/a.md'), 'a by hand\n');
		unlinkSync(join(folder, 'minutes/c.md'));
		expect(takeBack(folder)).toEqual({ changed: ['minutes/a.md', 'minutes/c.md'] });
		expect(read(folder, 'minutes/a.md')).toBe('a by hand\n');
	});

	test('is not one of pages, and not one that is too large to keep', () => {
		const folder = made(board(files));
		changeFiles(folder, [change('page.html', undefined, 'x')], label, { keep: false });
		expect(lastChange(folder)?.files).toHaveLength(2);
		const large = 'x'.repeat(5 * 1024 * 1024);
		writeFileSync(join(folder, 'large.md'), large);
		changeFiles(folder, [change('large.md', large, 'small')], label);
		expect(lastChange(folder)?.files).toEqual([]);
		expect(statSync(join(folder, '.alb/last-change')).size).toBeLessThan(200);
	});

	test('there is none where nothing was changed, and none that somebody else has written', () => {
		expect(lastChange(board(files))).toBeUndefined();
		expect(lastChange(board({ ...files, '.alb/last-change': '{"alb":"last-change@1","files":[{}]}' }))).toBeUndefined();
	});
});

describe('a journal that alb did not write', () => {
	test.each([
		['is no JSON', 'nonsense'],
		[
			'is of another machine',
			JSON.stringify({
				alb: 'journal@1',
				host: 'x',
				machine: 'x',
				command: '',
				day: '',
				keep: true,
				folders: [],
				files: [],
			}),
		],
	])('%s: it is not obeyed', (_, journal) => {
		const folder = board({ ...files, '.alb/journal': journal });
		expect(recover(folder)).toEqual({ failure: { file: '.alb/journal', why: 'pending' } });
		expect(changeFiles(folder, [change('minutes/a.md', 'a old\n', 'x')], label)).toEqual({
			failure: { file: '.alb/journal', why: 'pending' },
		});
		expect(read(folder, 'minutes/a.md')).toBe('a old\n');
	});
});
