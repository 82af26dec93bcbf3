import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holderOf } from '../../src/io/write/holder.ts';
import { alb, albProcess, board, emptyFolder, project, run } from '../support/board.ts';
import { halfway as halfwayFiles } from '../support/faults/writing-commands.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { onlyWith } from '../support/needs.ts';

const files = {
	'alb.yaml': 'calendar: quarterly\n',
	'minutes/2025-04.md': sampleMinutes({ rows: ['1 | Book the hall | MH | April 2025 | open'] }),
};
const self = { pid: process.pid, command: 'alb close 78', isRunning: () => true };
const list = (folder: string, under = 'minutes') => readdirSync(join(folder, under)).toSorted();
const root = process.getuid?.() === 0;

const halfway = () => board(halfwayFiles(files));

describe('a change that was interrupted halfway', () => {
	const said = 'alb: "alb update" of 2025-04-30 was interrupted halfway; it was undone\n';
	const notes = (folder: string) =>
		list(folder, 'notes').map((name) => readFileSync(join(folder, 'notes', name), 'utf8'));

	test('is reported by check, which changes nothing', async () => {
		const folder = halfway();
		const before = list(folder, 'notes');
		const { status, err } = await alb(folder, 'check');
		expect({ status, err }).toEqual({
			status: 1,
			err: 'alb: a change was interrupted, perhaps halfway; "alb recover" repairs it\n',
		});
		expect(list(folder, 'notes')).toEqual(before);
	});

	test('is taken back by recover', async () => {
		const folder = halfway();
		expect(await alb(folder, 'recover')).toEqual({ status: 0, out: '', err: said });
		expect(notes(folder)).toEqual(['one old\n', 'three old\n', 'two old\n']);
		expect(await alb(folder, 'recover')).toEqual({ status: 0, out: 'There is nothing to put right.\n', err: '' });
		expect((await alb(folder, 'check')).status).toBe(0);
	});

	test('is taken back by the next command that writes', { tags: 'slow' }, async () => {
		const folder = halfway();
		expect(await alb(folder, 'new-meeting')).toMatchObject({ status: 0, err: said });
		expect(notes(folder)).toEqual(['one old\n', 'three old\n', 'two old\n']);
	});

	test('leaves alone what someone has changed since', async () => {
		const folder = halfway();
		writeFileSync(join(folder, 'notes/two.md'), 'two by hand\n');
		const { err } = await alb(folder, 'recover');
		expect(err).toBe(
			'alb: "alb update" of 2025-04-30 was interrupted halfway; it was undone; notes/two.md had been changed by someone else since, and was left as it is\n',
		);
		expect(notes(folder)).toEqual(['one old\n', 'three old\n', 'two by hand\n']);
	});

	test('is kept when it had come to its last file, and is tidied up when it had not begun', async () => {
		const folder = halfway();
		for (const name of ['two', 'three']) writeFileSync(join(folder, `notes/${name}.md`), `${name} new\n`);
		expect((await alb(folder, 'recover')).err).toContain('after its last file; what it wrote stays');
		expect(notes(folder)).toEqual(['one new\n', 'three new\n', 'two new\n']);
		const early = halfway();
		writeFileSync(join(early, 'notes/one.md'), 'one old\n');
		expect((await alb(early, 'recover')).out).toContain('before it changed anything; it is tidied up.\n');
		expect(notes(early)).toEqual(['one old\n', 'three old\n', 'two old\n']);
	});

	test('on another computer is left to that one', async () => {
		const folder = board({ ...files, '.alb/journal': '{}' });
		expect(await alb(folder, 'new-meeting')).toMatchObject({
			status: 2,
			err: expect.stringContaining('alb: .alb/journal records a change that was interrupted on another computer'),
		});
		expect(list(folder)).toEqual(['2025-04.md']);
	});
});

