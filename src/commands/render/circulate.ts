import type { Command } from 'commander';
import { refuseEmpty } from '../../book/open-book.ts';
import { reportFaults } from '../../book/reading-faults.ts';
import { Refusal } from '../../book/refusal.ts';
import type { RenderFormat } from '../../formats/format.ts';
import { formats } from '../../formats/index.ts';
import { visible } from '../../formats/visible.ts';
import { findRoot, pathFor } from '../../io/root.ts';
import { type FileChange, replacing } from '../../io/write/plan-steps.ts';
import { sameBytes } from '../../io/write/target.ts';
import type { Board } from '../../model/board/board.ts';
import type { ExitStatus, Setting } from '../../world.ts';
import type { Options } from '../command.ts';
import { NO_MEMORY, openMemory } from './memory.ts';
import { bytesOf } from './page.ts';
import { type Drawn, drawInto, drawPages, type PagesWanted } from './pages.ts';
import { isWithin, type Out } from './place.ts';
import type { SheetsOf } from './sheets.ts';
import { orStillPublic } from './still-public.ts';

/** Where pages are written in the minute book. */
export const OUT = 'rendered';
/** Where public copies are written: never among those that hold what is restricted. */
export const OUT_PUBLIC = 'public';

const ids: readonly string[] = formats.map(({ id }) => id);

/** The formats and what each is good for, in lines of help. */
export const FORMATS_HELP = `Formats (* by default, unless alb.yaml names others):
${formats.map(({ id, usual, summary }) => `  ${`${id}${usual ? ' *' : ''}`.padEnd(6)} ${summary}`).join('\n')}`;

/** How a command ends that circulates pages, in lines of help. */
export const EXIT_HELP = `Exit status: 0 success · 1 part of the minutes could not be read; the rest is written;
or, with --check, a page is not up to date; or, with --public, an old page was left that
may be someone's own · 2 the command failed`;

/** Adds the options for the formats of pages, and for where and how they are written. */
export function addPageOptions(command: Command): void {
	command
		.option('--to <formats>', `the formats to write: ${ids.join(', ')}, several with commas between them, or all`)
		.option('--out <folder>', `the folder to write to; by default ${OUT} in the minute book`)
		.option('--public', `leave out what is restricted; by default into ${OUT_PUBLIC}`)
		.option('--check', 'write nothing; say which pages are missing, out of date or left over')
		.option('--watch', 'render again when the minutes, templates or settings change, until Ctrl-C')
		.option('--stdout', 'print one page instead of writing files');
}

/** Writes, checks, watches or prints the sheets of a command, as the options of `addPageOptions` say. */
export async function circulate(setting: Setting, options: Options, sheetsOf: SheetsOf): Promise<ExitStatus> {
	refuseTogether(options);
	const { to } = options;
	const wanted: PagesWanted = {
		sheetsOf,
		isPublic: options['public'] === true,
		formatsFor: (board) => readFormats(to, board),
	};
	if (options['stdout'] === true) return printPage(setting, wanted, to !== undefined);
	const out = await outOf(setting, wanted, options);
	if (options['check'] === true) {
		const { checkPages } = await import('./check-rendered.ts');
		return checkPages(setting, wanted, out);
	}
	if (options['watch'] !== true) return writePages(setting, wanted, out);
	const { watchPages } = await import('./watch.ts');
	return watchPages(setting, () => writePages(setting, wanted, out));
}

/** Options that ask for different work. */
function refuseTogether(options: Options): void {
	const asked = ['stdout', 'check', 'watch'].filter((name) => options[name] === true);
	if (asked.length > 1) throw new Refusal(`--${asked.join(' and --')} do not go together`, 'Use one of them.');
	if (options['out'] === '') throw new Refusal('--out needs a folder');
}

async function printPage(setting: Setting, wanted: PagesWanted, isNamed: boolean): Promise<ExitStatus> {
	const drawn = await drawPages(setting, wanted);
	const bytes = drawn.formats.find(({ text }) => !text);
	if (bytes && isNamed) throw noText(bytes);
	if (drawn.pages.length > 1) throw tooMany(drawn.pages.length);
	const content = drawn.pages[0]?.content;
	setting.world.out.write(typeof content === 'string' ? content : '');
	return endOf(drawn, setting);
}

