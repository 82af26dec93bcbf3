// @module-tag slow
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { naiveWriter, Strikes } from '../support/faults/strike.ts';
import { namesOfCommands, WRITING } from '../support/faults/writing-commands.ts';
import { importsOf } from '../support/imports.ts';
import { needsTool } from '../support/needs.ts';
import { prove } from '../support/proof.ts';
import { canInject } from '../support/torture.ts';

/**
 * Every command that writes, struck at its system calls. `npm run torture` tries every point; the suite a few of each command,
 * so that all kinds of calls and errors are among them. The control is what the same judge says of a writer that thinks of
 * nothing: a judge that lets it pass is blind.
 */
const full = process.env['ALB_TORTURE'] === 'full';
const injected = needsTool('strace (allowed to trace)', await canInject());

/** What the table of `npm run prove` calls each kind of blow. */
const STRUCK: Readonly<Record<string, string>> = {
	kill: 'a command that writes, killed at one of its system calls',
	error: 'a command that writes, with an error of the system at one of its calls (ENOSPC, EDQUOT, ESTALE, EIO …)',
	gone: 'the same, with the error at every call from there on, as when a disk is pulled out',
	reading: 'the same, with the error at a call that only reads',
};

describe('the list of commands that write', () => {
	/** What a file of `src` loads, and what that loads, among the commands. */
	const loads = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
		if (seen.has(path)) return seen;
		seen.add(path);
		const imports = importsOf(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
		for (const name of imports.filter((name) => name.startsWith('.')))
			loads(new URL(name, `file:///${path}`).pathname.slice(1), seen);
		return seen;
	};
	const WRITERS = ['src/io/write/change-files.ts', 'src/io/write/carry-out.ts'];

	/** What commands of several do that only read. */
	const READING = ['git textconv'];

	test('has each one of the table, and of each all that it does', async () => {
		const table = readFileSync(new URL('../../src/commands/index.ts', import.meta.url), 'utf8');
		const names = await namesOfCommands();
		expect(names.length).toBeGreaterThan(25);
		const writing = names.filter((name) => {
			const command = name.split(' ')[0] ?? '';
			const entry = table.slice(table.search(new RegExp(`^\t'?${command}'?: \\{`, 'm')));
			const file = /import\('\.\/(.*?)'\)/.exec(entry)?.[1];
			const all = loads(`src/commands/${file}`);
			return WRITERS.some((writer) => all.has(writer)) && !READING.includes(name);
		});
		expect([...new Set(WRITING.map(({ name }) => name))].toSorted()).toEqual(writing.toSorted());
	});
});

describe('a command that writes', () => {
	test('is old or new, and says so, whatever it is struck by at whichever call', injected, async () => {
		const strikes = new Strikes({ full });
		for (const [place, command] of WRITING.entries()) {
			await strikes.strike(command, place);
			if (full)
				process.stdout.write(
					`${command.words.join(' ')}: ${JSON.stringify(strikes.scores)} ${strikes.faults.join('\n')}\n`,
				);
		}
		process.stdout.write(`${JSON.stringify({ faults: strikes.scores })}\n`);
		for (const [blow, { tried, lost }] of Object.entries(strikes.scores))
			prove({ what: STRUCK[blow] ?? blow, tried, lost });
		expect(strikes.faults).toEqual([]);
		for (const { tried } of Object.values(strikes.scores)) expect(tried).toBeGreaterThan(WRITING.length / 2);
	});

	test('that thinks of nothing is seen to tear files, and to leave some old and some new', injected, async () => {
		const strikes = new Strikes({ full: true, control: naiveWriter() });
		for (const command of WRITING.filter(({ name }) => name === 'renumber')) await strikes.strike(command, 0);
		process.stdout.write(`${JSON.stringify({ control: strikes.scores })}\n`);
		for (const [blow, control] of Object.entries(strikes.scores)) {
			prove({ what: STRUCK[blow] ?? blow, tried: 0, lost: 0, control });
			expect(control.lost).toBeGreaterThan(0);
		}
		const said = (blow: string) => strikes.faults.filter((fault) => fault.startsWith(`renumber: ${blow} `)).join('\n');
		expect(said('kill')).toContain('is torn');
		expect(said('error')).toContain('is torn');
		expect(said('error')).toContain('some files are old and some are new');
	});
});
