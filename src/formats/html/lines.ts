import { type Inline, wordsOf } from '../paper/paper.ts';
import { type Content, inline } from './elements.ts';

const ELEMENTS = { strong: 'strong', emphasis: 'em', deleted: 'del' } as const;

export function lineContent(pieces: readonly Inline[]): Content {
	return pieces.map((piece): Content => {
		switch (piece.type) {
			case 'text':
				return piece.text;
			case 'code':
				return inline('code', {}, piece.text);
			case 'break':
				return [inline('br', {}), '\n'];
			case 'date':
				return inline('time', { dateTime: piece.date }, piece.text);
			case 'link':
				return link(piece);
			case 'footnote':
				return footnoteMark(piece.number);
			default:
				return inline(ELEMENTS[piece.type], {}, lineContent(piece.content));
		}
	});
}

/** A link. In print it is followed by its address, except where it is `bare`: its text is its address. */
function link({ address, content }: Extract<Inline, { type: 'link' }>): Content {
	const bare = /^https?:/.test(address) && address.endsWith(wordsOf(content));
	return inline('a', { href: address, ...(bare && { className: ['bare'] }) }, lineContent(content));
}

function footnoteMark(number: number): Content {
	const link = { href: `#footnote-${number}`, role: 'doc-noteref', ariaLabel: `Footnote ${number}` };
	return inline('sup', {}, inline('a', link, String(number)));
}
