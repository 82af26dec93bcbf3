import { fillMinutes } from '../book/new-minutes.ts';
import { Refusal } from '../book/refusal.ts';
import { count } from '../formats/count.ts';
import { settingsText } from '../formats/source/settings-template.ts';
import { visible } from '../formats/visible.ts';
import { findRoot, findWorkTree, MINUTES_FOLDER, SETTINGS_FILE } from '../io/root.ts';
import { isThere, leadsOutside, listMinutes } from '../io/sources.ts';
import { deriveNextMeeting } from '../log/next-meeting.ts';
import type { Board } from '../model/board/board.ts';
import { readBoard } from '../parse/settings/board.ts';
import { rules } from '../rules/index.ts';
import { makeBook } from '../values/minute-book.ts';
import type { ExitStatus, Setting, World } from '../world.ts';
import type { AlbCommand } from './command.ts';
import { type InitAnswers, type InitOptions, readAnswers } from './init/answers.ts';
import { type Asked, askWhether } from './options/questions.ts';

const HELP = `
alb init asks for the board's name, when it meets, who belongs to it and when the first
meeting is; an option answers its question in advance. It shows the files that it would
write, and asks again before it writes them: ${SETTINGS_FILE}, with every setting explained, and
the minutes of the first meeting. In a folder that already has minutes it writes only
the settings. In a git repository it offers the hook that checks each commit. It never
overwrites a file, and changes no other file.

Without a terminal, or with --yes, it asks nothing and needs only --board.

Examples:
  $ alb init                              ask, show the files, ask, write
  $ alb init --board "Northtown Board" --calendar quarterly --date 2025-07-10
  $ alb init --board "Northtown Board" --person "MH: Dr Mac Heath, Chair, Milton Keynes" \\
             --person "Rebecca Eligon" --yes
  $ alb init --board "Northtown Board" --dry-run     only show the files
  $ alb -C our-board init                 in another folder`;

interface NewFile {
	readonly file: string;
	readonly text: string;
}

/** `alb init`: starts a minute book. */
export const init: AlbCommand = {
	declare(command) {
		command
			.option('--board <name>', 'the name of the board')
			.option(
				'--calendar <months>',
				'when it meets: quarterly, monthly, none, or months such as "January, May, September"',
			)
			.option(
				'--person <person>',
				'a member: "MH: Dr Mac Heath, Chair, Milton Keynes"; once for each person',
				(person: string, before: readonly string[]) => [...before, person],
				[],
			)
			.option('--date <date>', 'the first meeting: 2025-07 or 2025-07-10')
			.option('--hook', 'let git check the minutes before each commit: alb hook install')
			.option('--yes', 'write without asking')
			.option('--dry-run', 'show the files instead of writing them')
			.addHelpText('after', HELP);
	},
	async run(setting, _, typed) {
		const { world, folder } = setting;
		const options = typed as InitOptions;
		refuseSecond(folder);
		const hasGit = findWorkTree(folder) !== undefined;
		if (options.hook && !hasGit)
			throw new Refusal(
				'--hook needs a git repository, and there is none here',
				'Nothing was written. To start one: git init',
			);
		const hasMinutes = listMinutes(folder).length > 0;
		const answers = await readAnswers(options, world, hasMinutes);
		const files = filesFor(folder, answers, hasMinutes);

		if (options.dryRun || !options.yes) world.out.write(visible(show(folder, files, answers)));
		if (options.dryRun) return 0;
		const asked = !options.yes && world.ask ? { ask: world.ask, world } : undefined;
		if (asked) await confirm(asked, files);
		const withHook = options.hook || (asked && hasGit && (await wantsHook(asked)));
		await write(world, folder, files);
		world.out.write(visible(describe(files, options.yes ? answers.remarks : [])));
		return withHook ? installHook(setting) : 0;
	},
};

/** A minute book within another would hide half of its minutes from each. */
function refuseSecond(folder: string): void {
	const root = findRoot(folder);
	if (!isThere(root, SETTINGS_FILE)) return;
	if (root === folder)
		throw new Refusal(
			`this is a minute book already: it has ${SETTINGS_FILE}`,
			'Nothing was written. To start a meeting: alb new-meeting',
		);
	throw new Refusal(
		`this folder is in the minute book ${root}`,
		'Nothing was written. Start a second minute book in a folder outside that one.',
	);
}

/** The files in the order in which they are written: the settings, which make the folder a minute book, come last. */
function filesFor(folder: string, answers: InitAnswers, hasMinutes: boolean): NewFile[] {
	const settings = { file: SETTINGS_FILE, text: settingsText(answers) };
	const board = readBack(settings);
	if (hasMinutes) return [settings];
	const file = `${MINUTES_FOLDER}/${answers.date}.md`;
	const place = { file, line: 1, column: 1 };
	const empty = deriveNextMeeting(answers.date, makeBook([]), { actions: [] }, board);
	const next = { ...empty, people: answers.people.map((person) => ({ ...person, place })) };
	const files = [{ file, text: fillMinutes(folder, file, next, board) }, settings];
	for (const one of files) {
		if (leadsOutside(folder, one.file))
			throw new Refusal(`${one.file} would be outside this folder, through a link`, 'Nothing was written.');
		if (isThere(folder, one.file)) throw new Refusal(`${one.file} already exists`, 'Nothing was written.');
	}
	return files;
}

/** Reads the settings before they are written: they must say what was answered. */
function readBack({ file, text }: NewFile): Board {
	const reading = readBoard({ file, bytes: new TextEncoder().encode(text) }, rules);
	if (!reading.mistakes) return reading.board;
	throw new Refusal('the settings could not be read back', reading.mistakes, 'Nothing was written.');
}

function show(folder: string, files: readonly NewFile[], { remarks }: InitAnswers): string {
	const parts = files.map(({ file, text }) => `${file}\n${text.trimEnd().replace(/^(?=.)/gm, '    ')}\n`);
	const said = remarks.length > 0 ? `\n${remarks.join('\n')}\n` : '';
	return `\nIn ${folder}:\n\n${parts.join('\n')}${said}`;
}

/** The hook is the machine's and not the book's: it is put there only for whoever says so. */
function wantsHook(asked: Asked): Promise<boolean> {
	return askWhether(asked, 'Let git check the minutes before each commit (alb hook)?', false);
}

async function installHook(setting: Setting): Promise<ExitStatus> {
	const { hook } = await import('./hook.ts');
	return hook.run(setting, ['install'], {});
}

async function confirm(asked: Asked, files: readonly NewFile[]): Promise<void> {
	const what = files.length === 1 ? 'this file' : `these ${count(files.length, 'file')}`;
	if (!(await askWhether(asked, `\nWrite ${what}?`, true))) throw new Refusal('nothing was written');
}

/** The settings and the minutes together: half a minute book is not a minute book. */
async function write(world: World, folder: string, files: readonly NewFile[]): Promise<void> {
	const changes = files.map(({ file, text }) => ({ file, before: undefined, after: new TextEncoder().encode(text) }));
	const { changeBook } = await import('../book/change-book.ts');
	await changeBook(world, folder, ({ change }) => Promise.resolve(change(changes, { keep: false })));
}

function describe(files: readonly NewFile[], remarks: readonly string[]): string {
	const minutes = files.find(({ file }) => file !== SETTINGS_FILE)?.file;
	const next =
		minutes === undefined
			? 'Next: alb check shows what these minutes need.'
			: `Next: open ${minutes} in any editor. After the meeting, alb check shows what was forgotten.`;
	return `${[...files.map(({ file }) => `Wrote ${file}`), ...remarks, next].join('\n')}\n`;
}
