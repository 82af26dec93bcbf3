import { readFileSync, rmSync } from 'node:fs';
import { type Ended, start } from '../torture.ts';

/** The calls that a command makes of the system about files; the others cannot harm one. */
const CALLS =
	'openat,read,pread64,write,pwrite64,fsync,fchmod,fchown,mkdir,link,linkat,unlink,rename,rmdir,ftruncate,close,statx,getdents64';
/** Those of them that leave something else behind than they found. */
const CHANGING = new Set(
	'openat write pwrite64 fsync fchmod fchown mkdir link linkat unlink rename rmdir ftruncate'.split(' '),
);

/** A system call of a command about a file of its folder, or a screen: its name, and which one of that name it is in the whole run. */
export interface Point {
	readonly call: string;
	readonly nth: number;
	/** Whether it changes something on the disk, or writes to a screen. */
	readonly changes: boolean;
}

/** A program to be started, and the folder that it works in. */
export interface Start {
	readonly words: readonly string[];
	/** What all of its files are in. */
	readonly folder: string;
	readonly cwd: string;
	readonly env: object;
	/** What fails whatever else is done: on some disks there are no links. */
	readonly always: readonly Stroke[];
}

/** A fault at some calls of a name: `signal=KILL` or `error=ENOSPC`, at the third (`3`) or from the third on (`3+`). */
export interface Stroke {
	readonly call: string;
	readonly when: string;
	readonly fault: string;
}

/** Runs a program to its end and returns the system calls of its work. */
export async function pointsOf(start: Start): Promise<{ points: readonly Point[]; ended: Ended }> {
	const { ended, lines } = await trace(start, CALLS, start.always);
	const counts = new Map<string, number>();
	const points = lines.flatMap((line) => {
		const call = callIn(line);
		if (call === undefined) return [];
		const nth = (counts.get(call) ?? 0) + 1;
		counts.set(call, nth);
		return isOfWork(line, start) ? [{ call, nth, changes: changes(line) }] : [];
	});
	return { points, ended };
}

/**
 * Runs a program with faults at some calls, the first of which is at a point. Undefined where it did not come to
 * such a call, or came to another kind of it: now and then node makes a call more or fewer.
 */
export async function inject(start: Start, strokes: readonly Stroke[], wanted: Point): Promise<Ended | undefined> {
	const all = [...strokes, ...start.always];
	const calls = [...new Set(all.map(({ call }) => call))].join(',');
	const { ended, lines } = await trace(start, calls, all);
	const own = lines.filter((line) => callIn(line) === wanted.call);
	const isKilled = ended.signal === 'SIGKILL' || ended.status === 137;
	const hit = own.find((line) => line.includes('(INJECTED)')) ?? (isKilled ? own.at(-1) : undefined);
	return hit === undefined || !isOfWork(hit, start) || changes(hit) !== wanted.changes ? undefined : ended;
}

/** Runs a program under strace, which names the file behind each number of an open one. */
async function trace({ words, cwd, env, folder }: Start, calls: string, strokes: readonly Stroke[]) {
	const log = `${folder}.strace`;
	const faults = strokes.flatMap(({ call, when, fault }) => ['-e', `inject=${call}:${fault}:when=${when}`]);
	const how = ['-qq', '-y', '-s', '40', '-o', log, '-e', 'signal=none', '-e', `trace=${calls}`];
	const ended = await start(['strace', ...how, ...faults, ...words], { cwd, env, patience: PATIENCE });
	const lines = readFileSync(log, 'latin1').split('\n');
	rmSync(log);
	return { ended, lines };
}

/** Much longer than any command takes: node waits for ever where one of its own calls failed. */
const PATIENCE = 10_000;

function callIn(line: string): string | undefined {
	return /^([a-z0-9_]+)\(/.exec(line)?.[1];
}

/** Whether a call is about a file of the folder or a screen, and none of node's own: with its threads, and those that it starts. */
function isOfWork(line: string, { folder }: Start): boolean {
	const named = line.replace(/AT_FDCWD<[^>]*>/g, '');
	return [`${folder}/`, `${folder}"`, `${folder}>`].some((part) => named.includes(part)) || /^write\([12]</.test(line);
}

/** To open a file changes something where it is not for reading alone. */
function changes(line: string): boolean {
	return CHANGING.has(callIn(line) ?? '') && (!line.startsWith('openat(') || /O_WRONLY|O_RDWR|O_CREAT/.test(line));
}
