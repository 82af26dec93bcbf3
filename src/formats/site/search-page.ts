import { block, inline } from '../html/elements.ts';
import { searchEntries } from './search-entries.ts';
import { searchIndex } from './search-index.ts';
import { pageHead, type SitePage } from './site-page.ts';
import type { Site } from './whole-site.ts';

const ADDRESS = 'search.html';

/** The search page. Its index is part of the page, so that it works without a server too. */
export function searchPage(site: Site): SitePage {
	const { to, scripts } = site;
	const link = (address: string, words: string) => inline('a', { href: to(ADDRESS, address) }, words);
	return {
		address: ADDRESS,
		title: 'Search',
		part: ADDRESS,
		head: pageHead('Search'),
		content: [
			block(
				'form',
				{ id: 'search', className: ['search'], role: 'search', hidden: true },
				inline(
					'label',
					{ htmlFor: ['words'] },
					'Words to look for in all minutes, actions, decisions, topics and people',
				),
				inline('input', { type: 'search', id: 'words', name: 'words', autoComplete: ['off'] }),
			),
			inline('p', { id: 'found', role: 'status' }),
			inline('ol', { id: 'results', className: ['results'] }),
			block(
				'div',
				{ id: 'without' },
				inline('p', {}, 'Searching needs JavaScript, which this browser does not run here.'),
				inline(
					'p',
					{},
					'Without it: every action is in ',
					link('log.html', 'the action log'),
					', every decision in ',
					link('decisions.html', 'the register of decisions'),
					', and the notes of each meeting on ',
					link('index.html', 'a page of their own'),
					'. The browser can look for words on a page (Ctrl+F).',
				),
			),
			inline('script', { type: 'application/json', id: 'index' }, searchIndex(searchEntries(site))),
		],
		script: scripts.search,
	};
}
