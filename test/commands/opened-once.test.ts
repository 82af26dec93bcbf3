// @module-tag slow
import { cpSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { alb, emptyFolder, type Otherwise } from '../support/board.ts';
import { sampleMinutes } from '../support/minutes.ts';
import { commit, git, gitEnv, repository, write } from '../support/repository.ts';

/* Every command reads the settings and each of the minutes from the disk at most once. */

const reads = vi.hoisted(() => new Map<string, number>());

vi.mock('../../src/io/sources.ts', async (actual) => {
	const door = await actual<typeof import('../../src/io/sources.ts')>();
	return {
		...door,
		readSource: (root: string, file: string, ...more: []) => {
			reads.set(file, (reads.get(file) ?? 0) + 1);
			return door.readSource(root, file, ...more);
		},
	};
});

/** A watch that cannot be kept ends a command that would go on for ever, once it has done its work. */
vi.mock('../../src/io/watch.ts', () => ({
	watchBook: () => {
		throw Object.assign(new Error('nothing is watched here'), { code: 'EWATCH' });
	},
}));

const JULY = 'minutes/2024-07.md';
const APRIL = 'minutes/2025-04.md';
const files = {
	'alb.yaml': 'board: Northtown Board\ncalendar: quarterly\nrules:\n  number-gap: off\n',
	[JULY]: sampleMinutes({
		date: '2024-07',
		rows: ['2 | Ask about the audit | RE | July 2024 | open', '1 | Write about the buses | LH | July 2024 | open'],
	}),
	// A row that cannot be read, in a log that alone is read quickly: some commands say so, and have to read on for it.
	[APRIL]: sampleMinutes({
		body: '**Action (MH):** Book the hall\n\n**Decision:** To meet in July.',
		rows: ['2 | Ask about the audit | RE | July 2024 | open', '1 | Write about the buses | LH | July 2024 | open'],
	}),
};
const unreadable = { ...files, [JULY]: files[JULY].replace('| LH | July 2024 | open |', '| LH | July 2024 |') };
const READ_ALL = ['alb.yaml', JULY, APRIL];

let folder: string;
const template = repository({ files, day: '2025-04-30' });
git(template, ['switch', '--quiet', '--create', 'quotes']);
commit(template, { files: { [APRIL]: files[APRIL].replace('Book the hall', 'Get two quotes') } });
git(template, ['switch', '--quiet', 'main']);

beforeEach(() => {
	folder = emptyFolder();
	cpSync(template, folder, { recursive: true });
	reads.clear();
});

/** A command line of each kind of work, and the files that it is to read: all, where it says nothing else. */
type Line = readonly [line: string, files?: readonly string[]];

const lines: Readonly<Record<keyof typeof commands, readonly Line[]>> = {
	init: [['init --board Northtown --yes --dry-run', []]],
	'new-meeting': [['new-meeting 2025-07'], ['new-meeting 2025-07 --dry-run']],
	import: [['import old.txt'], ['import old.txt --dry-run']],
	render: [
		['render'],
		['render --to all'],
		['render --public'],
		['render --check'],
		['render --watch'],
		['render --stdout --to txt last'],
		['render --for all'],
		['render --out ../elsewhere'],
	],
	agenda: [['agenda 2025-07'], ['agenda 2025-07 --stdout --to txt']],
	site: [['site'], ['site --public'], ['site --out ../elsewhere-site']],
	serve: [['serve --port 0']],
	show: [['show last']],
	check: [
		['check'],
		['check last'],
		[`check ${APRIL} --compact`],
		['check --fix'],
		['check --fix --dry-run last'],
		['check --branches'],
		['check --staged', []],
	],
	rules: [['rules', ['alb.yaml']]],
	explain: [['explain action-stale', ['alb.yaml']]],
	hook: [['hook install', []]],
	actions: [
		['actions'],
		['actions 2'],
		['actions 2 --history'],
		['actions --as-of 2025-04-30', ['alb.yaml']],
		['actions --csv'],
	],
	add: [['add Sing --responsible MH'], ['add Sing --responsible MH --dry-run']],
	update: [['update'], ['update 2025-04 --dry-run']],
	close: [['close 2'], ['close 2 --dry-run']],
	complete: [['complete 2']],
	reopen: [['reopen 2']],
	assign: [['assign 2 LH']],
	due: [['due 2 none'], ['due 2 2025-10']],
	reword: [['reword 2 Sing']],
	note: [['note 2 Sung']],
	renumber: [['renumber 2'], ['renumber 2 --dry-run']],
	log: [['log']],
	people: [['people']],
	decisions: [['decisions']],
	topics: [['topics']],
	search: [['search hall'], ['search zebra --json']],
	undo: [['undo', []]],
	recover: [['recover', []]],
	git: [['git install --dry-run', ['.gitattributes']]],
};

test('there is a line for every command', () => {
	expect(Object.keys(lines).toSorted()).toEqual(Object.keys(commands).toSorted());
});

const run = (line: string, otherwise: Otherwise = {}) => alb(folder, ...line.split(' '), { env: gitEnv, ...otherwise });
const readTimes = () => [...reads].filter(([file]) => READ_ALL.includes(file)).toSorted(([a], [b]) => (a < b ? -1 : 1));
const once = (wanted: readonly string[]) => READ_ALL.filter((file) => wanted.includes(file)).map((file) => [file, 1]);

const each = Object.values(lines)
	.flat()
	.map(([line, wanted = READ_ALL]) => ({ line, wanted }));

test.each(each)('alb $line', async ({ line, wanted }) => {
	write(folder, { 'old.txt': 'Minutes of the board\n\n12 January 2024\n\nPresent: Mac Heath\n' });
	const { err } = await run(line);
	expect(err).not.toContain('a fault in alb itself');
	expect(readTimes()).toEqual(once(wanted));
});

test.each([
	'actions',
	'actions --json',
	'log',
	'topics',
	'search audit',
	'search zebra',
	'render --to md',
	'site',
	'check --fix',
])('alb %s says what it could not read, and reads no file again for it', async (line) => {
	write(folder, unreadable);
	const { status, out, err } = await run(line);
	expect({ status, names: `${out}${err}`.includes(`${JULY}:`) }).toEqual({ status: 1, names: true });
	expect(readTimes()).toEqual(once(READ_ALL));
});

test('what was read before a question was asked is read again under the lock, and only then', async () => {
	await run('add', { answers: ['Sing', 'MH', '', '', 'no'] });
	expect(readTimes()).toEqual(once(READ_ALL));
	reads.clear();
	await run('add', { answers: ['Sing', 'MH', '', '', 'yes'] });
	expect(readTimes()).toEqual(READ_ALL.map((file) => [file, 2]));
});

test('two branches that took one number are merged with one look at the minute book', async () => {
	const sides = [
		{ name: 'ours', text: 'Book the hall' },
		{ name: 'theirs', text: 'Order lunch' },
	];
	write(folder, {
		base: files[APRIL],
		...Object.fromEntries(
			sides.map(({ name, text }) => [
				name,
				files[APRIL].replace('| 2 |', `| 3 | ${text} | MH | April 2025 | open |\n| 2 |`),
			]),
		),
	});
	const { status, err } = await run(`git merge-driver base ours theirs 7 ${APRIL}`);
	expect({ status, err }).toEqual({
		status: 0,
		err: `alb: ${APRIL}: both sides gave out number 3: "Book the hall" keeps it, and "Order lunch" is now 4\n`,
	});
	expect(readTimes()).toEqual(once(READ_ALL));
});

test('a folder without minutes is refused in the same words by every command that asks for its root alone', async () => {
	for (const line of ['close 2', 'renumber 2', 'render', 'render --watch', 'site', 'serve', 'check --fix']) {
		const empty = emptyFolder();
		const { status, err } = await alb(empty, ...line.split(' '));
		expect({ line, status, err: err.split('\n', 1)[0] }).toEqual({
			line,
			status: 2,
			err: `alb: there is no minutes folder in ${empty}`,
		});
	}
});
