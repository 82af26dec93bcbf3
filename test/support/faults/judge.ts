import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { alb } from '../board.ts';
import { gitEnv } from '../repository.ts';
import type { Ended } from '../torture.ts';
import { age, isPrivate, putBack, type Snapshot, snapshotOf } from './snapshot.ts';
import type { WritingCommand } from './writing-commands.ts';

/** What a command does when nothing goes wrong: the files before and after. */
export interface Course {
	readonly command: WritingCommand;
	readonly before: Snapshot;
	readonly after: Snapshot;
}

/** What was done to a command: it was killed; a call failed; from a call on every one failed. */
export type Blow = 'kill' | 'error' | 'gone' | 'reading';

/** What is wrong with a folder at once after a command was struck. */
export function faultsAtOnce({ command, before, after }: Course, folder: string, blow: Blow, ended: Ended): string[] {
	const { status, err } = ended;
	const { state, torn } = stateOf(folder, before, after);
	const faults = /\n\s+at .*:\d+:\d+/.test(err) ? [`shows its inside: ${err}`] : [];
	// What could not be read is missing from the pages, and the rest is written.
	const isPart = status === 1 || status === 2 || command.name === 'git merge-driver';
	if (blow === 'reading' && mayBeHalf(command, blow) && isPart) return faults;
	// Where there are no links, the name of a new file is claimed by an empty one, which alb recover removes.
	if (!(blow === 'kill' && command.noLinks)) faults.push(...torn.map((name) => `${name} is torn`));
	// Node itself gives up where it cannot close a file of the program.
	if (blow === 'kill' || /node::Assert/.test(err)) return faults;
	// Where nothing works any more, nothing can be put back; that is said, and done by alb recover.
	const isSaid = blow === 'gone' && status === 2 && err.includes('could not be put back');
	if (isSaid || command.half?.includes('always')) return faults;
	if (state === 'half') faults.push(`some files are old and some are new: ${err}`);
	return [...faults, ...wronglySaid(state, blow, ended)];
}

function mayBeHalf({ half = [] }: WritingCommand, blow: Blow): boolean {
	return half.some((why) => why === 'always' || why === blow || (why === 'kill' && blow === 'gone'));
}

/** 0 is a promise that the change is there, 2 that it is not and that the message says why; what fails after it says that it stays. */
function wronglySaid(state: State, blow: Blow, { status, err }: Ended): string[] {
	const staysSaid = /written all the same\. Do not run the command again\.$|had been written\.$/m.test(err);
	if (status === 0) return state === 'new' ? [] : [`ended with 0, and the change is not there: ${state}`];
	// What cannot be read is a finding of alb check, as is a journal that could not be removed.
	if (status === 1 && (blow !== 'error' || /a change was interrupted/.test(err))) return [];
	if (status !== 2) return [`ended with ${status}: ${err}`];
	if (!/^alb: /m.test(err)) return [`does not say why: ${err}`];
	if (staysSaid === (state === 'new')) return [];
	return [staysSaid ? `says that it wrote, and did not: ${err}` : `ended with 2, and the change is there: ${err}`];
}

/** What is wrong once alb has repaired what was left, and once the same command was given again. */
export async function faultsLater({ command, before, after }: Course, folder: string, blow: Blow): Promise<string[]> {
	const cwd = join(folder, command.within ?? '.');
	const now = new Date();
	const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
	const run = (...words: readonly string[]) => alb(cwd, ...words, { env: gitEnv, today, isRunning });
	const faults: string[] = [];
	if ([...snapshotOf(folder).keys()].some((name) => name.endsWith('.alb/journal'))) {
		const { status, err } = await run('recover');
		if (status !== 0) faults.push(`recover ended with ${status}: ${err}`);
	}
	const { state, torn } = stateOf(folder, before, after);
	if (!mayBeHalf(command, blow)) {
		faults.push(...torn.map((name) => `${name} is torn after recover`));
		if (state === 'half') faults.push('some files are old and some are new after recover');
	}
	if (command.name !== 'recover') putBack(folder, before, after);
	if (command.half?.includes('kill')) age(folder);
	const { status, err } = await run(...command.words);
	if (status !== 0) faults.push(`the next run ended with ${status}: ${err}`);
	if (stateOf(folder, before, after).state !== 'new') faults.push('the next run did not do its work');
	return [...faults, ...litterIn(folder, cwd, after).map((name) => `${name} lies about`)];
}

type State = 'old' | 'new' | 'half';

/** Whether the files of a folder are as they were, as they are to be, or some of each; and which are neither. */
function stateOf(folder: string, before: Snapshot, after: Snapshot): { state: State; torn: readonly string[] } {
	const now = snapshotOf(folder);
	const names = [...new Set([...before.keys(), ...after.keys()])].filter(
		(name) => before.get(name) !== after.get(name),
	);
	const changing = names.filter((name) => !isPrivate(name) && !isScratch(name));
	const still = [...before.keys()].filter((name) => !names.includes(name) && !isPrivate(name));
	const isOld = changing.filter((name) => now.get(name) === before.get(name));
	const isNew = changing.filter((name) => now.get(name) === after.get(name));
	const torn = [
		...changing.filter((name) => !isOld.includes(name) && !isNew.includes(name)),
		...still.filter((name) => now.get(name) !== before.get(name)),
	];
	const state = isNew.length === changing.length ? 'new' : isOld.length === changing.length ? 'old' : 'half';
	return { state, torn };
}

function isScratch(name: string): boolean {
	return /(?:^|\/)\.alb-[0-9a-f]{12}\.tmp$/.test(name);
}

/** What lies about that should not, once a command has ended well. */
function litterIn(folder: string, cwd: string, after: Snapshot): string[] {
	const kept = ['.gitignore', 'last-change', 'rendered'].map((name) => join(cwd, '.alb', name));
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !kept.includes(path) && !after.has(path.slice(folder.length + 1)));
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
