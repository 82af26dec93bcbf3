import { type Paper, wordsOf } from '../paper/paper.ts';
import { block, type Content, inline } from './elements.ts';

/** A page with fewer parts than these is looked over sooner than a list of them. */
const MANY = 7;

/** The parts of a long page, to go to: it is opened where it is wanted, and does not stand on paper. */
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
