import type { BlockContent, List, ListItem, Root, RootContent, Table, TableRow } from 'mdast';
import { cellLine, type DocumentTable } from '../document-table.ts';
import {
	type Block,
	type Inline,
	type ListBlock,
	type Paper,
	plain,
	type Section,
	type TableBlock,
	type TextBlock,
	wordsOf,
} from '../paper/paper.ts';
import { lineNodes, oneLine } from './lines.ts';

export function treeOf({ title, board, mark, summary, facts, sections, footnotes }: Paper): Root {
	return {
		type: 'root',
		children: [
			{ type: 'heading', depth: 1, children: oneLine(plain(title)) },
			...paragraphs(board === undefined ? [] : plain(board)),
			...(mark ? paragraphs(named(mark.label, plain(mark.text))) : []),
			...paragraphs(summary ?? []),
			...facts.flatMap(({ name, content }) => paragraphs(named(name, content))),
			...sections.flatMap(sectionNodes),
			...footnotes.map((blocks, index): RootContent => {
				const label = String(index + 1);
				return { type: 'footnoteDefinition', identifier: label, label, children: blockNodes(blocks) };
			}),
		],
	};
}

/** `**Location:** Council offices` */
function named(name: string, content: readonly Inline[]): readonly Inline[] {
	return [{ type: 'strong', content: plain(`${name}:`) }, ...plain(' '), ...content];
}

function sectionNodes({ heading, blocks }: Section): RootContent[] {
	if (!heading) return blockNodes(blocks);
	if (heading.rank === 'line')
		return [...paragraphs([{ type: 'strong', content: heading.content }]), ...blockNodes(blocks)];
	const number = heading.number === undefined ? [] : plain(`${heading.number} `);
	const children = oneLine([...number, ...heading.content]);
	return [{ type: 'heading', depth: heading.rank === 'high' ? 1 : 2, children }, ...blockNodes(blocks)];
}

function blockNodes(blocks: readonly Block[]): BlockContent[] {
	return blocks.flatMap(blockNode);
}

function blockNode(block: Block): BlockContent[] {
	switch (block.type) {
		case 'paragraph':
			return textNodes(block);
		case 'heading':
			return [{ type: 'heading', depth: block.level, children: oneLine(block.content) }];
		case 'list':
			return [listNode(block)];
		case 'quotation':
			return [{ type: 'blockquote', children: blockNodes(block.blocks) }];
		case 'code': {
			const [lang, ...meta] = (block.info ?? '').split(' ');
			return [{ type: 'code', lang: lang ?? null, meta: meta.join(' '), value: block.text }];
		}
		case 'rule':
			return [{ type: 'thematicBreak' }];
		case 'table':
			return [tableNode(block)];
		case 'people':
			return [
				{
					type: 'list',
					spread: false,
					children: block.people.map(({ initials, name, details }) =>
						entryNode([{ type: 'strong', content: plain(initials) }, ...plain(` ${[name, ...details].join(', ')}`)]),
					),
				},
			];
		case 'actions':
			return [...paragraphs(block.caption ?? []), actionsNode(block.table)];
	}
}

/** Typed HTML is code, so that no reader takes it for HTML, nor what it says for an action. */
function textNodes({ kind, label = [], content }: TextBlock): BlockContent[] {
	if (kind === 'typed') return [{ type: 'code', lang: 'html', value: wordsOf(content) }];
	return paragraphs(label.length === 0 ? content : [{ type: 'strong', content: label }, ...content]);
}

function paragraphs(content: readonly Inline[]): BlockContent[] {
	const children = lineNodes(content);
	return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function listNode({ start, loose, entries }: ListBlock): List {
	return {
		type: 'list',
		ordered: start !== undefined,
		start: start ?? null,
		spread: loose,
		children: entries.map((blocks): ListItem => ({ ...taskOf(blocks), type: 'listItem', spread: loose })),
	};
}

/** An entry of a list, and whether it is a task that is done: its box is then no word of it. */
function taskOf([first, ...rest]: readonly Block[]): Pick<ListItem, 'checked' | 'children'> {
	if (!first) return { children: [] };
	const as = blockNodes([first, ...rest]);
	if (first.type !== 'paragraph') return { children: as };
	const line = first.label ?? first.content;
	const [box, ...words] = line;
	if (box?.type !== 'text' || box.ticked === undefined) return { children: as };
	const unboxed = { ...first, ...(first.label ? { label: words } : { content: words }) };
	const nodes = blockNodes([unboxed]);
	// A box without any words is not a box to Markdown.
	return nodes.length === 0 ? { children: as } : { checked: box.ticked, children: [...nodes, ...blockNodes(rest)] };
}

function entryNode(content: readonly Inline[]): ListItem {
	return { type: 'listItem', spread: false, children: paragraphs(content) };
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
			...rows.map(({ cells }) => rowNode(cells.map(cellLine))),
		],
	};
}

function rowNode(cells: readonly (readonly Inline[])[]): TableRow {
	return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: oneLine(cell) })) };
}
