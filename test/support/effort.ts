import childProcess, { ChildProcess } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/** What a test has cost so far, counted and not timed: the programs that it started, and the random cases that it tried. */
export interface Effort {
	readonly programs: string[];
	cases: number;
}

let effort: Effort = { programs: [], cases: 0 };

/** What was counted since this was asked last. */
export function takeEffort(): Effort {
	const taken = effort;
	effort = { programs: [], cases: 0 };
	return taken;
}

export function countCase(): void {
	effort.cases++;
}

function counted<T extends (...words: never[]) => unknown>(start: T, nameOf: (word: unknown) => unknown): T {
	return function (this: unknown, ...words: Parameters<T>) {
		effort.programs.push(String(nameOf(words[0])));
		return start.apply(this, words);
	} as T;
}

// Every program that is started in the background is started by this method; the others by these functions.
const { prototype } = ChildProcess as unknown as { prototype: { spawn: (options: { file: string }) => unknown } };
prototype.spawn = counted(prototype.spawn, (options) => (options as { file: string }).file);
for (const name of ['spawnSync', 'execSync', 'execFileSync'] as const)
	Object.assign(childProcess, { [name]: counted(childProcess[name], (program) => program) });
syncBuiltinESMExports();
