import { type OpenBook, openBook, readWhole } from '../../book/open-book.ts';
import { Refusal } from '../../book/refusal.ts';
import type { Design, Rendered, Renderer, RenderFormat } from '../../formats/format.ts';
import { digestOf } from '../../io/write/plan.ts';
import type { Board } from '../../model/board/board.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Setting } from '../../world.ts';
import { lookOf } from './look.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import type { Sheet, SheetsOf } from './sheets.ts';

/** What is to be rendered. */
export interface PagesWanted {
	readonly sheetsOf: SheetsOf;
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
	{ folder }: Setting,
	{ sheetsOf, isPublic, formatsFor }: PagesWanted,
	memory = NO_MEMORY,
): Promise<Drawn> {
	const opened = await openBook(folder);
	const { book, whole } = isPublic ? await readBoth(opened) : { book: await readWhole(opened), whole: undefined };
	const { sheets, meetings, isAll } = await sheetsOf(opened, book);
	const formats = formatsFor(opened.board);
	const files = new Set(meetings.map(({ file }) => file));
	return {
		opened,
		formats,
		pages: await drawAll(sheets, opened, formats, memory),
		read: { meetings: whole?.meetings.filter(({ file }) => files.has(file)) ?? meetings },
		...(whole && { copies: meetings }),
		isAll,
	};
}

async function readBoth(opened: OpenBook) {
	const { readPublic } = await import('../../book/public-book.ts');
	return readPublic(opened);
}

async function drawAll(
	sheets: readonly Sheet[],
	opened: OpenBook,
	formats: readonly RenderFormat[],
	memory: Memory,
): Promise<Page[]> {
	const pages: Page[] = [];
	for (const format of formats) {
		const look = lookOf(opened, format);
		const renderer = await load(format, look);
		const dress = [...look.templates, ...(look.files ?? [])].map(([name, bytes]) => [name, digestOf(bytes)]);
		const common = JSON.stringify([opened.board, dress]);
		for (const sheet of sheets) {
			const name = `${sheet.name}.${format.extension}`;
			const inputs = common + JSON.stringify(sheet.inputs);
			const content = memory.recall(name, inputs) ?? (await sheet.write(renderer));
			memory.keep(name, inputs, content);
			pages.push({ name, content });
		}
	}
	return pages;
}

/** What writes a format in the look of the board; a template that cannot be used is refused, since a page without it is not what was asked for. */
async function load(format: RenderFormat, look: Design): Promise<Renderer> {
	const renderer = await format.load(look);
	if (!('mistakes' in renderer)) return renderer;
	throw new Refusal(`the look of ${format.id} cannot be used; nothing was written`, renderer.mistakes);
}

export function bytesOf({ content }: Page): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
