import type { Block, Passage } from '../model/body/block.ts';
import type { Minutes } from '../model/minutes.ts';

/** The blocks of the body without those of the log, from the line that says that it follows to its table. */
export function discussionBlocks({ body: { blocks, log } }: Pick<Minutes, 'body'>): readonly Block[] {
	if (!log) return blocks;
	return [...blocks.slice(0, blocks.indexOf(log.label)), ...blocks.slice(blocks.indexOf(log.table) + 1)];
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

/** The action lines and decisions of a block, in the order of the file. */
export function* passagesOf(block: Block): Generator<Passage> {
	if (block.type === 'paragraph') yield* block.passages?.all ?? [];
	else if (block.type === 'list')
		for (const { blocks } of block.entries) for (const each of blocks) yield* passagesOf(each);
}
