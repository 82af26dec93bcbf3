import { normalizeUri } from 'micromark-util-sanitize-uri';
import type { Inline as Piece } from '../../model/body/inline.ts';
import { isSafeLink } from '../links.ts';
import { visible } from '../visible.ts';
import type { FootnoteNumbers } from './footnotes.ts';
import type { Inline, TextPiece } from './inline.ts';

/**
 * The pieces of a line: an image is its description, typed HTML is text, and a link to a program is its words. Comments
 * are notes of the writer, and a mark of a footnote is left out where its note does not come along.
 */
export function linesOf(content: readonly Piece[], footnotes?: FootnoteNumbers): readonly Inline[] {
	return joined(content.flatMap((piece) => piecesOf(piece, footnotes)));
}

function piecesOf(piece: Piece, footnotes: FootnoteNumbers | undefined): readonly Inline[] {
	switch (piece.type) {
		case 'text':
			return text(piece.text);
		case 'html':
			return piece.text.startsWith('<!--') ? [] : [{ type: 'text', text: shown(piece.text), typed: true }];
		case 'code':
			return [{ type: 'code', text: shown(piece.text).replaceAll('\n', ' ') }];
		case 'image':
			return [
				{
					type: 'text',
					text: shown(piece.text),
					picture: isSafeLink(piece.address) ? normalizeUri(piece.address) : '',
				},
			];
		case 'link': {
			const content = linesOf(piece.content, footnotes);
			return isSafeLink(piece.address) ? [{ type: 'link', address: normalizeUri(piece.address), content }] : content;
		}
		case 'footnote': {
			const number = footnotes?.of(piece.label);
			return number === undefined ? [] : [{ type: 'footnote', number }];
		}
		case 'break':
			return [{ type: 'break' }];
		default: {
			const content = linesOf(piece.content, footnotes);
			return content.length === 0 ? [] : [{ type: piece.type, content }];
		}
	}
}

function text(value: string): readonly Inline[] {
	return value === '' ? [] : [{ type: 'text', text: shown(value) }];
}

/** Text with its hidden characters visible and with line ends of one kind. */
export function shown(value: string): string {
	return visible(value.replace(/\r\n?/g, '\n'));
}

/** Words side by side are one piece. */
export function joined(pieces: readonly Inline[]): readonly Inline[] {
	const list: Inline[] = [];
	for (const piece of pieces) {
		const last = list.at(-1);
		if (last && isWords(piece) && isWords(last)) list[list.length - 1] = { type: 'text', text: last.text + piece.text };
		else list.push(piece);
	}
	return list;
}

/** Whether a piece is words and nothing besides. */
function isWords(piece: Inline): piece is TextPiece {
	return piece.type === 'text' && !piece.typed && piece.picture === undefined && piece.ticked === undefined;
}
