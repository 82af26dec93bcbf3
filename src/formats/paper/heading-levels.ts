import type { Block } from './paper.ts';

/**
 * The blocks of a section with no rank of its headings left out: under the heading of the section, which is of the
 * second rank, `####` is of the third. Whoever goes from heading to heading by ear looks for what a gap would hide.
 */
export function withoutGaps(blocks: readonly Block[]): readonly Block[] {
	let above = 2;
	const ranked = (block: Block): Block => {
		switch (block.type) {
			case 'heading':
				above = Math.min(block.level, above + 1);
				return { ...block, level: above as typeof block.level };
			case 'list':
				return { ...block, entries: block.entries.map((entry) => entry.map(ranked)) };
			case 'quotation':
				return { ...block, blocks: block.blocks.map(ranked) };
			default:
				return block;
		}
	};
	return blocks.map(ranked);
}