describe('a command that writes', () => {
	test('leaves no trace when it refuses', async () => {
		const folder = board(files);
		await alb(folder, 'new-meeting', 'tomorrow');
		await alb(folder, 'new-meeting', '2025-04');
		await alb(folder, 'render', '2031-01');
		expect(list(folder, '.')).toEqual(['alb.yaml', 'minutes']);
	});

	test('says what holds the lock, and how to be rid of it', { tags: 'slow' }, async () => {
		const away = { ...holderOf(self), host: 'the-other-desk', since: '2025-04-30T09:12:13.000Z', pid: 7 };
		const folder = board({ ...files, '.alb/lock': JSON.stringify(away) });
		const { status, err } = await alb(folder, 'new-meeting');
		expect({ status, err }).toEqual({
			status: 2,
			err: [
				'alb: "alb close 78" (since 2025-04-30 09:12 UTC, as process 7 on the computer "the-other-desk") is changing the minute book; waiting for it to finish',
				'alb: "alb close 78" (since 2025-04-30 09:12 UTC, as process 7 on the computer "the-other-desk") is changing the minute book',
				'Nothing was changed. If no alb is running on any computer, remove .alb/lock and run the command again.\n',
			].join('\n'),
		});
	});

	test('of two that start one meeting, as a month and as a day, one wins', { tags: 'slow' }, async () => {
		for (let round = 0; round < 4; round++) {
			const folder = board(files);
			const ended = await Promise.all(['2025-07', '2025-07-10'].map((date) => albProcess(folder, 'new-meeting', date)));
			expect(ended.map(({ status }) => status).toSorted()).toEqual([0, 2]);
			expect(ended.find(({ status }) => status === 2)?.err).toContain('already has minutes');
			expect(list(folder)).toHaveLength(2);
		}
	});

	test('renders all pages or none', { tags: 'slow' }, async () => {
		const folder = board({ ...files, 'minutes/2025-01.md': sampleMinutes({ date: '2025-01' }) });
		await alb(folder, 'render');
		const page = (name: string) => readFileSync(join(folder, 'rendered', name), 'utf8');
		const before = list(folder, 'rendered').map(page);
		chmodSync(join(folder, 'rendered/action-log.html'), 0o444);
		writeFileSync(join(folder, 'minutes/2025-04.md'), files['minutes/2025-04.md'].replaceAll('hall', 'room'));
		expect(await alb(folder, 'render')).toEqual({
			status: 2,
			out: '',
			err: 'alb: rendered/action-log.html is read-only\nNothing was changed. Whoever set its permissions did not want it to be changed.\n',
		});
		expect(list(folder, 'rendered').map(page)).toEqual(before);
	});

	test('renders elsewhere without a trace in the minute book, and follows no link of a page', async () => {
		const folder = board(files);
		const elsewhere = emptyFolder();
		expect((await alb(folder, 'render', '--to', 'md,html', '--out', join(elsewhere, 'new/pages'))).status).toBe(0);
		expect(list(folder, '.')).toEqual(['alb.yaml', 'minutes']);
		expect(list(elsewhere, 'new/pages')).toHaveLength(4);
		mkdirSync(join(folder, 'rendered'));
		writeFileSync(join(elsewhere, 'diary'), 'not a page');
		symlinkSync(join(elsewhere, 'diary'), join(folder, 'rendered/2025-04.md'));
		expect((await alb(folder, 'render')).err).toContain('rendered/2025-04.md is outside the minute book');
		expect(readFileSync(join(elsewhere, 'diary'), 'utf8')).toBe('not a page');
	});

	test('on a folder that is another’s says so in plain words', {
		tags: 'slow',
		...onlyWith('root', root),
	}, async () => {
		const folder = board(files);
		for (const path of [folder, join(folder, 'minutes')]) chmodSync(path, 0o755);
		const as = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, join(project, 'bin/alb.js')];
		const { status, err } = await run(folder, 'setpriv', [...as, 'new-meeting']);
		expect({ status, err }).toEqual({
			status: 2,
			err: 'alb: .alb/lock could not be written: you do not have permission (EACCES)\nNothing was changed.\n',
		});
		expect((await run(folder, 'setpriv', [...as, 'check'])).status).toBe(0);
	});
});

describe('Ctrl-C', () => {
	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const)('while it waits for the lock ends with its status: %s', { tags: 'slow' }, async (signal, expected) => {
		const folder = board({ ...files, '.alb/lock': JSON.stringify(holderOf(self)) });
		const child = spawn(process.execPath, [join(project, 'bin/alb.js'), 'new-meeting'], { cwd: folder });
		const ended = new Promise((resolve) => child.on('close', (status) => resolve(status)));
		let err = '';
		child.stderr.on('data', (chunk: Buffer) => {
			err += chunk;
			if (err.includes('waiting')) child.kill(signal);
		});
		expect(await ended).toBe(expected);
		expect(err).toMatch(/\nalb: interrupted: nothing was written\n$/);
		expect(list(folder, '.alb').filter((name) => name !== '.gitignore')).toEqual(['lock']);
	});

	test('at any moment leaves all pages or none, and nothing beside them', { tags: 'slow' }, async () => {
		const book = { ...files, 'minutes/2025-01.md': sampleMinutes({ date: '2025-01' }) };
		const begin = performance.now();
		await albProcess(board(book), 'render', '--to', 'md,html');
		const time = performance.now() - begin;
		const counts = new Map<string, number>();
		for (let round = 0; round < 20; round++) {
			const folder = board(book);
			const child = spawn(process.execPath, [join(project, 'bin/alb.js'), 'render', '--to', 'md,html'], {
				cwd: folder,
				stdio: 'ignore',
			});
			const ended = new Promise((resolve) => child.on('close', (status, signal) => resolve(signal ?? status)));
			setTimeout(() => child.kill('SIGINT'), time * (0.3 + 0.7 * ((round * 0.618) % 1)));
			const how = String(await ended);
			const pages = existsSync(join(folder, 'rendered')) ? list(folder, 'rendered').length : 0;
			const own = existsSync(join(folder, '.alb')) ? list(folder, '.alb') : [];
			// SIGINT itself: before it began to write, or when it had ended and was about to go.
			expect(['0', '130', 'SIGINT']).toContain(how);
			expect([0, 6]).toContain(pages);
			if (how === '0') expect(pages).toBe(6);
			// What it remembers of the pages is no trace of an interruption.
			expect(own.filter((name) => name !== '.gitignore' && name !== 'rendered')).toEqual([]);
			counts.set(how, (counts.get(how) ?? 0) + 1);
		}
		process.stdout.write(`Ctrl-C at 20 moments of a render: ${JSON.stringify(Object.fromEntries(counts))}\n`);
	});
});
