import type { FootnoteDefinition, LinkReference, PhrasingContent } from 'mdast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { isSafeLink } from '../links.ts';
import { typedHtml } from '../typed-html.ts';
import { visible } from '../visible.ts';
import type { Inline } from './paper.ts';

/** What references in the discussion lead to, gathered from all of its parts. */
export interface References {
	/** The addresses that links are written with, by their labels; only safe ones. */
	readonly addresses: ReadonlyMap<string, string>;
	/** The footnotes in the order of their numbers, by their labels. */
	readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** The pieces of a line: an image is its description, typed HTML is text, and a link to a program is its words. */
export function linesOf(nodes: readonly PhrasingContent[], references: References): readonly Inline[] {
	return joined(nodes.flatMap((node) => piecesOf(node, references)));
}

function piecesOf(node: PhrasingContent, references: References): readonly Inline[] {
	const content = 'children' in node ? linesOf(node.children, references) : [];
	switch (node.type) {
		case 'text':
			return text(node.value);
		case 'html':
			return text(typedHtml(node.value).trim());
		case 'inlineCode':
			return [{ type: 'code', text: shown(node.value).replaceAll('\n', ' ') }];
		case 'image':
		case 'imageReference':
			return text(node.alt ?? '');
		case 'strong':
		case 'emphasis':
			return [{ type: node.type, content }];
		case 'delete':
			return [{ type: 'deleted', content }];
		case 'link':
			return isSafeLink(node.url) ? [{ type: 'link', address: normalizeUri(node.url), content }] : content;
		case 'linkReference': {
			const address = references.addresses.get(node.identifier);
			return address === undefined ? asTyped(node, content) : [{ type: 'link', address, content }];
		}
		case 'footnoteReference': {
			const number = [...references.footnotes.keys()].indexOf(node.identifier) + 1;
			return number === 0 ? [] : [{ type: 'footnote', number }];
		}
		case 'break':
			return [{ type: 'break' }];
		default:
			return content;
	}
}

/** A reference that leads nowhere it may lead. */
function asTyped({ referenceType, label, identifier }: LinkReference, content: readonly Inline[]): readonly Inline[] {
	const behind = referenceType === 'full' ? `[${label ?? identifier}]` : referenceType === 'collapsed' ? '[]' : '';
	return [...text('['), ...content, ...text(`]${behind}`)];
}

function text(value: string): readonly Inline[] {
	return value === '' ? [] : [{ type: 'text', text: shown(value) }];
}

/** Text with its hidden characters visible and with line ends of one kind. */
export function shown(value: string): string {
	return visible(value.replace(/\r\n?/g, '\n'));
}

/** Pieces of text that stand side by side are one. */
function joined(pieces: readonly Inline[]): readonly Inline[] {
	const list: Inline[] = [];
	for (const piece of pieces) {
		const last = list.at(-1);
		if (piece.type === 'text' && last?.type === 'text')
			list[list.length - 1] = { type: 'text', text: last.text + piece.text };
		else list.push(piece);
	}
	return list;
}
