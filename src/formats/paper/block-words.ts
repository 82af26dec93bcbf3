import { type Block, wordsOf } from './paper.ts';

/** The words of some blocks, a space between all that is apart. Tables of actions are left to the actions themselves. */
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
