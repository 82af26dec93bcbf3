import type { BlockContent, DefinitionContent, Heading, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { Block, Body } from './body.ts';
import { flatText, splitInline } from './flat-text.ts';
import { isSafeLink } from './links.ts';
import { labelLength, type Passage } from './passages.ts';
import { typedHtml } from './typed-html.ts';
import { visible } from './visible.ts';

type FlowContent = BlockContent | DefinitionContent;

/**
 * Makes a piece of the discussion ready to become HTML: passages are paragraphs of their own with their label in
 * `strong`, typed HTML is text, an image is its description, and hidden characters are visible.
 */
export function cleanBlock(node: Exclude<Block, 'log'>, { passages }: Pick<Body, 'passages'>): FlowContent[] {
	return clean(node, passages, true) as FlowContent[];
}

/** The heading of a part: of the second rank, whatever it was, and the number of an item set apart from its title. */
export function cleanHeading(heading: Heading, item: AgendaItem | undefined): Heading {
	const flat = flatText(heading);
	const label = item?.number === undefined ? 0 : labelLength(flat, item.title);
	if (label === 0) return { type: 'heading', depth: 2, children: cleanInline(heading.children) };
	const [number = [], title = []] = splitInline(heading.children, [label]);
	return {
		type: 'heading',
		depth: 2,
		children: [named('span', 'number', cleanInline(number)), ...cleanInline(title)],
	};
}

type Passages = Body['passages'];
const NONE: Passages = new Map();

function clean(node: Nodes, passages: Passages, flow: boolean): Nodes[] {
	switch (node.type) {
		case 'html':
			return cleanHtml(node.value, flow);
		case 'text':
		case 'inlineCode':
			return [{ ...node, value: cleanText(node.value) }];
		case 'code':
			return [{ type: 'code', value: cleanText(node.value) }];
		case 'image':
		case 'imageReference':
			return [{ type: 'text', value: cleanText(node.alt ?? '') }];
		case 'definition':
			return isSafeLink(node.url) ? [node] : [];
		case 'link':
			return isSafeLink(node.url)
				? [{ type: 'link', url: node.url, children: cleanInline(node.children) }]
				: cleanInline(node.children);
		case 'heading':
			return [{ ...node, depth: node.depth < 3 ? 3 : node.depth, children: cleanInline(node.children) }];
		case 'paragraph':
			return cleanParagraph(node, passages.get(node) ?? []);
		case 'listItem':
			return [cleanEntry(node, passages)];
		default: {
			if (!('children' in node)) return [node];
			const holdsFlow = node.type === 'blockquote' || node.type === 'list' || node.type === 'footnoteDefinition';
			return [{ ...node, children: node.children.flatMap((child) => clean(child, passages, holdsFlow)) } as Nodes];
		}
	}
}

function cleanInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	return nodes.flatMap((node) => clean(node, NONE, false)) as PhrasingContent[];
}

function cleanText(value: string): string {
	return visible(value.replace(/\r\n?/g, '\n'));
}

function cleanHtml(html: string, flow: boolean): Nodes[] {
	const value = cleanText(typedHtml(html)).trim();
	if (value === '') return [];
	const text = { type: 'text', value } as const;
	return flow ? [{ type: 'paragraph', data: { hProperties: { className: ['typed'] } }, children: [text] }] : [text];
}

/** An entry of a list. One that holds a passage is written with paragraphs, which else are left out of short entries. */
function cleanEntry(entry: ListItem, passages: Passages): ListItem {
	const box: PhrasingContent[] =
		typeof entry.checked === 'boolean' ? [{ type: 'text', value: entry.checked ? '☑ ' : '☐ ' }] : [];
	const children = entry.children.flatMap((child) => clean(child, passages, true)) as FlowContent[];
	const [first, ...rest] = children;
	const marked =
		box.length === 0
			? children
			: first?.type === 'paragraph'
				? [{ ...first, children: [...box, ...first.children] }, ...rest]
				: [{ type: 'paragraph', children: box } as Paragraph, ...children];
	const spread = entry.children.some((child) => child.type === 'paragraph' && passages.has(child));
	return { type: 'listItem', spread: spread || entry.spread === true, children: marked };
}

function cleanParagraph({ children }: Paragraph, passages: readonly Passage[]): Paragraph[] {
	if (passages.length === 0) return [{ type: 'paragraph', children: cleanInline(children) }];
	const cuts = passages.flatMap(({ index, label }) => [index, index + label]);
	const [before = [], ...pieces] = splitInline(children, cuts);
	const isBlank = before.every(
		(node) => flatText(node).trim() === '' && node.type !== 'image' && node.type !== 'imageReference',
	);
	const opening: Paragraph[] = isBlank ? [] : [{ type: 'paragraph', children: cleanInline(trimmed(before)) }];
	return [
		...opening,
		...passages.map(({ kind, label }, position): Paragraph => {
			const [name = [], text = []] = pieces.slice(2 * position, 2 * position + 2);
			return {
				type: 'paragraph',
				data: { hProperties: { className: [kind] } },
				children: [
					...(label > 0 ? [named('strong', 'label', cleanInline(name.flatMap(withoutStrong)))] : []),
					...cleanInline(trimmed(text)),
				],
			};
		}),
	];
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

function named(hName: string, className: string, children: PhrasingContent[]): PhrasingContent {
	return { type: 'emphasis', data: { hName, hProperties: { className: [className] } }, children };
}
