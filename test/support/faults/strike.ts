import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, project } from '../board.ts';
import { gitEnv } from '../repository.ts';
import { inTurns } from '../torture.ts';
import { type Blow, type Course, faultsAtOnce, faultsLater } from './judge.ts';
import { isPrivate, snapshotOf } from './snapshot.ts';
import { inject, type Point, pointsOf, type Start, type Stroke } from './strace.ts';
import { prepare, type WritingCommand } from './writing-commands.ts';

/** How many points were tried, and at how many something was lost, torn or not said. */
export interface Score {
	tried: number;
	lost: number;
}

export type Scores = Readonly<Record<Blow, Score>>;

/** Errors of the system: a full disk or share, a broken one, one of the network that went away, one that must not be written to. */
const ERRORS = ['EDQUOT', 'ESTALE', 'ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EUCLEAN', 'ENOMEDIUM', 'EMFILE'];

/** What is done at one point. */
interface Case {
	readonly blow: Blow;
	readonly point: Point;
	/** `EIO`; of a kill none. */
	readonly error?: string;
	/** Whether calls of that name alone fail from there on, so that what was renamed cannot be renamed back. */
	readonly alone?: boolean;
}

/** Commands that are struck at their system calls, and what came of it. */
export class Strikes {
	readonly scores: Scores = { kill: zero(), error: zero(), gone: zero(), reading: zero() };
	readonly faults: string[] = [];
	/** What the words of a command are preceded by: alb, or the control. */
	readonly #program: (course: Course) => readonly string[];
	readonly #isControl: boolean;
	readonly #full: boolean;

	constructor({ full = false, control }: { full?: boolean; control?: (course: Course) => readonly string[] } = {}) {
		this.#full = full;
		this.#isControl = control !== undefined;
		this.#program = control ?? (({ command }) => [process.execPath, join(project, 'bin/alb.js'), ...command.words]);
	}

