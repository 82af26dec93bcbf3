import type { Block } from '../model/body/block.ts';
import type { Minutes } from '../model/minutes.ts';

/** The blocks of the body without those of the log, from the line that says that it follows to its table. */
export function discussionBlocks({ body: { blocks, log } }: Pick<Minutes, 'body'>): readonly Block[] {
	if (!log) return blocks;
	return [...blocks.slice(0, blocks.indexOf(log.label)), ...blocks.slice(blocks.indexOf(log.table) + 1)];
}
