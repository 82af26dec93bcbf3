import { join } from 'node:path';
import { Command } from 'commander';
import { commands } from '../../../src/commands/index.ts';
import { thisMachine } from '../../../src/io/write/holder.ts';
import { digestOf } from '../../../src/io/write/plan-steps.ts';
import { alb, board } from '../board.ts';
import { sampleMinutes } from '../minutes.ts';
import { git, gitEnv } from '../repository.ts';

/** A command that writes, and a folder for it to work in. */
export interface WritingCommand {
	/** As it is in the table of commands: `check`, `git install`. */
	readonly name: string;
	readonly words: readonly string[];
	/** The files before it; in a repository, where it is about git. */
	readonly files: Readonly<Record<string, string>>;
	readonly isRepository?: boolean;
	/** The folder below these files in which it is given. */
	readonly within?: string;
	/** On a disk without links, such as a memory stick. */
	readonly noLinks?: boolean;
	/** What is done before. */
	readonly first?: readonly string[];
	/**
	 * By what it may be left half made: `kill`, pages outside a minute book, which are made again; `reading`, pages of the
	 * minutes that can be read, documents of which each is imported alone, and a merge, which is then one of text; `always`, a change that was half made before.
	 * The same command then makes it whole.
	 */
	readonly half?: readonly ('kill' | 'reading' | 'always')[];
}

const ROW = '1 | Book the hall | MH | January 2025 | open';
const january = sampleMinutes({ date: '2025-01-23', rows: [ROW] });
const april = (more: Parameters<typeof sampleMinutes>[0] = {}) =>
	sampleMinutes({ date: '2025-04-24', rows: [ROW], ...more });
const book = {
	'alb.yaml': 'calendar: quarterly\n',
	'minutes/2025-01-23.md': january,
	'minutes/2025-04-24.md': april(),
};
const ended = { ...book, 'minutes/2025-04-24.md': april({ rows: ['1 | Book the hall | MH | January 2025 | closed'] }) };
const actionLine = { ...book, 'minutes/2025-04-24.md': april({ body: '**Action (LH):** Order the chairs.' }) };
const misspelt = {
	...book,
	'minutes/2025-04-24.md': april({ rows: ['1 | Book the hall | MH | January 2025 | Open'] }),
};
const merging = {
	...book,
	'.merge_file_a': january,
	'.merge_file_b': sampleMinutes({ date: '2025-01-23', rows: ['2 | Order chairs | LH | January 2025 | open', ROW] }),
	'.merge_file_c': january.replace('| open', '| closed'),
};
const unreadable = { ...merging, '.merge_file_a': 'old\n', '.merge_file_b': 'old\n', '.merge_file_c': 'new\n' };
const merge = ['git', 'merge-driver', '.merge_file_a', '.merge_file_b', '.merge_file_c', '7', 'minutes/2025-01-23.md'];

