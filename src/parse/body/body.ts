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

/** Every block, also those within others, in the order of the file, and what each is in. */
export function* allBlocks(blocks: readonly Block[], container?: Container): Generator<ContainedBlock> {
	for (const block of blocks) {
		yield container ? { block, container } : { block };
		if (block.type === 'quotation') yield* allBlocks(block.blocks, 'quotation');
		else if (block.type === 'footnote') yield* allBlocks(block.blocks, container ?? 'footnote');
		else if (block.type === 'list')
			for (const entry of block.entries) yield* allBlocks(entry.blocks, container ?? 'list');
	}
}

/** What a block is in: of several, the quotation, or the outermost. */
export type Container = 'quotation' | 'list' | 'footnote';

export interface ContainedBlock {
	readonly block: Block;
	readonly container?: Container;
}
