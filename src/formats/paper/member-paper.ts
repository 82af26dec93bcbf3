import type { Action } from '../../model/actions/action.ts';
import type { Board } from '../../model/board/board.ts';
import type { Member } from '../../model/people/member.ts';
import type { Appearance } from '../../model/people/participant.ts';
import type { TopicHistory } from '../../model/topic.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { callMeeting, whenMeeting } from '../../values/minute-book.ts';
import { count, listOf } from '../count.ts';
import { actionTable } from '../document-table.ts';
import { visibleLine } from '../visible.ts';
import { deadlineEvents, meetingEvents } from './calendar-events.ts';
import { dated } from './dated.ts';
import { withLeftOut } from './left-out-sections.ts';
import { joined, linesOf } from './lines.ts';
import { type Fact, type Paper, plain, type Section } from './paper.ts';

/** One member's page: their open actions, the actions that have ended, and the topics for the next meeting. */
export function memberPaper({ board, member }: { readonly board: Board; readonly member: Member }): Paper {
	const { overdue, open, forAll, perhaps, ended, endedSince, topics, asOf, dates, nextMeeting, location } = member;
	const own = [...overdue, ...open];
	const late = overdue.length === 0 ? '' : `, ${overdue.length} of them overdue`;
	const summary = `${asOf === undefined ? '' : `As of ${formatDate(asOf)}: `}${count(own.length, 'open action')}${late}`;
	return {
		title: titleOf(member),
		...(board.name !== undefined && { board: visibleLine(board.name) }),
		language: board.language,
		...(asOf !== undefined && { date: asOf }),
		summary: dated(summary, asOf),
		facts: factsOf(member),
		sections: withLeftOut(
			[
				...actions('Overdue', overdue),
				...(own.length === 0 ? [sentence('Open actions', 'No action is open.')] : []),
				...actions(overdue.length > 0 ? 'Open otherwise' : 'Open actions', open),
				...actions('Open, and given to everyone', forAll),
				...actions('Open, where the initials fit several people', perhaps),
				...actions(`Ended since ${callMeeting(visibleLine(endedSince ?? ''))}`, ended),
				...topicSection(topics),
			],
			member.leftOut,
		),
		footnotes: [],
		events: [
			...meetingEvents(nextMeeting, board, location),
			...deadlineEvents([...own, ...forAll, ...perhaps], board, dates),
		],
	};
}

/** `Actions for Dr Mac Heath (MH)`; where two share the initials, `Actions for RM (Richard Morris or Roslind Moodey)`. */
function titleOf({ initials, names }: Member): string {
	const [name, ...others] = names.map(visibleLine);
	const written = visibleLine(initials);
	if (name === undefined) return `Actions for ${written}`;
	if (others.length === 0) return `Actions for ${name} (${written})`;
	return `Actions for ${written} (${listOf([name, ...others], 'or')})`;
}

function factsOf({ nextMeeting, location, last, next }: Member): readonly Fact[] {
	return [
		...(nextMeeting === undefined
			? []
			: [
					{ name: 'Next meeting', content: [...dated(formatDate(nextMeeting), nextMeeting), ...plain(listedAs(next))] },
				]),
		...(location === undefined ? [] : [{ name: 'Location', content: plain(visibleLine(location)) }]),
		...(last
			? [{ name: 'Last meeting', content: plain(`${callMeeting(visibleLine(last.meeting))}${listedAs(last)}`) }]
			: []),
	];
}

/** How the meeting lists a member: `: invited`; `: sent apologies, with Claire Cocoran as substitute`. */
function listedAs(appearance: Appearance | undefined): string {
	if (!appearance) return '';
	const { presence, substitutes, standsInFor } = appearance;
	const standsIn = substitutes.length === 0 ? '' : `, with ${visibleLine(listOf(substitutes))} as substitute`;
	const standsFor = standsInFor.length === 0 ? '' : `, in place of ${visibleLine(listOf(standsInFor))}`;
	return presence === 'present' ? `: invited${standsFor}` : `: sent apologies${standsIn}`;
}

function actions(heading: string, list: readonly Action[]): readonly Section[] {
	if (list.length === 0) return [];
	return [
		{
			kind: 'log',
			heading: { content: plain(heading) },
			blocks: [{ type: 'actions', name: heading, table: actionTable(list) }],
		},
	];
}

function sentence(heading: string, words: string): Section {
	return {
		kind: 'log',
		heading: { content: plain(heading) },
		blocks: [{ type: 'paragraph', kind: 'text', content: plain(words) }],
	};
}

/** The topics to be taken up, each with the meeting that put it forward first. */
export function topicSection(topics: readonly TopicHistory[]): readonly Section[] {
	if (topics.length === 0) return [];
	const entries = topics.map(({ listings }) => {
		const [first, last] = [listings[0], listings.at(-1)];
		const when = first ? ` (put forward ${whenMeeting(visibleLine(first.meeting))})` : '';
		const content = joined([...linesOf(last?.content ?? []), ...plain(when)]);
		return [{ type: 'paragraph' as const, kind: 'text' as const, content }];
	});
	return [
		{
			kind: 'part',
			heading: { content: plain('Topics that wait for a meeting') },
			blocks: [{ type: 'list', loose: false, entries }],
		},
	];
}
