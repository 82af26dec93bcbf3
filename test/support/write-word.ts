import { mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeFiles } from '../../src/io/write/change-files.ts';
import { withLock } from '../../src/io/write/lock.ts';
import { recover } from '../../src/io/write/recover.ts';

const grown = (text: string, word: string) => `${text}${word}\n`;

/** Adds a word as a line to each of the files, as a command of alb writes; returns what was in the way, if anything was. */
export async function writeWord(root: string, word: string, files: readonly string[]): Promise<object | undefined> {
	const self = { pid: process.pid, command: `writer ${word}`, isRunning };
	const work = () => {
		const recovery = recover(root);
		if (recovery && 'failure' in recovery) return Promise.resolve(recovery.failure);
		const changes = files.map((file) => {
			const before = readFileSync(join(root, file));
			return { file, before, after: Buffer.from(grown(before.toString(), word)) };
		});
		const answer = changeFiles(root, changes, { command: self.command, day: '2025-05-01' });
		return Promise.resolve('failure' in answer ? answer.failure : undefined);
	};
	const answer = await withLock(root, self, work, { limit: 60_000 });
	return 'value' in answer ? answer.value : answer;
}

/** The same as programs do that think of nothing: the control that every harness must catch. */
export function writeWordNaively(root: string, word: string, files: readonly string[]): void {
	for (const file of files) writeFileSync(join(root, file), grown(readFileSync(join(root, file), 'utf8'), word));
}

/** As programs do that have a lock, and remove that of a dead process as soon as they have read it: a control too. */
export function writeWordHastily(root: string, word: string, files: readonly string[]): void {
	const lock = join(root, '.alb/lock');
	mkdirSync(join(root, '.alb'), { recursive: true });
	while (!isDone(() => writeFileSync(lock, JSON.stringify({ pid: process.pid }), { flag: 'wx' })))
		isDone(() => {
			const { pid }: { pid: number } = JSON.parse(readFileSync(lock, 'utf8'));
			if (!isRunning(pid)) unlinkSync(lock);
		});
	writeWordNaively(root, word, files);
	rmSync(lock, { force: true });
}

/** Does a step that may fail because another process was quicker. */
function isDone(step: () => void): boolean {
	try {
		step();
		return true;
	} catch {
		return false;
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
