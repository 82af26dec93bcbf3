import { changeBook } from '../../book/change-book.ts';
import { Refusal } from '../../book/refusal.ts';
import { repositoryOf } from '../../book/repository-of.ts';
import { repositoryPath } from '../../book/repository-path.ts';
import { visible } from '../../formats/visible.ts';
import type { Git } from '../../io/git/git.ts';
import {
	attributeOf,
	type GitSetting,
	readSettings,
	type SettingsFile,
	settingsChange,
	settingsIn,
} from '../../io/git/git-settings.ts';
import { findRoot, findWorkTree } from '../../io/root.ts';
import { isThere, readSource } from '../../io/sources.ts';
import type { FileChange } from '../../io/write/plan-steps.ts';
import type { ExitStatus, Setting, World } from '../../world.ts';
import type { Options } from '../command.ts';
import { askWhether } from '../options/questions.ts';
import { withoutSettings, withSettings } from './settings-text.ts';
import {
	ATTRIBUTES_FILE,
	addAttributes,
	attributesLine,
	isOwn,
	removeAttributes,
	SECTIONS,
	settingsFor,
	WAY,
} from './setup.ts';

/** `alb git install`: shows what it would write, and writes what is not there yet. */
export async function install({ world, folder }: Setting, options: Options): Promise<ExitStatus> {
	const { root, git, minutes } = find(folder, world);
	const settings = settingsFor(world.self);
	const file = readFile(git);
	const set = new Map(file.settings.map(({ key, value }) => [key, value]));
	for (const { key } of settings) refuseForeign(key, set.get(key));
	const missing = settings.filter(({ key, value }) => set.get(key) !== value);

	const mergedBy = attributeOf(git, 'merge', minutes) ?? WAY;
	if (mergedBy !== WAY)
		throw new Refusal(
			`git attributes already say how to merge minutes: merge=${mergedBy}`,
			`Nothing was changed. Remove it from ${ATTRIBUTES_FILE}, and run alb git install again.`,
		);
	const comparedBy = attributeOf(git, 'diff', minutes) ?? WAY;
	const before = readAttributes(root);
	const line = attributesLine(comparedBy === WAY);
	const after = addAttributes(before ?? '', line);

	if (missing.length === 0 && after === before) {
		world.out.write('git already merges and compares the minutes with alb.\n');
		return 0;
	}
	const shown = [
		...(after === before ? [] : [`In ${ATTRIBUTES_FILE}, for everyone who works in this repository:`, `  ${line}`, '']),
		...(missing.length === 0 ? [] : ['In the git settings for this clone:']),
		...missing.map(({ key, value }) => `  ${key} = ${value}`),
		...(comparedBy === WAY ? [] : ['', `Minutes are still compared as before: diff=${comparedBy}`]),
	];
	world.out.write(visible(`${shown.join('\n').trim()}\n`));
	if (options['dryRun'] === true) return 0;
	if (options['yes'] !== true) await confirm(world);
	const keys = new Set(missing.map(({ key }) => key));
	const change = changeSettings(git, file, (key) => keys.has(key), missing);
	await write(world, root, [change, attributesChange(before, after)]);
	const next = after === before ? '' : ` Commit ${ATTRIBUTES_FILE}; in other clones: alb git install`;
	world.out.write(`\nInstalled.${next}\n`);
	return 0;
}

