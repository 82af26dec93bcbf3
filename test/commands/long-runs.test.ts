// @module-tag slow
import { expect, test } from 'vitest';
import { alb, board } from '../support/board.ts';
import { IN_A_BOOK, IN_DOCUMENTS, RUNS } from '../support/long-runs.ts';
import { sampleMinutes } from '../support/minutes.ts';

/*
 * No text takes longer than its size warrants, wherever it is. The suite puts a few runs in each place, and each run in
 * some; `npm run long` puts every run in every place, and gives it to more commands (that takes hours).
 */
const full = process.env['ALB_LONG'] === 'full';

const LENGTH = 320_000;
/**
 * Of work, not of time. Most take a tenth of a second, thousands of findings some seconds; what looks at each
 * character for each other one takes minutes.
 */
const SECONDS = 20;

const OFTEN = ['check', 'actions', 'new-meeting --dry-run 2025-07'];
const SELDOM = [
	'show last',
	'people',
	'topics',
	'decisions',
	'search a',
	'log',
	'agenda --stdout',
	'render last --to md,html,txt',
	'site',
];
/** Spaces, which patterns break on most often, and the others in turn. */
function runsFor(index: number): readonly string[] {
	return full ? RUNS : [' ', RUNS[index % RUNS.length] ?? ''];
}

async function slowWith(files: Parameters<typeof board>[0], commands: readonly string[]): Promise<string[]> {
	const slow: string[] = [];
	const folder = board(files);
	for (const command of commands) {
		const start = process.cpuUsage();
		const { status, err } = await alb(folder, ...command.split(' '));
		const { user, system } = process.cpuUsage(start);
		const seconds = (user + system) / 1_000_000;
		if (seconds > SECONDS) slow.push(`${command} took ${seconds} s`);
		if (status === 70) slow.push(`${command} broke: ${err.slice(0, 500)}`);
	}
	return slow;
}

test.each(Object.entries(IN_A_BOOK).map(([place, write], index) => [place, write, index] as const))(
	'a long run in a minute book: %s',
	{ timeout: 3_600_000 },
	async (_, write, index) => {
		for (const run of runsFor(index)) {
			const files = write(run.repeat(LENGTH / run.length));
			expect({ run, slow: await slowWith(files, full ? [...OFTEN, ...SELDOM] : OFTEN) }).toEqual({ run, slow: [] });
		}
	},
);

test.each(Object.entries(IN_DOCUMENTS).map(([place, write], index) => [place, write, index] as const))(
	'a long run in a document: %s',
	{ timeout: 3_600_000 },
	async (_, write, index) => {
		for (const run of runsFor(index)) {
			const files = write(run.repeat(LENGTH / run.length));
			const document = Object.keys(files).find((name) => name.startsWith('old'));
			const command = `import --dry-run --date 2024-01 ${document}`;
			expect({ run, slow: await slowWith(files, [command]) }).toEqual({ run, slow: [] });
		}
	},
);

/** On each line of a PDF there is what belongs to all of its letters, or to the whole of a link. */
test.each([
	['heading', '\u0301', 160_000],
	['cell text', '\u0301', 160_000],
	['action text', 'http://', 80_000],
	['log heading', '\u00a0', 80_000],
	['cell number', 'http://', 80_000],
])('a long run in a PDF: %s, %j', async (place, run, length) => {
	const files = IN_A_BOOK[place]?.(run.repeat(length / run.length)) ?? {};
	expect(await slowWith(files, ['render last --to pdf'])).toEqual([]);
});

test.each([
	['names at a meeting', { 'old.txt': named(50_000) }],
	['tabs on a line', { 'old.txt': `Minutes of 11 January 2024\n\na${'\t'.repeat(200_000)}b\nc\td\n` }],
	['lines', { 'old.txt': `Minutes of 11 January 2024\n\n${'a line\n\n'.repeat(200_000)}` }],
])('as many %s as no list of arguments holds', async (_, files) => {
	expect(await slowWith({ 'alb.yaml': 'board: A\n', ...files }, ['import --dry-run old.txt'])).toEqual([]);
});

test('thousands of action lines with one number are each compared with a few of the others', async () => {
	const lines = Array.from({ length: 2000 }, (_, index) => `**Action 2 (MH):** Send the bid to place ${index}.`);
	const files = { 'minutes/2025-04.md': sampleMinutes({ body: lines.join('\n\n') }) };
	expect(await slowWith(files, ['check'])).toEqual([]);
});

function named(count: number): string {
	const letter = (at: number) => String.fromCharCode(97 + (at % 26));
	const names = Array.from({ length: count }, (_, at) => `Ann Bell${letter(at)}${letter(at / 26)}${letter(at / 676)}`);
	return `Minutes of 11 January 2024\n\nPresent: ${names.join(', ')}\n\n1. Introductions\n\nThey said so.\n`;
}
