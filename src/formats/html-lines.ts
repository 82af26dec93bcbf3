import { type Content, inline } from './html-elements.ts';
import type { Inline } from './paper/paper.ts';

const ELEMENTS = { strong: 'strong', emphasis: 'em', deleted: 'del' } as const;

/** The pieces of a line as elements. */
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
				return inline('a', { href: piece.address }, lineContent(piece.content));
			case 'footnote':
				return footnoteMark(piece.number);
			default:
				return inline(ELEMENTS[piece.type], {}, lineContent(piece.content));
		}
	});
}

function footnoteMark(number: number): Content {
	const link = { href: `#footnote-${number}`, ariaLabel: `Footnote ${number}` };
	return inline('sup', {}, inline('a', link, String(number)));
}
