import { blockElements } from './html-blocks.ts';
import { block, type Content, inline } from './html-elements.ts';
import type { Paper } from './paper/paper.ts';

/** The footnotes at the end of a page. The way back from one is the way back of the browser. */
export function footnotesElement({ footnotes }: Pick<Paper, 'footnotes'>): Content {
	if (footnotes.length === 0) return undefined;
	return block(
		'section',
		{ className: ['footnotes'] },
		inline('h2', {}, 'Footnotes'),
		block(
			'ol',
			{},
			footnotes.map((blocks, index) => block('li', { id: `footnote-${index + 1}` }, blockElements(blocks))),
		),
	);
}
