import { type Block, wordsOf } from '../paper/paper.ts';

/**
 * The text of blocks, for a search, with a space between its parts. Tables of actions are left out: the actions have
 * entries of their own.
 */
export function blockWords(blocks: readonly Block[]): string {
	return blocks.map(wordsOfBlock).join(' ').replace(/\s+/gu, ' ').trim();
}

function wordsOfBlock(block: Block): string {
	switch (block.type) {
		case 'heading':
			return wordsOf(block.content);
		case 'paragraph':
			return `${wordsOf(block.label ?? [])}${wordsOf(block.content)}`;
		case 'list':
			return block.entries.map(blockWords).join(' ');
		case 'quotation':
			return blockWords(block.blocks);
		case 'code':
			return block.text;
		case 'table':
			return [block.columns.map(({ title }) => title), ...block.rows].flat().map(wordsOf).join(' ');
		case 'people':
			return block.people.map(({ initials, name, details }) => [initials, name, ...details].join(' ')).join(' ');
		case 'actions':
			return wordsOf(block.caption ?? []);
		case 'rule':
			return '';
	}
}
