// @module-tag slow
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { type BookWatch, watchBook } from '../../src/io/watch.ts';
import { board } from '../support/board.ts';

const watches: BookWatch[] = [];
afterEach(() => {
	for (const watch of watches.splice(0)) watch.close();
});

function watching(files: Readonly<Record<string, string>>, onChange: () => void | Promise<void> = () => {}) {
	const dir = board(files);
	const reported = vi.fn(onChange);
	watches.push(watchBook(dir, reported, { settle: 20, poll: 100 }));
	const times = (count: number) => vi.waitFor(() => expect(reported).toHaveBeenCalledTimes(count), { timeout: 3000 });
	return { path: (name: string) => join(dir, name), reported, times };
}

const FILES = { 'alb.yaml': 'board: One\n', 'minutes/2025-04.md': 'one\n' };

test('what is written in one go is reported once', async () => {
	const { path, reported, times } = watching(FILES);
	for (let line = 0; line < 20; line++) appendFileSync(path('minutes/2025-04.md'), 'more\n');
	writeFileSync(path('alb.yaml'), 'board: Two\n');
	writeFileSync(path('minutes/2025-07.md'), 'new\n');
	await times(1);
	await pause(200);
	expect(reported).toHaveBeenCalledTimes(1);
});

test('a file that an editor puts in the place of the old one is seen, and its drafts are not', async () => {
	const { path, reported, times } = watching(FILES);
	writeFileSync(path('minutes/.2025-04.md.swp'), 'draft\n');
	mkdirSync(path('rendered'));
	writeFileSync(path('rendered/2025-04.md'), 'page\n');
	await pause(250);
	expect(reported).not.toHaveBeenCalled();
	renameSync(path('minutes/.2025-04.md.swp'), path('minutes/2025-04.md'));
	await times(1);
});

test('folders that come, go and come again, as with a branch of git', async () => {
	const { path, times } = watching({ 'alb.yaml': '' });
	mkdirSync(path('templates'));
	writeFileSync(path('templates/page.css'), '');
	mkdirSync(path('minutes'));
	writeFileSync(path('minutes/2025-04.md'), '');
	await times(1);
	rmSync(path('minutes'), { recursive: true });
	await times(2);
	mkdirSync(path('minutes'));
	writeFileSync(path('minutes/2025-04.md'), '');
	await times(3);
	appendFileSync(path('minutes/2025-04.md'), 'more\n');
	await times(4);
});

test('what changes while the last change is being dealt with is reported afterwards, and a failure ends nothing', async () => {
	let at = 0;
	const { path, reported, times } = watching(FILES, async () => {
		at++;
		if (at > 1) return;
		appendFileSync(path('minutes/2025-04.md'), 'meanwhile\n');
		await pause(100);
		expect(reported).toHaveBeenCalledTimes(1);
		throw new Error('as it may happen');
	});
	appendFileSync(path('minutes/2025-04.md'), 'more\n');
	await times(2);
});

test('a watch that was closed reports nothing more', async () => {
	const { path, reported } = watching(FILES);
	for (const watch of watches) watch.close();
	appendFileSync(path('minutes/2025-04.md'), 'more\n');
	await pause(250);
	expect(reported).not.toHaveBeenCalled();
});
