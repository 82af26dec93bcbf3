import type { Rendered, Renderer, RenderFormat } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { visible } from '../formats/visible.ts';
import { type FileChange, replacing } from '../io/plan.ts';
import { MINUTES_FOLDER, pathFor } from '../io/root.ts';
import { leadsOutside, relativeToRoot, sameFile } from '../io/sources.ts';
import { consolidate } from '../log/consolidate.ts';
import type { ConsolidatedLog } from '../model/consolidated-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { AlbCommand, Setting } from './command.ts';
import { findMeeting } from './find-meeting.ts';
import { lookOf } from './look.ts';
import { type OpenBook, openBook, readWhole } from './open-book.ts';
import { reportFaults } from './reading-faults.ts';
import { Refusal } from './refusal.ts';

const OUT = 'rendered';
const LOG = 'log';

const HELP = `
Without names: the notes of every meeting, and the action log of all meetings
together. The same minutes always give the same bytes, so what is rendered can be
kept in git.

Examples:
  $ alb render                          everything, into rendered/
  $ alb render 2025-04                  the notes of one meeting
  $ alb render last log --to html       the newest notes and the log, as web pages
  $ alb render --out ~/Desktop/board    somewhere else
  $ alb render 2025-04 --to md --stdout

Formats:
${formats.map(({ id, summary }) => `  ${id.padEnd(6)} ${summary}`).join('\n')}

Exit status: 0 fine · 1 something in the minutes could not be read, and the rest
is written · 2 alb could not do its work`;

/** `alb render`: the notes and the log that people circulate. */
export const render: AlbCommand = {
	declare(command) {
		command
			.argument('[meeting...]', 'dates such as 2025-04, files, last, or log for the action log alone')
			.option('--to <formats>', `the formats to write: ${ids.join(', ')}, or several with commas; all by default`)
			.option('--out <folder>', `the folder to write to; ${OUT} in the minute book by default`)
			.option('--stdout', 'print one page instead of writing files')
			.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		const { world, folder } = setting;
		const wanted = readFormats(options['to']);
		if (options['stdout'] === true) {
			const bytes = wanted.find(({ text }) => !text);
			if (bytes && options['to'] !== undefined) throw noText(bytes);
			const drawn = await draw(setting, args, wanted);
			if (drawn.pages.length > 1) throw tooMany(drawn.pages.length);
			const content = drawn.pages[0]?.content;
			world.out.write(typeof content === 'string' ? content : '');
			return reportFaults(drawn.opened, drawn.read, setting);
		}
		if (options['out'] === '') throw new Refusal('behind --out stands no folder');
		const { root } = await openBook(folder);
		const out = options['out'] === undefined ? { folder: root, name: OUT } : { folder, name: options['out'] };
		const place = pathFor(out.folder, out.name);
		const write = async (change: (changes: readonly FileChange[]) => void) => {
			const drawn = await draw(setting, args, wanted);
			refuseToReplace(drawn.pages, out, drawn.opened);
			change(drawn.pages.map(({ name, content }) => replacing(pathFor(place, name), bytesOf(content))));
			world.out.write(visible(drawn.pages.map(({ name }) => `Wrote ${out.name}/${name}\n`).join('')));
			return reportFaults(drawn.opened, drawn.read, setting);
		};
		const within = relativeToRoot(root, root, place);
		const { changeBook, changeElsewhere } = await import('./change-book.ts');
		if (within === undefined) return changeElsewhere(world, place, write);
		return changeBook(world, root, ({ change }) => write((changes) => change(changes, { keep: false })));
	},
};

/** The pages that were asked for, and what of the book was read for them. */
interface Drawn {
	readonly opened: OpenBook;
	readonly pages: readonly Page[];
	readonly read: Pick<MinuteBook<Minutes>, 'meetings'>;
}

