import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visible } from '../visible.ts';

/** The content of an element. A text is always text, whatever it looks like. */
export type Content = ElementContent | string | undefined | readonly Content[];

/** An element with its content on one line. */
export function inline(tagName: string, properties: Properties, ...content: readonly Content[]): Element {
	return { type: 'element', tagName, properties: withVisible(properties), children: content.flatMap(nodes) };
}

/** An element with each piece of its content on lines of its own. */
export function block(tagName: string, properties: Properties, ...content: readonly Content[]): Element {
	const children = content.flatMap(nodes).flatMap((node): ElementContent[] => [{ type: 'text', value: '\n' }, node]);
	const end = { type: 'text', value: '\n' } as const;
	return { type: 'element', tagName, properties: withVisible(properties), children: [...children, end] };
}

/** Attributes without hidden characters: no page is searched for them, and a terminal that shows one would obey them. */
function withVisible(properties: Properties): Properties {
	return Object.fromEntries(
		Object.entries(properties).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]),
	);
}

function nodes(content: Content): ElementContent[] {
	if (content === undefined) return [];
	if (typeof content === 'string') return [{ type: 'text', value: content }];
	return isList(content) ? content.flatMap(nodes) : [content];
}

function isList(content: Content): content is readonly Content[] {
	return Array.isArray(content);
}

/** The text of elements, a line between each two. Every character of every text is escaped here, in one place. */
export function printHtml(content: Content): string {
	const lines = nodes(content).flatMap((node): ElementContent[] => [{ type: 'text', value: '\n' }, node]);
	const root: Root = { type: 'root', children: lines.slice(1) };
	// Attributes are in double quotation marks, so a single one in them may be read as it is.
	return toHtml(root, { characterReferences: { useNamedReferences: true } }).replaceAll('&#x27;', "'");
}
