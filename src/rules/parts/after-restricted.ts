import type { RestrictedActions } from '../../language/restricted-actions.ts';
import type { Block, ParagraphBlock } from '../../model/body/block.ts';
import type { Inline, Span } from '../../model/body/inline.ts';
import type { Minutes } from '../../model/minutes.ts';
import { allBlocks } from '../../values/blocks.ts';
import { wordsOf } from '../../values/flat-text.ts';

/**
 * What belongs to restricted words and is not marked itself: what follows a restricted action line in its entry, and a
 * list, quotation, table or code right after it. What begins with an action line or a decision of its own is apart.
 */
export function afterRestricted(
	{ body }: Minutes,
	{ isRestrictedLine }: RestrictedActions,
	cuts: readonly Span[],
): Span[] {
	const isRestricted = ({ passages }: ParagraphBlock) =>
		passages?.all.some(({ action }) => action && isRestrictedLine(action)) ?? false;
	const isOpen = (block: Block, isApart: (block: Block) => boolean) =>
		!NOTHING_SAID.has(block.type) &&
		block !== body.log?.table &&
		block !== body.log?.label &&
		!isWithin(block, cuts) &&
		!isApart(block);
	const following = (blocks: readonly Block[], inEntry: boolean): Span[] => {
		const seen = blocks.filter((block) => block.type !== 'html' || !/^\s*<!--/.test(block.text));
		return seen.flatMap((block, index) => {
			if (block.type === 'list') return block.entries.flatMap((entry) => following(entry.blocks, true));
			if (block.type === 'quotation') return following(block.blocks, inEntry);
			if (block.type !== 'paragraph' || !isRestricted(block)) return [];
			if (inEntry) return seen.slice(index + 1).filter((each) => isOpen(each, beginsWithNumberedAction));
			const next = seen.slice(index + 1, index + 2).filter(({ type }) => type !== 'paragraph' || announces(block));
			return next.filter((each) => isOpen(each, beginsWithPassage));
		});
	};
	return following(body.blocks, false);
}

/** Blocks that say nothing, or nothing of what is before them. */
const NOTHING_SAID: ReadonlySet<Block['type']> = new Set(['heading', 'rule', 'definition', 'footnote']);

/** Whether a paragraph says that more of it follows. */
function announces({ content }: ParagraphBlock): boolean {
	return wordsOf(content).trimEnd().endsWith(':');
}

function beginsWithPassage(block: Block): boolean {
	if (block.type === 'list') return block.entries.every(({ blocks: [first] }) => first && beginsWithPassage(first));
	return block.type === 'paragraph' && block.passages?.before.length === 0;
}

/** Within the entry of an action, a decision belongs to it, and so does an action without a number of its own. */
function beginsWithNumberedAction(block: Block): boolean {
	if (block.type === 'list')
		return block.entries.every(({ blocks: [first] }) => first && beginsWithNumberedAction(first));
	return beginsWithPassage(block) && block.type === 'paragraph' && block.passages?.all[0]?.action?.number !== undefined;
}

function isWithin({ start, end }: Span, cuts: readonly Span[]): boolean {
	return cuts.some((cut) => cut.start <= start && end <= cut.end);
}

/** The footnotes that only restricted words refer to, or footnotes of theirs, and that are not marked themselves. */
export function footnotesOfRestricted({ body, text }: Minutes, cuts: readonly Span[]): Span[] {
	const blocks = Array.from(allBlocks(body.blocks), ({ block }) => block);
	const marks = blocks.flatMap((block) => [...footnoteMarks(block)]);
	const footnotes = blocks.filter((block) => block.type === 'footnote');
	const found = new Set<(typeof footnotes)[number]>();
	for (let before = -1; before < found.size; ) {
		before = found.size;
		const hidden = [...cuts, ...found];
		const open = new Set(marks.filter((mark) => !isWithin(mark, hidden)).map(({ label }) => label));
		// A passage that begins a block is HTML to Markdown, and its footnotes are characters of that.
		const source = hidden.map(({ start, end }) => text.slice(start, end)).join('\n');
		for (const each of footnotes)
			if (source.includes(`[^${each.label}]`) && !open.has(each.label) && !isWithin(each, cuts)) found.add(each);
	}
	return [...found];
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
