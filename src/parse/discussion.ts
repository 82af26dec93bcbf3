import type { Heading, List, Nodes, Paragraph } from 'mdast';
import type { ActionLine } from '../model/actions/action-line.ts';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { Decision } from '../model/decision.ts';
import type { Place } from '../model/place.ts';
import type { RestrictedPassage } from '../model/restricted.ts';
import type { Topic } from '../model/topic.ts';
import { lineCount, offsetOf } from '../values/lines.ts';
import { readActionLines, readDecision } from './action-lines.ts';
import { type FlatText, flatten } from './flat-text.ts';
import { isLogLabel } from './log/log-label.ts';
import { type Body, endOf, linesOf, placeIn, startOf } from './markdown.ts';
import { foldSpaces } from './spaces.ts';

/** What the body of the minutes says beside its log. */
export interface Discussion {
	readonly items: readonly AgendaItem[];
	readonly actionLines: readonly ActionLine[];
	readonly decisions: readonly Decision[];
	readonly topics: readonly Topic[];
}

/** Whether a restricted passage holds some of the file between two offsets. */
type IsRestricted = (start: number, end: number) => boolean;

/** Reads the agenda items, action lines, decisions and topics; code, quotations, tables and comments hold none. */
export function readDiscussion(body: Body, restricted: readonly RestrictedPassage[]): Discussion {
	const isRestricted: IsRestricted = (start, end) =>
		restricted.some((passage) => passage.start < end && start < passage.end);
	const paragraphs = [...paragraphsOf(body.tree)].map((paragraph) => read(paragraph, body));
	return {
		items: readItems(body, isRestricted),
		actionLines: paragraphs.flatMap((paragraph) =>
			Array.from(linesWithin(paragraph, body), ({ line, start, end }) =>
				isRestricted(start, end) ? { ...line, restricted: true } : line,
			),
		),
		decisions: paragraphs.flatMap(({ flat, placeOf }) => readDecision(flat, placeOf) ?? []),
		topics: readTopics(body, isRestricted),
	};
}

/** A paragraph of the discussion, its words, and where each of them stands. */
interface ReadParagraph {
	readonly paragraph: Paragraph;
	readonly flat: FlatText;
	readonly placeOf: (index: number) => Place;
}

function read(paragraph: Paragraph, body: Body): ReadParagraph {
	const flat = flatten(paragraph, body.text);
	return { paragraph, flat, placeOf: (index) => placeIn(body, flat.offsetAt(index)) };
}

/** An action line, and the offsets in the file of its first character and of its end. */
export interface LineSpan {
	readonly line: ActionLine;
	readonly start: number;
	readonly end: number;
}

/** Where each action line of the discussion begins and ends. */
export function actionLineSpans(body: Body): LineSpan[] {
	return [...paragraphsOf(body.tree)].flatMap((paragraph) => [...linesWithin(read(paragraph, body), body)]);
}

function* linesWithin({ paragraph, flat, placeOf }: ReadParagraph, body: Body): Generator<LineSpan> {
	const found = readActionLines(flat, placeOf);
	if (found.length === 0) return;
	const starts = found.map(({ place }) => offsetOf(body.lines, place));
	for (const [index, line] of found.entries()) {
		const end = starts[index + 1] ?? body.offset + endOf(paragraph);
		yield { line, start: starts[index] ?? end, end };
	}
}

/** The paragraphs of the discussion, also those of lists. */
function* paragraphsOf(node: Nodes): Generator<Paragraph> {
	if (node.type === 'paragraph') yield node;
	else if (node.type === 'root' || node.type === 'list' || node.type === 'listItem') {
		for (const child of node.children) yield* paragraphsOf(child);
	}
}

function readItems(body: Body, isRestricted: IsRestricted): AgendaItem[] {
	// An item ends where the next heading of its own rank begins, be it an item's or the log's.
	const headings = body.tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth <= 2);
	return headings.flatMap((heading, index) => {
		const title = foldSpaces(flatten(heading, body.text).text);
		if (heading.depth !== 2 || isLogLabel(title)) return [];
		const next = headings[index + 1];
		const end = next ? linesOf(next, body)[0] : lineCount(body.lines) + 1;
		const place = placeIn(body, startOf(heading));
		const mark = isRestricted(body.offset + startOf(heading), body.offset + endOf(heading));
		return [
			{
				...splitItemTitle(title),
				...(mark && { restricted: true as const }),
				place,
				lines: [linesOf(heading, body)[1], end] as const,
			},
		];
	});
}

const NUMBERED_TITLES = [
	/^(?:agenda )?item (\d+(?:\.\d+)*)(?![\p{L}\p{N}]) ?[.:)–—-]? ?(.*)$/iu, // ITEM 2: Data, Item 2 Data
	/^(\d+(?:\.\d+)*) ?[.:)](?!\d) ?(.*)$/u, // 2. Data, 2.1: Data
	/^(\d+(?:\.\d+)+) (.*)$/u, // 2.1 Data
];

/** Parts the number of an agenda item from its title: `1. Data`, `ITEM 2: Data` and `Item 2 Data` have one, `10 years on` has none. */
export function splitItemTitle(heading: string): { number?: string; title: string } {
	for (const pattern of NUMBERED_TITLES) {
		const [, number, title = ''] = pattern.exec(heading) ?? [];
		if (number !== undefined) return { number, title };
	}
	return { title: heading };
}

/** Whether a heading, or a paragraph before a list, says that topics were put forward for a coming meeting. */
function introducesTopics(node: Heading | Paragraph, body: Body): boolean {
	const text = foldSpaces(flatten(node, body.text).text);
	if (node.type === 'paragraph' && !text.endsWith(':')) return false;
	return /\btopics?\b/i.test(text) && /\b(?:next|future|coming|previous|earlier) meetings?\b/i.test(text);
}

function readTopics(body: Body, isRestricted: IsRestricted): Topic[] {
	let introduced = false;
	return body.tree.children.flatMap((node, index) => {
		if (node.type === 'heading') introduced = introducesTopics(node, body);
		if (node.type !== 'list') return [];
		const before = body.tree.children[index - 1];
		const put = introduced || (before?.type === 'paragraph' && introducesTopics(before, body));
		return put ? entriesOf(node, body, isRestricted) : [];
	});
}

function entriesOf(list: List, body: Body, isRestricted: IsRestricted): Topic[] {
	return list.children.flatMap((entry) => {
		const paragraph = entry.children.find((node): node is Paragraph => node.type === 'paragraph');
		const flat = paragraph && flatten(paragraph, body.text);
		const start = flat ? flat.text.search(/\S/) : -1;
		if (!flat || start < 0) return [];
		const mark = isRestricted(body.offset + startOf(entry), body.offset + endOf(entry));
		const place = placeIn(body, flat.offsetAt(start));
		return [{ text: foldSpaces(flat.text), ...(mark && { restricted: true as const }), place }];
	});
}
