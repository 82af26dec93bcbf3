import type { Inline } from '../paper/paper.ts';
import type { Face } from './typefaces.ts';

/** How letters look. */
export interface Style {
	readonly face: Face;
	readonly size: number;
	readonly colour: string;
	/** All figures of one width, so that they stand under one another. */
	readonly tabular?: boolean;
	/** Set higher than the line, as the mark of a footnote is. */
	readonly raised?: boolean;
}

/** What a part of a line is, besides words. */
export type Role =
	| { readonly type: 'words' }
	| { readonly type: 'code' }
	| { readonly type: 'deleted' }
	| { readonly type: 'link'; readonly address: string; readonly words: string }
	| { readonly type: 'footnote'; readonly number: number };

/** Text in one style. A line end in it is one. */
export interface Strand {
	readonly text: string;
	readonly style: Style;
	readonly role: Role;
}

export const WORDS: Role = { type: 'words' };

const BOLD: Readonly<Record<Face, Face>> = {
	regular: 'bold',
	bold: 'bold',
	italic: 'boldItalic',
	boldItalic: 'boldItalic',
	mono: 'mono',
};
const ITALIC: Readonly<Record<Face, Face>> = {
	regular: 'italic',
	bold: 'boldItalic',
	italic: 'italic',
	boldItalic: 'boldItalic',
	mono: 'mono',
};

/** A line as strands, its spaces as they come when it is read aloud: one between two words. */
export function strandsOf(content: readonly Inline[], style: Style, accent: string): readonly Strand[] {
	return spacedOnce(unfold(content, style, WORDS, accent));
}

/** A label and the line that goes on from it. */
export function labelledStrands(
	{ label, style: name }: { readonly label: readonly Inline[]; readonly style: Style },
	{ content, style }: { readonly content: readonly Inline[]; readonly style: Style },
	accent: string,
): readonly Strand[] {
	return spacedOnce([...unfold(label, name, WORDS, accent), ...unfold(content, style, WORDS, accent)]);
}

/** A line whose spaces and line ends stay as they were typed. */
export function typedStrands(content: readonly Inline[], style: Style, accent: string): readonly Strand[] {
	return unfold(content, style, WORDS, accent).map((strand) => ({
		...strand,
		text: strand.text.replaceAll('\t', '    '),
	}));
}

function unfold(content: readonly Inline[], style: Style, role: Role, accent: string): readonly Strand[] {
	return content.flatMap((piece) => unfoldPiece(piece, style, role, accent));
}

function unfoldPiece(piece: Inline, style: Style, role: Role, accent: string): readonly Strand[] {
	switch (piece.type) {
		case 'text':
			return [{ text: piece.text, style, role }];
		case 'date':
			// A date stays on one line.
			return [{ text: piece.text.replaceAll(' ', '\u00a0'), style, role }];
		case 'break':
			return [{ text: BREAK, style, role }];
		case 'code': {
			const mono: Style = { ...style, face: 'mono', size: style.size * 0.9 };
			return [{ text: piece.text, style: mono, role: role === WORDS ? { type: 'code' } : role }];
		}
		case 'strong':
			return unfold(piece.content, { ...style, face: BOLD[style.face] }, role, accent);
		case 'emphasis':
			return unfold(piece.content, { ...style, face: ITALIC[style.face] }, role, accent);
		case 'deleted':
			return unfold(piece.content, style, role === WORDS ? { type: 'deleted' } : role, accent);
		case 'link': {
			const inner = unfold(piece.content, { ...style, colour: accent }, WORDS, accent);
			const words = inner.map(({ text }) => text).join('');
			const link: Role = { type: 'link', address: piece.address, words };
			return inner.map((strand) => (strand.role.type === 'footnote' ? strand : { ...strand, role: link }));
		}
		case 'footnote': {
			const raised: Style = { ...style, size: style.size * 0.7, colour: accent, raised: true };
			return [{ text: String(piece.number), style: raised, role: { type: 'footnote', number: piece.number } }];
		}
	}
}

/** A line end that was asked for, in a text whose own line ends are spaces. */
const BREAK = '\u2028';

function spacedOnce(strands: readonly Strand[]): readonly Strand[] {
	let open = true; // a space would stand at the start of a line, or behind another
	return strands.flatMap((strand) => {
		let text = strand.text.replace(/[ \t\n]+/g, ' ');
		if (open) text = text.replace(/^ /, '');
		text = text.replace(/\u2028 /g, BREAK).replaceAll(BREAK, '\n');
		if (text === '') return [];
		open = /[ \n]$/.test(text);
		return [{ ...strand, text }];
	});
}
