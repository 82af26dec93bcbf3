import type { RestrictedActions } from '../../language/restricted-actions.ts';
import type { Block, ParagraphBlock } from '../../model/body/block.ts';
import type { Inline, Span } from '../../model/body/inline.ts';
import type { Minutes } from '../../model/minutes.ts';
import { allBlocks } from '../../values/blocks.ts';

/**
 * What belongs to restricted words and is not marked itself: what follows a restricted action line in its entry, and a
 * list, quotation, table or code right after it. What begins with an action line or a decision of its own is apart.
 */
export function afterRestricted(
	{ body }: Minutes,
	{ isRestrictedLine }: RestrictedActions,
	cuts: readonly Span[],
): Span[] {
	const isApart = (block: Block): boolean => {
		if (block.type === 'heading' || block.type === 'rule' || block.type === 'definition' || block.type === 'footnote')
			return true;
		if (block === body.log?.table || block === body.log?.label) return true;
		if (block.type === 'list')
			return block.entries.every(({ blocks: [first] }) => first !== undefined && beginsWithPassage(first));
		return beginsWithPassage(block) || isWithin(block, cuts);
	};
	const following = (blocks: readonly Block[], inEntry: boolean): Span[] => {
		const seen = blocks.filter((block) => block.type !== 'html' || !/^\s*<!--/.test(block.text));
		return seen.flatMap((block, index) => {
			if (block.type === 'list') return block.entries.flatMap((entry) => following(entry.blocks, true));
			if (block.type === 'quotation') return following(block.blocks, inEntry);
			if (block.type !== 'paragraph' || !isRestricted(block)) return [];
			const next = inEntry
				? seen.slice(index + 1)
				: seen.slice(index + 1, index + 2).filter(({ type }) => type !== 'paragraph');
			return next.filter((each) => !isApart(each) && !isWithin(each, cuts));
		});
	};
	const isRestricted = ({ passages }: ParagraphBlock) =>
		passages?.all.some(({ action }) => action && isRestrictedLine(action)) ?? false;
	return following(body.blocks, false);
}

function beginsWithPassage(block: Block): boolean {
	return block.type === 'paragraph' && block.passages?.before.length === 0;
}

function isWithin({ start, end }: Span, cuts: readonly Span[]): boolean {
	return cuts.some((cut) => cut.start <= start && end <= cut.end);
}

/** The footnotes that only restricted words refer to, and that are not marked themselves. */
export function footnotesOfRestricted({ body }: Minutes, cuts: readonly Span[]): Span[] {
	const blocks = Array.from(allBlocks(body.blocks), ({ block }) => block);
	const hidden = new Set<string>();
	const open = new Set<string>();
	for (const { label, start, end } of blocks.flatMap((block) => [...footnoteMarks(block)]))
		(isWithin({ start, end }, cuts) ? hidden : open).add(label);
	return blocks.filter(
		(block) => block.type === 'footnote' && hidden.has(block.label) && !open.has(block.label) && !isWithin(block, cuts),
	);
}

type FootnoteMark = Extract<Inline, { type: 'footnote' }>;

function* footnoteMarks(block: Block): Generator<FootnoteMark> {
	if (block.type === 'table')
		for (const { cells } of block.rows) for (const { content } of cells) yield* marksIn(content);
	else if ('content' in block) yield* marksIn(block.content);
}

function* marksIn(content: readonly Inline[]): Generator<FootnoteMark> {
	for (const piece of content) {
		if (piece.type === 'footnote') yield piece;
		else if ('content' in piece) yield* marksIn(piece.content);
	}
}
