import type { Command } from 'commander';
import { listOf } from '../formats/count.ts';
import type { Rendered, RenderFormat } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { visible } from '../formats/visible.ts';
import { type FileChange, replacing } from '../io/plan.ts';
import { MINUTES_FOLDER, pathFor } from '../io/root.ts';
import { leadsOutside, relativeToRoot, sameFile } from '../io/sources.ts';
import { consolidate } from '../log/consolidate.ts';
import { comingMeeting, dayOf } from '../log/next-meeting.ts';
import { meetingDates } from '../model/deadline.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { ExitStatus } from '../world.ts';
import type { AlbCommand, Options, Setting } from './command.ts';
import { findMeeting } from './find-meeting.ts';
import { type OpenBook, openBook, readWhole } from './open-book.ts';
import { reportFaults } from './reading-faults.ts';
import { Refusal } from './refusal.ts';
import { drawPages, logSheet, minutesSheet, type Page } from './sheets.ts';

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
  $ alb render --for MH,RE              a page for each of them: what they are to do
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
			.option('--for <initials>', 'one member’s page: MH, several with commas, or all');
		addPageOptions(command);
		command.addHelpText('after', HELP);
	},
	async run(setting, args, options) {
		return await writePages(setting, options, (wanted) => draw(setting, args, options['for'], wanted));
	},
};

/** Adds the options that say in which formats pages are written, and where to. */
export function addPageOptions(command: Command): void {
	const usual = formats.filter((format) => format.usual).map(({ id }) => id);
	command
		.option(
			'--to <formats>',
			`the formats to write: ${ids.join(', ')}, or several with commas; ${listOf(usual)} by default`,
		)
		.option('--out <folder>', `the folder to write to; ${OUT} in the minute book by default`)
		.option('--stdout', 'print one page instead of writing files');
}

/** Writes or prints the pages that a command draws, in the formats and to the place that its options name. */
export async function writePages(
	setting: Setting,
	options: Options,
	draw: (wanted: readonly RenderFormat[]) => Promise<Drawn>,
): Promise<ExitStatus> {
	const { world, folder } = setting;
	const wanted = readFormats(options['to']);
	if (options['stdout'] === true) {
		const bytes = wanted.find(({ text }) => !text);
		if (bytes && options['to'] !== undefined) throw noText(bytes);
		const drawn = await draw(wanted);
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
		const drawn = await draw(wanted);
		refuseToReplace(drawn.pages, out, drawn.opened);
		change(drawn.pages.map(({ name, content }) => replacing(pathFor(place, name), bytesOf(content))));
		world.out.write(visible(drawn.pages.map(({ name }) => `Wrote ${out.name}/${name}\n`).join('')));
		return reportFaults(drawn.opened, drawn.read, setting);
	};
	const within = relativeToRoot(root, root, place);
	const { changeBook, changeElsewhere } = await import('./change-book.ts');
	if (within === undefined) return changeElsewhere(world, place, write);
	return changeBook(world, root, ({ change }) => write((changes) => change(changes, { keep: false })));
}

/** The pages that were asked for, and what of the book was read for them. */
export interface Drawn {
	readonly opened: OpenBook;
	readonly pages: readonly Page[];
	readonly read: Pick<MinuteBook<Minutes>, 'meetings'>;
}

async function draw(
	{ world, folder }: Setting,
	args: readonly string[],
	members: string | undefined,
	wanted: readonly RenderFormat[],
): Promise<Drawn> {
	const opened = await openBook(folder);
	const { board, root } = opened;
	const book = await readWhole(opened);
	const named = args.filter((name) => name !== LOG).map((name) => findMeeting(book, name, { root, folder }));
	const everything = args.length === 0 && members === undefined;
	const meetings = everything ? book.meetings : [...new Set(named)];
	const withLog = everything || args.includes(LOG);
	const log = consolidate(book, { statuses: board.statuses, today: world.today });
	const dates = meetingDates(book, board);
	const nextMeeting = dayOf(comingMeeting(book, board, world.today));
	const sheets = [
		...meetings.filter(isReadable).map((minutes) => minutesSheet({ board, minutes, dates })),
		...(withLog ? [logSheet({ board, log, dates, ...(nextMeeting !== undefined && { nextMeeting }) })] : []),
		...(members === undefined
			? []
			: (await import('./member-sheets.ts')).memberSheets(members, { book, log, board, today: world.today })),
	];
	const pages = await drawPages(sheets, opened, wanted);
	return { opened, pages, read: withLog || members !== undefined ? book : { meetings } };
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

function bytesOf(content: Rendered): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A file whose body could not be read has no page: one without its notes would look like a meeting without any. */
function isReadable({ discussionLines }: Minutes): boolean {
	return discussionLines.length > 0;
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
