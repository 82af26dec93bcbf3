import type { Definition, List, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Block, ListBlock, TableBlock } from '../../model/body/block.ts';
import type { Inline, Span } from '../../model/body/inline.ts';
import { append } from '../../values/long-lists.ts';
import { markdownTree } from './markdown.ts';

/** What a text of Markdown is made of, as blocks. `start`: the offset in the file at which the text begins. */
export function readBlocks(text: string, start: number): Block[] {
	const tree = markdownTree(text);
	const known: Known = { start, addresses: addressesIn(tree) };
	return blocksOf(tree.children, known);
}

/** What is known of the text besides the node that is looked at. */
interface Known {
	readonly start: number;
	/** The definitions by their labels; of two with one label the first holds, as in Markdown. */
	readonly addresses: ReadonlyMap<string, string>;
}

function addressesIn(tree: Root): ReadonlyMap<string, string> {
	const addresses = new Map<string, string>();
	const nodes: Nodes[] = [tree];
	for (let node = nodes.pop(); node; node = nodes.pop()) {
		if (node.type === 'definition') {
			if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
		} else if (HOLDS_BLOCKS.has(node.type) && 'children' in node) append(nodes, node.children.toReversed());
	}
	return addresses;
}

const HOLDS_BLOCKS: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
	'root',
	'blockquote',
	'list',
	'listItem',
	'footnoteDefinition',
]);

function spanOf(node: Nodes, { start }: Known): Span {
	return { start: start + (node.position?.start.offset ?? 0), end: start + (node.position?.end.offset ?? 0) };
}

function blocksOf(nodes: readonly RootContent[], known: Known): Block[] {
	return nodes.flatMap((node) => blockOf(node, known) ?? []);
}

function blockOf(node: RootContent, known: Known): Block | undefined {
	const span = spanOf(node, known);
	switch (node.type) {
		case 'paragraph':
			return { type: 'paragraph', content: lineOf(node.children, known), ...span };
		case 'heading':
			return { type: 'heading', level: node.depth, content: lineOf(node.children, known), ...span };
		case 'list':
			return listOf(node, known);
		case 'blockquote':
			return { type: 'quotation', blocks: blocksOf(node.children, known), ...span };
		case 'code': {
			const info = [node.lang, node.meta].filter(Boolean).join(' ');
			return { type: 'code', text: node.value, ...(info !== '' && { info }), ...span };
		}
		case 'html':
			return { type: 'html', text: node.value, ...span };
		case 'thematicBreak':
			return { type: 'rule', ...span };
		case 'table':
			return tableOf(node, known);
		case 'footnoteDefinition':
			return { type: 'footnote', label: node.identifier, blocks: blocksOf(node.children, known), ...span };
		case 'definition':
			return { type: 'definition', ...definitionOf(node), ...span };
		default:
			// What else mdast knows is not a block of Markdown, but part of one.
			return undefined;
	}
}

function definitionOf({ identifier, url }: Definition) {
	return { label: identifier, address: url };
}

function listOf(list: List, known: Known): ListBlock {
	const { ordered, start, spread, children } = list;
	return {
		type: 'list',
		...(ordered && { first: start ?? 1 }),
		loose: spread === true || children.some((entry) => entry.spread === true),
		entries: children.map((entry) => ({
			...(typeof entry.checked === 'boolean' && { ticked: entry.checked }),
			blocks: blocksOf(entry.children, known),
			...spanOf(entry, known),
		})),
		...spanOf(list, known),
	};
}

function tableOf(table: Table, known: Known): TableBlock {
	return {
		type: 'table',
		sides: (table.align ?? []).map((side) => side ?? undefined),
		rows: table.children.map((row) => ({
			cells: row.children.map((cell) => ({ content: lineOf(cell.children, known), ...spanOf(cell, known) })),
			...spanOf(row, known),
		})),
		...spanOf(table, known),
	};
}

function lineOf(nodes: readonly PhrasingContent[], known: Known): Inline[] {
	return nodes.flatMap((node) => pieceOf(node, known) ?? []);
}

function pieceOf(node: PhrasingContent, known: Known): Inline | undefined {
	const span = spanOf(node, known);
	switch (node.type) {
		case 'text':
			return { type: 'text', text: node.value, ...span };
		case 'inlineCode':
			return { type: 'code', text: node.value, ...span };
		case 'html':
			return { type: 'html', text: node.value, ...span };
		case 'break':
			return { type: 'break', ...span };
		case 'strong':
		case 'emphasis':
			return { type: node.type, content: lineOf(node.children, known), ...span };
		case 'delete':
			return { type: 'deleted', content: lineOf(node.children, known), ...span };
		case 'link':
			return { type: 'link', address: node.url, content: lineOf(node.children, known), ...span };
		case 'linkReference': {
			const address = known.addresses.get(node.identifier) ?? '';
			return { type: 'link', address, content: lineOf(node.children, known), defined: true, ...span };
		}
		case 'image':
			return { type: 'image', address: node.url, text: node.alt ?? '', ...span };
		case 'imageReference': {
			const address = known.addresses.get(node.identifier) ?? '';
			return { type: 'image', address, text: node.alt ?? '', defined: true, ...span };
		}
		case 'footnoteReference':
			return { type: 'footnote', label: node.identifier, ...span };
		default:
			return undefined;
	}
}
