import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { BlockContent, Heading, Root, RootContent } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Body, Part } from './body.ts';
import { block } from './html-elements.ts';
import { cleanBlock, cleanHeading } from './html-tree.ts';
import { LINK_PROTOCOLS } from './links.ts';

/** All that the discussion may hold: no script, no style, no image, no form, no attribute that runs or loads anything. */
const SCHEMA: Schema = {
	tagNames: [
		...['section', 'div', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br', 'ul', 'ol', 'li'],
		...['strong', 'em', 'del', 'code', 'span', 'a', 'sup', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
	],
	attributes: {
		section: [['className', 'part', 'log', 'preamble', 'footnotes'], 'dataFootnotes'],
		div: [['className', 'log-place']],
		h2: ['id'],
		p: [['className', 'action', 'decision', 'typed']],
		strong: [['className', 'label']],
		span: [['className', 'number']],
		ol: ['start'],
		li: ['id'],
		a: ['href', 'id', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
		th: ['align'],
		td: ['align'],
	},
	protocols: { href: [...LINK_PROTOCOLS] },
	// Only footnotes have ids, and remark-rehype has already given them a prefix.
	clobber: [],
	strip: ['script', 'style'],
};

const processor = unified().use(remarkRehype, { footnoteLabelProperties: {} }).use(rehypeSanitize, SCHEMA).freeze();

/** Writes the parts of the body as sections; `log` says what stands where the log stood. */
export function writeBody(body: Body, log: (part: Part) => readonly Element[]): ElementContent[] {
	const root: Root = { type: 'root', children: body.parts.map((part) => section(part, body)) };
	const tree = processor.runSync(root) as HtmlRoot;
	const logPart = body.parts.find(({ blocks }) => blocks.includes('log'));
	visit(tree, 'element', (element, index, parent) => {
		if (index === undefined || !parent) return undefined;
		if (element.tagName === 'div' && logPart) {
			const standing = log(logPart);
			parent.children.splice(index, 1, ...standing);
			return index + standing.length;
		}
		if (element.tagName !== 'table') return undefined;
		parent.children[index] = scrolling(element);
		return index + 1;
	});
	return tree.children.filter((node) => node.type === 'element');
}

/** A table of the discussion: it scrolls where it is wider than the page, also by the keyboard. */
function scrolling(table: Element): Element {
	visit(table, 'element', ({ tagName, properties }) => {
		if (tagName === 'th') properties['scope'] = 'col';
		const { align } = properties;
		delete properties['align'];
		if (typeof align === 'string') properties['className'] = [align];
	});
	return block('div', { className: ['scroll'], role: 'region', ariaLabel: 'Table', tabIndex: 0 }, table);
}

/** A section is a quotation by another name: both hold pieces of any kind. */
function section({ heading, item, blocks }: Part, body: Body): RootContent {
	const log = blocks.includes('log');
	const title: BlockContent[] = heading ? [cleanHeading(heading, item)] : log ? [LOG_HEADING] : [];
	const content = blocks.flatMap((node) => (node === 'log' ? [LOG_PLACE] : cleanBlock(node, body)));
	const className = [log ? 'log' : heading ? 'part' : 'preamble'];
	return {
		type: 'blockquote',
		data: { hName: 'section', hProperties: { className } },
		children: [...title, ...content],
	};
}

const LOG_HEADING: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Action log' }] };
/** The one `div` of the discussion. */
const LOG_PLACE: BlockContent = {
	type: 'thematicBreak',
	data: { hName: 'div', hProperties: { className: ['log-place'] } },
};
