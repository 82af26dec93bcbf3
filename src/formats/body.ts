import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { formatDate } from '../values/calendar-date.ts';
import { passageAnchors } from './anchors.ts';
import { flatText, fold } from './flat-text.ts';
import type { MinutesDocument } from './format.ts';
import { findHeadline } from './headline.ts';
import { findPassages, type Passage } from './passages.ts';

/** The body of the minutes, taken apart for rendering: what every format writes from. */
export interface Body {
	/** What the notes are called. */
	readonly title: string;
	/** The text that the offsets of the tree point into. */
	readonly source: string;
	/** In the order of the file: all of the body, but for its title and the line with the board's name. */
	readonly parts: readonly Part[];
	/** The passages that are set off, by their paragraph. */
	readonly passages: ReadonlyMap<Paragraph, readonly Passage[]>;
	/** The numbers of the action lines that have one, by the offsets at which they begin. */
	readonly numbers: ReadonlyMap<number, string>;
	/** What links to the passages name (`action-79`), by the offsets at which they begin. */
	readonly anchors: ReadonlyMap<number, string>;
}

/** A part of the body: what stands under one heading. A preamble has none, nor has a log that stands under none. */
export interface Part {
	readonly heading?: Heading;
	/** The agenda item that the heading begins. */
	readonly item?: AgendaItem;
	readonly blocks: readonly Block[];
}

/** A piece of the tree, or `'log'` where the action log stands. */
export type Block = RootContent | 'log';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Takes the body of the minutes apart. */
export function readBody(document: MinutesDocument): Body {
	const { minutes } = document;
	const { source, firstLine } = bodyOf(minutes);
	const tree = processor.parse(withoutRows(source, firstLine, minutes));
	const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + firstLine - 1;
	const log = findLog(tree, minutes, lineOf);
	const headline = findHeadline(document, openingOf(tree, log));
	const nodes = tree.children.filter((node) => !headline.nodes.has(node));
	return {
		title: headline.title,
		source,
		parts: partsOf(nodes, log, minutes, lineOf),
		...passagesOf(tree, minutes, source, firstLine),
	};
}

/** The body and the line that it begins in, as the model counts them; a file that could not be read has none. */
function bodyOf({ text, discussionLines }: Minutes): { readonly source: string; readonly firstLine: number } {
	const firstLine = discussionLines[0]?.[0];
	if (firstLine === undefined) return { source: '', firstLine: 1 };
	const source = text.slice(lineStarts(text)[firstLine - 1] ?? text.length);
	// Spaces behind the fence of the front matter are body to the parser, and the fence is not.
	return { source: firstLine > 1 ? source.replace(/^---(?=[ \t]*[\r\n])/, '   ') : source, firstLine };
}

/**
 * The body without the rows of the log, which the model has: thousands of rows cost the parser seconds, and a hundred
 * times their size. Spaces take their place, so that all else stays where it is.
 */
function withoutRows(source: string, firstLine: number, { log, discussionLines }: Minutes): string {
	const end = discussionLines[1]?.[0];
	if (!log || end === undefined) return source;
	const starts = lineStarts(source);
	// Behind the header and the delimiter row, which make it a table.
	const first = starts[log.place.line + 2 - firstLine] ?? source.length;
	const last = starts[end - firstLine] ?? source.length;
	return source.slice(0, first) + source.slice(first, last).replace(/[^\r\n]/g, ' ') + source.slice(last);
}

function lineStarts(text: string): number[] {
	return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}

/** The log in the tree: its table, and the line or heading that says that it follows. */
interface LogNodes {
	readonly table?: RootContent;
	readonly label?: RootContent;
}

function findLog(tree: Root, { log, discussionLines }: Minutes, lineOf: (node: Nodes) => number): LogNodes | undefined {
	if (!log) return undefined;
	const table = tree.children.find((node) => node.type === 'table' && lineOf(node) === log.place.line);
	const label = tree.children.find((node) => node !== table && lineOf(node) === discussionLines[0]?.[1]);
	return { ...(table && { table }), ...(label && { label }) };
}

/** What stands before the first agenda item and the log. */
function openingOf(tree: Root, log: LogNodes | undefined): readonly RootContent[] {
	const end = tree.children.findIndex((node) => node === log?.table || (node.type === 'heading' && node.depth === 2));
	return end < 0 ? tree.children : tree.children.slice(0, end);
}

function partsOf(
	nodes: readonly RootContent[],
	log: LogNodes | undefined,
	{ items }: Minutes,
	lineOf: (node: Nodes) => number,
): Part[] {
	const itemAt = new Map(items.map((item) => [item.place.line, item]));
	const parts: (Part & { readonly blocks: Block[] })[] = [{ blocks: [] }];
	let labelled = false;
	for (const node of nodes) {
		const isLabel = node === log?.label;
		labelled ||= isLabel;
		if (node === log?.table) {
			// A log under the title alone is no part of what stands before it.
			if (!labelled && !parts.at(-1)?.heading) parts.push({ blocks: [] });
			parts.at(-1)?.blocks.push('log');
		} else if (node.type === 'heading' && (node.depth <= 2 || isLabel)) {
			const item = itemAt.get(lineOf(node));
			parts.push({ heading: node, ...(item && { item }), blocks: [] });
		} else if (isLabel) {
			parts.push({ blocks: isBareLabel(node) ? [] : [node] });
		} else {
			parts.at(-1)?.blocks.push(node);
		}
	}
	// The log is in the model even where this tree has its table in another shape.
	if (log && !log.table) parts.push({ blocks: ['log'] });
	return parts.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
}

/** A line that says `Action log` and no more: the heading that the formats write says the same. */
function isBareLabel(node: Nodes): boolean {
	return /^action log[:.]?$/i.test(fold(flatText(node)));
}

function passagesOf(
	tree: Root,
	minutes: Minutes,
	source: string,
	firstLine: number,
): Pick<Body, 'passages' | 'numbers' | 'anchors'> {
	const { actionLines, decisions, topics } = minutes;
	const starts = lineStarts(source);
	const offsetOf = ({ line, column }: Place) => (starts[line - firstLine] ?? source.length) + column - 1;
	const found = [
		...actionLines.map(({ place, text }) => ({ kind: 'action' as const, offset: offsetOf(place), text })),
		...decisions.map(({ place, text }) => ({ kind: 'decision' as const, offset: offsetOf(place), text })),
	];
	return {
		passages: findPassages(
			tree,
			source,
			found,
			topics.map(({ place }) => offsetOf(place)),
		),
		numbers: new Map(
			actionLines.flatMap(({ place, number }) => (number === undefined ? [] : [[offsetOf(place), number] as const])),
		),
		anchors: new Map(Array.from(passageAnchors(minutes), ([{ place }, anchor]) => [offsetOf(place), anchor])),
	};
}

/** `This action log was updated on 24 April 2025`, unless the text over the log says so itself. */
export function updatedSentence({ heading, blocks }: Part, { logUpdated }: Minutes): string | undefined {
	if (!logUpdated) return undefined;
	const date = formatDate(logUpdated.value);
	const before = blocks.slice(0, blocks.indexOf('log')).filter((block) => block !== 'log');
	const said = [...(heading ? [heading] : []), ...before].some((node) =>
		fold(flatText(node)).includes(`updated on ${date}`),
	);
	return said ? undefined : `This action log was updated on ${date}`;
}
