import type { DefaultTreeAdapterMap } from 'parse5';
import type { Run } from '../source-document.ts';

export type PageNode = DefaultTreeAdapterMap['childNode'];
export type PageElement = DefaultTreeAdapterMap['element'];

/** Elements that no reader of the page sees, or that only a program uses. */
export const SILENT: ReadonlySet<string> = new Set([
	'head',
	'script',
	'style',
	'template',
	'noscript',
	'iframe',
	'object',
	'svg',
	'math',
	'nav',
	'#comment',
	'#documentType',
]);

const BLOCKS: ReadonlySet<string> = new Set(
	'address article aside blockquote body details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary ul caption center legend'.split(
		' ',
	),
);

/** Elements that format their text in a way that matters here. */
export const EMPHASIS: Readonly<Record<string, Omit<Run, 'text'>>> = {
	b: { bold: true },
	strong: { bold: true },
	th: { bold: true },
	s: { struck: true },
	strike: { struck: true },
	del: { struck: true },
};

export function isBlock(tag: string): boolean {
	return BLOCKS.has(tag);
}

export function tagOf(node: PageNode): string {
	return node.nodeName;
}
