import { contentsElement } from '../html/contents.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { paperContent, paperHeader } from '../html/html.ts';
import { linkNotes } from './notes-links.ts';
import type { Sheet } from './sheets.ts';
import type { SitePage } from './site-page.ts';
import type { Site } from './whole-site.ts';

/** The page of a meeting: its minutes and its log, with links to the meetings before and after it. */
export function meetingPage(site: Site, sheet: Sheet): SitePage {
	const { paper, address, name } = sheet;
	return {
		address,
		title: name,
		part: 'index.html',
		head: paperHeader(paper),
		content: [
			contentsElement(paper),
			linkNotes(block('div', { className: ['notes'] }, paperContent(paper)), sheet, site),
			neighbours(site, sheet),
		],
	};
}

function neighbours({ sheets, to }: Site, sheet: Sheet): Content {
	const at = sheets.indexOf(sheet);
	return neighbourLinks('Other meetings', [
		sheets[at - 1] && {
			word: 'Before',
			name: sheets[at - 1]?.name ?? '',
			href: to(sheet.address, sheets[at - 1]?.address),
		},
		sheets[at + 1] && {
			word: 'After',
			name: sheets[at + 1]?.name ?? '',
			href: to(sheet.address, sheets[at + 1]?.address),
		},
	]);
}

interface Neighbour {
	readonly word: string;
	readonly name: string;
	readonly href: string;
}

/** Links to the pages before and after a page of the same kind. */
export function neighbourLinks(label: string, neighbours: readonly (Neighbour | undefined)[]): Content {
	const there = neighbours.filter((each) => each !== undefined);
	if (there.length === 0) return undefined;
	return block(
		'nav',
		{ className: ['neighbours'], ariaLabel: label },
		there.map(({ word, name, href }) => inline('p', {}, `${word}: `, inline('a', { href }, name))),
	);
}
