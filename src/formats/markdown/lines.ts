import type { PhrasingContent } from 'mdast';
import { trimEndOf } from '../../values/trim-end.ts';
import type { Inline, TextPiece } from '../paper/paper.ts';

/** The pieces of a line as nodes of Markdown, without the spaces round it. */
export function lineNodes(pieces: readonly Inline[]): PhrasingContent[] {
	const nodes = nodesOf(pieces);
	const [first, last] = [nodes[0], nodes.at(-1)];
	if (first?.type === 'text') first.value = first.value.replace(/^[ \t\n]+/, '');
	if (last?.type === 'text') last.value = trimEndOf(last.value, /[ \t\n]/);
	return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

/** The same for a heading or a cell, which cannot have two lines. */
export function oneLine(pieces: readonly Inline[]): PhrasingContent[] {
	return lineNodes(pieces.map(onOneLine));
}

function onOneLine(piece: Inline): Inline {
	if (piece.type === 'break') return { type: 'text', text: ' ' };
	if (piece.type === 'text') return { ...piece, text: piece.text.replaceAll('\n', ' ') };
	return 'content' in piece ? { ...piece, content: piece.content.map(onOneLine) } : piece;
}

function nodesOf(pieces: readonly Inline[]): PhrasingContent[] {
	return pieces.map((piece): PhrasingContent => {
		switch (piece.type) {
			case 'text':
				return textNode(piece);
			case 'date':
				return { type: 'text', value: piece.text };
			case 'code':
				return { type: 'inlineCode', value: piece.text };
			case 'break':
				return { type: 'break' };
			case 'link':
				return { type: 'link', url: piece.address, children: nodesOf(piece.content) };
			case 'footnote':
				return { type: 'footnoteReference', identifier: String(piece.number), label: String(piece.number) };
			case 'deleted':
				return { type: 'delete', children: nodesOf(piece.content) };
			default:
				return { type: piece.type, children: nodesOf(piece.content) };
		}
	});
}

/** A tag with a name and no more, such as `<TBC>`, is read as easily with a backslash; other HTML is code. */
const PLAIN_TAG = /^<\/?[A-Za-z][A-Za-z0-9-]*\/?>$/;

function textNode({ text, typed, picture }: TextPiece): PhrasingContent {
	if (picture !== undefined) return { type: 'image', url: picture, alt: text.replaceAll('\n', ' ') };
	if (typed && !PLAIN_TAG.test(text)) return { type: 'inlineCode', value: text.replace(/[ \t\n]+/g, ' ') };
	// Spaces at the ends of lines mean nothing to Markdown, and an empty line would end the paragraph.
	return { type: 'text', value: text.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t\n]*/g, '\n') };
}
