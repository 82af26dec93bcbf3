import type { Block } from '../../model/body/block.ts';

/** A footnote as the minutes have it. */
export type FootnoteBlock = Extract<Block, { type: 'footnote' }>;

/**
 * Numbers the footnotes of some blocks as what is written comes to name them. Of two definitions of one label the first
 * holds, as in Markdown.
 */
export class FootnoteNumbers {
	private readonly defined = new Map<string, FootnoteBlock>();
	private readonly numbers = new Map<string, number>();
	private readonly inOrder: FootnoteBlock[] = [];

	constructor(blocks: readonly Block[]) {
		this.define(blocks);
	}

	private define(blocks: readonly Block[]): void {
		for (const block of blocks) {
			if (block.type === 'list') for (const entry of block.entries) this.define(entry.blocks);
			if (block.type === 'footnote' && !this.defined.has(block.label)) this.defined.set(block.label, block);
			if (block.type === 'quotation' || block.type === 'footnote') this.define(block.blocks);
		}
	}

	/** The number of a footnote, from 1 on; undefined where none has this label. */
	of(label: string): number | undefined {
		const footnote = this.defined.get(label);
		if (!footnote) return undefined;
		const number = this.numbers.get(label) ?? this.inOrder.push(footnote);
		this.numbers.set(label, number);
		return number;
	}

	/**
	 * The footnotes by their numbers, for whom writes them: one that is written may name others. Those that nothing names
	 * come last, so that none is lost.
	 */
	*all(): Generator<FootnoteBlock> {
		const labels = [...this.defined.keys()];
		for (let at = 0; at < this.defined.size; at++) {
			while (this.inOrder.length <= at) this.of(labels.shift() ?? '');
			const footnote = this.inOrder[at];
			if (footnote) yield footnote;
		}
	}
}
