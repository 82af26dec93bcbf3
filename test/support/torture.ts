import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A program that was started, and how it ended. */
export interface Ended {
	readonly status: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly err: string;
}

/** A place to torture writers in: a folder, and the program of `writer.ts` beside it. */
export interface Bench {
	readonly program: string;
	/** A new minute book of so many files, each of many lines. */
	readonly book: (files: number) => Book;
	readonly remove: () => void;
}

export interface Book {
	readonly root: string;
	readonly files: readonly string[];
	readonly old: string;
}

/** Long enough to be written in pieces. */
const OLD = Array.from({ length: 2000 }, (_, line) => `line ${line} of the minutes as they were\n`).join('');

export async function makeBench(): Promise<Bench> {
	const folder = mkdtempSync(join(tmpdir(), 'alb-torture-'));
	const program = join(folder, 'writer.cjs');
	await build({
		entryPoints: [fileURLToPath(new URL('./writer.ts', import.meta.url))],
		outfile: program,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		logLevel: 'error',
	});
	let books = 0;
	const book = (count: number): Book => {
		books += 1;
		const root = join(folder, `book-${books}`);
		mkdirSync(join(root, 'minutes'), { recursive: true });
		const files = Array.from({ length: count }, (_, index) => `minutes/2025-0${index + 1}.md`);
		for (const file of files) writeFileSync(join(root, file), OLD);
		return { root, files, old: OLD };
	};
	return { program, book, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How a program is started: where, with what beside `PATH`, and what is done with it. */
interface Starting {
	readonly cwd?: string;
	readonly env?: object;
	/** After how many milliseconds it is killed, with all that it has started. */
	readonly patience?: number;
	readonly onStart?: (child: ChildProcess) => void;
}

/** Starts a program; the child is handed on, to be killed. */
export function start(words: readonly string[], { cwd, env, patience, onStart }: Starting = {}): Promise<Ended> {
	return new Promise((resolve, reject) => {
		const [program = '', ...rest] = words;
		const { PATH } = process.env;
		const child = spawn(program, rest, {
			cwd,
			stdio: ['ignore', 'ignore', 'pipe'],
			env: { PATH, ...env },
			detached: patience !== undefined,
		});
		const timer = patience && setTimeout(() => killGroup(child), patience);
		const err: Buffer[] = [];
		child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
		child.on('error', reject);
		child.on('close', (status, signal) => {
			clearTimeout(timer);
			resolve({ status, signal, err: Buffer.concat(err).toString() });
		});
		onStart?.(child);
	});
}

/** Kills a program and all that it has started, if they still run. */
function killGroup({ pid }: ChildProcess): void {
	try {
		if (pid !== undefined) process.kill(-pid, 'SIGKILL');
	} catch {
		// It has just ended.
	}
}

/** What is wrong with a book after a writer of this word: files that are neither old nor new, or not all the same. */
export function torn({ root, files, old }: Book, word: string, together: boolean): string[] {
	const texts = files.map((file) =>
		existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined,
	);
	const states = texts.map((text) => (text === old ? 'old' : text === `${old}${word}\n` ? 'new' : 'torn'));
	const faults = files.filter((_, index) => states[index] === 'torn').map((file) => `${file} is torn`);
	if (together && new Set(states).size > 1) faults.push(`some are old and some are new: ${states.join(', ')}`);
	return faults;
}

/** What lies about that should not, once a writer has ended well. */
export function litter({ root, files }: Book): string[] {
	const minutes = readdirSync(join(root, 'minutes')).filter((name) => !files.includes(`minutes/${name}`));
	const own = existsSync(join(root, '.alb')) ? readdirSync(join(root, '.alb')) : [];
	return [...minutes, ...own.filter((name) => name !== '.gitignore' && name !== 'last-change')];
}

/** Whether this machine can inject faults into system calls: strace is there, and may trace. */
export async function canInject(): Promise<boolean> {
	try {
		return (await start(['strace', '-e', 'trace=none', process.execPath, '-e', '0'])).status === 0;
	} catch {
		return false;
	}
}

/** Does work for each of many, two at a time; answers what each gave. */
export async function inTurns<T, R>(many: readonly T[], work: (one: T) => Promise<R>, atOnce = 2): Promise<R[]> {
	const results: R[] = [];
	const entries = many.entries();
	const turn = async () => {
		for (const [index, one] of entries) results[index] = await work(one);
	};
	await Promise.all(Array.from({ length: atOnce }, turn));
	return results;
}
