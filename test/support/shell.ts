import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, project, run } from './board.ts';
import { needsTool } from './needs.ts';
import type { ConsoleCommand } from './replay.ts';

/** What a command in a shell said, on its screen, and how it ended. */
export interface Said {
	readonly text: string;
	readonly said: string;
	readonly status: number;
}

/** The options of tests that run a document in the shell that it was written for. */
export const withShell = needsTool(
	'bash with GNU sed and git',
	spawnSync('bash', ['-c', 'sed --version && git --version']).stdout?.toString().includes('GNU') === true,
);

/** Makes it noon of `ALB_TEST_DAY` for every node that is started: `bin/alb.js` takes its day from the clock. */
const CLOCK = `
const noon = \`\${process.env.ALB_TEST_DAY}T12:00:00Z\`;
globalThis.Date = class extends Date {
	constructor(...given) { super(...(given.length > 0 ? given : [noon])); }
};
`;

/**
 * Runs commands in one bash, in an empty folder, with `alb` as it is built and with git. The comment of each says when and
 * who gives it, which git's commits show too: `2025-01-16, Ben Tranter`.
 */
export async function runInShell(commands: readonly ConsoleCommand[]): Promise<Said[]> {
	const home = realpathSync(emptyFolder());
	const [programs, folder] = [join(home, 'bin'), join(home, 'boards')];
	for (const path of [programs, folder]) mkdirSync(path);
	const [script, clock] = [join(home, 'script'), join(home, 'clock.cjs')];
	const start = `#!/bin/sh\nexec '${process.execPath}' '${join(project, 'bin/alb.js')}' "$@"\n`;
	writeFileSync(join(programs, 'alb'), start, { mode: 0o755 });
	writeFileSync(clock, CLOCK);
	const steps = commands.map(({ text, comment }) => `${setting(comment)}\n${text}\nprintf '\\036%s\\036' "$?"\n`);
	writeFileSync(script, `exec 2>&1\n${steps.join('')}`);

	const { out } = await run(folder, 'bash', ['--noprofile', '--norc', script], {
		env: {
			PATH: `${programs}:${process.env['PATH']}`,
			TZ: 'UTC',
			LC_ALL: 'C.UTF-8',
			HOME: home,
			NODE_OPTIONS: `--require=${clock}`,
		},
	});
	const parts = out.replaceAll(folder, '~').split('\x1e');
	return commands.map(({ text }, index) => ({
		text,
		said: parts[index * 2] ?? '',
		status: Number(parts[index * 2 + 1] ?? Number.NaN),
	}));
}

function setting(comment: string): string {
	const [day, name] = comment.split(', ');
	const when = `${day}T12:00:00+0000`;
	return [
		`export ALB_TEST_DAY='${day}'`,
		...['AUTHOR', 'COMMITTER'].map(
			(who) => `GIT_${who}_NAME='${name}' GIT_${who}_DATE='${when}' GIT_${who}_EMAIL=officer@example.org`,
		),
	].join(' ');
}