/** `alb git uninstall`: removes the settings from this clone and, if asked, the line that applies to all clones. */
export async function uninstall({ world, folder }: Setting, options: Options): Promise<ExitStatus> {
	const { root, git } = find(folder, world);
	const file = readFile(git);
	const own = new Set(settingsFor(world.self).map(({ key }) => key));
	const there = file.settings.filter(({ key }) => own.has(key));
	for (const { key, value } of there) refuseForeign(key, value);
	const before = readAttributes(root);
	const after = before === undefined ? '' : removeAttributes(before);
	const forAll = options['forAll'] === true && before !== undefined && after !== before;
	const shown = [
		...new Set(there.map(({ key }) => `From the git settings for this clone: ${key}`)),
		...(forAll ? [`From ${ATTRIBUTES_FILE}, for everyone: the line of alb`] : []),
	];
	world.out.write(shown.length === 0 ? 'There is nothing to remove.\n' : visible(`${shown.join('\n')}\n`));
	if (options['dryRun'] === true) return 0;
	const isOurs = (key: string) => SECTIONS.some((section) => key.startsWith(`${section}.`));
	const settings = there.length > 0 ? [changeSettings(git, file, isOurs, [])] : [];
	if (shown.length > 0) await write(world, root, [...settings, ...(forAll ? [attributesChange(before, after)] : [])]);
	if (!forAll && before !== undefined && after !== before)
		world.out.write(`The line in ${ATTRIBUTES_FILE} stays for other clones; it does nothing in this one.\n`);
	return 0;
}

/** Where a minute book lies in its repository. */
interface Place {
	/** The root of the minute book. */
	readonly root: string;
	/** Git, at the root of the work tree. */
	readonly git: Git;
	/** The path of some minutes from there. */
	readonly minutes: string;
}

function find(folder: string, { env }: World): Place {
	const root = findRoot(folder);
	const top = findWorkTree(root);
	if (top === undefined) throw new Refusal(`${root} is not in a git repository`, 'To start one there: git init');
	const { git } = repositoryOf(top, env, 'alb git');
	return { root, git, minutes: `${repositoryPath(root, {})}minutes/2025-04.md` };
}

function readFile(git: Git): SettingsFile {
	const file = readSettings(git);
	if (!file)
		throw new Refusal(
			'the git settings of this clone are not there, or are being changed (config.lock)',
			'Nothing was changed. If no git is running, remove that file from the folder .git, and run the command again.',
		);
	return file;
}

/** The change of the settings. Git reads what would be written first: it must say what is meant, and nothing else. */
function changeSettings(
	git: Git,
	file: SettingsFile,
	isGone: (key: string) => boolean,
	added: readonly GitSetting[],
): FileChange {
	const text = withSettings(withoutSettings(file.text, isGone), added);
	const meant = [...file.settings.filter(({ key }) => !isGone(key)), ...added];
	if (JSON.stringify(settingsIn(git, text)) !== JSON.stringify(meant))
		throw new Refusal(
			`alb cannot change the git settings of this clone: they are written in an unusual way`,
			`Nothing was changed. Remove the sections of ${WAY} from ${visible(file.path)} by hand.`,
		);
	return settingsChange(file, text);
}

/** A setting of that name which alb did not write is somebody's, and stays. */
function refuseForeign(key: string, value: string | undefined): void {
	if (value === undefined || isOwn({ key, value })) return;
	throw new Refusal(
		`git already has a setting ${key} that alb did not write: ${value}`,
		`It was left as it is. To remove it: git config --unset ${key}`,
	);
}

/** One byte is one character in it: what is not alb's is written as it was read. */
function readAttributes(root: string): string | undefined {
	if (!isThere(root, ATTRIBUTES_FILE)) return undefined;
	const { bytes, trouble } = readSource(root, ATTRIBUTES_FILE);
	if (trouble) throw new Refusal(`${ATTRIBUTES_FILE} cannot be read`, 'Nothing was written.');
	return Buffer.from(bytes).toString('latin1');
}

function attributesChange(before: string | undefined, after: string): FileChange {
	const bytesOf = (text: string | undefined) => (text === undefined ? undefined : Buffer.from(text, 'latin1'));
	return { file: ATTRIBUTES_FILE, before: bytesOf(before), after: after === '' ? undefined : bytesOf(after) };
}

/** The settings and the attributes together: one without the other does nothing. */
async function write(world: World, root: string, changes: readonly FileChange[]): Promise<void> {
	await changeBook(world, root, (book) => Promise.resolve(book.change(changes, { keep: false })));
}

async function confirm(world: World): Promise<void> {
	const { ask } = world;
	if (ask && !(await askWhether({ ask, world }, '\nWrite this?', true))) throw new Refusal('nothing was written');
}
