import { block, type Content, inline, printPage } from './html-elements.ts';
import { STYLE, STYLE_HASH } from './html-style.ts';
import type { Paper } from './paper/paper.ts';

/** The browser is told to load nothing and to run nothing, whatever the page should hold; only its own style is taken. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A page with its head and its style. */
export function htmlPage(
	{ title, board = '', language }: Pick<Paper, 'title' | 'board' | 'language'>,
	content: readonly Content[],
): string {
	const head = block(
		'head',
		{},
		inline('meta', { charSet: 'utf-8' }),
		inline('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
		inline('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
		inline('meta', { name: 'color-scheme', content: 'light dark' }),
		inline('meta', { name: 'referrer', content: 'no-referrer' }),
		inline('title', {}, board === '' ? title : `${title} – ${board}`),
		inline('style', {}, STYLE),
	);
	return printPage(block('html', { lang: language }, head, block('body', {}, ...content)));
}
