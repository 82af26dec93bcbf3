import { readFileSync, rmSync } from 'node:fs';
import { type Ended, start } from '../torture.ts';

/** The calls that a command makes of the system about files; the others cannot harm one. */
const CALLS =
	'openat,read,pread64,write,pwrite64,fsync,fchmod,fchown,mkdir,link,linkat,unlink,rename,rmdir,ftruncate,close,statx,getdents64';
/** Those of them that leave something else behind than they found; to open is one where it is not for reading alone. */
const CHANGING = new Set(
	'openat write pwrite64 fsync fchmod fchown mkdir link linkat unlink rename rmdir ftruncate'.split(' '),
);

/** A system call of a command: its name, and which one of that name it is in the whole run. */
export interface Point {
	readonly call: string;
	readonly nth: number;
	/** Whether it changes something on the disk, or writes to a screen. */
	readonly changes: boolean;
}

/** A program to be started, and the folder that it works in. */
export interface Start {
	readonly words: readonly string[];
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

const asWords = (strokes: readonly Stroke[]) =>
	strokes.flatMap(({ call, when, fault }) => ['-e', `inject=${call}:${fault}:when=${when}`]);

/** Runs a program to its end and returns the system calls of its work: from the first one on that names its folder. */
export async function pointsOf({
	words,
	cwd,
	env,
	always,
}: Start): Promise<{ points: readonly Point[]; ended: Ended }> {
	const log = `${cwd}.strace`;
	const ended = await start(
		['strace', ...QUIET, '-s', '40', '-o', log, '-e', `trace=${CALLS}`, ...asWords(always), ...words],
		{
			cwd,
			env,
		},
	);
	const points: Point[] = [];
	const counts = new Map<string, number>();
	let begun = false;
	for (const line of linesIn(log)) {
		const call = /^([a-z0-9_]+)\(/.exec(line)?.[1];
		if (call === undefined) continue;
		const nth = (counts.get(call) ?? 0) + 1;
		counts.set(call, nth);
		begun ||= line.includes(cwd);
		if (begun && !isOfNode(line)) points.push({ call, nth, changes: changes(line) });
	}
	return { points, ended };
}

/**
 * Runs a program with faults at some calls, the first of which is at a point. Undefined where it did not come to
 * such a call, or came to another kind of it: now and then node makes a call more or fewer.
 */
export async function inject(
	{ words, cwd, env, always }: Start,
	strokes: readonly Stroke[],
	wanted: Point,
): Promise<Ended | undefined> {
	const log = `${cwd}.strace`;
	const all = [...strokes, ...always];
	const calls = [...new Set(all.map(({ call }) => call))].join(',');
	const ended = await start(['strace', ...QUIET, '-o', log, '-e', `trace=${calls}`, ...asWords(all), ...words], {
		cwd,
		env,
	});
	const lines = linesIn(log).filter((line) => line.startsWith(`${wanted.call}(`));
	const isKilled = ended.signal === 'SIGKILL' || ended.status === 137;
	const hit = isKilled ? lines.at(-1) : lines.find((line) => line.includes('(INJECTED)'));
	return hit === undefined || isOfNode(hit) || changes(hit) !== wanted.changes ? undefined : ended;
}

const QUIET = ['-qq', '-e', 'signal=none'];

function linesIn(log: string): string[] {
	const lines = readFileSync(log, 'latin1').split('\n');
	rmSync(log);
	return lines;
}

function changes(line: string): boolean {
	const call = line.slice(0, line.indexOf('('));
	return CHANGING.has(call) && (call !== 'openat' || /O_WRONLY|O_RDWR|O_CREAT/.test(line));
}

/** What node's own threads and its handler of signals call one another with: nothing is written, and an error there ends node. */
function isOfNode(line: string): boolean {
	return /^(?:read|write)\(\d+, "(?:\\1\\0\\0\\0\\0\\0\\0\\0", |\*", 1\)|[^"]*", 16\))/.test(line);
}
