import type { Inline } from '../paper/paper.ts';

/** The pieces of a line as text: links with their addresses, and struck-out words named as such. */
export function lineText(pieces: readonly Inline[]): string {
	return pieces
		.map((piece): string => {
			switch (piece.type) {
				case 'text':
				case 'date':
				case 'code':
					return piece.text;
				case 'break':
					return '\n';
				case 'footnote':
					return `[${piece.number}]`;
				case 'link':
					return linkText(piece.address, lineText(piece.content));
				case 'deleted':
					return `[struck out: ${lineText(piece.content)}]`;
				default:
					return lineText(piece.content);
			}
		})
		.join('');
}

function linkText(address: string, words: string): string {
	const bare = address.replace(/^mailto:/, '');
	return words === bare || words === '' || `http://${words}` === address ? words || bare : `${words} <${bare}>`;
}
