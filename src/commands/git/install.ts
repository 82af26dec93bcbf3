import { changeBook } from '../../book/change-book.ts';
import { Refusal } from '../../book/refusal.ts';
import { wayToBook } from '../../book/repository-path.ts';
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
			`the attributes of git say already how minutes are merged: merge=${mergedBy}`,
			`It stays as it is. Take it out of ${ATTRIBUTES_FILE}, and run alb git install again.`,
		);
	const comparedBy = attributeOf(top, 'diff', minutes) ?? WAY;
	const before = readAttributes(root);
	const line = attributesLine(comparedBy === WAY);
	const after = addAttributes(before ?? '', line);

	if (missing.length === 0 && after === before) {
		world.out.write('git merges and compares the minutes by alb already.\n');
		return 0;
	}
	const shown = [
		...(after === before
			? []
			: [`In ${ATTRIBUTES_FILE}, for everybody who works in this repository:`, `  ${line}`, '']),
		...(missing.length === 0 ? [] : ['In the settings of git, for this clone:']),
		...missing.map(({ key, value }) => `  ${key} = ${value}`),
		...(comparedBy === WAY ? [] : ['', `How minutes are compared stays as it is: diff=${comparedBy}`]),
	];
	world.out.write(visible(`${shown.join('\n').trim()}\n`));
	if (options['dryRun'] === true) return 0;
	if (options['yes'] !== true) await confirm(world);
	const said = writeSettings(top, missing);
	if (said !== undefined) throw new Refusal(`git does not take the settings: ${said}`, 'Nothing else was written.');
	await writeAttributes(world, root, before, after);
	const next = after === before ? '' : ` Commit ${ATTRIBUTES_FILE}; in other clones: alb git install`;
	world.out.write(`\nInstalled.${next}\n`);
	return 0;
}

/** `alb git uninstall`: takes the settings out of this clone and, where it is asked to, the line that goes for all clones. */
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
		...there.map(({ key }) => `Out of the settings of git, for this clone: ${key}`),
		...(forAll ? [`Out of ${ATTRIBUTES_FILE}, for everybody: the line of alb`] : []),
	];
	world.out.write(shown.length === 0 ? 'There is nothing of alb to take out.\n' : visible(`${shown.join('\n')}\n`));
	if (options['dryRun'] === true) return 0;
	if (there.length > 0) removeSections(top, SECTIONS);
	if (forAll) await writeAttributes(world, root, before, after);
	else if (before !== undefined && after !== before)
		world.out.write(`The line in ${ATTRIBUTES_FILE} stays, for other clones; it does nothing in this one.\n`);
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
	if (top === undefined)
		throw new Refusal(
			`there is no git repository round ${root}`,
			'What git merges by belongs to one: git init makes it.',
		);
	return { root, top, minutes: `${wayToBook(root, {})}minutes/2025-04.md` };
}

/** A setting of that name which alb did not write is somebody's, and stays. */
function refuseForeign(key: string, value: string | undefined): void {
	if (value === undefined || isOwn({ key, value })) return;
	throw new Refusal(
		`the setting ${key} of git is there already and is not alb's: ${value}`,
		`It stays as it is. To give it up: git config --unset ${key}`,
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
