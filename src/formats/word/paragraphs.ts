import type { PartContext } from './context.ts';
import type { Content, Markup } from './markup.ts';
import type { StyleName } from './paragraph-styles.ts';
import { type Properties, properties, word } from './properties.ts';

/**
 * A paragraph in a style, with the properties that no style can have, such as an indent that depends on its place.
 */
export function paragraph(
	style: StyleName,
	content: Content,
	{ idOf }: Pick<PartContext, 'idOf'>,
	besides: Properties<'pPr'> = {},
): Markup {
	const own = properties('pPr', { ...(style !== 'Normal' && { pStyle: idOf(style) }), ...besides });
	return word('p', {}, own, content);
}
