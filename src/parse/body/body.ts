import type { Block } from '../../model/body/block.ts';
import type { Span } from '../../model/body/inline.ts';
import type { Place } from '../../model/place.ts';
import { type Lines, lineAt, placeAt } from '../../values/lines.ts';
import { readBlocks } from './read-blocks.ts';

/** The body of the minutes in both its forms: its lines in the file, and its blocks. Offsets count in the file. */
export interface OpenedBody {
	readonly lines: Lines;
	/** The offset at which it begins. */
	readonly start: number;
	readonly blocks: readonly Block[];
}

/** Reads the body that begins at an offset of the file. */
export function openBody(lines: Lines, start: number): OpenedBody {
	return { lines, start, blocks: readBlocks(lines.text.slice(start), start) };
}

/** The characters of a block or piece, as they are in the file. */
export function sourceOf({ start, end }: Span, { lines }: Pick<OpenedBody, 'lines'>): string {
	return lines.text.slice(start, end);
}

export function placeIn({ lines }: Pick<OpenedBody, 'lines'>, at: number): Place {
	return placeAt(lines, at);
}

/** The lines of a block: its first, and the one after its last. */
export function linesOf(
	{ start, end }: Span,
	{ lines }: Pick<OpenedBody, 'lines'>,
): readonly [first: number, end: number] {
	return [lineAt(lines, start), lineAt(lines, end) + 1];
}
