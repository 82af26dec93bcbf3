import { type OpenBook, openBook, readWhole } from '../../book/open-book.ts';
import { Refusal } from '../../book/refusal.ts';
import type { Design, Renderer, RenderFormat } from '../../formats/format.ts';
import { formats as allFormats } from '../../formats/index.ts';
import { digestOf } from '../../io/write/plan-steps.ts';
import type { Board } from '../../model/board/board.ts';
import type { MinuteBook } from '../../model/minute-book.ts';
import type { Minutes } from '../../model/minutes.ts';
import { isSetAsideFor } from '../../values/doubles/without-doubles.ts';
import type { Setting, World } from '../../world.ts';
import type { EarlierPages } from './earlier-pages.ts';
import { lookOf } from './look.ts';
import { type Memory, NO_MEMORY } from './memory.ts';
import type { Page } from './page.ts';
import { type Out, refuseToReplace } from './place.ts';
import type { Sheet, SheetsOf } from './sheets.ts';
import { orStillPublic } from './still-public.ts';

export interface PagesWanted {
	readonly sheetsOf: SheetsOf;
	/** What is restricted is left out. */
	readonly isPublic: boolean;
	readonly formatsFor: (board: Board) => readonly RenderFormat[];
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
	{ folder, world }: Setting,
	{ sheetsOf, isPublic, formatsFor }: PagesWanted,
	memory = NO_MEMORY,
	earlier?: EarlierPages,
): Promise<Drawn> {
	const opened = await openBook(folder);
	const { book, whole } = isPublic
		? await readBoth(opened, world)
		: { book: await readWhole(opened), whole: undefined };
	const { sheets, meetings: asked, isAll } = await sheetsOf(opened, book);
	const formats = formatsFor(opened.board);
	const record = { book, board: opened.board, today: world.today };
	const more = earlier ? (await import('./earlier-pages.ts')).sheetsNamed(earlier.names, record) : [];
	const pages = await drawAll({ sheets, formats, more, names: new Set(earlier?.names) }, opened, memory);
	const meetings = pages.some(({ isEarlier }) => isEarlier) ? book.meetings : asked;
	const files = new Set(meetings.map(({ file }) => file));
	return {
		opened,
		formats,
		pages,
		read: { meetings: (whole ?? book).meetings.filter((each) => files.has(each.file) || isSetAsideFor(each, files)) },
		...(whole && { copies: meetings }),
		isAll,
	};
}

/** Draws the pages that are to be in a folder, where they may be written. In a folder of public copies those that are there already belong to them. */
export async function drawInto(
	out: Out,
	setting: Setting,
	wanted: PagesWanted,
	memory: Memory,
): Promise<{ readonly drawn: Drawn; readonly earlier: EarlierPages | undefined }> {
	const earlier = wanted.isPublic ? (await import('./earlier-pages.ts')).findEarlier(out, memory) : undefined;
	const drawn = await orStillPublic(out.name, earlier?.names.length ?? 0, async () => {
		const drawing = await drawPages(setting, wanted, memory, earlier);
		refuseToReplace(drawing.pages, out, drawing.opened);
		return drawing;
	});
	return { drawn, earlier };
}

async function readBoth(opened: OpenBook, world: World) {
	const { readPublic } = await import('../../book/public-book.ts');
	return readPublic(opened, world);
}

/** What is drawn: the sheets in the formats that were asked for, and more of them where there are pages with these names. */
interface ToDraw {
	readonly sheets: readonly Sheet[];
	readonly formats: readonly RenderFormat[];
	readonly more: readonly Sheet[];
	readonly names: ReadonlySet<string>;
}

async function drawAll({ sheets, formats, more, names }: ToDraw, opened: OpenBook, memory: Memory): Promise<Page[]> {
	const pages: Page[] = [];
	for (const format of allFormats) {
		const nameOf = (sheet: Sheet) => `${sheet.name}.${format.extension}`;
		const asked = formats.includes(format) ? sheets : [];
		const askedNames = new Set(asked.map(nameOf));
		const earlier = more.filter((sheet) => names.has(nameOf(sheet)) && !askedNames.has(nameOf(sheet)));
		if (asked.length + earlier.length === 0) continue;
		const look = lookOf(opened, format);
		const renderer = await load(format, look);
		const dress = [...look.templates, ...(look.files ?? [])].map(([name, bytes]) => [name, digestOf(bytes)]);
		const common = JSON.stringify([opened.board, dress]);
		for (const sheet of [...asked, ...earlier]) {
			const name = nameOf(sheet);
			const inputs = common + JSON.stringify(sheet.inputs);
			const content = memory.recall(name, inputs) ?? (await sheet.write(renderer));
			memory.keep(name, inputs, content);
			pages.push({ name, content, isEarlier: !askedNames.has(name) });
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
