// Prints what alb costs, as ratios within this one run: start-up against an empty node, and how reading grows.
// Usage: npm run bench [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateBook } from './generate.mjs';

const rounds = Number(process.argv[2] ?? 25);
const alb = fileURLToPath(new URL('../bin/alb.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/south-east', import.meta.url));
// Certificates that node is told to load slow down an empty start, and would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Milliseconds of one whole process, from the start to the end. */
function time(/** @type {readonly string[]} */ words) {
	const start = process.hrtime.bigint();
	const { status, stderr } = spawnSync(process.execPath, words, {
		env,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		maxBuffer: 1e9,
	});
	if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
	return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(/** @type {number[]} */ values) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Times commands in turn, so that a machine that slows down slows them all; the first round only warms up. */
function compare(/** @type {Record<string, string[]>} */ commands, /** @type {number} */ times) {
	/** @type {Record<string, number[]>} */
	const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
	for (let round = 0; round <= times; round++) {
		for (const [name, words] of Object.entries(commands)) {
			const milliseconds = time(words);
			if (round > 0) taken[name]?.push(milliseconds);
		}
	}
	return Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]));
}

function row(/** @type {string} */ name, /** @type {number} */ value, /** @type {number} */ base, note = '') {
	console.log(`${name.padEnd(44)}${(value / base).toFixed(2).padStart(8)}${value.toFixed(0).padStart(9)} ms  ${note}`);
}

console.log(`node ${process.version}, ${rounds} rounds, medians; ratio to node -e 0`);
const starts = compare(
	{
		'node -e 0': ['-e', '0'],
		'alb --version': [alb, '--version'],
		'alb --help': [alb, '--help'],
		'alb actions --open (example)': [alb, '-C', example, 'actions', '--open'],
		'alb show last (example)': [alb, '-C', example, 'show', 'last'],
	},
	rounds,
);
const base = starts['node -e 0'] ?? Number.NaN;
const aims = { 'alb --version': 'aim 1.3', 'alb actions --open (example)': 'aim 2' };
for (const [name, value] of Object.entries(starts))
	row(name, value, base, aims[/** @type {keyof typeof aims} */ (name)]);

const folder = mkdtempSync(join(tmpdir(), 'alb-bench-'));
try {
	for (const command of ['actions', 'check']) {
		console.log(`\nalb ${command} over a growing book`);
		for (const meetings of [250, 500, 1000, 2000]) {
			const book = join(folder, String(meetings));
			const bytes = generateBook(book, meetings);
			const { [command]: value = Number.NaN } = compare({ [command]: [alb, '-C', book, command] }, 3);
			row(
				`${meetings} meetings, ${(bytes / 1e6).toFixed(1)} MB`,
				value,
				base,
				`${((value - base) / meetings).toFixed(2)} ms a meeting`,
			);
		}
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
