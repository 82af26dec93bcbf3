import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeFiles } from '../../src/io/write/change-files.ts';
import { withLock } from '../../src/io/write/lock.ts';
import { recover } from '../../src/io/write/recover.ts';

/**
 * A program that writes, to be killed: `writer ROOT WORD FILE…` adds the word as a line to each of the files.
 *
 * `naive` in front of the root writes as programs do that think of nothing: the control that every harness must catch.
 */
const naive = process.argv[2] === 'naive';
const [root = '', word = '', ...files] = process.argv.slice(naive ? 3 : 2);
const self = {
	pid: process.pid,
	command: `writer ${word}`,
	isRunning: (pid: number) => {
		try {
			return process.kill(pid, 0);
		} catch {
			return false;
		}
	},
};

const grown = (text: string) => `${text}${word}\n`;

async function write(): Promise<number> {
	statSync('/the-work-begins', { throwIfNoEntry: false }); // a mark in the list of system calls
	if (naive) {
		for (const file of files) writeFileSync(join(root, file), grown(readFileSync(join(root, file), 'utf8')));
		return 0;
	}
	const work = () => {
		const recovery = recover(root);
		if (recovery && 'failure' in recovery) return Promise.resolve(recovery.failure);
		const changes = files.map((file) => {
			const before = readFileSync(join(root, file));
			return { file, before, after: Buffer.from(grown(before.toString())) };
		});
		const answer = changeFiles(root, changes, { command: self.command, day: '2025-05-01' });
		return Promise.resolve('failure' in answer ? answer.failure : undefined);
	};
	const answer = await withLock(root, self, work, { limit: 60_000 });
	if ('value' in answer && answer.value === undefined) return 0;
	process.stderr.write(`${JSON.stringify('value' in answer ? answer.value : answer)}\n`);
	return 2;
}

write().then(
	(status) => {
		process.exitCode = status;
	},
	(error: NodeJS.ErrnoException) => {
		// What the program reads by itself, it tells of as alb's commands do: the system's own words.
		process.stderr.write(error.code === undefined ? `${error.stack}\n` : `${JSON.stringify({ why: error.message })}\n`);
		process.exitCode = error.code === undefined ? 70 : 2;
	},
);
