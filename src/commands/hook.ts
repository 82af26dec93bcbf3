import { changeBook } from '../book/change-book.ts';
import { Refusal } from '../book/refusal.ts';
import { repositoryPath } from '../book/repository-path.ts';
import { visible } from '../formats/visible.ts';
import { findHooks, type HooksFolder, hookChange, isBare, readHook } from '../io/git/git-hooks.ts';
import { findRoot, findWorkTree } from '../io/root.ts';
import type { ExitStatus, Setting } from '../world.ts';
import type { AlbCommand } from './command.ts';
import { CHECK, quote, readHookScript, writeHookScript } from './hook/hook-script.ts';

const HELP = `
The hook runs before each commit on this computer. It checks what is staged, and refuses
a commit that would bring an error into the minutes; it shows warnings, and allows them.
Errors that are already in the last commit stop nobody.
To commit anyway: git commit --no-verify

Examples:
  $ alb hook install                    in the folder of the minute book
  $ alb hook install -C boards/east     a second minute book of the same repository
  $ alb hook uninstall

A hook that alb did not write stays as it is; alb shows the line to add to it.`;

const NAME = 'pre-commit';

/** `alb hook`: checks the minutes before each commit. */
export const hook: AlbCommand = {
	declare(command) {
		command
			.addArgument(command.createArgument('<what>', 'what to do').choices(['install', 'uninstall']))
			.addHelpText('after', HELP);
	},
	run(setting, [what]) {
		return what === 'install' ? install(setting) : uninstall(setting);
	},
};

async function install(setting: Setting): Promise<ExitStatus> {
	const { out } = setting.world;
	const { hooks, book } = find(setting);
	const path = `${hooks.path}/${NAME}`;
	const line = `alb -C ${quote(book)} ${CHECK} || exit 1`;
	if (hooks.everywhere)
		throw new Refusal(
			`git uses the hooks in ${hooks.path} for all your repositories (core.hooksPath)`,
			'A hook there would run in every repository. To check the minutes there all the same, add this line:',
			`  ${line}`,
		);
	const old = readHook(hooks, NAME);
	const books = old === undefined ? [] : old === 'foreign' ? undefined : readHookScript(old);
	if (!books)
		throw new Refusal(
			`${path} already exists, and alb did not write it`,
			'It was left as it is. To check the minutes too, add this line to it:',
			`  ${line}`,
		);
	const script = writeHookScript({
		books: [...new Set([...books, book])].toSorted((a, b) => (a < b ? -1 : 1)),
		starts: hooks.shared ? [] : setting.world.self,
	});
	if (script === old) {
		out.write(visible(`${path} already checks the minutes.\n`));
		return 0;
	}
	await write(setting, hooks, old, script);
	const shown = script.trimEnd().replace(/^/gm, '  ');
	out.write(visible(`Wrote ${path}:\n\n${shown}\n\nTo remove it: alb hook uninstall\n`));
	return 0;
}

async function uninstall(setting: Setting): Promise<ExitStatus> {
	const { out } = setting.world;
	const { hooks, book } = find(setting);
	const path = `${hooks.path}/${NAME}`;
	const old = readHook(hooks, NAME);
	if (old === undefined) {
		out.write(visible(`There is no hook ${path}.\n`));
		return 0;
	}
	const books = old === 'foreign' ? undefined : readHookScript(old);
	if (!books)
		throw new Refusal(
			`${path} was not written by alb, and was left as it is`,
			'Remove the line of alb from it by hand.',
		);
	const left = books.filter((one) => one !== book);
	if (left.length === 0) {
		await write(setting, hooks, old, undefined);
		out.write(visible(`Removed ${path}.\n`));
		return 0;
	}
	const script = writeHookScript({ books: left, starts: hooks.shared ? [] : setting.world.self });
	if (script !== old) await write(setting, hooks, old, script);
	out.write(visible(`${path} still checks ${left.join(', ')}.\n`));
	return 0;
}

/** Gives the hook another text, or removes it, unless someone has changed it since it was read. */
async function write({ world }: Setting, hooks: HooksFolder, before: string | undefined, after: string | undefined) {
	const change = hookChange(hooks, NAME, before, after);
	await changeBook(world, hooks.home, (home) => Promise.resolve(home.change([change], { keep: false })));
}

/** The hooks of the repository that a minute book is in, and the path from its root to the book. */
function find({ world, folder }: Setting): { hooks: HooksFolder; book: string } {
	const root = findRoot(folder);
	const top = findWorkTree(root);
	if (top === undefined) {
		if (isBare(folder, world.env))
			throw new Refusal(`${folder} is a bare repository, where no commits are made`, 'Use a clone of it.');
		throw new Refusal(`${root} is not in a git repository`, 'To start one there: git init');
	}
	const hooks = findHooks(top, world.env);
	if ('trouble' in hooks) throw new Refusal('cannot find the folder of git hooks', visible(hooks.trouble));
	const book = repositoryPath(root, {}).replace(/\/$/, '') || '.';
	if (book.includes('\n'))
		throw new Refusal('the name of the minute book folder contains a line break', 'Rename the folder.');
	return { hooks, book };
}
