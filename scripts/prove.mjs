// One table of what was tried and what was lost. `npm run prove -- --help` says how.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const HELP = `Tries what must never happen, and puts how often it was tried and how often it happened into one table.

  npm run prove              everything, and writes the table into docs/safety.md (about an hour)
  npm run prove -- --short   a few rounds of each; prints the table
  npm run prove -- --from F  the table of trials that wrote themselves down in a file (ALB_PROOF=F),
                             with --write into the page

It ends with 1 if something was lost, if a trial was not made, or if a control lost nothing.`;

/** @typedef {{ readonly tried: number, readonly lost: number }} Count */
/** `bearable`: how much of it may be lost, from 0 to 1. */
/** @typedef {Count & { readonly what: string, readonly control?: Count, readonly bearable?: number }} Proof */

const { values: wanted } = parseArgs({
	options: {
		short: { type: 'boolean', default: false },
		from: { type: 'string' },
		write: { type: 'boolean', default: false },
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
	const trials = written.map((line) => /** @type {Proof} */ (JSON.parse(line)));
	const rows = joined([...trials, await measureCorpus()]);
	const table = [
		'| tried | times | lost | its control, which must lose |',
		'| --- | --: | --: | --: |',
		...rows.map(
			({ what, tried, lost, control }) =>
				`| ${what} | ${figure(tried)} | ${figure(lost)} | ${control ? `${figure(control.lost)} of ${figure(control.tried)}` : ''} |`,
		),
	].join('\n');
	console.log(table);
	if (wanted.write || (wanted.from === undefined && !wanted.short)) writeInto('docs/safety.md', table);
	const failed = [
		...rows
			.filter(({ tried, lost, control, bearable = 0 }) => lost > bearable * tried || tried === 0 || control?.lost === 0)
			.map(({ what }) => what),
		...(trials.length === 0 ? ['no trial was made'] : []),
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
	if (!wanted.short) appendFileSync(file, `${JSON.stringify(countMutants())}\n`);
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
		byName.set(row.what, { ...row, ...sum(before, row), ...(control && { control }) });
	}
	return [...byName.values()];
}

/** `alb check` on each book of the corpus, as a program of its own; and two programs that take too long, and too much. */
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
	const found = books.map((files, index) => {
		const book = join(folder, `book-${index}`);
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(dirname(join(book, name)), { recursive: true });
			writeFileSync(join(book, name), content);
		}
		return measure(['bin/alb.js', '-C', book, 'check']);
	});
	const controls = ['while (process.cpuUsage().user < 2.5e6);', 'Buffer.alloc(4e8, 1)'];
	const control = controls.map((program) => measure(['-e', program]));
	const worst = {
		seconds: Math.max(...found.map(({ seconds }) => seconds)).toFixed(1),
		megabytes: Math.max(...found.map(({ megabytes }) => megabytes)),
	};
	const count = (/** @type {typeof found} */ runs) => ({
		tried: runs.length,
		lost: runs.filter(({ seconds, megabytes }) => seconds > 2 || megabytes > 300).length,
	});
	return {
		what: `\`alb check\` on a book that breaks tools of its kind: over 2 s of the processor or 300 MB (the worst: ${worst.seconds} s, ${worst.megabytes} MB)`,
		...count(found),
		control: count(control),
	};
}

/** How long the processor works for a program of node, whatever else it does, and how much memory it takes. */
function measure(/** @type {readonly string[]} */ words) {
	const [hook, usage] = [join(folder, 'usage.cjs'), join(folder, 'usage')];
	writeFileSync(
		hook,
		"process.on('exit', () => require('fs').writeFileSync(process.env.ALB_USAGE, JSON.stringify(process.resourceUsage())));",
	);
	rmSync(usage, { force: true });
	spawnSync(process.execPath, ['--require', hook, ...words], {
		stdio: 'ignore',
		env: { ...process.env, ALB_USAGE: usage },
	});
	const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'));
	return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: Math.round(maxRSS / 1024) };
}

/** Of the small changes of the program nine of ten are to be noticed. */
function countMutants() {
	const { stdout } = spawnSync(process.execPath, ['scripts/mutants.mjs', '--json'], { encoding: 'utf8' });
	const { tried, noticed } = /** @type {{ tried: number, noticed: number }} */ (JSON.parse(stdout));
	return { what: 'small changes of the program that no test notices', tried, lost: tried - noticed, bearable: 0.1 };
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
