import type { Look, Rendered, Renderer, RenderFormat } from '../formats/format.ts';
import { readOwnTemplates } from '../io/templates.ts';
import { consolidate } from '../log/consolidate.ts';
import type { Board } from '../model/board.ts';
import type { ConsolidatedLog } from '../model/consolidated-log.ts';
import type { MinuteBook } from '../model/minute-book.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Setting } from './command.ts';
import { findMeeting } from './find-meeting.ts';
import { type OpenBook, openBook, readWhole, TROUBLES } from './open-book.ts';
import { Refusal } from './refusal.ts';
import { type Memory, NO_MEMORY } from './render-memory.ts';

const LOG = 'log';

/** What is to be rendered. */
export interface PagesWanted {
	/** As typed: meetings, or `log`; none for everything. */
	readonly named: readonly string[];
	/** What is restricted is left out. */
	readonly isPublic: boolean;
	readonly formatsFor: (board: Board) => readonly RenderFormat[];
}

/** A file that is rendered. */
export interface Page {
	readonly name: string;
	readonly content: Rendered;
}

/** The pages that were asked for, and what of the book was read for them. */
export interface Drawn {
	readonly opened: OpenBook;
	readonly formats: readonly RenderFormat[];
	readonly pages: readonly Page[];
	/** The meetings as their files have them. */
	readonly read: Pick<MinuteBook<Minutes>, 'meetings'>;
	/** The same as the public may see them, where that was asked for. */
	readonly copies?: readonly Minutes[];
	/** Everything was asked for. */
	readonly isAll: boolean;
}

/** Reads the minute book and draws the pages that are wanted of it. */
export async function drawPages(
	{ world, folder }: Setting,
	{ named, isPublic, formatsFor }: PagesWanted,
	memory = NO_MEMORY,
): Promise<Drawn> {
	const opened = await openBook(folder);
	const { board, root } = opened;
	const { book, whole } = isPublic ? await readBoth(opened) : { book: await readWhole(opened), whole: undefined };
	const found = named.filter((name) => name !== LOG).map((name) => findMeeting(book, name, { root, folder }));
	const isAll = named.length === 0;
	const meetings = isAll ? book.meetings : [...new Set(found)];
	const withLog = isAll || named.includes(LOG);
	const log = withLog ? consolidate(book, { statuses: board.statuses, today: world.today }) : undefined;
	const formats = formatsFor(board);
	const pages = await drawAll({ meetings: meetings.filter(isReadable), log, board, root }, formats, memory);
	const used = withLog ? book.meetings : meetings;
	const files = new Set(used.map(({ file }) => file));
	return {
		opened,
		formats,
		pages,
		read: { meetings: whole?.meetings.filter(({ file }) => files.has(file)) ?? used },
		...(whole && { copies: used }),
		isAll,
	};
}

async function readBoth(opened: OpenBook) {
	const { readPublic } = await import('./public-book.ts');
	return readPublic(opened);
}

/** A file whose body could not be read has no page: one without its notes would look like a meeting without any. */
function isReadable({ discussionLines }: Minutes): boolean {
	return discussionLines.length > 0;
}

interface ToDraw {
	readonly meetings: readonly Minutes[];
	readonly log: ConsolidatedLog | undefined;
	readonly board: Board;
	readonly root: string;
}

async function drawAll(
	{ meetings, log, board, root }: ToDraw,
	formats: readonly RenderFormat[],
	memory: Memory,
): Promise<Page[]> {
	const pages: Page[] = [];
	for (const format of formats) {
		const look = lookOf(root, format);
		const renderer = await load(format, look);
		const common = JSON.stringify([board, [...look.templates].map(([name, bytes]) => [name, [...bytes].join()])]);
		const draw = async (paper: string, document: readonly unknown[], work: () => Rendered | Promise<Rendered>) => {
			const name = `${paper}.${format.extension}`;
			const inputs = common + JSON.stringify(document);
			const content = memory.recall(name, inputs) ?? (await work());
			memory.keep(name, inputs, content);
			pages.push({ name, content });
		};
		for (const minutes of meetings)
			await draw(baseName(minutes.file), [minutes.file, minutes.text, minutes.leftOut], () =>
				renderer.minutes({ board, minutes }),
			);
		if (log) await draw('action-log', [log], () => renderer.actionLog({ board, log }));
	}
	return pages;
}

/** What writes a format in the look of the board; a template that cannot be used is refused, since a page without it is not what was asked for. */
async function load(format: RenderFormat, look: Look): Promise<Renderer> {
	const renderer = await format.load(look);
	if (!('mistakes' in renderer)) return renderer;
	throw new Refusal(`a template for ${format.id} cannot be used; nothing was written`, ...renderer.mistakes);
}

function lookOf(root: string, { templates }: RenderFormat): Look {
	const sources = readOwnTemplates(root, templates);
	const unread = sources.find(({ trouble }) => trouble);
	if (unread?.trouble) throw new Refusal(`${unread.file} cannot be read: ${TROUBLES[unread.trouble]}`);
	return { templates: new Map(sources.map(({ file, bytes }) => [file.slice(file.indexOf('/') + 1), bytes])) };
}

export function bytesOf({ content }: Page): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Pages are named after their file, which no two minutes share. */
function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
