import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Block, HeadingBlock } from '../../model/body/block.ts';
import type { Minutes } from '../../model/minutes.ts';
import { wordsOf } from '../../values/flat-text.ts';
import { offsetOf, splitLines } from '../../values/lines.ts';
import { foldSpaces } from '../../values/one-line.ts';

/** A part of the notes: what is under one heading. A preamble has none, nor has a log that is under none. */
export interface Part {
	readonly heading?: HeadingBlock;
	/** The agenda item that the heading begins. */
	readonly item?: AgendaItem;
	/** The table of the action log among them. */
	readonly blocks: readonly Block[];
}

/** The parts of the notes, in the order of the file. `blocks`: those of the body that are not its headline. */
export function partsOf({ file, text, items, body: { log } }: Minutes, blocks: readonly Block[]): Part[] {
	const lines = splitLines(file, text);
	const itemAt = new Map(items.map((item) => [offsetOf(lines, item.place), item]));
	const parts: (Part & { readonly blocks: Block[] })[] = [{ blocks: [] }];
	let labelled = false;
	for (const block of blocks) {
		const isLabel = block.start === log?.label.start;
		labelled ||= isLabel;
		if (block.type === 'heading' && (block.level <= 2 || isLabel)) {
			const item = itemAt.get(block.start);
			parts.push({ heading: block, ...(item && { item }), blocks: [] });
		} else if (isLabel) {
			parts.push({ blocks: isBareLabel(block) ? [] : [block] });
		} else {
			// A log under the title alone is not part of what is before it.
			if (block === log?.table && !labelled && !parts.at(-1)?.heading) parts.push({ blocks: [] });
			parts.at(-1)?.blocks.push(block);
		}
	}
	return parts.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
}

/** A line that says `Action log` and no more: the heading that the formats write says the same. */
function isBareLabel(block: Block): boolean {
	return block.type === 'paragraph' && /^action log[:.]?$/i.test(foldSpaces(wordsOf(block.content)));
}
