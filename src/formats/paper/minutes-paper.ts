import type { PhrasingContent } from 'mdast';
import type { Minutes } from '../../model/minutes.ts';
import type { Person } from '../../model/people/person.ts';
import { PEOPLE_KEYS } from '../../values/front-matter.ts';
import { itemAnchors, LOG_ANCHOR } from '../anchors.ts';
import { type Part, readBody, updatedSentence } from '../body.ts';
import { meetingTable } from '../document-table.ts';
import { flatText, splitInline } from '../flat-text.ts';
import type { MinutesDocument } from '../format.ts';
import { frontMatterFacts } from '../front-matter-facts.ts';
import { labelLength } from '../passages.ts';
import { personLine } from '../people.ts';
import { visibleLine } from '../visible.ts';
import { all, blocksOf, type Known } from './blocks.ts';
import { minutesEvents } from './calendar-events.ts';
import { dated } from './dated.ts';
import { withoutGaps } from './heading-levels.ts';
import { leftOutSections } from './left-out-sections.ts';
import { linesOf } from './lines.ts';
import { type ActionsBlock, type Paper, plain, type Section, type SectionHeading } from './paper.ts';
import { gatherReferences } from './references.ts';

/** The notes of one meeting with its action log, as a paper. */
export function minutesPaper(document: MinutesDocument): Paper {
	const { board, minutes } = document;
	const body = readBody(document);
	const known: Known = {
		passages: body.passages,
		numbers: body.numbers,
		anchors: body.anchors,
		references: gatherReferences(body),
	};
	return {
		title: visibleLine(body.title),
		...(minutes.date && { titleDate: minutes.date.value, date: minutes.date.value }),
		...(board.name !== undefined && { board: visibleLine(board.name) }),
		language: board.language,
		...(minutes.state?.value === 'draft' && {
			mark: { label: 'Draft', text: 'the board has not agreed these notes yet.' },
		}),
		facts: frontMatterFacts(minutes).map(({ name, text, date }) => ({ name, content: dated(text, date) })),
		sections: [
			...PEOPLE_KEYS.flatMap(({ field, label }) => people(label, minutes[field], minutes)),
			...body.parts.map((part) => sectionOf(part, known, document)),
			...leftOutSections(document),
		],
		footnotes: [...known.references.footnotes.values()].map(({ children }) => withoutGaps(all(children, known))),
		events: minutesEvents(document),
	};
}

function people(heading: string, list: readonly Person[], minutes: Minutes): readonly Section[] {
	if (list.length === 0) return [];
	const lines = list.map((person) => personLine(person, minutes));
	return [{ kind: 'people', heading: { content: plain(heading) }, blocks: [{ type: 'people', people: lines }] }];
}

function sectionOf(part: Part, known: Known, document: MinutesDocument): Section {
	const log = part.blocks.includes('log');
	const anchor = part.item ? itemAnchors(document.minutes).get(part.item) : log ? LOG_ANCHOR : undefined;
	const heading = headingOf(part, known) ?? (log ? { content: plain('Action log') } : undefined);
	return {
		kind: log ? 'log' : heading ? 'part' : 'preamble',
		...(anchor !== undefined && { anchor }),
		...(heading && { heading }),
		blocks: withoutGaps(
			part.blocks.flatMap((node) => (node === 'log' ? [actionsOf(part, document)] : blocksOf(node, known))),
		),
	};
}

/** The heading of a part, and the number of an agenda item set apart from its title. */
function headingOf({ heading, item }: Part, { references }: Known): SectionHeading | undefined {
	if (!heading) return undefined;
	const label = item?.number === undefined ? 0 : labelLength(flatText(heading), item.title);
	if (label === 0) return { content: linesOf(heading.children, references) };
	const [number = [], title = []] = splitInline(heading.children, [label]);
	return { number: visibleLine(number.map(flatText).join('')), content: linesOf(title.map(withoutSpace), references) };
}

/** The title without the space that parts it from the number. */
function withoutSpace(node: PhrasingContent, index: number): PhrasingContent {
	return index === 0 && node.type === 'text' ? { ...node, value: node.value.trimStart() } : node;
}

function actionsOf(part: Part, document: MinutesDocument): ActionsBlock {
	const { logUpdated } = document.minutes;
	const sentence = updatedSentence(part, document.minutes);
	return {
		type: 'actions',
		name: 'Action log',
		...(sentence !== undefined && { caption: dated(sentence, logUpdated?.value) }),
		table: meetingTable(document.minutes, document.board),
	};
}
