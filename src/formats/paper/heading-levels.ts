import type { Block } from './paper.ts';

/**
 * The blocks of a section with headings that skip no level: below the heading of the section, which is of level 2,
 * `####` becomes level 3. Whoever goes from heading to heading by ear would look for what a gap hides.
 */
export function withoutGaps(blocks: readonly Block[]): readonly Block[] {
	let above = 2;
	const withLevel = (block: Block): Block => {
		switch (block.type) {
			case 'heading':
				above = Math.min(block.level, above + 1);
				return { ...block, level: above as typeof block.level };
			case 'list':
				return { ...block, entries: block.entries.map((entry) => entry.map(withLevel)) };
			case 'quotation':
				return { ...block, blocks: block.blocks.map(withLevel) };
			default:
				return block;
		}
	};
	return blocks.map(withLevel);
}
