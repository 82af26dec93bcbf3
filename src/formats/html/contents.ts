import { type Paper, wordsOf } from '../paper/paper.ts';
import { block, type Content, inline } from './elements.ts';

/** The number of parts that a page needs to have a table of contents; a shorter page is quicker to look over. */
const MANY = 7;

/** The table of contents of a long page. It is closed at first, and not printed. */
export function contentsElement({ sections }: Pick<Paper, 'sections'>): Content {
	const entries = sections.flatMap(({ anchor, heading }) => {
		if (anchor === undefined || !heading) return [];
		const number = heading.number === undefined ? undefined : [inline('span', {}, heading.number), ' '];
		return [inline('li', {}, inline('a', { href: `#${anchor}` }, number, wordsOf(heading.content)))];
	});
	if (entries.length < MANY) return undefined;
	return block(
		'nav',
		{ className: ['contents'], ariaLabel: 'On this page' },
		block('details', {}, inline('summary', {}, 'On this page'), block('ul', {}, entries)),
	);
}
