import { changeBook } from '../../book/change-book.ts';
import { Refusal } from '../../book/refusal.ts';
import { repositoryPath } from '../../book/repository-path.ts';
import { visible } from '../../formats/visible.ts';
import { attributeOf, readSettings, removeSections, writeSettings } from '../../io/git/git-settings.ts';
import { findRoot, findWorkTree } from '../../io/root.ts';
import { isThere, readSource } from '../../io/sources.ts';
import type { ExitStatus, Setting, World } from '../../world.ts';
import type { Options } from '../command.ts';
import { askWhether } from '../options/questions.ts';
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
	const { root, top, minutes } = find(folder);
	const settings = settingsFor(world.self);
	const set = readSettings(top);
	for (const { key } of settings) refuseForeign(key, set.get(key));
	const missing = settings.filter(({ key, value }) => set.get(key) !== value);

	const mergedBy = attributeOf(top, 'merge', minutes) ?? WAY;
	if (mergedBy !== WAY)
		throw new Refusal(
			`git attributes already say how to merge minutes: merge=${mergedBy}`,
			`Nothing was changed. Remove it from ${ATTRIBUTES_FILE}, and run alb git install again.`,
		);
	const comparedBy = attributeOf(top, 'diff', minutes) ?? WAY;
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
	const said = writeSettings(top, missing);
	if (said !== undefined) throw new Refusal(`git refused the settings: ${said}`, 'Nothing else was written.');
	await writeAttributes(world, root, before, after);
	const next = after === before ? '' : ` Commit ${ATTRIBUTES_FILE}; in other clones: alb git install`;
	world.out.write(`\nInstalled.${next}\n`);
	return 0;
}

/** `alb git uninstall`: removes the settings from this clone and, if asked, the line that applies to all clones. */
export async function uninstall({ world, folder }: Setting, options: Options): Promise<ExitStatus> {
	const { root, top } = find(folder);
	const set = readSettings(top);
	const there = settingsFor(world.self).flatMap(({ key }) => {
		const value = set.get(key);
		return value === undefined ? [] : [{ key, value }];
	});
	for (const { key, value } of there) refuseForeign(key, value);
	const before = readAttributes(root);
	const after = before === undefined ? '' : removeAttributes(before);
	const forAll = options['forAll'] === true && before !== undefined && after !== before;
	const shown = [
		...there.map(({ key }) => `From the git settings for this clone: ${key}`),
		...(forAll ? [`From ${ATTRIBUTES_FILE}, for everyone: the line of alb`] : []),
	];
	world.out.write(shown.length === 0 ? 'There is nothing to remove.\n' : visible(`${shown.join('\n')}\n`));
	if (options['dryRun'] === true) return 0;
	if (there.length > 0) removeSections(top, SECTIONS);
	if (forAll) await writeAttributes(world, root, before, after);
	else if (before !== undefined && after !== before)
		world.out.write(`The line in ${ATTRIBUTES_FILE} stays for other clones; it does nothing in this one.\n`);
	return 0;
}

/** Where a minute book lies in its repository. */
interface Place {
	/** The root of the minute book. */
	readonly root: string;
	/** The root of the work tree. */
	readonly top: string;
	/** The path of some minutes from there. */
	readonly minutes: string;
}

function find(folder: string): Place {
	const root = findRoot(folder);
	const top = findWorkTree(root);
	if (top === undefined) throw new Refusal(`${root} is not in a git repository`, 'To start one there: git init');
	return { root, top, minutes: `${repositoryPath(root, {})}minutes/2025-04.md` };
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

async function writeAttributes(world: World, root: string, before: string | undefined, after: string): Promise<void> {
	if (before === after) return;
	const bytesOf = (text: string | undefined) => (text === undefined ? undefined : Buffer.from(text, 'latin1'));
	const change = {
		file: ATTRIBUTES_FILE,
		before: bytesOf(before),
		after: after === '' ? undefined : bytesOf(after),
	};
	await changeBook(world, root, (book) => Promise.resolve(book.change([change], { keep: false })));
}

async function confirm(world: World): Promise<void> {
	const { ask } = world;
	if (ask && !(await askWhether({ ask, world }, '\nWrite this?', true))) throw new Refusal('nothing was written');
}
