// @module-tag slow
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holderOf } from '../../src/io/write/holder.ts';
import { needsTool } from '../support/needs.ts';
import { type Count, prove } from '../support/proof.ts';
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

const program = (manner: string) => (book: Book, word: string) => [
	process.execPath,
	bench.program,
	manner,
	book.root,
	word,
	...book.files,
];
type Words = ReturnType<typeof program>;
const writer = program('alb');
const naive = program('naive');
const hasty = program('hasty');

/** What is wrong after a writer was cut short: at once, and when the next one has run. */
async function faultsAfter(book: Book, words: Words): Promise<string[]> {
	const faults = torn(book, 'word', words === naive);
	// The control leaves nothing that a next run could put right.
	if (words === naive) return faults;
	// Nothing happens to the next one, so it needs no process of its own.
	const obstacle = await writeWord(book.root, 'next', book.files.slice(0, 1));
	if (obstacle) faults.push(`the next run could not write: ${JSON.stringify(obstacle)}`);
	const first = readFileSync(join(book.root, book.files[0] ?? ''), 'utf8');
	if (!first.endsWith('next\n')) faults.push('the next run wrote nothing');
	writeFileSync(join(book.root, book.files[0] ?? ''), first.slice(0, -'next\n'.length));
	faults.push(...torn(book, 'word', true), ...litter(book).map((name) => `${name} lies about`));
	return faults;
}

describe('a writer that is killed', () => {
	/** So many that the control is often in the midst of them. */
	const FILES = 20;

	const randomKills = async (words: Words, kills: number) => {
		let { ms } = await timed(() => start(words(bench.book(FILES), 'word')));
		const counts = { tried: 0, lost: 0 };
		const faults: string[] = [];
		for (let round = 1; counts.tried < kills; round++) {
			const book = bench.book(FILES);
			// The moments are spread evenly over the time from the first line of the program to its end.
			const moment = ms * (0.4 + 0.6 * ((round * 0.618) % 1));
			const { ended, ms: lasted } = await timed(() =>
				start(words(book, 'word'), { onStart: (child) => setTimeout(() => child.kill('SIGKILL'), moment) }),
			);
			if (ended.signal === 'SIGKILL') counts.tried += 1;
			// The machine has more time for it than it had.
			else ms = Math.min(ms, lasted);
			const found = await faultsAfter(book, words);
			if (found.length > 0) counts.lost += 1;
			faults.push(...found);
			rmSync(book.root, { recursive: true });
		}
		return { counts, faults };
	};

	test('at random moments leaves old or new, and the next one tidies up', async () => {
		const { counts, faults } = await randomKills(writer, full ? 500 : 25);
		const control = await randomKills(naive, full ? 100 : 25);
		expect(faults).toEqual([]);
		judge(`a program that changes ${FILES} files, killed at a random moment`, counts, control.counts);
	});
});

describe('writers at once', () => {
	const EDITS = 'edits of several programs that write at once';

	/** Writers at once, how many promised that their edit is there, and how many of these were wrong. */
	const race = async (words: Words, writers: number, book = bench.book(1)) => {
		const names = Array.from({ length: writers }, (_, index) => `writer-${index}`);
		const ended = await Promise.all(names.map((word) => start(words(book, word))));
		const lines = readFileSync(join(book.root, book.files[0] ?? ''), 'utf8').split('\n');
		const promised = names.filter((_, index) => ended[index]?.status === 0);
		const lost = promised.filter((word) => !lines.includes(word)).length;
		return { tried: promised.length, lost, litter: litter(book) };
	};

	test('lose no edit', async () => {
		const rounds = full ? 50 : 5;
		const races = await inRounds(rounds, () => race(writer, 8));
		const control = await inRounds(5, () => race(naive, 8));
		judge(EDITS, sum(races), sum(control));
		expect(races).toEqual(Array(rounds).fill({ tried: 8, lost: 0, litter: [] }));
	});

	test('that all find the lock of a dead process take it over one by one', injected, async () => {
		const rounds = full ? 20 : 2;
		// Some calls are held up, so that every writer has looked at the lock before the first one has replaced it.
		const takeOver = async (words: Words, calls: string) => {
			const slowly = ['-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${calls}:delay_enter=60000`];
			const book = bench.book(1);
			const dead = await start([process.execPath, '-e', 'process.stderr.write(String(process.pid))']);
			const self = { pid: Number(dead.err), command: 'alb', isRunning: () => true };
			mkdirSync(join(book.root, '.alb'));
			writeFileSync(join(book.root, '.alb/lock'), JSON.stringify(holderOf(self)));
			return race((one, word) => ['strace', '-qq', ...slowly, ...words(one, word)], 4, book);
		};
		const races = await inRounds(rounds, () => takeOver(writer, 'rename'));
		const control = await inRounds(5, () => takeOver(hasty, 'unlink,write'));
		judge(`${EDITS} and find the lock of one that has died`, sum(races), sum(control));
		expect(races).toEqual(Array(rounds).fill({ tried: 4, lost: 0, litter: [] }));
	});

	test('and readers: each sees a whole file', async () => {
		const look = async (words: Words) => {
			const book = bench.book(1);
			const path = join(book.root, book.files[0] ?? '');
			const looks = { tried: 0, lost: 0 };
			let over = false;
			const read = async () => {
				while (!over) {
					const text = readFileSync(path, 'utf8');
					looks.tried += 1;
					if (!text.startsWith(book.old) || !/^(?:writer-\d+\n)*$/.test(text.slice(book.old.length))) looks.lost += 1;
					await new Promise((resolve) => setTimeout(resolve, 1));
				}
			};
			const readers = Array.from({ length: 10 }, read);
			const edits = await race(words, 20, book);
			over = true;
			await Promise.all(readers);
			return { looks, edits };
		};
		const rounds = full ? 10 : 1;
		const seen = await inRounds(rounds, () => look(writer));
		const control = await inRounds(5, () => look(naive));
		const looks = ({ looks }: (typeof seen)[number]) => looks;
		judge('looks at a file that several programs change', sum(seen.map(looks)), sum(control.map(looks)));
		expect(seen.map(({ edits }) => edits)).toEqual(Array(rounds).fill({ tried: 20, lost: 0, litter: [] }));
	});
});

/** One after the other. */
function inRounds<T>(rounds: number, one: () => Promise<T>): Promise<T[]> {
	return inTurns([...Array(rounds).keys()], one, 1);
}

function sum(counts: readonly Count[]): Count {
	const add = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
	return { tried: add(({ tried }) => tried), lost: add(({ lost }) => lost) };
}

/** A row of the table: nothing may be lost, and the control must lose something. */
function judge(what: string, { tried, lost }: Count, control: Count): void {
	process.stdout.write(`${what}: ${lost} of ${tried} lost, of the control ${control.lost} of ${control.tried}\n`);
	prove({ what, tried, lost, control });
	expect(lost).toBe(0);
	expect(control.lost).toBeGreaterThan(0);
}

async function timed(work: () => Promise<Ended>): Promise<{ readonly ended: Ended; readonly ms: number }> {
	const begin = performance.now();
	const ended = await work();
	return { ended, ms: performance.now() - begin };
}
