import type { Inline } from '../paper/paper.ts';
import type { Writing } from './context.ts';
import type { StyleName } from './house-styles.ts';
import { element, type Markup, words } from './markup.ts';
import { properties, word } from './properties.ts';

/** What is said of the words within a piece of a line. */
interface Tone {
	/** The style that matters most, of which words can have one. */
	readonly style?: StyleName;
	readonly strong?: true;
	readonly emphasis?: true;
	readonly deleted?: true;
	/** The ends of lines are kept, and not taken for spaces. */
	readonly keepsLines?: true;
}

/** The pieces of a line as runs of words. */
export function runsOf(pieces: readonly Inline[], writing: Writing, tone: Tone = {}): readonly Markup[] {
	return pieces.flatMap((piece): readonly Markup[] => {
		switch (piece.type) {
			case 'text':
			case 'date':
				return runs(piece.text, writing, tone);
			case 'code':
				return runs(piece.text, writing, { ...tone, style: 'CodeWords' });
			case 'break':
				return [run([word('br', {})], writing, tone)];
			case 'link':
				return (
					link(piece.address, runsOf(piece.content, writing, { ...tone, style: 'Hyperlink' }), writing) ??
					runsOf(piece.content, writing, tone)
				);
			case 'footnote':
				return footnoteMark(piece.number, writing);
			default:
				return runsOf(piece.content, writing, { ...tone, [piece.type]: true });
		}
	});
}

/** Words without markup as a run. */
export function runs(text: string, writing: Writing, tone: Tone = {}): readonly Markup[] {
	return text === '' ? [] : [run(lettersOf(text, tone.keepsLines), writing, tone)];
}

function run(content: readonly Markup[], { idOf }: Writing, { style, strong, emphasis, deleted }: Tone): Markup {
	const own = style ?? (strong ? 'Strong' : emphasis ? 'Emphasis' : deleted ? 'Deleted' : undefined);
	const besides = properties('rPr', {
		...(own && { rStyle: idOf(own) }),
		...(strong && own !== 'Strong' && { b: true, bCs: true }),
		...(emphasis && own !== 'Emphasis' && { i: true, iCs: true }),
		...(deleted && own !== 'Deleted' && { strike: true }),
	});
	return word('r', {}, besides, content);
}

/** Letters, and the characters that have elements of their own. */
function lettersOf(text: string, keepsLines: true | undefined): readonly Markup[] {
	const pieces = (keepsLines ? text : text.replaceAll('\n', ' ')).split(/([\n\t\u00ad])/);
	return pieces.flatMap((piece) => {
		if (piece === '\n') return [word('br', {})];
		if (piece === '\t') return [word('tab', {})];
		if (piece === '\u00ad') return [word('softHyphen', {})];
		return piece === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, words(piece))];
	});
}

function link(address: string, content: readonly Markup[], { links }: Writing): readonly Markup[] | undefined {
	const id = links.idOf(address);
	return id === undefined ? undefined : [element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, content)];
}

/** The mark of a footnote: Word counts it where it is the first in the text; any other is a figure. */
function footnoteMark(paper: number, writing: Writing): readonly Markup[] {
	const { footnotes, within } = writing;
	const number = footnotes.numberOf(paper);
	if (within === 'text' && footnotes.anchor(paper))
		return [run([word('footnoteReference', { id: number })], writing, { style: 'FootnoteReference' })];
	return runs(String(number), writing, { style: 'FootnoteReference' });
}
