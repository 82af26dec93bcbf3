import type { Link, Root, Table, TableCell, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { escapeCell } from '../../values/escape-markdown.ts';
import type { Inline } from '../paper/paper.ts';
import { oneLine } from './lines.ts';

/** A row is written as it is: one with a cell too many or too few stays so, and columns are not padded. */
const table: Handle = ({ align, children }: Table, _, state, info) => {
	const rows = children.map((row) => {
		const cells = row.children.map((cell) => state.handle(cell, row, state, { ...info, before: ' ', after: ' ' }));
		return `| ${cells.join(' | ')} |`;
	});
	const sides = { left: ':--', right: '--:', center: ':-:', none: '---' };
	const [head, ...others] = rows;
	const marks = (children[0]?.children ?? []).map((_, index) => sides[align?.[index] ?? 'none']);
	return [head, `| ${marks.join(' | ')} |`, ...others].join('\n');
};

const OPTIONS: Options = {
	bullet: '-',
	emphasis: '*',
	rule: '-',
	listItemIndent: 'one',
	fences: true,
	extensions: [gfmToMarkdown()],
	handlers: { table },
	unsafe: [
		// Two of them may be a formula to GitHub.
		{ character: '$', inConstruct: 'phrasing' },
		// Another reader could take what follows a fence for a tag.
		{ character: '<', inConstruct: ['codeFencedLangGraveAccent', 'codeFencedMetaGraveAccent'] },
	],
};

/** A tree as Markdown: words are escaped where they look like markup, so that they are shown as they are. */
export function writeTree(tree: Root): string {
	return toMarkdown(tree, OPTIONS);
}

/** In a list, words are escaped as in every cell that alb writes, and addresses are in angle brackets. */
const IN_LIST: Options['handlers'] = {
	text: ({ value }: Text) => escapeCell(value),
	link: (node: Link, _, state, info) => {
		const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
		return `[${words}](<${node.url.replaceAll('|', '%7C')}>)`;
	},
};

/** A line as a cell of a list, without the bars round it: what was typed as HTML, and what describes a picture, are words. */
export function writeCell(line: readonly Inline[]): string {
	const cell: TableCell = { type: 'tableCell', children: oneLine(line.map(asWords)) };
	const markdown = toMarkdown(cell, { ...OPTIONS, handlers: IN_LIST });
	return markdown.trim().replace(/[ \t]+/g, ' ');
}

function asWords(piece: Inline): Inline {
	if (piece.type === 'text') return { type: 'text', text: piece.text };
	return 'content' in piece ? { ...piece, content: piece.content.map(asWords) } : piece;
}
