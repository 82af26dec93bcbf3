import type { RenderFormat } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { visible } from '../formats/visible.ts';
import { type FileChange, replacing } from '../io/plan.ts';
import { pathFor } from '../io/root.ts';
import { relativeToRoot } from '../io/sources.ts';
import { sameBytes } from '../io/target.ts';
import type { Board } from '../model/board.ts';
import type { ExitStatus } from '../world.ts';
import type { AlbCommand, Options, Setting } from './command.ts';
import { openBook } from './open-book.ts';
import { reportFaults } from './reading-faults.ts';
import { Refusal } from './refusal.ts';
import { NO_MEMORY, openMemory } from './render-memory.ts';
import { bytesOf, type Drawn, drawPages, type PagesWanted } from './render-pages.ts';
import { type Out, refuseToReplace } from './render-place.ts';

const OUT = 'rendered';
/** Where public copies are written: never among those that hold what is restricted. */
const OUT_PUBLIC = 'public';

const HELP = `
Without names: the notes of every meeting, and the action log of all meetings
together. The same minutes always give the same bytes, so what is rendered can be
kept in git, and --check tells whether it still is what the minutes say. Of pages
that are there already, those that are no longer right are written again.

With --public, what stands between <!-- restricted --> and <!-- /restricted --> is
left out, and so is what any meeting says of an action that is marked so in one.

Examples:
  $ alb render                          everything, into ${OUT}/
  $ alb render 2025-04                  the notes of one meeting
  $ alb render last log --to html       the newest notes and the log, as web pages
  $ alb render --public                 what everyone may read, into ${OUT_PUBLIC}/
  $ alb render --check                  what of ${OUT}/ is missing or out of date
  $ alb render --watch                  again each time that the minutes change
  $ alb render --out ~/Desktop/board    somewhere else
  $ alb render 2025-04 --to md --stdout

Formats:
${formats.map(({ id, summary }) => `  ${id.padEnd(6)} ${summary}`).join('\n')}

Exit status: 0 fine · 1 something in the minutes could not be read, and the rest
is written; or with --check, a page is not as it should be · 2 alb could not do
its work`;

/** `alb render`: the notes and the log that people circulate. */
export const render: AlbCommand = {
	declare(command) {
		command
			.argument('[meeting...]', 'dates such as 2025-04, files, last, or log for the action log alone')
			.option('--to <formats>', `the formats to write: ${ids.join(', ')}, several with commas, or all`)
			.option('--out <folder>', `the folder to write to; ${OUT} in the minute book by default`)
			.option('--public', `leave out what is restricted; into ${OUT_PUBLIC} by default`)
			.option('--check', 'write nothing, and say which pages are missing, out of date or left over')
			.option('--watch', 'render again when the minutes, templates or settings change, until Ctrl-C')
			.option('--stdout', 'print one page instead of writing files')
			.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		refuseTogether(options);
		if (options['stdout'] === true) return printPage(setting, args, options);
		if (options['check'] === true) {
			const { checkPages } = await import('./render-check.ts');
			return checkPages(setting, wantedPages(args, options), await outOf(setting, options));
		}
		if (options['watch'] !== true) return writePages(setting, args, options);
		const { watchPages } = await import('./render-watch.ts');
		return watchPages(setting, () => writePages(setting, args, options));
	},
};

/** Options that ask for different work. */
function refuseTogether(options: Options): void {
	const asked = ['stdout', 'check', 'watch'].filter((name) => options[name] === true);
	if (asked.length > 1) throw new Refusal(`--${asked.join(' and --')} do not go together`, 'Give one of them.');
	if (options['out'] === '') throw new Refusal('behind --out stands no folder');
}

async function printPage(setting: Setting, args: readonly string[], options: Options): Promise<ExitStatus> {
	const drawn = await drawPages(setting, wantedPages(args, options));
	const bytes = drawn.formats.find(({ text }) => !text);
	if (bytes && options['to'] !== undefined) throw noText(bytes);
	if (drawn.pages.length > 1) throw tooMany(drawn.pages.length);
	const content = drawn.pages[0]?.content;
	setting.world.out.write(typeof content === 'string' ? content : '');
	return endOf(drawn, setting);
}

/** Writes the pages that are not there yet, or not as they should be. */
async function writePages(setting: Setting, args: readonly string[], options: Options): Promise<ExitStatus> {
	const { world } = setting;
	const out = await outOf(setting, options);
	const write = async (change: (changes: readonly FileChange[]) => void, memory = NO_MEMORY) => {
		const drawn = await drawPages(setting, wantedPages(args, options), memory);
		refuseToReplace(drawn.pages, out, drawn.opened);
		const changes = drawn.pages.map((page) => ({
			page,
			change: replacing(pathFor(out.path, page.name), bytesOf(page)),
		}));
		const news = changes.filter(({ change: { before, after } }) => !sameBytes(before, after));
		change(news.map((one) => one.change));
		const same = changes.length - news.length;
		const lines = news.map(({ page }) => `Wrote ${out.name}/${page.name}\n`);
		if (same > 0)
			lines.push(
				news.length === 0 ? `Nothing has changed: ${pagesOf(same)} in ${out.name}\n` : `Unchanged: ${pagesOf(same)}\n`,
			);
		world.out.write(visible(lines.join('')));
		return endOf(drawn, setting);
	};
	const { changeBook, changeElsewhere } = await import('./change-book.ts');
	if (relativeToRoot(out.root, out.root, out.path) === undefined) return changeElsewhere(world, out.path, write);
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
		const { tellLeftOut } = await import('./public-book.ts');
		tellLeftOut({ meetings: copies }, setting.world);
	}
	return reportFaults(opened, read, setting);
}

function pagesOf(number: number): string {
	return number === 1 ? '1 page' : `${number} pages`;
}

async function outOf({ folder }: Setting, options: Options): Promise<Out> {
	const { root } = await openBook(folder);
	const isOwn = options['out'] === undefined;
	const name = isOwn ? (options['public'] === true ? OUT_PUBLIC : OUT) : options['out'];
	return { root, name, path: pathFor(isOwn ? root : folder, name), isOwn };
}

const ids: readonly string[] = formats.map(({ id }) => id);

function wantedPages(args: readonly string[], options: Options): PagesWanted {
	const { to } = options;
	return { named: args, isPublic: options['public'] === true, formatsFor: (board) => readFormats(to, board) };
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
		`--stdout prints one page, and these are ${pages}`,
		'Name one meeting (or log) and one format: alb render last --to html --stdout',
	);
}

function noText({ id }: RenderFormat): Refusal {
	return new Refusal(
		`--stdout prints text, and ${id} is none`,
		`Leave --stdout out: the file is written into ${OUT}/, or with --out wherever you like.`,
	);
}
