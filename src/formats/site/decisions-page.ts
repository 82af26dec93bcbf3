import type { RecordedDecision } from '../../model/decision.ts';
import { callItem } from '../../values/agenda-item.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { count } from '../count.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { visibleLine } from '../visible.ts';
import { siteLine } from './site-line.ts';
import { pageHead, type SitePage } from './site-page.ts';
import type { Site } from './whole-site.ts';

const ADDRESS = 'decisions.html';

/** The register of decisions, by meeting, each with a link to its place in the minutes. */
export function decisionsPage(site: Site): SitePage {
	const { decisions } = site;
	const files = [...new Set(decisions.map(({ place }) => place.file))];
	return {
		address: ADDRESS,
		title: 'Decisions',
		part: ADDRESS,
		head: pageHead('Decisions', inline('p', {}, summaryOf(decisions.length))),
		content: files.map((file) =>
			ofMeeting(
				site,
				file,
				decisions.filter(({ place }) => place.file === file),
			),
		),
	};
}

function summaryOf(length: number): string {
	if (length === 0) return 'No decision is on record: no paragraph of the notes begins with “Decision:”.';
	return `${count(length, 'decision')} on record, those of the newest meeting first.`;
}

function ofMeeting(site: Site, file: string, decisions: readonly RecordedDecision[]): Content {
	const [first] = decisions;
	const sheet = site.sheetOf.get(file);
	const name = sheet?.name ?? visibleLine(callMeeting(first?.meeting ?? file));
	return block(
		'section',
		{},
		inline('h2', {}, name),
		block(
			'ul',
			{ className: ['register'] },
			decisions.map((decision) => {
				const { item, place } = decision;
				const where = item === undefined ? 'before the first item' : visibleLine(callItem(item));
				const href = site.toPlace(ADDRESS, place);
				return block(
					'li',
					{},
					inline('p', {}, siteLine(decision, ADDRESS, site)),
					inline('p', { className: ['details'] }, href === undefined ? where : inline('a', { href }, where)),
				);
			}),
		),
	);
}