/** One case, or some, of each command that writes. A test holds the list against the table of commands. */
export const WRITING: readonly WritingCommand[] = [
	{
		name: 'init',
		words: ['init', '--yes', '--board', 'Northtown', '--date', '2025-07', '--person', 'Ann Bell'],
		files: {},
	},
	{ name: 'new-meeting', words: ['new-meeting', '2025-07'], files: book },
	{ name: 'new-meeting', words: ['new-meeting', '2025-07'], files: book, noLinks: true },
	{
		name: 'import',
		words: ['import', 'old'],
		half: ['reading'],
		files: {
			...book,
			'old/a.md': sampleMinutes({ date: '2024-01-25', rows: ['7 | Write to the mayor | RE | January 2024 | closed'] }),
			'old/b.md': sampleMinutes({ date: '2024-07-11', rows: ['8 | Paint the door | LH | July 2024 | closed'] }),
		},
	},
	{ name: 'render', words: ['render', '--to', 'md'], files: book, half: ['reading'] },
	{
		name: 'render',
		words: ['render', '--to', 'md', '--out', '../pages'],
		files: within(book),
		within: 'book',
		half: ['kill', 'reading'],
	},
	{ name: 'agenda', words: ['agenda', 'last', '--to', 'md'], files: book, half: ['reading'] },
	{ name: 'site', words: ['site'], files: book, half: ['reading'] },
	{ name: 'check', words: ['check', '--fix'], files: misspelt },
	{ name: 'add', words: ['add', 'Order the chairs', '--responsible', 'LH'], files: book },
	{ name: 'update', words: ['update'], files: actionLine },
	{ name: 'close', words: ['close', '1'], files: book },
	{ name: 'complete', words: ['complete', '1'], files: book },
	{ name: 'reopen', words: ['reopen', '1'], files: ended },
	{ name: 'assign', words: ['assign', '1', 'LH'], files: book },
	{ name: 'due', words: ['due', '1', '2026-10'], files: book },
	{ name: 'reword', words: ['reword', '1', 'Book the large hall'], files: book },
	{ name: 'note', words: ['note', '1', 'the hall is free in July'], files: book },
	{ name: 'renumber', words: ['renumber', '1', '--to', '5'], files: book },
	{ name: 'renumber', words: ['renumber', '1', '--to', '5'], files: book, noLinks: true },
	{ name: 'undo', words: ['undo'], files: book, first: ['renumber', '1', '--to', '5'] },
	{ name: 'recover', words: ['recover'], files: halfway(book), half: ['always'] },
	{ name: 'hook install', words: ['hook', 'install'], files: book, isRepository: true },
	{ name: 'hook uninstall', words: ['hook', 'uninstall'], files: book, isRepository: true, first: ['hook', 'install'] },
	{ name: 'git install', words: ['git', 'install', '--yes'], files: book, isRepository: true },
	{
		name: 'git uninstall',
		words: ['git', 'uninstall', '--for-all'],
		files: book,
		isRepository: true,
		first: ['git', 'install', '--yes'],
	},
	{ name: 'git merge-driver', words: merge, files: merging, isRepository: true, half: ['reading'] },
	{ name: 'git merge-driver', words: merge, files: unreadable, isRepository: true, half: ['reading'] },
];

function within(files: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(files).map(([name, text]) => [`book/${name}`, text]));
}

/** A minute book in which a change of three files was cut short behind the first one. */
export function halfway(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	const texts = ['one', 'two', 'three'].map((name) => ({ name, old: `${name} old\n`, now: `${name} new\n` }));
	const scratch = (kind: number, index: number) => `.alb-${kind}${'0'.repeat(10)}${index}.tmp`;
	const journal = {
		alb: 'journal@1',
		...thisMachine(),
		command: 'alb update',
		day: '2025-04-30',
		keep: true,
		folders: [],
		files: texts.map(({ name, old, now }, index) => ({
			file: `notes/${name}.md`,
			path: `notes/${name}.md`,
			draft: scratch(1, index),
			spare: scratch(2, index),
			before: digestOf(Buffer.from(old)),
			after: digestOf(Buffer.from(now)),
		})),
	};
	const scratchFiles = texts.flatMap(({ old, now }, index) => [
		[`notes/${scratch(2, index)}`, old],
		...(index > 0 ? [[`notes/${scratch(1, index)}`, now]] : []),
	]);
	return {
		...files,
		...Object.fromEntries(texts.map(({ name, old, now }, index) => [`notes/${name}.md`, index > 0 ? old : now])),
		...Object.fromEntries(scratchFiles),
		'.alb/journal': JSON.stringify(journal),
	};
}

/** Makes the folder of a command, in which nothing has gone wrong yet. */
export async function prepare({ files, isRepository, within: below = '.', first }: WritingCommand): Promise<string> {
	const folder = board(files);
	if (isRepository) git(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
	if (first) {
		const { status, err } = await alb(join(folder, below), ...first, { env: gitEnv });
		if (status !== 0) throw new Error(`alb ${first.join(' ')}: ${err}`);
	}
	return folder;
}

/** The names of all commands; of one that does several things, of each: `git install`. */
export async function namesOfCommands(): Promise<string[]> {
	const names = await Promise.all(
		Object.entries(commands).map(async ([name, { load }]) => {
			const command = new Command(name);
			(await load()).declare(command);
			const choices = command.registeredArguments[0]?.argChoices ?? [];
			return choices.length > 0 ? choices.map((choice) => `${name} ${choice}`) : [name];
		}),
	);
	return names.flat();
}