/** Writes the pages that are not there yet, or not as they should be. In a public folder that goes for every page of alb's. */
async function writePages(setting: Setting, wanted: PagesWanted, out: Out): Promise<ExitStatus> {
	const { world } = setting;
	const write = async (change: (changes: readonly FileChange[]) => void, memory = NO_MEMORY) => {
		const { drawn, earlier } = await drawInto(out, setting, wanted, memory);
		const changes = drawn.pages.map((page) => ({
			page,
			change: replacing(pathFor(out.path, page.name), bytesOf(page)),
		}));
		const differing = changes.filter(({ change: { before, after } }) => !sameBytes(before, after));
		const different = differing.map(({ page }) => page);
		const fate = earlier && (await import('./earlier-pages.ts')).settleEarlier(earlier, drawn.pages, different);
		const news = differing.filter(({ page }) => !fate?.kept.has(page.name));
		change([...news.map((one) => one.change), ...(fate?.changes ?? [])]);
		const same = changes.length - differing.length;
		const lines = news.map(
			({ page: { name, isEarlier } }) => `${isEarlier ? 'Updated' : 'Wrote'} ${out.name}/${name}\n`,
		);
		for (const name of fate?.removed ?? []) lines.push(`Removed ${out.name}/${name}: no page of the minutes now\n`);
		if (same > 0)
			lines.push(
				lines.length === 0 ? `Nothing has changed: ${pagesOf(same)} in ${out.name}\n` : `Unchanged: ${pagesOf(same)}\n`,
			);
		world.out.write(visible(lines.join('')));
		for (const left of fate?.left ?? []) world.err.write(visible(`alb: ${left}\n`));
		const status = await endOf(drawn, setting);
		return fate && fate.left.length > 0 ? 1 : status;
	};
	const { changeBook, changeElsewhere } = await import('../../book/change-book.ts');
	if (!isWithin(out)) return changeElsewhere(world, out.path, write);
	return changeBook(world, out.root, ({ change }) => {
		const memory = openMemory(out);
		return write((changes) => {
			change(changes, { keep: false });
			memory.save();
		}, memory);
	});
}

async function endOf({ opened, read, copies }: Drawn, setting: Setting): Promise<ExitStatus> {
	if (copies) {
		const { tellLeftOut } = await import('../../book/public-book.ts');
		tellLeftOut({ meetings: copies }, setting.world);
	}
	return reportFaults(opened, read, setting);
}

function pagesOf(number: number): string {
	return number === 1 ? '1 page' : `${number} pages`;
}

async function outOf({ folder }: Setting, wanted: PagesWanted, options: Options): Promise<Out> {
	const root = findRoot(folder);
	const isOwn = options['out'] === undefined;
	const name = isOwn ? (wanted.isPublic ? OUT_PUBLIC : OUT) : options['out'];
	const out = { root, name, path: pathFor(isOwn ? root : folder, name), isOwn };
	const pages = wanted.isPublic ? (await import('./earlier-pages.ts')).findEarlier(out, NO_MEMORY).names.length : 0;
	await orStillPublic(name, pages, () => refuseEmpty(root));
	return out;
}

/** The formats that were asked for, else those that the board has set, else the usual ones. */
function readFormats(to: string | undefined, board: Board): readonly RenderFormat[] {
	const usual = formats.filter((format) => board.formats?.includes(format.id) ?? format.usual);
	if (to === undefined) return usual;
	const words = to.split(',').map((word) => word.trim().toLowerCase());
	if (words.includes('all')) return formats;
	const unknown = words.find((word) => !ids.includes(word));
	if (unknown !== undefined) {
		throw new Refusal(
			`there is no format "${unknown}"`,
			`The formats: ${ids.join(', ')}. Several: --to ${ids.slice(0, 2).join(',')}. All of them: --to all`,
		);
	}
	return formats.filter(({ id }) => words.includes(id));
}

function tooMany(pages: number): Refusal {
	return new Refusal(
		`--stdout prints one page, but there are ${pages}`,
		'Name one meeting (or log) and one format: alb render last --to html --stdout',
	);
}

function noText({ id }: RenderFormat): Refusal {
	return new Refusal(
		`--stdout prints text, and ${id} is not text`,
		`Without --stdout the file goes into ${OUT}/, or wherever --out says.`,
	);
}
