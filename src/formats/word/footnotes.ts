import { blockMarkup } from './blocks.ts';
import type { PartContext } from './context.ts';
import { runs, runsOf } from './lines.ts';
import type { Markup } from './markup.ts';
import { paragraph } from './paragraphs.ts';
import type { Footnote, Footnotes } from './part-links.ts';
import { properties, word, wordPart } from './properties.ts';

/** The numbers of the lines that separate footnotes from the text; Word wants them among the footnotes. */
export const SEPARATORS = { separator: -1, continuationSeparator: 0 } as const;

/** The part of the file that holds the footnotes mentioned in the text so far. */
export function footnotesPart(footnotes: Footnotes, context: PartContext): string {
	return wordPart(
		'footnotes',
		Object.entries(SEPARATORS).map(([type, id]) =>
			word(
				'footnote',
				{ type, id },
				word(
					'p',
					{},
					properties('pPr', { spacing: { after: 0, line: 240, lineRule: 'auto' } }),
					word('r', {}, word(type, {})),
				),
			),
		),
		footnotes.anchored.map((footnote) => {
			const style = properties('rPr', { rStyle: context.idOf('FootnoteReference') });
			return word(
				'footnote',
				{ id: footnote.number },
				noteMarkup(footnote, [word('r', {}, style, word('footnoteRef', {}))], context),
			);
		}),
	);
}

/** The footnotes that the text does not mention, for its end. */
export function looseFootnotes(footnotes: Footnotes, context: PartContext): readonly Markup[] {
	return footnotes.others.flatMap((footnote) =>
		noteMarkup(footnote, runs(String(footnote.number), context, { style: 'FootnoteReference' }), context),
	);
}

/** A footnote after its mark. */
function noteMarkup({ blocks }: Footnote, mark: readonly Markup[], context: PartContext): readonly Markup[] {
	const [first, ...rest] = blocks;
	const opens = first?.type === 'paragraph' && first.kind === 'text';
	const line = opens ? [runs(' ', context), runsOf(first.content, context)] : [];
	return [paragraph('FootnoteText', [mark, line], context), ...blockMarkup(opens ? rest : blocks, context)];
}
