import { type OpenBook, TROUBLES } from '../../book/open-book.ts';
import { Refusal } from '../../book/refusal.ts';
import type { Design, RenderFormat } from '../../formats/format.ts';
import { readFont, readLookFiles, readOwnTemplates } from '../../io/templates.ts';
import type { NamedFile } from '../../model/board/look.ts';
import type { SourceTrouble } from '../../model/source.ts';
import { formatPlace } from '../../values/place.ts';

/** How the board wants a format to look: its templates, its colour, its logo and its font, and the fonts of alb. */
export function lookOf(
	{ root, board }: Pick<OpenBook, 'root' | 'board'>,
	{ id, templates, dressed = false }: RenderFormat,
): Design {
	const sources = readOwnTemplates(root, templates);
	const unread = sources.find(({ trouble }) => trouble);
	if (unread?.trouble) throw new Refusal(`${unread.file} cannot be read: ${TROUBLES[unread.trouble]}`);
	const { logo, font } = board.look ?? {};
	const named = dressed ? [logo, ...Object.values(font ?? {})].filter((file) => file !== undefined) : [];
	return {
		templates: new Map(sources.map(({ file, bytes }) => [file.slice(file.indexOf('/') + 1), bytes])),
		font: readFont,
		...(board.look && { board: board.look }),
		files: filesOf(root, named, id),
	};
}

function filesOf(root: string, named: readonly NamedFile[], id: string): ReadonlyMap<string, Uint8Array> {
	const sources = readLookFiles(
		root,
		named.map(({ file }) => file),
	);
	const mistakes = sources.flatMap(({ trouble }, index) => {
		const { file, place } = named[index] ?? {};
		return trouble && file !== undefined && place ? [`${formatPlace(place)}  ${file} ${why(trouble)}`] : [];
	});
	if (mistakes.length > 0) throw new Refusal(`the look of ${id} cannot be used; nothing was written`, mistakes);
	return new Map(sources.map(({ file, bytes }) => [file, bytes]));
}

function why(trouble: SourceTrouble): string {
	if (trouble === 'vanished') return 'does not exist; add the file, or correct its name';
	if (trouble === 'too-large') return 'is larger than 8 MB; make the picture or the font smaller';
	return `cannot be read: ${TROUBLES[trouble]}`;
}
