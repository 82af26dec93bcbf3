import type { Block, Body } from '../../model/body/block.ts';
import type { Inline } from '../../model/body/inline.ts';
import { allBlocks } from '../../values/blocks.ts';
import { cellMarkdown } from '../../values/escape-markdown.ts';
import { readBlocks } from './read-blocks.ts';

/**
 * Reads lines of Markdown that are to be written into some minutes, each as a cell of a table.
 *
 * @param body what they are to be written into: they may name its footnotes and the addresses of its links
 */
export function readLines(lines: readonly string[], body?: Body): (readonly Inline[])[] {
	const rows = ['|x|', '|-|', ...lines.map((line) => `| ${cellMarkdown(line, line)} |`)];
	const text = [rows.join('\n'), ...definitionsIn(body?.blocks ?? [])].join('\n\n');
	const table = readBlocks(text, 0).find((block) => block.type === 'table');
	return (table?.rows ?? []).slice(1).map(({ cells }) => cells[0]?.content ?? []);
}

function definitionsIn(blocks: readonly Block[]): string[] {
	return Array.from(allBlocks(blocks)).flatMap(({ block }) => {
		if (block.type === 'definition') return `[${block.label}]: x`;
		return block.type === 'footnote' ? `[^${block.label}]: x` : [];
	});
}
