import type { Nodes, Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Place } from '../model/place.ts';
import { type Lines, lineAt, placeAt } from '../values/lines.ts';

/** The body of the minutes in both its forms: its lines in the file, and the tree of its markdown. */
export interface Body {
	readonly lines: Lines;
	/** The offset in the file at which the body begins. */
	readonly offset: number;
	readonly text: string;
	/** Offsets in it count from the start of `text`. */
	readonly tree: Root;
}

export function parseBody(lines: Lines, offset: number): Body {
	const text = lines.text.slice(offset);
	return { lines, offset, text, tree: markdownTree(text) };
}

/**
 * The parts of GFM that change what minutes say: tables and strikethrough. remark-gfm would also look for web
 * addresses in every word, which doubles the time and changes no text.
 */
function tablesAndStrikethrough(this: Processor): void {
	const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmStrikethrough()];
	data.fromMarkdownExtensions = [
		...(data.fromMarkdownExtensions ?? []),
		gfmTableFromMarkdown(),
		gfmStrikethroughFromMarkdown(),
	];
}

const processor = unified().use(remarkParse).use(tablesAndStrikethrough).freeze();

/** The tree of a markdown text; offsets in it count from the start of that text. */
export function markdownTree(text: string): Root {
	// The parser drops one byte order mark and counts from behind it: with this one, the text keeps its own.
	return processor.parse(`\ufeff${text}`);
}

/** Where a node begins, as an offset into the text that was parsed. */
export function startOf(node: Nodes): number {
	return node.position?.start.offset ?? 0;
}

/** Where a node ends: the offset behind its last character. */
export function endOf(node: Nodes): number {
	return node.position?.end.offset ?? 0;
}

/** The place in the file of an offset into the body. */
export function placeIn({ lines, offset }: Body, at: number): Place {
	return placeAt(lines, offset + at);
}

/** The lines in the file of a node: its first, and the one after its last. */
export function linesOf(node: Nodes, { lines, offset }: Body): readonly [first: number, end: number] {
	return [lineAt(lines, offset + startOf(node)), lineAt(lines, offset + endOf(node)) + 1];
}
