import type { LogDocument, Look, MinutesDocument, Rendered, Renderer, RenderFormat } from '../formats/format.ts';
import { readOwnTemplates } from '../io/templates.ts';
import { type OpenBook, TROUBLES } from './open-book.ts';
import { Refusal } from './refusal.ts';

/** A page as it is written: the name of its file, and what it holds. */
export interface Page {
	readonly name: string;
	readonly content: Rendered;
}

/** A sheet: one page in whatever format, by its name without the ending. */
export interface Sheet {
	readonly name: string;
	readonly write: (renderer: Renderer) => Rendered | Promise<Rendered>;
}

/** The notes of one meeting, named after their file, which no two minutes share. */
export function minutesSheet(document: MinutesDocument): Sheet {
	return { name: baseName(document.minutes.file), write: ({ minutes }) => minutes(document) };
}

/** The consolidated log. */
export function logSheet(document: LogDocument): Sheet {
	return { name: 'action-log', write: ({ actionLog }) => actionLog(document) };
}

/** Draws every sheet in every format. */
export async function drawPages(
	sheets: readonly Sheet[],
	{ root }: OpenBook,
	wanted: readonly RenderFormat[],
): Promise<Page[]> {
	const pages: Page[] = [];
	for (const format of wanted) {
		const renderer = await load(format, root);
		for (const { name, write } of sheets)
			pages.push({ name: `${name}.${format.extension}`, content: await write(renderer) });
	}
	return pages;
}

/** What writes a format in the look of the board; a template that cannot be used is refused, since a page without it is not what was asked for. */
async function load(format: RenderFormat, root: string): Promise<Renderer> {
	const renderer = await format.load(lookOf(root, format));
	if (!('mistakes' in renderer)) return renderer;
	throw new Refusal(`a template for ${format.id} cannot be used; nothing was written`, ...renderer.mistakes);
}

function lookOf(root: string, { templates }: RenderFormat): Look {
	const sources = readOwnTemplates(root, templates);
	const unread = sources.find(({ trouble }) => trouble);
	if (unread?.trouble) throw new Refusal(`${unread.file} cannot be read: ${TROUBLES[unread.trouble]}`);
	return { templates: new Map(sources.map(({ file, bytes }) => [file.slice(file.indexOf('/') + 1), bytes])) };
}

function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
