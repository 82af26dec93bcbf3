import { count } from '../count.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { lyingBars, uprightBars } from './bar-charts.ts';
import { byAge, byResponsible, type MeetingFigures, NO_ONE, openOverTime, type Share } from './figures.ts';
import { pageHead, type SitePage } from './site-page.ts';
import { siteTable } from './site-table.ts';
import type { Site } from './whole-site.ts';

const ADDRESS = 'charts.html';

/** The page of charts of the open actions, each with the table of its numbers. */
export function chartsPage(site: Site): SitePage {
	const open = site.log.actions.filter(({ phase }) => phase !== 'ended').length;
	return {
		address: ADDRESS,
		title: 'Charts',
		part: ADDRESS,
		head: pageHead('Charts', inline('p', {}, 'How the action log has gone, and what is open now.')),
		content: [overTime(site), shares(AGE, open, byAge(site)), shares(RESPONSIBLE, open, byResponsible(site))],
	};
}

function overTime(site: Site): Content {
	const figures = openOverTime(site);
	const [first, last] = [figures[0], figures.at(-1)];
	const heading = 'Open actions after each meeting';
	if (!first || !last) return chart(heading, 'No meeting has an action log.', undefined);
	const most = figures.reduce((a, b) => (b.open > a.open ? b : a));
	const nameOf = (file: string) => site.sheetOf.get(file)?.name ?? '';
	const openAfter = ({ file, open }: MeetingFigures) => `${open} after ${nameOf(file)}`;
	const sentence =
		first === last
			? `Open: ${openAfter(last)}.`
			: `Open: ${openAfter(first)}, ${openAfter(last)}${most.open > Math.max(first.open, last.open) ? `; at most ${openAfter(most)}` : ''}.`;
	return chart(
		heading,
		sentence,
		uprightBars(
			{ id: 'over-time', title: heading, description: sentence },
			figures.map(({ short, open }) => ({ name: short, value: open })),
		),
		siteTable(
			heading,
			[
				{
					title: 'Meeting',
					name: 'action',
					cell: ({ file }) => inline('a', { href: site.to(ADDRESS, site.sheetOf.get(file)?.address) }, nameOf(file)),
				},
				{ title: 'Raised', name: 'count', cell: ({ raised }) => String(raised) },
				{ title: 'Ended', name: 'count', cell: ({ ended }) => String(ended) },
				{ title: 'Open', name: 'count', cell: ({ open }) => String(open) },
			],
			figures,
		),
	);
}

/** A chart of shares: its title, the names of the shares, and the sentence about the largest. */
interface ShareChart {
	readonly id: string;
	readonly heading: string;
	readonly title: string;
	readonly largest: (share: Share) => string;
}

const AGE: ShareChart = {
	id: 'age',
	heading: 'Open actions by how long they have been open',
	title: 'Open for',
	largest: ({ name, open }) => `${open} for ${name}, more than for any other time`,
};

const RESPONSIBLE: ShareChart = {
	id: 'responsible',
	heading: 'Open actions by who is responsible',
	title: 'Responsible',
	largest: ({ name, open }) =>
		name === NO_ONE ? `${open} with no one responsible` : `${open} with ${name}, more than with anyone else`,
};

function shares({ id, heading, title, largest }: ShareChart, open: number, all: readonly Share[]): Content {
	if (open === 0) return chart(heading, 'No action is open.', undefined);
	const most = all.reduce((a, b) => (b.open > a.open ? b : a));
	const alone = all.filter(({ open: value }) => value === most.open).length === 1 && open > 1;
	const late = all.some(({ overdue }) => overdue > 0) ? ' The part of a bar in the stronger colour is overdue.' : '';
	const sentence = `${count(open, 'open action')}${alone ? `; ${largest(most)}` : ''}.${late}`;
	return chart(
		heading,
		sentence,
		lyingBars(
			{ id, title: heading, description: sentence },
			all.map(({ name, open: value, overdue }) => ({
				name,
				value,
				marked: overdue,
				words: overdue > 0 ? `${value} (${overdue} overdue)` : String(value),
			})),
		),
		siteTable(
			heading,
			[
				{ title, name: 'action', cell: ({ name }) => name },
				{ title: 'Open', name: 'count', cell: ({ open: value }) => String(value) },
				{ title: 'Overdue', name: 'count', cell: ({ overdue }) => String(overdue) },
			],
			all,
		),
	);
}

function chart(heading: string, sentence: string, picture: Content, table?: Content): Content {
	return block(
		'section',
		{ className: ['chart'] },
		inline('h2', {}, heading),
		inline('p', {}, sentence),
		picture === undefined ? undefined : block('figure', {}, picture),
		table && block('details', {}, inline('summary', {}, 'The numbers as a table'), table),
	);
}
