import { type Block, plain, type Section } from './paper.ts';

/** A section as a part of another one: its heading becomes a block of level 3, and those in it move down with it. */
export function withinSection({ kind, heading, blocks }: Section): Section {
	const number = heading?.number === undefined ? [] : plain(`${heading.number} `);
	const title: readonly Block[] = heading
		? [{ type: 'heading', level: 3, content: [...number, ...heading.content] }]
		: [];
	return { kind, blocks: [...title, ...blocks.map(lowered)] };
}

/** A block with its headings one level lower. */
export function lowered(block: Block): Block {
	if (block.type === 'heading') return { ...block, level: block.level === 3 ? 4 : block.level === 4 ? 5 : 6 };
	if (block.type === 'list') return { ...block, entries: block.entries.map((blocks) => blocks.map(lowered)) };
	if (block.type === 'quotation') return { ...block, blocks: block.blocks.map(lowered) };
	return block;
}
