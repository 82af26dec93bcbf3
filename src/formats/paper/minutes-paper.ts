import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { formatDate } from '../../values/calendar-date.ts';
import { cutLine, trimLine } from '../../values/cut-line.ts';
import { wordsOf as wordsIn } from '../../values/flat-text.ts';
import { PEOPLE_KEYS } from '../../values/front-matter.ts';
import { foldSpaces } from '../../values/one-line.ts';
import { itemAnchors, LOG_ANCHOR, passageAnchors } from '../anchors.ts';
import { meetingTable } from '../document-table.ts';
import type { MinutesDocument } from '../format.ts';
import { frontMatterFacts } from '../front-matter-facts.ts';
import { personLine } from '../people.ts';
import { visibleLine } from '../visible.ts';
import { blockWords } from './block-words.ts';
import { blocksOf, type Known } from './blocks.ts';
import { minutesEvents } from './calendar-events.ts';
import { dated } from './dated.ts';
import { FootnoteNumbers } from './footnotes.ts';
import { withoutGaps } from './heading-levels.ts';
import { findHeadline } from './headline.ts';
import { leftOutSections } from './left-out-sections.ts';
import { linesOf } from './lines.ts';
import { type ActionsBlock, type Paper, plain, type Section, type SectionHeading, wordsOf } from './paper.ts';
import { type Part, partsOf } from './parts.ts';

/** The notes of one meeting with its action log, as a paper. */
export function minutesPaper(document: MinutesDocument): Paper {
	const { board, minutes } = document;
	const headline = findHeadline(document);
	const known: Known = {
		items: itemAnchors(minutes),
		anchors: passageAnchors(minutes),
		isTopic: topicsOf(minutes),
		footnotes: new FootnoteNumbers(minutes.body.blocks),
	};
	const parts = partsOf(
		minutes,
		minutes.body.blocks.filter((block) => !headline.blocks.has(block)),
	);
	// The parts name the footnotes, so they are written first.
	const sections = parts.map((part) => sectionOf(part, known, document));
	return {
		title: visibleLine(headline.title),
		...(minutes.date && { titleDate: minutes.date.value, date: minutes.date.value }),
		...(board.name !== undefined && { board: visibleLine(board.name) }),
		language: board.language,
		...(minutes.state?.value === 'draft' && {
			mark: { label: 'Draft', text: 'the board has not agreed these notes yet.' },
		}),
		facts: [...dateUnlessIn(headline.title, minutes), ...frontMatterFacts(minutes)].map(({ name, text, date }) => ({
			name,
			content: dated(text, date),
		})),
		sections: [
			...PEOPLE_KEYS.flatMap(({ field, label }) => people(label, minutes[field], minutes)),
			...sections,
			...leftOutSections(document),
		],
		footnotes: Array.from(known.footnotes.all(), ({ blocks }) => withoutGaps(blocksOf(blocks, known))),
		events: minutesEvents(document),
	};
}

/** The date of notes whose own title does not say it. */
function dateUnlessIn(title: string, { date }: Minutes) {
	const text = date && formatDate(date.value);
	return text === undefined || title.toLowerCase().includes(text.toLowerCase())
		? []
		: [{ name: 'Date', text, date: date?.value }];
}

/** Whether a paragraph is a topic that was put forward for a coming meeting. */
function topicsOf({ topics, text }: Minutes): Known['isTopic'] {
	const starts = new Set(topics.map(({ content: [first] }) => first?.start));
	return ({ content }) => starts.has(trimLine(content, text)[0]?.start);
}

function people(heading: string, list: readonly Person[], minutes: Minutes): readonly Section[] {
	if (list.length === 0) return [];
	const lines = list.map((person) => personLine(person, minutes));
	return [
		{ kind: 'people', heading: { content: plain(heading), rank: 'line' }, blocks: [{ type: 'people', people: lines }] },
	];
}

function sectionOf(part: Part, known: Known, document: MinutesDocument): Section {
	const { minutes } = document;
	const heading = headingOf(part, known, minutes);
	const item = part.item && known.items.get(part.item);
	const { log } = minutes.body;
	const at = log ? part.blocks.indexOf(log.table) : -1;
	if (at < 0) {
		return {
			kind: heading ? 'part' : 'preamble',
			...(item !== undefined && { anchor: item }),
			...(heading && { heading }),
			blocks: withoutGaps(blocksOf(part.blocks, known)),
		};
	}
	const before = blocksOf(part.blocks.slice(0, at), known);
	const said = `${wordsOf(heading?.content ?? [])} ${blockWords(before)}`;
	return {
		kind: 'log',
		anchor: item ?? LOG_ANCHOR,
		heading: heading ?? { content: plain('Action log') },
		blocks: withoutGaps([...before, actionsOf(said, known, document), ...blocksOf(part.blocks.slice(at + 1), known)]),
	};
}

/** The heading of a part, and the number of an agenda item set apart from its title. */
function headingOf({ heading, item }: Part, { footnotes }: Known, { text }: Minutes): SectionHeading | undefined {
	if (!heading) return undefined;
	const rank = heading.level === 1 && { rank: 'high' as const };
	const label = item?.number === undefined ? 0 : labelLength(wordsIn(heading.content), item.title);
	if (label === 0) return { content: linesOf(heading.content, footnotes), ...rank };
	const [number = [], title = []] = cutLine(heading.content, [label], text);
	return { number: visibleLine(wordsIn(number)), content: linesOf(trimLine(title, text), footnotes), ...rank };
}

/** Longer than what any agenda item is called by. */
const LONGEST_LABEL = 200;

/** How much is before a title at the end of a heading; 0 where it does not end with it. */
function labelLength(heading: string, title: string): number {
	for (let at = 0; at <= Math.min(heading.length, LONGEST_LABEL); at++)
		if (foldSpaces(heading.slice(at)) === title) return at;
	return 0;
}

/** The action log. `said`: the words before it. */
function actionsOf(said: string, { footnotes }: Known, { board, minutes }: MinutesDocument): ActionsBlock {
	const updated = minutes.logUpdated && formatDate(minutes.logUpdated.value);
	const isSaid = updated === undefined || foldSpaces(said).includes(`updated on ${updated}`);
	return {
		type: 'actions',
		name: 'Action log',
		...(!isSaid && { caption: dated(`This action log was updated on ${updated}`, minutes.logUpdated?.value) }),
		table: meetingTable(minutes, board, footnotes),
	};
}