async function draw(
	{ world, folder }: Setting,
	args: readonly string[],
	wanted: readonly RenderFormat[],
): Promise<Drawn> {
	const opened = await openBook(folder);
	const { board, root } = opened;
	const book = await readWhole(opened);
	const named = args.filter((name) => name !== LOG).map((name) => findMeeting(book, name, { root, folder }));
	const meetings = args.length === 0 ? book.meetings : [...new Set(named)];
	const withLog = args.length === 0 || args.includes(LOG);
	const log = withLog ? consolidate(book, { statuses: board.statuses, today: world.today }) : undefined;
	const pages = await drawPages(meetings.filter(isReadable), log, opened, wanted);
	return { opened, pages, read: withLog ? book : { meetings } };
}

const ids: readonly string[] = formats.map(({ id }) => id);

function readFormats(to: string | undefined): readonly RenderFormat[] {
	if (to === undefined) return formats.filter(({ usual }) => usual);
	const words = to.split(',').map((word) => word.trim().toLowerCase());
	const unknown = words.find((word) => !ids.includes(word));
	if (unknown !== undefined) {
		throw new Refusal(
			`there is no format "${unknown}"`,
			`The formats: ${ids.join(', ')}. Several: --to ${ids.join(',')}`,
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

interface Page {
	readonly name: string;
	readonly content: Rendered;
}

function bytesOf(content: Rendered): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A file whose body could not be read has no page: one without its notes would look like a meeting without any. */
function isReadable({ discussionLines }: Minutes): boolean {
	return discussionLines.length > 0;
}

async function drawPages(
	meetings: readonly Minutes[],
	log: ConsolidatedLog | undefined,
	opened: OpenBook,
	wanted: readonly RenderFormat[],
): Promise<Page[]> {
	const { board } = opened;
	const pages: Page[] = [];
	for (const format of wanted) {
		const renderer = await load(format, opened);
		const name = (paper: string) => `${paper}.${format.extension}`;
		for (const minutes of meetings)
			pages.push({ name: name(baseName(minutes.file)), content: await renderer.minutes({ board, minutes }) });
		if (log) pages.push({ name: name('action-log'), content: await renderer.actionLog({ board, log }) });
	}
	return pages;
}

/** What writes a format in the look of the board; a template that cannot be used is refused, since a page without it is not what was asked for. */
async function load(format: RenderFormat, opened: OpenBook): Promise<Renderer> {
	const renderer = await format.load(lookOf(opened, format));
	if (!('mistakes' in renderer)) return renderer;
	throw new Refusal(`the look of ${format.id} cannot be used; nothing was written`, ...renderer.mistakes);
}

/** Pages are named after their file, which no two minutes share. */
function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Refuses pages that would take the place of one another, or of minutes: those are the record. */
function refuseToReplace(
	pages: readonly Page[],
	out: { readonly folder: string; readonly name: string },
	{ root, files }: OpenBook,
): void {
	const folder = pathFor(out.folder, out.name);
	const twice = pages.find(
		({ name }, index) => pages.findIndex((page) => page.name.toLowerCase() === name.toLowerCase()) < index,
	);
	if (twice)
		throw new Refusal(`two pages would be called ${twice.name}`, 'Rename one of the minutes; nothing was written.');
	if (sameFile(folder, pathFor(root, MINUTES_FOLDER))) {
		throw new Refusal(
			`${out.name} is the folder of the minutes, which are the record`,
			'Choose another folder with --out; nothing was written.',
		);
	}
	if (out.folder === root && leadsOutside(root, out.name))
		throw new Refusal(
			`${out.name} is a link that leads out of the minute book`,
			'Remove it, or say with --out where to write.',
		);
	for (const { name } of pages) {
		const source = files.find((file) => sameFile(pathFor(folder, name), pathFor(root, file)));
		if (source)
			throw new Refusal(
				`rendering into ${out.name} would overwrite ${source}`,
				'The minutes are the record. Choose another folder with --out; nothing was written.',
			);
	}
}
