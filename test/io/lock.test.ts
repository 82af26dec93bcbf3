import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Holder, holderOf, type Self } from '../../src/io/write/holder.ts';
import { type Patience, whoHolds, withLock } from '../../src/io/write/lock.ts';
import { board, emptyFolder } from '../support/board.ts';
import { onlyWith } from '../support/needs.ts';

const self: Self = {
	pid: process.pid,
	command: 'alb test',
	isRunning: (pid) => {
		try {
			return process.kill(pid, 0);
		} catch {
			return false;
		}
	},
};
const soon: Patience = { limit: 300 };
const done = (root: string, patience: Patience = soon) => withLock(root, self, () => Promise.resolve('done'), patience);
const locked = (holder: Partial<Holder>) => board({ '.alb/lock': JSON.stringify({ ...holderOf(self), ...holder }) });

/** The number of a process that has ended. */
const deadPid = () =>
	new Promise<number>((resolve) => {
		const child = spawn(process.execPath, ['-e', '0']);
		child.on('close', () => resolve(child.pid ?? 0));
	});

describe('the lock', () => {
	test('is there while the work lasts, and leaves nothing', async () => {
		const root = emptyFolder();
		const answer = await withLock(root, self, () => Promise.resolve(whoHolds(root, self)));
		expect(answer).toMatchObject({ value: { holder: { pid: process.pid, command: 'alb test' }, here: true } });
		expect(readdirSync(root)).toEqual([]);
	});

	test('is given back when the work fails', async () => {
		const root = emptyFolder();
		await expect(withLock(root, self, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
		expect(readdirSync(root)).toEqual([]);
	});

	test('lets one work at a time', async () => {
		const root = emptyFolder();
		let inside = 0;
		let most = 0;
		const work = async () => {
			inside += 1;
			most = Math.max(most, inside);
			await new Promise((resolve) => setTimeout(resolve, 3));
			inside -= 1;
		};
		await Promise.all(Array.from({ length: 10 }, () => withLock(root, self, work)));
		expect(most).toBe(1);
	});

	test('is refused after a while, and whoever waits hears of it', { tags: 'slow' }, async () => {
		const root = locked({ command: 'alb close 78' });
		const heard: unknown[] = [];
		const answer = await done(root, { limit: 1000, onWait: (heldBy) => heard.push(heldBy) });
		expect(answer).toMatchObject({ heldBy: { holder: { command: 'alb close 78' }, here: true } });
		expect(heard).toHaveLength(1);
	});

	test('of a process that has ended is taken over', { tags: 'slow' }, async () => {
		const root = locked({ pid: await deadPid() });
		expect(whoHolds(root, self)).toBeUndefined();
		expect(await done(root)).toEqual({ value: 'done' });
		expect(existsSync(join(root, '.alb'))).toBe(false);
	});

	const withProc = onlyWith('/proc', existsSync('/proc/self/stat'));
	test('of a process whose number another has now is taken over', withProc, async () => {
		expect(await done(locked({ started: '1' }))).toEqual({ value: 'done' });
	});

	const withMachine = onlyWith('a number of the machine', holderOf(self).machine !== '');
	test('from before the machine was started anew is taken over', withMachine, async () => {
		expect(await done(locked({ boot: 'before' }))).toEqual({ value: 'done' });
	});

	test.each([
		['another machine', { host: 'elsewhere' }],
		['another machine of the same name', { machine: 'another' }],
		['another container', { namespace: 'pid:[1]' }],
	])('of %s stays, since nothing can be known of it', { tags: 'slow' }, async (_, other) => {
		const root = locked({ ...other, pid: await deadPid() });
		expect(await done(root)).toMatchObject({ heldBy: { here: false } });
		expect(existsSync(join(root, '.alb/lock'))).toBe(true);
	});

	test('that names nobody stays', { tags: 'slow' }, async () => {
		const root = board({ '.alb/lock': 'somebody else was here' });
		expect(await done(root)).toEqual({ heldBy: { stranger: 'unreadable' } });
		expect(readFileSync(join(root, '.alb/lock'), 'utf8')).toBe('somebody else was here');
		const folder = emptyFolder();
		mkdirSync(join(folder, '.alb/lock'), { recursive: true });
		expect(await done(folder)).toEqual({ heldBy: { stranger: 'unreadable' } });
	});

	test.each([
		['empty', ''],
		['of zeros, as a power cut leaves it,', '\0'.repeat(200)],
	])('that is %s is taken over once it has stayed so', async (_, text) => {
		expect(await done(board({ '.alb/lock': text }))).toEqual({ value: 'done' });
	});

	test('of a dead process is taken over by one at a time, also when a taker has died over it', {
		tags: 'slow',
	}, async () => {
		const pid = await deadPid();
		const dead = { ...holderOf(self), pid };
		const root = board({
			'.alb/lock': JSON.stringify(dead),
			[`.alb/lock-${dead.id}`]: JSON.stringify({ ...holderOf(self), pid }),
			'.alb/lock-0123456789ab.tmp': '',
		});
		let inside = 0;
		const work = async () => {
			inside += 1;
			expect(inside).toBe(1);
			await new Promise((resolve) => setTimeout(resolve, 3));
			inside -= 1;
			writeFileSync(join(root, 'record'), 'x', { flag: 'a' });
		};
		await Promise.all(Array.from({ length: 8 }, () => withLock(root, self, work)));
		expect(readFileSync(join(root, 'record'), 'utf8')).toBe('xxxxxxxx');
		expect(readdirSync(root)).toEqual(['record']);
	});
});
