import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/main.ts';
import type { Complete, World } from '../../src/world.ts';
import { emptyFolder } from './empty-folder.ts';

export { emptyFolder };

/** The root of the project: what the tests read of it, they read from here. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** How a run ended, and what it said. */
export interface Run {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

/** A minute book of these files (`minutes/2025-04.md`), gone when the test file has ended; returns its folder. */
export function board(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = emptyFolder();
	for (const [name, content] of Object.entries(files)) {
		const path = join(folder, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
	return folder;
}

/** What a test may want otherwise than: nobody at a terminal of 80 columns, on 1 May 2025, with an empty environment. */
export interface Otherwise extends Partial<Pick<World, 'cwd' | 'env' | 'self' | 'today' | 'edit' | 'isRunning'>> {
	readonly terminal?: boolean;
	readonly columns?: number;
	/**
	 * What is typed when alb asks, line by line, and then the end (Ctrl-D); without it nobody is there to be asked. A tab
	 * is the Tab key: it completes what one choice alone goes on from.
	 */
	readonly answers?: readonly string[];
}

/** `alb` in this process, in that folder: `await alb(dir, 'actions', '--open', { today: '2025-06-01' })`. */
export async function alb(dir: string, ...words: readonly (string | Otherwise)[]): Promise<Run> {
	const {
		terminal = false,
		columns = 80,
		answers,
		...otherwise
	}: Otherwise = Object.assign({}, ...words.filter(isOtherwise));
	const said = { out: '', err: '' };
	const screen = (name: 'out' | 'err') => ({
		write: (text: string) => {
			said[name] += text;
		},
		terminal,
		columns,
	});
	const status = await main({
		argv: words.filter((word) => typeof word === 'string'),
		cwd: dir,
		env: {},
		self: [process.execPath, join(project, 'bin/alb.js')],
		today: '2025-05-01',
		out: screen('out'),
		err: screen('err'),
		edit: () => Promise.reject(new Error('the test expects no editor')),
		ask: answers && askFrom(answers, (text) => screen('out').write(text)),
		changed: new Set(),
		pid: process.pid,
		isRunning: () => true,
		guard: (work) => work(),
		...otherwise,
	});
	return { status, ...said };
}

function askFrom(answers: readonly string[], say: (text: string) => void): NonNullable<World['ask']> {
	const left = [...answers];
	return (question, complete) => {
		const [first, ...others] = left.shift()?.split('\t') ?? [];
		const answer = others.reduce((typed, more) => pressTab(typed ?? '', complete) + more, first);
		say(`${question}${answer ?? ''}\n`);
		return Promise.resolve(answer);
	};
}

function pressTab(typed: string, complete: Complete | undefined): string {
	const { part, choices } = complete?.(typed) ?? { part: '', choices: [] };
	return choices.length === 1 && choices[0] ? typed.slice(0, typed.length - part.length) + choices[0] : typed;
}

/** How a real process is started otherwise than: on standard input nothing, in an environment of `PATH` alone. */
export interface ProcessOtherwise {
	readonly env?: Readonly<Record<string, string>>;
	readonly input?: string | Uint8Array;
}

/** `bin/alb.js` as a real process, in that folder: what `npm run build` has built, with today's date. */
export function albProcess(dir: string, ...words: readonly (string | ProcessOtherwise)[]): Promise<Run> {
	const otherwise: ProcessOtherwise = Object.assign({}, ...words.filter(isOtherwise));
	return run(dir, process.execPath, [join(project, 'bin/alb.js'), ...words.filter(isWord)], otherwise);
}

/** Any program, to its end. */
export function run(
	dir: string,
	program: string,
	words: readonly string[],
	{ env = {}, input }: ProcessOtherwise = {},
): Promise<Run> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, words, {
			cwd: dir,
			stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
			env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
		});
		const out: Buffer[] = [];
		const err: Buffer[] = [];
		child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
		child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
		child.stdin?.on('error', () => {}); // it ended without reading
		child.stdin?.end(input);
		child.on('error', reject);
		child.on('close', (status) => {
			resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
		});
	});
}

function isWord(word: string | object): word is string {
	return typeof word === 'string';
}

function isOtherwise(word: string | object): word is object {
	return typeof word !== 'string';
}
