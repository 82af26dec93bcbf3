// @module-tag slow
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { board, emptyFolder, project, run } from './support/board.ts';
import { sampleMinutes } from './support/minutes.ts';

/** `action.yml` and `.pre-commit-hooks.yaml`: their own commands, run in a shell as GitHub and the framework run them. */
interface Step {
	readonly name: string;
	readonly uses?: string;
	readonly run?: string;
	readonly env?: Readonly<Record<string, string>>;
}
const action: { inputs: Record<string, { default: string }>; runs: { steps: Step[] } } = parse(
	readFileSync(join(project, 'action.yml'), 'utf8'),
);
const stepOf = (name: string) => action.runs.steps.find((step) => step.name === name);

/** Runs a step in a folder, with inputs as GitHub fills them in. */
async function runStep(name: string, folder: string, inputs: Readonly<Record<string, string>> = {}, path = project) {
	const step = stepOf(name);
	const filled = Object.entries(step?.env ?? {}).map(([variable, value]) => [
		variable,
		value.replace(
			/\$\{\{ inputs\.([a-z-]+) \}\}/g,
			(_, input: string) => inputs[input] ?? action.inputs[input]?.default ?? '',
		),
	]);
	const summary = join(emptyFolder(), 'summary');
	const env = {
		...Object.fromEntries(filled),
		HOME: emptyFolder(),
		GITHUB_ACTIONS: 'true',
		GITHUB_WORKSPACE: folder,
		GITHUB_ACTION_PATH: path.replace(/\/$/, ''),
		GITHUB_STEP_SUMMARY: summary,
	};
	const script = join(emptyFolder(), 'step.sh');
	writeFileSync(script, step?.run ?? 'exit 99');
	writeFileSync(summary, '');
	const ended = await run(folder, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { env });
	return { ...ended, summary: readFileSync(summary, 'utf8') };
}

const minutesOf = (status: string) => sampleMinutes({ rows: [`1 | Book the hall | MH | April 2025 | ${status}`] });
async function repository(status: string): Promise<string> {
	const folder = board({ 'our board/alb.yaml': 'board: East\n', 'our board/minutes/2025-04.md': minutesOf(status) });
	await run(folder, 'git', ['init', '--quiet']);
	return folder;
}
const inputs = { folder: 'our board' };

describe('the GitHub Action', () => {
	test('uses nothing of others but actions/setup-node', () => {
		expect(action.runs.steps.flatMap(({ uses }) => uses ?? [])).toEqual(['actions/setup-node@v4']);
		for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
	});

	test('marks the line of an error, names it in the summary, and fails', async () => {
		const { status, out, summary } = await runStep('Check the minutes', await repository('opne'), inputs);
		expect({ status, out }).toEqual({
			status: 1,
			out:
				'::error file=our board/minutes/2025-04.md,line=18,col=41,title=status-unknown::"opne" is not a status of this board; did you mean "open"?\n' +
				'alb check: 1 error, 0 warnings, 0 notices in 1 meeting.\n',
		});
		expect(summary).toMatch(/^```\nminutes\/2025-04\.md:18:41 {2}error .*\n\n1 error in 1 file\.\n```\n$/);
	});

	test.each([
		['open', {}, 0],
		['Open', {}, 0],
		['Open', { strict: 'true' }, 1],
		['Open', { 'max-warnings': '0' }, 1],
		['Open', { 'max-warnings': '1' }, 0],
		['open', { strict: 'yes' }, 2],
		['open', { severity: '$(touch harm)' }, 2],
		['open', { folder: 'nowhere' }, 2],
	])('with the status %j and %j', async (word, more, status) => {
		expect((await runStep('Check the minutes', await repository(word), { ...inputs, ...more })).status).toBe(status);
	});

	test('installs alb from its own folder and lock file', async () => {
		// What npm would do takes a minute and the network; that it is asked for the right thing does not.
		const bin = emptyFolder();
		const path = join(emptyFolder(), 'of the action');
		mkdirSync(path);
		cpSync(join(project, 'package.json'), join(path, 'package.json'));
		const step = stepOf('Install alb')?.run ?? '';
		writeFileSync(join(bin, 'npm'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
		const env = { PATH: `${bin}:${process.env['PATH']}`, GITHUB_ACTION_PATH: path };
		const { out } = await run(bin, 'bash', ['-eo', 'pipefail', '-c', step], { env });
		expect(out.trimEnd().split('\n')).toEqual(['ci', '--no-audit', '--no-fund', '--prefix', path]);
	});
});

describe('the hooks for the pre-commit framework', () => {
	const hooks: { id: string; entry: string; language: string; files: string; pass_filenames: boolean }[] = parse(
		readFileSync(join(project, '.pre-commit-hooks.yaml'), 'utf8'),
	);

	test.each(hooks.map((hook) => [hook.id, hook] as const))('%s speaks when it should', async (_, hook) => {
		expect(hook).toMatchObject({ language: 'node', pass_filenames: false });
		const files = new RegExp(hook.files);
		const names = ['minutes/2025-04.md', 'boards/east/minutes/2025-04.md', 'alb.yaml', 'minutes/old/a.md', 'README.md'];
		expect(names.filter((name) => files.test(name))).toEqual(names.slice(0, 3));

		// The framework puts the program of the package on the path, and splits the entry as a shell does.
		const bin = emptyFolder();
		writeFileSync(join(bin, 'alb'), `#!/bin/sh\nexec '${process.execPath}' '${project}bin/alb.js' "$@"\n`, {
			mode: 0o755,
		});
		const env = { PATH: `${bin}:${process.env['PATH']}` };
		for (const [word, status] of [
			['opne', 1],
			['Open', 0],
			['open', 0],
		] as const) {
			const folder = board({ 'minutes/2025-04.md': minutesOf(word) });
			await run(folder, 'git', ['init', '--quiet']);
			await run(folder, 'git', ['add', '--all']);
			const [program = '', ...words] = hook.entry.split(' ');
			expect((await run(folder, program, words, { env })).status).toBe(status);
		}
	});
});
