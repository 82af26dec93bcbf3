import type { BlockContent, DefinitionContent, List, ListItem, Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import type { Block as Piece } from '../body.ts';
import { flatText, splitInline } from '../flat-text.ts';
import type { Passage } from '../passages.ts';
import { typedHtml } from '../typed-html.ts';
import { linesOf, type References, shown } from './lines.ts';
import type { Block, TextBlock } from './paper.ts';

/** What is known of the discussion beside its tree. */
export interface Known {
	readonly passages: ReadonlyMap<Paragraph, readonly Passage[]>;
	/** The numbers of the action lines, by their offsets. */
	readonly numbers: ReadonlyMap<number, string>;
	/** What links to the passages name, by their offsets. */
	readonly anchors: ReadonlyMap<number, string>;
	readonly references: References;
}

/** A piece of the discussion: passages become paragraphs of their own, and comments are left out. */
export function blocksOf(node: Exclude<Piece, 'log'>, known: Known): readonly Block[] {
	switch (node.type) {
		case 'paragraph':
			return paragraphsOf(node, known);
		case 'heading': {
			const level = node.depth < 3 ? 3 : (node.depth as 3 | 4 | 5 | 6);
			return [{ type: 'heading', level, content: linesOf(node.children, known.references) }];
		}
		case 'list':
			return [listOf(node, known)];
		case 'blockquote':
			return [{ type: 'quotation', blocks: all(node.children, known) }];
		case 'code':
			return [{ type: 'code', text: shown(node.value) }];
		case 'thematicBreak':
			return [{ type: 'rule' }];
		case 'table':
			return [tableOf(node, known)];
		case 'html': {
			const text = shown(typedHtml(node.value)).trim();
			return text === '' ? [] : [{ type: 'paragraph', kind: 'typed', content: [{ type: 'text', text }] }];
		}
		default:
			// The targets of references are found by those that name them.
			return [];
	}
}

/** The pieces within another. */
export function all(nodes: readonly (BlockContent | DefinitionContent)[], known: Known): readonly Block[] {
	return nodes.flatMap((node) => blocksOf(node, known));
}

function listOf({ ordered, start, spread, children }: List, known: Known): Block {
	const holdsPassage = ({ children }: ListItem) =>
		children.some((child) => child.type === 'paragraph' && known.passages.has(child));
	return {
		type: 'list',
		...(ordered && { start: start ?? 1 }),
		// An entry that holds a passage has it in a paragraph of its own.
		loose: spread === true || children.some((entry) => entry.spread === true || holdsPassage(entry)),
		entries: children.map((entry) => entryOf(entry, known)),
	};
}

function entryOf({ checked, children }: ListItem, known: Known): readonly Block[] {
	const blocks = all(children, known);
	if (typeof checked !== 'boolean') return blocks;
	const box = { type: 'text', text: checked ? '☑ ' : '☐ ' } as const;
	const [first, ...rest] = blocks;
	if (first?.type !== 'paragraph') return [{ type: 'paragraph', kind: 'text', content: [box] }, ...blocks];
	const start = first.label ? { label: [box, ...first.label] } : { content: [box, ...first.content] };
	return [{ ...first, ...start }, ...rest];
}

function tableOf({ align, children: [head, ...rows] }: Table, { references }: Known): Block {
	return {
		type: 'table',
		columns: (head?.children ?? []).map((cell, index) => {
			const side = align?.[index];
			return { title: linesOf(cell.children, references), ...(side && { align: side }) };
		}),
		rows: rows.map((row) => row.children.map((cell) => linesOf(cell.children, references))),
	};
}

function paragraphsOf(paragraph: Paragraph, { passages, numbers, anchors, references }: Known): readonly TextBlock[] {
	const { children } = paragraph;
	const own = passages.get(paragraph) ?? [];
	const text = (nodes: readonly PhrasingContent[]): TextBlock => ({
		type: 'paragraph',
		kind: 'text',
		content: linesOf(nodes, references),
	});
	if (own.length === 0) return [text(children)].filter(({ content }) => content.length > 0);
	const cuts = own.flatMap(({ index, label }) => [index, index + label]);
	const [before = [], ...pieces] = splitInline(children, cuts);
	const isBlank = before.every((node) => flatText(node).trim() === '' && !isImage(node));
	return [
		...(isBlank ? [] : [text(trimmed(before))]),
		...own.map(({ kind, label, offset }, position): TextBlock => {
			const [name = [], rest = []] = pieces.slice(2 * position, 2 * position + 2);
			const [number, anchor] = [numbers.get(offset), anchors.get(offset)];
			return {
				type: 'paragraph',
				kind,
				...(label > 0 && { label: linesOf(name.flatMap(withoutStrong), references) }),
				...(number !== undefined && { number }),
				...(anchor !== undefined && { anchor }),
				content: linesOf(trimmed(rest), references),
			};
		}),
	];
}

function isImage({ type }: Nodes): boolean {
	return type === 'image' || type === 'imageReference';
}

/** A piece of a paragraph without the space that parted it from the next. */
function trimmed(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
	const last = nodes.at(-1);
	if (last?.type === 'break') return trimmed(nodes.slice(0, -1));
	return last?.type === 'text' ? [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }] : nodes;
}

function withoutStrong(node: PhrasingContent): readonly PhrasingContent[] {
	return node.type === 'strong' ? node.children : [node];
}
