// One table of what was tried and what was lost. `npm run prove -- --help` says how.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const HELP = `Tries what must never happen, and puts how often it was tried and how often it happened into one table.

  npm run prove              everything, and writes the table into docs/safety.md (about an hour)
  npm run prove -- --short   a few rounds of each; prints the table
  npm run prove -- --from F  the table of trials that wrote themselves down in a file (ALB_PROOF=F)

It ends with 1 if something was lost, if a trial was not made, or if a control lost nothing.`;

/** @typedef {{ readonly tried: number, readonly lost: number }} Count */
/** @typedef {Count & { readonly what: string, readonly control?: Count }} Proof */

const { values: wanted } = parseArgs({
	options: {
		short: { type: 'boolean', default: false },
		from: { type: 'string' },
		help: { type: 'boolean', default: false },
	},
});
if (wanted.help) {
	console.log(HELP);
	process.exit();
}

/** The trials: files of tests that write rows down, and how they are asked for many rounds. */
const TRIALS = [
	{ file: 'test/commands/restricted-spellings.test.ts', many: {} },
	{ file: 'test/commands/public.test.ts', many: { ALB_RUNS: '40' } },
	{ file: 'test/commands/merge-random.test.ts', many: { ALB_RUNS: '200' } },
	{ file: 'test/io/torture.test.ts', many: { ALB_TORTURE: 'full' } },
	{ file: 'test/io/faults.test.ts', many: { ALB_TORTURE: 'full' } },
];

const folder = mkdtempSync(join(tmpdir(), 'alb-prove-'));
try {
	const file = wanted.from ?? runTrials();
	const written = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	const rows = joined(written.map((line) => /** @type {Proof} */ (JSON.parse(line))));
	const worst = await measureCorpus();
	const mutants = wanted.from === undefined && !wanted.short ? countMutants() : undefined;
	const table = [
		'| tried | times | lost | its control, which must lose |',
		'| --- | --: | --: | --: |',
		...rows.map(
			({ what, tried, lost, control }) =>
				`| ${what} | ${figure(tried)} | ${figure(lost)} | ${control ? `${figure(control.lost)} of ${figure(control.tried)}` : ''} |`,
		),
		`| \`alb check\` on a book that breaks tools of its kind: over 2 s or 300 MB (the worst: ${worst.seconds.toFixed(1)} s, ${worst.megabytes} MB) | ${figure(worst.tried)} | ${figure(worst.over)} | |`,
		...(mutants
			? [
					`| small changes of the program that no test notices | ${figure(mutants.tried)} | ${figure(mutants.tried - mutants.noticed)} | |`,
				]
			: []),
	].join('\n');
	console.log(table);
	if (wanted.from === undefined && !wanted.short) writeInto('docs/safety.md', table);
	const failed = [
		...rows
			.filter(({ tried, lost, control }) => lost > 0 || tried === 0 || control?.lost === 0)
			.map(({ what }) => what),
		...(worst.over > 0 ? ['time and memory'] : []),
		...(mutants && mutants.noticed < 0.9 * mutants.tried ? ['changes of the program'] : []),
		...(rows.length === 0 ? ['no trial was made'] : []),
	];
	if (failed.length > 0) {
		console.error(`not proved: ${failed.join('; ')}`);
		process.exitCode = 1;
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function runTrials() {
	const file = join(folder, 'proof');
	writeFileSync(file, '');
	for (const { file: tests, many } of TRIALS) {
		const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', '--testTimeout=3600000', tests], {
			env: { ...process.env, ...(wanted.short ? {} : many), ALB_PROOF: file },
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		if (status !== 0) {
			console.error(`${tests} failed`);
			process.exitCode = 1;
		}
	}
	return file;
}

/** Rows of the same trial as one. */
function joined(/** @type {readonly Proof[]} */ rows) {
	/** @type {Map<string, Proof>} */
	const byName = new Map();
	const sum = (/** @type {Count | undefined} */ a, /** @type {Count | undefined} */ b) =>
		a && b ? { tried: a.tried + b.tried, lost: a.lost + b.lost } : (a ?? b);
	for (const row of rows) {
		const before = byName.get(row.what);
		const control = sum(before?.control, row.control);
		byName.set(row.what, { what: row.what, tried: 0, lost: 0, ...sum(before, row), ...(control && { control }) });
	}
	return [...byName.values()];
}

/** `alb check` on each book of the corpus, as a program of its own. */
async function measureCorpus() {
	const bundle = join(folder, 'corpus.mjs');
	const contents =
		"export { badInputs } from './test/support/bad-inputs/index.ts'; export { filesOf } from './test/support/bad-inputs/bad-input.ts'";
	await build({
		stdin: { contents, resolveDir: process.cwd() },
		bundle: true,
		platform: 'node',
		format: 'esm',
		outfile: bundle,
		logLevel: 'error',
	});
	const { badInputs, filesOf } = await import(pathToFileURL(bundle).href);
	const books = Object.values(badInputs).flatMap((group) =>
		group.map((/** @type {any} */ [, content]) => filesOf(content)),
	);
	const peak = join(folder, 'peak.cjs');
	writeFileSync(
		peak,
		"process.on('exit', () => require('fs').writeFileSync(process.env.ALB_PEAK, String(process.resourceUsage().maxRSS)));",
	);
	const worst = { tried: 0, over: 0, seconds: 0, megabytes: 0 };
	for (const files of books) {
		const book = join(folder, `book-${worst.tried++}`);
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(dirname(join(book, name)), { recursive: true });
			writeFileSync(join(book, name), content);
		}
		const start = process.hrtime.bigint();
		spawnSync(process.execPath, ['--require', peak, 'bin/alb.js', '-C', book, 'check'], {
			stdio: 'ignore',
			env: { ...process.env, ALB_PEAK: join(folder, 'peak') },
		});
		const seconds = Number(process.hrtime.bigint() - start) / 1e9;
		const megabytes = Math.round(Number(readFileSync(join(folder, 'peak'), 'utf8')) / 1024);
		if (seconds > 2 || megabytes > 300) worst.over++;
		worst.seconds = Math.max(worst.seconds, seconds);
		worst.megabytes = Math.max(worst.megabytes, megabytes);
	}
	return worst;
}

function countMutants() {
	const { stdout } = spawnSync(process.execPath, ['scripts/mutants.mjs', '--json'], { encoding: 'utf8' });
	return /** @type {{ tried: number, noticed: number }} */ (JSON.parse(stdout));
}

function figure(/** @type {number} */ count) {
	return count.toLocaleString('en-GB');
}

/** Puts the table between its two marks. */
function writeInto(/** @type {string} */ page, /** @type {string} */ table) {
	const [begin, end] = ['<!-- proof: made by npm run prove -->', '<!-- /proof -->'];
	const text = readFileSync(page, 'utf8');
	const [before = '', rest = ''] = text.split(begin);
	const [, after = ''] = rest.split(end);
	writeFileSync(page, `${before}${begin}\n\n${table}\n\n${end}${after}`);
}
