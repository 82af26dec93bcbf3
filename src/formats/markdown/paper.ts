import type { BlockContent, List, ListItem, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { DocumentTable } from '../document-table.ts';
import type { Block, Inline, ListBlock, Paper, Section, TableBlock, TextBlock } from '../paper/paper.ts';
import { plain } from '../paper/paper.ts';

/** Writes any paper as Markdown. Its words are escaped where they look like markup, so that they are shown as they are. */
export function writePaper(paper: Paper): string {
	return toMarkdown(treeOf(paper), {
		bullet: '-',
		emphasis: '*',
		rule: '-',
		listItemIndent: 'one',
		fences: true,
		resourceLink: true,
		// Two of them may be a formula to GitHub.
		unsafe: [{ character: '$', inConstruct: 'phrasing' }],
		extensions: [gfmToMarkdown({ tablePipeAlign: false })],
	});
}

function treeOf({ title, board, mark, summary, facts, sections, footnotes }: Paper): Root {
	return {
		type: 'root',
		children: [
			{ type: 'heading', depth: 1, children: lineNodes(plain(title)) },
			...paragraphs(board === undefined ? [] : plain(board)),
			...(mark ? paragraphs([{ type: 'strong', content: plain(`${mark.label}:`) }, ...plain(` ${mark.text}`)]) : []),
			...paragraphs(summary ?? []),
			...facts.flatMap(({ name, content }) =>
				paragraphs([{ type: 'strong', content: plain(`${name}:`) }, ...plain(' '), ...content]),
			),
			...sections.flatMap(sectionNodes),
			...footnotes.map((blocks, index): RootContent => {
				const label = String(index + 1);
				return { type: 'footnoteDefinition', identifier: label, label, children: blockNodes(blocks) };
			}),
		],
	};
}

function sectionNodes({ heading, blocks }: Section): RootContent[] {
	if (!heading) return blockNodes(blocks);
	const number = heading.number === undefined ? [] : plain(`${heading.number} `);
	return [{ type: 'heading', depth: 2, children: lineNodes([...number, ...heading.content]) }, ...blockNodes(blocks)];
}

function blockNodes(blocks: readonly Block[]): BlockContent[] {
	return blocks.flatMap(blockNode);
}

function blockNode(block: Block): BlockContent[] {
	switch (block.type) {
		case 'paragraph':
			return paragraphs(wordsWithLabel(block));
		case 'heading':
			return [{ type: 'heading', depth: block.level, children: lineNodes(block.content) }];
		case 'list':
			return [listNode(block)];
		case 'quotation':
			return [{ type: 'blockquote', children: blockNodes(block.blocks) }];
		case 'code':
			return [{ type: 'code', value: block.text }];
		case 'rule':
			return [{ type: 'thematicBreak' }];
		case 'table':
			return [tableNode(block)];
		case 'people':
			return [listOf(block.people.map(({ initials, name, details }) => personNodes(initials, [name, ...details])))];
		case 'actions':
			return [...paragraphs(block.caption ?? []), actionsNode(block.table)];
	}
}

function wordsWithLabel({ label, content }: TextBlock): readonly Inline[] {
	return label ? [{ type: 'strong', content: label }, ...content] : content;
}

function paragraphs(content: readonly Inline[]): BlockContent[] {
	return content.length === 0 ? [] : [{ type: 'paragraph', children: lineNodes(content) }];
}

function listNode({ start, loose, entries }: ListBlock): List {
	const items = entries.map((blocks): ListItem => ({ type: 'listItem', spread: loose, children: blockNodes(blocks) }));
	return { type: 'list', ordered: start !== undefined, start: start ?? null, spread: loose, children: items };
}

function listOf(entries: readonly BlockContent[][]): List {
	return {
		type: 'list',
		ordered: false,
		spread: false,
		children: entries.map((children): ListItem => ({ type: 'listItem', spread: false, children })),
	};
}

function personNodes(initials: string, words: readonly string[]): BlockContent[] {
	return paragraphs([{ type: 'strong', content: plain(initials) }, ...plain(` ${words.join(', ')}`)]);
}

function tableNode({ columns, rows }: TableBlock): Table {
	return {
		type: 'table',
		align: columns.map(({ align }) => align ?? null),
		children: [rowNode(columns.map(({ title }) => title)), ...rows.map(rowNode)],
	};
}

function actionsNode({ columns, rows }: DocumentTable): Table {
	return {
		type: 'table',
		align: columns.map(({ name }) => (name === 'number' ? 'right' : null)),
		children: [
			rowNode(columns.map(({ title }) => plain(title))),
			...rows.map(({ cells }) => rowNode(cells.map(({ text }) => plain(text)))),
		],
	};
}

function rowNode(cells: readonly (readonly Inline[])[]): TableRow {
	return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: lineNodes(cell) })) };
}

function lineNodes(pieces: readonly Inline[]): PhrasingContent[] {
	return pieces.map((piece): PhrasingContent => {
		switch (piece.type) {
			case 'text':
			case 'date':
				return { type: 'text', value: piece.text };
			case 'code':
				return { type: 'inlineCode', value: piece.text };
			case 'break':
				return { type: 'break' };
			case 'link':
				return { type: 'link', url: piece.address, children: lineNodes(piece.content) };
			case 'footnote':
				return { type: 'footnoteReference', identifier: String(piece.number), label: String(piece.number) };
			case 'deleted':
				return { type: 'delete', children: lineNodes(piece.content) };
			default:
				return { type: piece.type, children: lineNodes(piece.content) };
		}
	});
}
