import type { Block, HeadingBlock, ParagraphBlock } from '../../model/body/block.ts';
import type { Inline } from '../../model/body/inline.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { wordsOf } from '../../values/flat-text.ts';
import { foldSpaces } from '../../values/one-line.ts';
import type { MinutesDocument } from '../format.ts';
import { typedHtml } from '../typed-html.ts';

/** The head of the notes: their title, and the lines of the body that say nothing but that title and the board's name. */
export interface Headline {
	readonly title: string;
	readonly blocks: ReadonlySet<Block>;
}

/**
 * Finds the head in what is before the first agenda item and the log. The front matter's title wins; a heading of the
 * first rank that begins the body comes next; else the notes are called what they always were.
 */
export function findHeadline({ board, minutes }: MinutesDocument): Headline {
	const opening = openingOf(minutes.body);
	const name = foldSpaces(board.name ?? '');
	const first = opening.find(
		(block) =>
			!(block.type === 'html' && typedHtml(block.text).trim() === '') && (!isLine(block) || said(block) !== name),
	);
	const written = minutes.title?.value ?? (first?.type === 'heading' && first.level === 1 ? said(first) : undefined);
	const title = foldSpaces(written ?? '') || usualTitle(minutes);

	const left = new Set([title, name]);
	const blocks = opening.filter((block) => {
		// A logo is more than the name that describes it.
		if (!isLine(block) || holdsPicture(block.content)) return false;
		const lines = wordsOf(block.content)
			.split(/\r\n|\n|\r/)
			.map(foldSpaces);
		if (!lines.every((line) => left.has(line))) return false;
		// Said once more, the words are part of the notes.
		for (const line of lines) left.delete(line);
		return true;
	});
	return { title, blocks: new Set(blocks) };
}

function openingOf({ blocks, log }: MinutesDocument['minutes']['body']): readonly Block[] {
	const end = blocks.findIndex((block) => block === log?.table || (block.type === 'heading' && block.level === 2));
	return end < 0 ? blocks : blocks.slice(0, end);
}

function isLine(block: Block): block is HeadingBlock | ParagraphBlock {
	return block.type === 'paragraph' || (block.type === 'heading' && block.level === 1);
}

function said({ content }: HeadingBlock | ParagraphBlock): string {
	return foldSpaces(wordsOf(content));
}

function holdsPicture(content: readonly Inline[]): boolean {
	return content.some((piece) => piece.type === 'image' || ('content' in piece && holdsPicture(piece.content)));
}

function usualTitle({ date }: MinutesDocument['minutes']): string {
	const title = 'Meeting notes and action log';
	return date ? `${title}: ${formatDate(date.value)}` : title;
}
