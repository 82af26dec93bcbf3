import type { Heading, List, Nodes, Paragraph } from 'mdast';
import type { ActionLine } from '../model/action-line.ts';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { Decision } from '../model/decision.ts';
import { lineCount } from '../model/lines.ts';
import type { Topic } from '../model/topic.ts';
import { readActionLines, readDecision } from './action-lines.ts';
import { flatten } from './flat-text.ts';
import { isLogLabel } from './log-label.ts';
import { type Body, linesOf, placeIn, startOf } from './markdown.ts';
import { foldSpaces } from './spaces.ts';

/** What the body of the minutes says beside its log. */
export interface Discussion {
	readonly items: readonly AgendaItem[];
	readonly actionLines: readonly ActionLine[];
	readonly decisions: readonly Decision[];
	readonly topics: readonly Topic[];
}

/** Reads the agenda items, action lines, decisions and topics; code, quotations, tables and comments hold none. */
export function readDiscussion(body: Body): Discussion {
	const paragraphs = [...paragraphsOf(body.tree)].map((paragraph) => {
		const flat = flatten(paragraph, body.text);
		return { flat, placeOf: (index: number) => placeIn(body, flat.offsetAt(index)) };
	});
	return {
		items: readItems(body),
		actionLines: paragraphs.flatMap(({ flat, placeOf }) => readActionLines(flat, placeOf)),
		decisions: paragraphs.flatMap(({ flat, placeOf }) => readDecision(flat, placeOf) ?? []),
		topics: readTopics(body),
	};
}

/** The paragraphs of the discussion, also those of lists. */
function* paragraphsOf(node: Nodes): Generator<Paragraph> {
	if (node.type === 'paragraph') yield node;
	else if (node.type === 'root' || node.type === 'list' || node.type === 'listItem') {
		for (const child of node.children) yield* paragraphsOf(child);
	}
}

function readItems(body: Body): AgendaItem[] {
	// An item ends where the next heading of its own rank begins, be it an item's or the log's.
	const headings = body.tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth <= 2);
	return headings.flatMap((heading, index) => {
		const title = foldSpaces(flatten(heading, body.text).text);
		if (heading.depth !== 2 || isLogLabel(title)) return [];
		const next = headings[index + 1];
		const end = next ? linesOf(next, body)[0] : lineCount(body.lines) + 1;
		const place = placeIn(body, startOf(heading));
		return [{ ...splitItemTitle(title), place, lines: [linesOf(heading, body)[1], end] as const }];
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

function readTopics(body: Body): Topic[] {
	let introduced = false;
	return body.tree.children.flatMap((node, index) => {
		if (node.type === 'heading') introduced = introducesTopics(node, body);
		if (node.type !== 'list') return [];
		const before = body.tree.children[index - 1];
		const put = introduced || (before?.type === 'paragraph' && introducesTopics(before, body));
		return put ? entriesOf(node, body) : [];
	});
}

function entriesOf(list: List, body: Body): Topic[] {
	return list.children.flatMap((entry) => {
		const paragraph = entry.children.find((node): node is Paragraph => node.type === 'paragraph');
		const flat = paragraph && flatten(paragraph, body.text);
		const start = flat ? flat.text.search(/\S/) : -1;
		return flat && start >= 0 ? [{ text: foldSpaces(flat.text), place: placeIn(body, flat.offsetAt(start)) }] : [];
	});
}
