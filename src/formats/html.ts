import type { Element } from 'hast';
import { type CalendarDate, formatDate } from '../model/calendar-date.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Person } from '../model/person.ts';
import { type Part, readBody, updatedSentence } from './body.ts';
import { actionTable, meetingTable } from './document-table.ts';
import type { LogDocument, MinutesDocument, Renderer } from './format.ts';
import { writeBody } from './html-body.ts';
import { block, type Content, inline } from './html-elements.ts';
import { htmlPage } from './html-page.ts';
import { tableElement, withTime } from './html-table.ts';
import { logWords } from './log-words.ts';
import { chairNotListed, personLine } from './people.ts';
import { visibleLine } from './visible.ts';

/** Writes minutes and logs as one page of HTML that needs nothing beside it: no script, no picture, no font, no network. */
export const html: Renderer = { minutes: writeMinutes, actionLog: writeActionLog };

function writeMinutes(document: MinutesDocument): string {
	const { board, minutes } = document;
	const body = readBody(document);
	const title = visibleLine(body.title);
	const log = (part: Part): Element[] => {
		const sentence = updatedSentence(part, minutes);
		const caption = sentence === undefined ? undefined : withTime(sentence, minutes.logUpdated?.value);
		return [tableElement(meetingTable(document), caption ?? [hidden('Action log')])];
	};
	return htmlPage(board, title, [
		block(
			'header',
			{},
			boardName(board.name),
			inline('h1', {}, withTime(title, minutes.date?.value)),
			draftMark(minutes),
			facts(minutes),
		),
		block(
			'main',
			{},
			people('Invitees', minutes.invitees, minutes),
			people('Apologies', minutes.apologies, minutes),
			writeBody(body, log),
		),
	]);
}

function writeActionLog({ board, log }: LogDocument): string {
	const { title, summary, halves, notes } = logWords(log);
	return htmlPage(board, title, [
		block('header', {}, boardName(board.name), inline('h1', {}, title), inline('p', {}, withTime(summary, log.asOf))),
		block(
			'main',
			{},
			halves.map(({ heading, actions, none }, index) =>
				block(
					'section',
					{ className: ['log'] },
					inline('h2', {}, heading),
					actions.length === 0 ? inline('p', {}, none) : tableElement(actionTable(actions), [hidden(heading)]),
					index === 0 ? notes.map((note) => inline('p', { className: ['note'] }, note)) : undefined,
				),
			),
		),
	]);
}

function boardName(name: string | undefined): Content {
	return name === undefined ? undefined : inline('p', { className: ['board'] }, visibleLine(name));
}

function draftMark({ state }: Minutes): Content {
	if (state !== 'draft') return undefined;
	return inline(
		'p',
		{ className: ['draft'] },
		inline('strong', {}, 'Draft:'),
		' the board has not agreed these notes yet.',
	);
}

function facts(minutes: Minutes): Content {
	const { location, nextMeeting } = minutes;
	const chair = chairNotListed(minutes);
	const entries: (readonly [string, Content])[] = [
		...(chair === undefined ? [] : [['Chair', chair] as const]),
		...(location === undefined ? [] : [['Location', visibleLine(location)] as const]),
		...(nextMeeting ? [['Next meeting', timeOf(nextMeeting.value)] as const] : []),
	];
	if (entries.length === 0) return undefined;
	return block(
		'dl',
		{ className: ['facts'] },
		entries.map(([name, value]) => block('div', {}, inline('dt', {}, name), inline('dd', {}, value))),
	);
}

function timeOf(date: CalendarDate): Content {
	return withTime(formatDate(date), date);
}

function people(heading: string, list: readonly Person[], minutes: Minutes): Content {
	if (list.length === 0) return undefined;
	const entries = list.map((person) => {
		const { initials, name, details } = personLine(person, minutes);
		const more = details.length === 0 ? undefined : inline('span', {}, `, ${details.join(', ')}`);
		return block('div', {}, inline('dt', {}, initials), inline('dd', {}, name, more));
	});
	return block('section', { className: ['people'] }, inline('h2', {}, heading), block('dl', {}, entries));
}

/** Words for those who do not see how the page is laid out. */
function hidden(text: string): Element {
	return inline('span', { className: ['hidden'] }, text);
}
