import type { Nodes, RootContent } from 'mdast';
import { formatDate } from '../values/calendar-date.ts';
import { flatText, fold } from './flat-text.ts';
import type { MinutesDocument } from './format.ts';
import { typedHtml } from './typed-html.ts';

/** The head of the notes: their title, and the lines of the body that say nothing but that title and the board's name. */
export interface Headline {
	readonly title: string;
	readonly nodes: ReadonlySet<RootContent>;
}

/**
 * Finds the head in what stands before the first agenda item. The front matter's title wins; a heading of the first rank
 * that begins the body comes next; else the notes are called what they always were.
 */
export function findHeadline({ board, minutes }: MinutesDocument, opening: readonly RootContent[]): Headline {
	const name = fold(board.name ?? '');
	const first = opening.find(
		(node) => !(node.type === 'html' && typedHtml(node.value).trim() === '') && fold(flatText(node)) !== name,
	);
	const written =
		minutes.title?.value ?? (first?.type === 'heading' && first.depth === 1 ? flatText(first) : undefined);
	const title = fold(written ?? '') || usualTitle(minutes);

	const left = new Set([title, name]);
	const nodes = opening.filter((node) => {
		const lines = isLine(node)
			? flatText(node)
					.split(/\r\n|\n|\r/)
					.map(fold)
			: [];
		if (lines.length === 0 || !lines.every((line) => left.has(line))) return false;
		// Said once more, the words are part of the notes.
		for (const line of lines) left.delete(line);
		return true;
	});
	return { title, nodes: new Set(nodes) };
}

function isLine(node: Nodes): boolean {
	return node.type === 'paragraph' || (node.type === 'heading' && node.depth === 1);
}

function usualTitle({ date }: MinutesDocument['minutes']): string {
	const title = 'Meeting notes and action log';
	return date ? `${title}: ${formatDate(date.value)}` : title;
}
