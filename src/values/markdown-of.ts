import type { EmphasisPiece, Inline, LinkPiece } from '../model/body/inline.ts';
import { escapeCell } from './escape-markdown.ts';
import { joinLines } from './one-line.ts';

/** Where a line of Markdown is to be written. */
export interface Destination {
	/** The text of the file that the line is from, which the offsets of its pieces count in. */
	readonly source: string;
	/** It leaves its file: definitions and footnotes do not come along. */
	readonly leaves?: boolean;
}

const MARKS: Readonly<Record<EmphasisPiece['type'], string>> = { strong: '**', emphasis: '*', deleted: '~~' };

/**
 * A line as Markdown on one line, in the characters of its source: what is copied from one place to another stays as it was
 * typed. Comments are left out, as notes of the writer. Marks that a cut has parted from their words are written anew; a
 * link whose definition stays behind gets its address, and the mark of a footnote that stays behind is left out.
 */
export function markdownOf(content: readonly Inline[], to: Destination): string {
	return content.map((piece) => written(piece, to)).join('');
}

function written(piece: Inline, to: Destination): string {
	const asTyped = () => joinLines(to.source.slice(piece.start, piece.end));
	switch (piece.type) {
		case 'break':
			return ' ';
		case 'html':
			return piece.text.startsWith('<!--') ? '' : asTyped();
		case 'footnote':
			return to.leaves ? '' : asTyped();
		case 'link':
			return writtenLink(piece, to);
		case 'image':
			return piece.defined && to.leaves ? `![${describe(piece.text)}]${addressOf(piece.address)}` : asTyped();
		case 'strong':
		case 'emphasis':
		case 'deleted': {
			const mark = MARKS[piece.type];
			return piece.part ? `${mark}${markdownOf(piece.content, to)}${mark}` : between(piece, to);
		}
		default:
			return asTyped();
	}
}

function writtenLink(link: LinkPiece, to: Destination): string {
	if (!link.part && !(link.defined && to.leaves)) return between(link, to);
	return `[${markdownOf(link.content, to)}]${addressOf(link.address)}`;
}

/** The description of a picture, which is plain text, as Markdown. */
function describe(text: string): string {
	return escapeCell(text).replaceAll(']', '\\]');
}

function addressOf(address: string): string {
	return `(<${joinLines(address).replace(/[<>\\]|&(?=#?\w+;)/g, '\\$&')}>)`;
}

/** A piece with its marks as typed, and what is between them as it is to be written. */
function between({ start, end, content }: EmphasisPiece | LinkPiece, to: Destination): string {
	const [first, last] = [content[0], content.at(-1)];
	if (!first || !last) return joinLines(to.source.slice(start, end));
	const [open, close] = [to.source.slice(start, first.start), to.source.slice(last.end, end)];
	return joinLines(open) + markdownOf(content, to) + joinLines(close);
}
