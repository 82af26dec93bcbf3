import { blockMarkup } from './blocks.ts';
import type { Writing } from './context.ts';
import { runs, runsOf } from './lines.ts';
import type { Markup } from './markup.ts';
import { paragraph } from './paragraphs.ts';
import type { Footnote, Footnotes } from './part-links.ts';
import { properties, word, wordPart } from './properties.ts';

/** The numbers of the lines that part footnotes from the text; Word wants them to stand among the footnotes. */
export const SEPARATORS = { separator: -1, continuationSeparator: 0 } as const;

/** The part of the file that holds the footnotes which the text has come to. */
export function footnotesPart(footnotes: Footnotes, writing: Writing): string {
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
			const style = properties('rPr', { rStyle: writing.idOf('FootnoteReference') });
			return word(
				'footnote',
				{ id: footnote.number },
				noteMarkup(footnote, [word('r', {}, style, word('footnoteRef', {}))], writing),
			);
		}),
	);
}

/** Footnotes that no place in the text is tied to, for its end. */
export function looseFootnotes(footnotes: Footnotes, writing: Writing): readonly Markup[] {
	return footnotes.others.flatMap((footnote) =>
		noteMarkup(footnote, runs(String(footnote.number), writing, { style: 'FootnoteReference' }), writing),
	);
}

/** A note behind its mark. */
function noteMarkup({ blocks }: Footnote, mark: readonly Markup[], writing: Writing): readonly Markup[] {
	const [first, ...rest] = blocks;
	const opens = first?.type === 'paragraph' && first.kind === 'text';
	const line = opens ? [runs(' ', writing), runsOf(first.content, writing)] : [];
	return [paragraph('FootnoteText', [mark, line], writing), ...blockMarkup(opens ? rest : blocks, writing)];
}
