import type { Inline } from '../paper/paper.ts';
import type { Face } from './typefaces.ts';

/** How text is printed. `size` is in points. */
export interface Style {
	readonly face: Face;
	readonly size: number;
	readonly colour: string;
	/** Whether all figures have the same width, so that they line up in a column. */
	readonly tabular?: boolean;
	/** Whether it is set above the baseline, as the mark of a footnote is. */
	readonly raised?: boolean;
}

/** What a part of a line is, beyond plain words. */
export type Role =
	| { readonly type: 'words' }
	| { readonly type: 'code' }
	| { readonly type: 'deleted' }
	| { readonly type: 'link'; readonly address: string; readonly words: string }
	| { readonly type: 'footnote'; readonly number: number };

/** Text in one style. A line feed in it ends the line. */
export interface Run {
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

/** A line of text as runs. Spaces are collapsed to one between two words. */
export function runsOf(content: readonly Inline[], style: Style, accent: string): readonly Run[] {
	return spacedOnce(unfold(content, style, WORDS, accent));
}

/** A label and the line that follows it. */
export function labelledRuns(
	{ label, style: name }: { readonly label: readonly Inline[]; readonly style: Style },
	{ content, style }: { readonly content: readonly Inline[]; readonly style: Style },
	accent: string,
): readonly Run[] {
	return spacedOnce([...unfold(label, name, WORDS, accent), ...unfold(content, style, WORDS, accent)]);
}

/** A line whose spaces and line breaks stay as they were typed. */
export function typedRuns(content: readonly Inline[], style: Style, accent: string): readonly Run[] {
	return unfold(content, style, WORDS, accent).map((run) => ({
		...run,
		text: run.text.replaceAll('\t', '    '),
	}));
}

function unfold(content: readonly Inline[], style: Style, role: Role, accent: string): readonly Run[] {
	return content.flatMap((piece) => unfoldPiece(piece, style, role, accent));
}

function unfoldPiece(piece: Inline, style: Style, role: Role, accent: string): readonly Run[] {
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
			return inner.map((run) => (run.role.type === 'footnote' ? run : { ...run, role: link }));
		}
		case 'footnote': {
			const raised: Style = { ...style, size: style.size * 0.7, colour: accent, raised: true };
			return [{ text: String(piece.number), style: raised, role: { type: 'footnote', number: piece.number } }];
		}
	}
}

/** A line break in the source, in text whose own line feeds are spaces. */
const BREAK = '\u2028';

function spacedOnce(runs: readonly Run[]): readonly Run[] {
	let open = true; // whether a space here would begin a line, or follow another space
	return runs.flatMap((run) => {
		let text = run.text.replace(/[ \t\n]+/g, ' ');
		if (open) text = text.replace(/^ /, '');
		text = text.replace(/\u2028 /g, BREAK).replaceAll(BREAK, '\n');
		if (text === '') return [];
		open = /[ \n]$/.test(text);
		return [{ ...run, text }];
	});
}
