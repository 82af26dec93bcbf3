import type { Inline } from '../paper/paper.ts';
import type { PartContext } from './context.ts';
import { element, type Markup, words } from './markup.ts';
import type { StyleName } from './paragraph-styles.ts';
import { properties, word } from './properties.ts';

/** The emphasis of the words within a piece of a line. */
interface Tone {
	/** The most important style: words can have only one. */
	readonly style?: StyleName;
	readonly strong?: true;
	readonly emphasis?: true;
	readonly deleted?: true;
	/** Whether line breaks are kept, and not read as spaces. */
	readonly keepsLines?: true;
}

export function runsOf(pieces: readonly Inline[], context: PartContext, tone: Tone = {}): readonly Markup[] {
	return pieces.flatMap((piece): readonly Markup[] => {
		switch (piece.type) {
			case 'text':
			case 'date':
				return runs(piece.text, context, tone);
			case 'code':
				return runs(piece.text, context, { ...tone, style: 'CodeWords' });
			case 'break':
				return [run([word('br', {})], context, tone)];
			case 'link':
				return (
					link(piece.address, runsOf(piece.content, context, { ...tone, style: 'Hyperlink' }), context) ??
					runsOf(piece.content, context, tone)
				);
			case 'footnote':
				return footnoteMark(piece.number, context);
			default:
				return runsOf(piece.content, context, { ...tone, [piece.type]: true });
		}
	});
}

export function runs(text: string, context: PartContext, tone: Tone = {}): readonly Markup[] {
	return text === '' ? [] : [run(textMarkup(text, tone.keepsLines), context, tone)];
}

function run(content: readonly Markup[], { idOf }: PartContext, { style, strong, emphasis, deleted }: Tone): Markup {
	const own = style ?? (strong ? 'Strong' : emphasis ? 'Emphasis' : deleted ? 'Deleted' : undefined);
	const besides = properties('rPr', {
		...(own && { rStyle: idOf(own) }),
		...(strong && own !== 'Strong' && { b: true, bCs: true }),
		...(emphasis && own !== 'Emphasis' && { i: true, iCs: true }),
		...(deleted && own !== 'Deleted' && { strike: true }),
	});
	return word('r', {}, besides, content);
}

/** Text, with those characters marked up that have elements of their own. */
function textMarkup(text: string, keepsLines: true | undefined): readonly Markup[] {
	const pieces = (keepsLines ? text : text.replaceAll('\n', ' ')).split(/([\n\t\u00ad])/);
	return pieces.flatMap((piece) => {
		if (piece === '\n') return [word('br', {})];
		if (piece === '\t') return [word('tab', {})];
		if (piece === '\u00ad') return [word('softHyphen', {})];
		return piece === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, words(piece))];
	});
}

function link(address: string, content: readonly Markup[], { links }: PartContext): readonly Markup[] | undefined {
	const id = links.idOf(address);
	return id === undefined ? undefined : [element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, content)];
}

/** The mark of a footnote: Word numbers it where it is mentioned first; afterwards it is a plain number. */
function footnoteMark(paper: number, context: PartContext): readonly Markup[] {
	const { footnotes, within } = context;
	const number = footnotes.numberOf(paper);
	if (within === 'text' && footnotes.anchor(paper))
		return [run([word('footnoteReference', { id: number })], context, { style: 'FootnoteReference' })];
	return runs(String(number), context, { style: 'FootnoteReference' });
}
