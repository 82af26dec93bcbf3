import type { Action } from '../../model/actions/action.ts';
import type { Board } from '../../model/board/board.ts';
import type { MeetingPack } from '../../model/meeting-pack.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { callMeeting } from '../../values/minute-book.ts';
import { count, listOf } from '../count.ts';
import { actionTable } from '../document-table.ts';
import { personLine } from '../people.ts';
import { visibleLine } from '../visible.ts';
import { agendaBlocks, agendaOf } from './agenda-items.ts';
import { deadlineEvents, meetingEvents } from './calendar-events.ts';
import { dated } from './dated.ts';
import { withLeftOut } from './left-out-sections.ts';
import { topicSection } from './member-paper.ts';
import { minutesPaper } from './minutes-paper.ts';
import { type Block, type Fact, type Paper, plain, type Section } from './paper.ts';
import { withinSection } from './within-section.ts';

/**
 * The pack for a meeting, as a paper: its agenda, who is invited, the actions, the topics, and the minutes to agree.
 */
export function agendaPaper({ board, pack }: { readonly board: Board; readonly pack: MeetingPack }): Paper {
	const { date, begun, previous, arising, ended, endedSince, open, topics, dates } = pack;
	const notes =
		previous && previous.discussionLines.length > 0 ? minutesPaper({ board, minutes: previous, dates }) : undefined;
	return {
		title: `Agenda: ${formatDate(date)}`,
		titleDate: date,
		...(board.name !== undefined && { board: visibleLine(board.name) }),
		language: board.language,
		date,
		summary: plain(summaryOf(pack)),
		facts: factsOf(pack),
		sections: withLeftOut([
			{ kind: 'part', heading: { content: plain('Agenda') }, blocks: agendaBlocks(agendaOf(pack, board)) },
			...people('Invited', pack.invitees, begun ?? previous),
			...people('Apologies so far', pack.apologies, begun),
			...(previous ? [arisingSection(previous, arising)] : []),
			...(ended.length === 0 ? [] : [actions(`Ended since ${callMeeting(visibleLine(endedSince ?? ''))}`, ended, '')]),
			actions(previous ? 'Other open actions' : 'Open actions', open, 'No other action is open.'),
			...topicSection(topics),
			...(previous ? notesSections(previous, notes) : []),
		]),
		footnotes: notes?.footnotes ?? [],
		events: [
			...meetingEvents(date, board, begun?.location?.value),
			...deadlineEvents([...arising, ...open], board, dates),
		],
	};
}

function summaryOf({ arising, open, overdue, asOf }: MeetingPack): string {
	const all = [...arising, ...open].filter(({ phase }) => phase !== 'ended').length;
	const day = asOf === undefined ? '' : `As of ${formatDate(asOf)}: `;
	const late = overdue.map(({ number }) => visibleLine(number) || 'one without a number');
	return `${day}${count(all, 'open action')}${late.length === 0 ? '' : `, ${late.length} of them overdue: ${listOf(late)}`}.`;
}

function factsOf({ begun, previous }: MeetingPack): readonly Fact[] {
	const { chair, location, invitees = [] } = begun ?? {};
	const inTheChair = invitees.find(({ initials }) => initials === chair?.value);
	return [
		...(chair ? [{ name: 'Chair', content: plain(visibleLine(inTheChair?.name ?? chair.value)) }] : []),
		...(location ? [{ name: 'Location', content: plain(visibleLine(location.value)) }] : []),
		...(previous?.date
			? [{ name: 'Last meeting', content: dated(formatDate(previous.date.value), previous.date.value) }]
			: []),
	];
}

/** People, described as the minutes with these lists describe them. */
function people(heading: string, list: readonly Person[], lists: Minutes | undefined): readonly Section[] {
	if (list.length === 0 || !lists) return [];
	// Whoever was in the chair last time need not be so again: a fact says who is.
	const { chair: _, ...others } = lists;
	const lines = list.map((person) => personLine(person, others));
	return [{ kind: 'people', heading: { content: plain(heading) }, blocks: [{ type: 'people', people: lines }] }];
}

function arisingSection(previous: Minutes, arising: readonly Action[]): Section {
	const none = previous.log
		? 'That meeting raised no action.'
		: 'The log of that meeting is missing, or cannot be read.';
	return actions(`Matters arising from ${callName(previous)}`, arising, none);
}

function actions(heading: string, list: readonly Action[], none: string): Section {
	const block: Block =
		list.length === 0
			? { type: 'paragraph', kind: 'text', content: plain(none) }
			: { type: 'actions', name: heading, table: actionTable(list) };
	return { kind: 'log', heading: { content: plain(heading) }, blocks: [block] };
}

/** The minutes of the last meeting in full, and whether they are a draft. Their headings are one level lower here. */
function notesSections(previous: Minutes, notes: Paper | undefined): readonly Section[] {
	const first = (block: Block): Section => ({
		kind: 'part',
		heading: { content: plain(`Notes of the last meeting, ${callName(previous)}`) },
		blocks: [block],
	});
	const note = (text: string, label?: string): Block => ({
		type: 'paragraph',
		kind: 'note',
		...(label !== undefined && { label: plain(label) }),
		content: plain(text),
	});
	if (!notes) return [first(note('They cannot be read as they are.'))];
	const state = notes.mark
		? note(` ${notes.mark.text}`, `${notes.mark.label}:`)
		: note(
				previous.state?.value === 'agreed'
					? 'The board has agreed these notes.'
					: 'The meeting is asked to agree these notes.',
			);
	const facts = notes.facts.map(
		({ name, content }): Block => ({
			type: 'paragraph',
			kind: 'text',
			content: [{ type: 'strong', content: plain(`${name}:`) }, ...plain(' '), ...content],
		}),
	);
	const opening = first(state);
	return [{ ...opening, blocks: [...opening.blocks, ...facts] }, ...notes.sections.map(withinSection)];
}

function callName({ date, file }: Minutes): string {
	return date ? formatDate(date.value) : visibleLine(file);
}
