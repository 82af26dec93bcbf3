import type { Place } from '../../model/place.ts';
import type { Covering, TopicHistory } from '../../model/topic.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { formatPlace } from '../../values/place.ts';
import { count } from '../count.ts';
import { block, type Content, inline } from '../html/elements.ts';
import { describeCovering, TOPIC_HEADINGS } from '../records/topic-register.ts';
import { visibleLine } from '../visible.ts';
import { siteLine } from './site-line.ts';
import { pageHead, type SitePage } from './site-page.ts';
import type { Site } from './whole-site.ts';

const ADDRESS = 'topics.html';

/** The topics put forward for coming meetings, those that wait first, each with what covers it. */
export function topicsPage(site: Site): SitePage {
	const { topics } = site;
	const summary =
		topics.length === 0
			? 'No topic is on record: no list of the notes is one of topics for a coming meeting.'
			: `${count(topics.length, 'topic')} put forward for coming meetings. What covers a topic is found by its words: follow the links to judge.`;
	return {
		address: ADDRESS,
		title: 'Topics',
		part: ADDRESS,
		head: pageHead('Topics', inline('p', {}, summary)),
		content: (['waiting', 'unclear', 'taken-up'] as const).map((state) => {
			const members = topics.filter((topic) => topic.state === state);
			if (members.length === 0) return undefined;
			return block(
				'section',
				{},
				inline('h2', {}, `${TOPIC_HEADINGS[state]} (${members.length})`),
				block(
					'ul',
					{ className: ['register'] },
					members.map((topic) => topicElement(site, topic)),
				),
			);
		}),
	};
}

function topicElement(site: Site, { listings, coverings, resembles }: TopicHistory): Content {
	const link = (words: string, place: Place, by?: Covering['by']) => {
		const action = by === 'action' ? site.actionAt.get(formatPlace(place)) : undefined;
		const href = action ? site.to(ADDRESS, site.addresses.actions.get(action)) : site.toPlace(ADDRESS, place);
		return href === undefined ? visibleLine(words) : inline('a', { href }, visibleLine(words));
	};
	const meeting = (name: string, { file }: Place) => site.sheetOf.get(file)?.name ?? callMeeting(name);
	const last = listings.at(-1);
	const facts: readonly Content[] = [
		listings.map(({ meeting: name, place }, index) => [
			index === 0 ? 'Put forward: ' : ', ',
			link(meeting(name, place), place),
		]),
		...coverings.map((covering) => ['Covered by: ', link(describeCovering(covering), covering.place, covering.by)]),
		...resembles.map(({ text: other, meeting: name, place }) => [
			'May be the same as: ',
			link(`“${other}”, ${meeting(name, place)}`, place),
		]),
	];
	return block(
		'li',
		{},
		inline('p', {}, last && siteLine(last, ADDRESS, site)),
		facts.map((fact) => inline('p', { className: ['details'] }, fact)),
	);
}
