import type { Element } from 'hast';
import { formatDate } from '../../values/calendar-date.ts';
import { block, type Content, inline, printHtml } from '../html/elements.ts';
import { visibleLine } from '../visible.ts';
import { relativeAddress } from './addresses.ts';
import type { Script, SiteDocument, SiteFile } from './site.ts';

export const STYLE_FILE = 'style.css';

/** The parts of a site, in the order of its navigation: their addresses and names. */
const PARTS = [
	['index.html', 'Meetings'],
	['log.html', 'Action log'],
	['decisions.html', 'Decisions'],
	['topics.html', 'Topics'],
	['people.html', 'People'],
	['charts.html', 'Charts'],
	['search.html', 'Search'],
] as const;

type Part = (typeof PARTS)[number][0];

/** A page of a site before it is written. */
export interface SitePage {
	readonly address: string;
	readonly title: string;
	/** The part that it belongs to; it is below that part where it has an address of its own. */
	readonly part: Part;
	/** The header, beginning with `<h1>`. */
	readonly head: Content;
	readonly content: Content;
	readonly script?: Script;
}

type Frame = Pick<SiteDocument, 'board' | 'log' | 'reload'>;

/** Writes a page, with what all pages of a site have around their content. */
export function writePage(frame: Frame, page: SitePage): SiteFile {
	const { board, log, reload } = frame;
	const { address, title, part, head, content, script } = page;
	const scripts = [script, reload?.script].filter((each) => each !== undefined);
	const name = visibleLine(board.name ?? '');
	const to = (target: string) => relativeAddress(address, target);
	const body = block(
		'body',
		{ className: ['site'] },
		inline('a', { className: ['skip'], href: '#content' }, 'Skip to the content'),
		block(
			'div',
			{ className: ['top'], role: 'banner' },
			inline('p', {}, inline('a', { href: to('index.html') }, name === '' ? 'Minutes' : name)),
			navigation(page, to),
		),
		address === part ? undefined : crumbs(page, to),
		block('main', { id: 'content', tabIndex: -1 }, head, content),
		block(
			'footer',
			{},
			inline(
				'p',
				{},
				log.asOf === undefined ? 'Drawn from the minutes.' : `Drawn from the minutes, as of ${formatDate(log.asOf)}.`,
			),
		),
		scripts.map(({ text }) => inline('script', {}, text)),
	);
	const root = block('html', { lang: board.language }, headElement(title, name, scripts, to, reload?.version), body);
	return { name: address, content: `<!doctype html>\n${printHtml(root)}\n` };
}

function headElement(
	title: string,
	board: string,
	scripts: readonly Script[],
	to: (target: string) => string,
	version: string | undefined,
): Element {
	return block(
		'head',
		{},
		inline('meta', { charSet: 'utf-8' }),
		inline('meta', { httpEquiv: ['Content-Security-Policy'], content: policy(scripts, version !== undefined) }),
		inline('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
		inline('meta', { name: 'color-scheme', content: 'light dark' }),
		inline('meta', { name: 'referrer', content: 'no-referrer' }),
		version === undefined ? undefined : inline('meta', { name: 'alb-version', content: version }),
		inline('title', {}, board === '' || board === title ? title : `${title} – ${board}`),
		inline('link', { rel: ['stylesheet'], href: to(STYLE_FILE) }),
	);
}

/**
 * The content security policy of a page. The browser may load the style of the site and run alb's scripts, which are
 * identified by their hashes, and nothing else. `file:` is what "from here" means to some browsers where the pages
 * are opened from a disk.
 */
function policy(scripts: readonly Script[], live: boolean): string {
	const run = scripts.length === 0 ? '' : ` script-src ${scripts.map(({ hash }) => `'${hash}'`).join(' ')};`;
	const connect = live ? " connect-src 'self';" : '';
	return `default-src 'none'; style-src 'self' file:;${run}${connect} base-uri 'none'; form-action 'none'`;
}

function navigation({ address, part }: SitePage, to: (target: string) => string): Element {
	return block(
		'nav',
		{ ariaLabel: 'Site' },
		block(
			'ul',
			{},
			PARTS.map(([target, name]) => {
				const current = target === address ? 'page' : target === part ? 'true' : undefined;
				return inline(
					'li',
					{},
					inline('a', { href: to(target), ...(current !== undefined && { ariaCurrent: current }) }, name),
				);
			}),
		),
	);
}

/** The link back from a page to the part that it belongs to. */
function crumbs({ part, title }: SitePage, to: (target: string) => string): Element {
	const name = PARTS.find(([target]) => target === part)?.[1];
	return block(
		'nav',
		{ className: ['crumbs'], ariaLabel: 'Where this page is' },
		block(
			'ol',
			{},
			inline('li', {}, inline('a', { href: to(part) }, name)),
			inline('li', {}, inline('span', { ariaCurrent: 'page' }, title)),
		),
	);
}

/** The header of a page that is not a paper: its title and a sentence. */
export function pageHead(title: Content, ...more: readonly Content[]): Element {
	return block('header', {}, inline('h1', {}, title), more);
}
