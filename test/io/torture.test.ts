// @module-tag slow
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holderOf } from '../../src/io/write/holder.ts';
import { needsTool } from '../support/needs.ts';
import {
	type Bench,
	type Book,
	canInject,
	type Ended,
	inTurns,
	litter,
	makeBench,
	start,
	torn,
} from '../support/torture.ts';
import { writeWord } from '../support/write-word.ts';

/**
 * Writers that are killed at random and set upon one another. `npm run torture` does all of it in full; the suite does a
 * part of everything. A writer that thinks of nothing is the control: a harness that lets it pass is blind. What a fault
 * at a single system call does to the commands themselves is tried in faults.test.ts.
 */
const full = process.env['ALB_TORTURE'] === 'full';
const injected = needsTool('strace (allowed to trace)', await canInject());

let bench: Bench;
beforeAll(async () => {
	bench = await makeBench();
});
afterAll(() => bench.remove());

const writer = (book: Book, word: string) => [process.execPath, bench.program, book.root, word, ...book.files];
const naive = (book: Book, word: string) => [process.execPath, bench.program, 'naive', book.root, word, ...book.files];
type Words = typeof writer;

/** What is wrong after a writer was cut short: at once, and when the next one has run. */
async function faultsAfter(book: Book, words: Words, together: boolean): Promise<string[]> {
	const faults = torn(book, 'word', false);
	// The control leaves nothing that a next run could put right.
	if (words === naive) return faults;
	const before = book.files.map((file) => readFileSync(join(book.root, file), 'utf8'));
	// Nothing happens to the next one, so it needs no process of its own.
	const obstacle = await writeWord(book.root, 'next', book.files.slice(0, 1));
	if (obstacle) faults.push(`the next run could not write: ${JSON.stringify(obstacle)}`);
	const first = readFileSync(join(book.root, book.files[0] ?? ''), 'utf8');
	if (!first.endsWith('next\n')) faults.push('the next run wrote nothing');
	writeFileSync(join(book.root, book.files[0] ?? ''), first.slice(0, -'next\n'.length));
	faults.push(...torn(book, 'word', together), ...litter(book).map((name) => `${name} lies about`));
	if (before.length === 1 && first !== `${before[0]}next\n`) faults.push('the next run changed what was there');
	return faults;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

describe('a writer that is killed', () => {
	const randomKills = async (words: Words, kills: number, files: number) => {
		let { ms } = await timed(() => start(words(bench.book(files), 'word')));
		let killed = 0;
		let rounds = 0;
		const faults: string[] = [];
		while (killed < kills) {
			const book = bench.book(files);
			rounds += 1;
			// The moments are spread evenly over the time from the first line of the program to its end.
			const moment = ms * (0.4 + 0.6 * ((rounds * 0.618) % 1));
			const { ended, ms: lasted } = await timed(() =>
				start(words(book, 'word'), { onStart: (child) => setTimeout(() => child.kill('SIGKILL'), moment) }),
			);
			if (ended.signal === 'SIGKILL') killed += 1;
			// The machine has more time for it than it had.
			else ms = Math.min(ms, lasted);
			faults.push(...(await faultsAfter(book, words, true)));
			rmSync(book.root, { recursive: true });
		}
		return { killed, rounds, faults };
	};

	test('at random moments leaves old or new, and the next one tidies up', async () => {
		const { killed, rounds, faults } = await randomKills(writer, full ? 500 : 25, 3);
		print(`random kills: ${killed} of ${rounds} runs were killed before they ended, ${faults.length} faults`);
		expect(faults).toEqual([]);
	});
});

describe('writers at once', () => {
	const race = async (words: Words, writers: number, book = bench.book(1)) => {
		const names = Array.from({ length: writers }, (_, index) => `writer-${index}`);
		const ended = await Promise.all(names.map((word) => start(words(book, word))));
		const text = readFileSync(join(book.root, book.files[0] ?? ''), 'utf8');
		const promised = names.filter((_, index) => ended[index]?.status === 0);
		const lost = promised.filter((word) => !text.split('\n').includes(word));
		return { promised: promised.length, lost: lost.length, litter: words === naive ? [] : litter(book) };
	};

	test('lose no edit', async () => {
		const rounds = full ? 50 : 5;
		const races = await inTurns([...Array(rounds).keys()], () => race(writer, 8), 1);
		const lost = races.reduce((sum, one) => sum + one.lost, 0);
		print(
			`8 writers at once, ${rounds} times: ${races.reduce((sum, one) => sum + one.promised, 0)} edits, ${lost} lost`,
		);
		expect(races).toEqual(Array(rounds).fill({ promised: 8, lost: 0, litter: [] }));
	});

	test('that all find the lock of a dead process take it over one by one', injected, async () => {
		const rounds = full ? 20 : 2;
		// Each rename is held up, so that every writer has looked at the lock before the first one has replaced it.
		const slowly = ['strace', '-qq', '-o', '/dev/null', '-e', 'trace=rename', '-e', 'inject=rename:delay_enter=60000'];
		const races = await inTurns(
			[...Array(rounds).keys()],
			async () => {
				const book = bench.book(1);
				const dead = await start([process.execPath, '-e', 'process.stderr.write(String(process.pid))']);
				const self = { pid: Number(dead.err), command: 'alb', isRunning: () => true };
				mkdirSync(join(book.root, '.alb'));
				writeFileSync(join(book.root, '.alb/lock'), JSON.stringify(holderOf(self)));
				return race((one, word) => [...slowly, ...writer(one, word)], 4, book);
			},
			1,
		);
		print(`4 writers and the lock of a dead process, ${rounds} times: ${races.length * 4} edits`);
		expect(races).toEqual(Array(rounds).fill({ promised: 4, lost: 0, litter: [] }));
	});

	test('are seen to lose edits when they think of nothing', async () => {
		const races = await inTurns([...Array(5).keys()], () => race(naive, 8), 1);
		expect(races.reduce((sum, one) => sum + one.lost, 0)).toBeGreaterThan(0);
	});

	test('and readers: each sees a whole file', async () => {
		const book = bench.book(1);
		const path = join(book.root, book.files[0] ?? '');
		let over = false;
		let looks = 0;
		const broken: string[] = [];
		const read = async () => {
			while (!over) {
				const rest = readFileSync(path, 'utf8').slice(book.old.length);
				looks += 1;
				if (!/^(writer-\d+\n)*$/.test(rest)) broken.push(rest);
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
		};
		const readers = Array.from({ length: 10 }, read);
		const names = Array.from({ length: 20 }, (_, index) => `writer-${index}`);
		const ended = await Promise.all(names.map((word) => start(writer(book, word))));
		over = true;
		await Promise.all(readers);
		print(`20 writers and 10 readers: ${looks} looks, ${broken.length} at a file that was not whole`);
		expect(ended.map(({ status }) => status)).toEqual(Array(20).fill(0));
		expect(broken).toEqual([]);
		expect(readFileSync(path, 'utf8').slice(book.old.length).trim().split('\n').toSorted()).toEqual(names.toSorted());
	});
});

async function timed(work: () => Promise<Ended>): Promise<{ readonly ended: Ended; readonly ms: number }> {
	const begin = performance.now();
	const ended = await work();
	return { ended, ms: performance.now() - begin };
}