	/** Strikes a command: at all of its points, or at some that differ with its place in the list. */
	async strike(command: WritingCommand, place: number): Promise<void> {
		const template = await prepare(command);
		const clean = copyOf(template);
		const alone = [process.execPath, join(project, 'bin/alb.js'), ...command.words];
		const first = await pointsOf(this.#start(command, clean, alone));
		if (first.ended.status !== 0) throw new Error(`alb ${command.words.join(' ')}: ${first.ended.err}`);
		const course: Course = { command, before: snapshotOf(template), after: withoutPrivate(clean) };
		const words = this.#program(course);
		const { points: found } = this.#isControl ? await pointsOf(this.#start(command, copyOf(template), words)) : first;
		const points = found.filter(({ call }) => call !== 'link' || !command.noLinks);
		const cases = this.#full ? all(points) : some(points, place);
		await inTurns(cases, async (one) => {
			const said = await this.#try(course, template, words, points, one);
			if (!said) return;
			const { call, nth } = one.point;
			this.scores[one.blow].tried += 1;
			if (said.length > 0) this.scores[one.blow].lost += 1;
			const where = `${command.name}: ${one.blow} ${call} ${nth} ${one.error ?? ''}`.trim();
			this.faults.push(...said.map((fault) => `${where}: ${fault}`));
		});
		rmSync(template, { recursive: true });
	}

	async #try(course: Course, template: string, words: readonly string[], points: readonly Point[], one: Case) {
		for (let patience = 3; patience > 0; patience--) {
			const folder = copyOf(template);
			const ended = await inject(this.#start(course.command, folder, words), strokesOf(one, points), one.point);
			const found = ended && faultsAtOnce(course, folder, one.blow, ended);
			// The control leaves nothing that a next run could put right.
			if (found && !this.#isControl) found.push(...(await faultsLater(course, folder, one.blow)));
			rmSync(folder, { recursive: true });
			if (found) return found;
		}
		return undefined;
	}

	#start({ within = '.', noLinks }: WritingCommand, folder: string, words: readonly string[]): Start {
		const always = noLinks ? [{ call: 'link', when: '1+', fault: 'error=EPERM' }] : [];
		return { words, folder, cwd: join(folder, within), env: gitEnv, always };
	}
}

/** What strace is to do: at one call, or from there on at every call of a kind that opens or changes a file. */
function strokesOf({ blow, point, error, alone }: Case, points: readonly Point[]): Stroke[] {
	const fault = blow === 'kill' ? 'signal=KILL' : `error=${error}`;
	if (blow !== 'gone') return [{ call: point.call, when: String(point.nth), fault }];
	if (alone) return [{ call: point.call, when: `${point.nth}+`, fault }];
	const later = points.slice(points.indexOf(point)).filter(({ changes, call }) => changes && call !== 'write');
	const firsts = new Map(later.toReversed().map(({ call, nth }) => [call, nth]));
	return [...firsts].map(([call, nth]) => ({ call, when: `${nth}+`, fault }));
}

/**
 * Every point that changes something: a kill, an error that node has no name for and one of the others, and at every
 * second one all calls from there on. Of those that only read there are hundreds: every fourth fails.
 */
function all(points: readonly Point[]): Case[] {
	const reading = points.filter(({ changes }) => !changes).filter((_, index) => index % 4 === 0);
	const changing = points.filter(({ changes }) => changes);
	return [
		...reading.map((point, index): Case => ({ blow: 'reading', point, error: errorOf(index) })),
		...changing.flatMap((point, index): Case[] => [
			{ blow: 'kill', point },
			{ blow: 'error', point, error: errorOf(index % 2) },
			{ blow: 'error', point, error: errorOf(2 + (index % (ERRORS.length - 2))) },
			...(index % 2 === 0 && point.call !== 'write' ? [{ blow: 'gone', point, error: errorOf(index) } as const] : []),
			...(point.call === 'rename' ? [{ blow: 'gone', point, error: errorOf(index), alone: true } as const] : []),
		]),
	];
}

function errorOf(turn: number): string {
	return ERRORS[turn % ERRORS.length] ?? 'EIO';
}

/** Some points of a command. The kinds of calls and of errors take turns, so that all commands together have them all. */
function some(points: readonly Point[], place: number): Case[] {
	const changing = points.filter(({ changes }) => changes);
	const kinds = [...new Set(changing.map(({ call }) => call))].toSorted();
	const pick = (turn: number): Point => {
		const own = changing.filter(({ call }) => call === kinds[(place + turn) % kinds.length]);
		return own[(place * 7 + turn * 3) % own.length] ?? points[0] ?? { call: 'write', nth: 1, changes: true };
	};
	const error = (turn: number) => errorOf(place * 3 + turn);
	const silent = changing.filter(({ call }) => call !== 'write');
	const renames = changing.filter(({ call }) => call === 'rename').slice(-2, -1);
	const reading = points.filter(({ changes }) => !changes);
	return [
		...renames.map((point): Case => ({ blow: 'gone', point, error: error(2), alone: true })),
		...[0, 3].map((turn): Case => ({ blow: 'kill', point: pick(turn) })),
		...[1, 2, 4].map((turn): Case => ({ blow: 'error', point: pick(turn), error: error(turn) })),
		...silent
			.slice((place * 5) % silent.length)
			.slice(0, 1)
			.map((point): Case => ({ blow: 'gone', point, error: error(0) })),
		...reading
			.slice((place * 11) % reading.length)
			.slice(0, 1)
			.map((point): Case => ({ blow: 'reading', point, error: error(1) })),
	];
}

/** A control: writes what the command would write, as programs do that think of nothing. */
export function naiveWriter(): (course: Course) => readonly string[] {
	const folder = emptyFolder();
	const program = join(folder, 'naive.cjs');
	writeFileSync(
		program,
		`const { readFileSync, writeFileSync } = require('node:fs');
for (const [name, text] of JSON.parse(readFileSync(process.argv[2], 'utf8'))) writeFileSync(process.cwd() + '/' + name, text, 'latin1');`,
	);
	return ({ command, before, after }) => {
		const changed = [...after].filter(([name, content]) => before.get(name) !== content);
		const list = join(folder, `${command.name}.json`);
		writeFileSync(
			list,
			JSON.stringify(changed.map(([name, content]) => [name, content.slice(content.indexOf(' ') + 1)])),
		);
		return [process.execPath, program, list];
	};
}

function copyOf(template: string): string {
	const folder = join(emptyFolder(), 'copy');
	mkdirSync(folder);
	cpSync(template, folder, { recursive: true, preserveTimestamps: true });
	return folder;
}

function withoutPrivate(folder: string) {
	return new Map([...snapshotOf(folder)].filter(([name]) => !isPrivate(name)));
}

function zero(): Score {
	return { tried: 0, lost: 0 };
}
