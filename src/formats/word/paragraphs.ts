import type { Writing } from './context.ts';
import type { StyleName } from './house-styles.ts';
import type { Content, Markup } from './markup.ts';
import { type Properties, properties, word } from './properties.ts';

/** A paragraph in a style; what else is said of its look is what no style can know, such as how deep it stands. */
export function paragraph(
	style: StyleName,
	content: Content,
	{ idOf }: Pick<Writing, 'idOf'>,
	besides: Properties<'pPr'> = {},
): Markup {
	const own = properties('pPr', { ...(style !== 'Normal' && { pStyle: idOf(style) }), ...besides });
	return word('p', {}, own, content);
}
