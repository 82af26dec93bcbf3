import type { SearchEntry } from '../../model/search.ts';
import { callItem } from '../../values/agenda-item.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { blockWords } from '../paper/block-words.ts';
import { wordsOf } from '../paper/paper.ts';
import { visibleLine } from '../visible.ts';
import type { Sheet } from './sheets.ts';
import type { Site } from './whole-site.ts';

/** The entries of the search: each passage of the minutes, each action, and what was derived from them. */
export function searchEntries(site: Site): SearchEntry[] {
	return [
		...actionEntries(site),
		...decisionEntries(site),
		...topicEntries(site),
		...personEntries(site),
		...site.sheets.toReversed().flatMap(notesEntries),
	].map((entry) => ({ ...entry, title: visibleLine(entry.title), text: visibleLine(entry.text) }));
}

function actionEntries({ log, addresses }: Site): SearchEntry[] {
	return log.actions.map((action) => {
		const { number, text, responsible, status, history } = action;
		const earlier = new Set(history.toReversed().map((entry) => entry.text));
		return {
			kind: 'Action',
			title: number === '' ? 'Action without a number' : `Action ${number}`,
			where: visibleLine([status || 'no status', responsible.join(', ')].filter((word) => word).join(' · ')),
			address: addresses.actions.get(action) ?? '',
			text: [...new Set([text, ...earlier])].join(' · '),
		};
	});
}

function decisionEntries({ decisions, sheetOf, toPlace }: Site): SearchEntry[] {
	return decisions.map(({ text, item, meeting, place }) => ({
		kind: 'Decision',
		title: item ? callItem(item) : 'Decision',
		where: sheetOf.get(place.file)?.name ?? visibleLine(callMeeting(meeting)),
		address: toPlace('', place) ?? 'decisions.html',
		text,
	}));
}

function topicEntries({ topics, sheetOf, toPlace }: Site): SearchEntry[] {
	return topics.flatMap(({ text, listings }) => {
		const last = listings.at(-1);
		if (!last) return [];
		return {
			kind: 'Topic',
			title: 'Topic for a coming meeting',
			where: sheetOf.get(last.place.file)?.name ?? visibleLine(callMeeting(last.meeting)),
			address: toPlace('', last.place) ?? 'topics.html',
			text,
		};
	});
}

function personEntries({ people, addresses }: Site): SearchEntry[] {
	return people.map((person) => ({
		kind: 'Person',
		title: person.name,
		where: visibleLine(person.initials.join(', ')),
		address: addresses.people.get(person) ?? '',
		text: [...person.roles, ...person.organisations, ...person.spellings.map((each) => each.person.name)].join(', '),
	}));
}

/**
 * The entries of the minutes, one for each part; what comes before the first part, the facts and the footnotes belong
 * to the entry of the meeting.
 */
function notesEntries({ paper, address, name }: Sheet): SearchEntry[] {
	const headed = paper.sections.filter(({ kind, heading }) => heading && kind !== 'people');
	const others = paper.sections.filter(({ heading }) => !heading).map(({ blocks }) => blockWords(blocks));
	const facts = paper.facts.map((fact) => `${fact.name}: ${wordsOf(fact.content)}`);
	const whole: SearchEntry = {
		kind: 'Meeting',
		title: paper.title,
		where: name,
		address,
		text: [...facts, ...others, ...paper.footnotes.map(blockWords)].join(' '),
	};
	const parts = headed.map(({ anchor, heading, blocks }) => ({
		kind: 'Notes',
		title: `${heading?.number ?? ''} ${wordsOf(heading?.content ?? [])}`,
		where: name,
		address: anchor === undefined ? address : `${address}#${encodeURIComponent(anchor)}`,
		text: blockWords(blocks),
	}));
	return [whole, ...parts];
}
