import { isActionsTitle } from '../../language/matters/list-titles.ts';
import { ownersInText } from '../../language/matters/owners-in-text.ts';
import type { ActionLine } from '../../model/actions/action-line.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Block, HeadingBlock, ListEntry, ParagraphBlock, Passage } from '../../model/body/block.ts';
import type { Inline, Span } from '../../model/body/inline.ts';
import type { Decision } from '../../model/decision.ts';
import type { RestrictedPassage } from '../../model/restricted.ts';
import type { Topic } from '../../model/topic.ts';
import { passagesOf } from '../../values/blocks.ts';
import { cutLine, trimLine } from '../../values/cut-line.ts';
import { type FlatText, flatten, wordsOf } from '../../values/flat-text.ts';
import { lineCount } from '../../values/lines.ts';
import { foldSpaces } from '../../values/one-line.ts';
import { comparePlaces } from '../../values/place.ts';
import { isLogLabel } from '../log/log-label.ts';
import { findPassages } from './action-lines.ts';
import { linesOf, type OpenedBody, placeIn } from './body.ts';

/** What the body of the minutes says beside its log. */
export interface Discussion {
	/** The blocks of the body, its paragraphs cut where an action line or a decision begins. */
	readonly blocks: readonly Block[];
	readonly items: readonly AgendaItem[];
	readonly actionLines: readonly ActionLine[];
	readonly decisions: readonly Decision[];
	readonly topics: readonly Topic[];
}

/** Whether a restricted passage holds some of the file between two offsets. */
type IsRestricted = (span: Span) => boolean;

/** Reads the agenda items, action lines, decisions and topics; code, quotations, tables and comments hold none. */
export function readDiscussion(body: OpenedBody, restricted: readonly RestrictedPassage[]): Discussion {
	const isRestricted: IsRestricted = ({ start, end }) =>
		restricted.some((passage) => passage.start < end && start < passage.end);
	const blocks = body.blocks.map((block) => withPassages(block, body, isRestricted));
	const passages = blocks.flatMap((block) => [...passagesOf(block)]);
	const actionLines = [
		...passages.flatMap(({ action }) => action ?? []),
		...readListedActions({ ...body, blocks }, isRestricted),
		...readHeadedActions(body, isRestricted),
	];
	return {
		blocks,
		items: readItems(body, isRestricted),
		actionLines: actionLines.toSorted((a, b) => comparePlaces(a.place, b.place)),
		decisions: passages.flatMap(({ decision }) => decision ?? []),
		topics: readTopics(body, isRestricted),
	};
}

/** A block, its paragraphs cut at their passages; those of quotations, tables and footnotes hold none. */
function withPassages<B extends Block>(block: B, body: OpenedBody, isRestricted: IsRestricted): B {
	if (block.type === 'paragraph') return cutPassages(block, body, isRestricted) as B;
	if (block.type !== 'list') return block;
	const entries = block.entries.map((entry) => ({
		...entry,
		blocks: entry.blocks.map((each) => withPassages(each, body, isRestricted)),
	}));
	return { ...block, entries };
}

function cutPassages(paragraph: ParagraphBlock, body: OpenedBody, isRestricted: IsRestricted): ParagraphBlock {
	const { content, start, end } = paragraph;
	const source = body.lines.text;
	const flat = flatten(content, source, start);
	const found = findPassages(flat);
	if (found.length === 0) return paragraph;
	const [before = [], ...parts] = cutLine(
		content,
		found.flatMap((passage) => [passage.start, passage.labelEnd]),
		source,
	);
	const all = found.map(({ start: at, action, decision }, index): Passage => {
		const label = trimLine(parts[2 * index] ?? [], source);
		const words = trimLine(parts[2 * index + 1] ?? [], source);
		const place = placeIn(body, flat.offsetAt(at));
		const next = found[index + 1];
		const span = { start: flat.offsetAt(at), end: next ? flat.offsetAt(next.start) : end };
		const mark = isRestricted(span) && { restricted: true as const };
		return {
			label,
			content: words,
			...(action && { action: { ...action, content: words, ...mark, place } }),
			...(decision && { decision: { ...decision, content: words, place } }),
			...span,
		};
	});
	return { ...paragraph, passages: { before: trimLine(before, source), all } };
}

function readItems(body: OpenedBody, isRestricted: IsRestricted): AgendaItem[] {
	// An item ends where the next heading of its own rank begins, be it an item's or the log's.
	const headings = body.blocks.filter((block): block is HeadingBlock => block.type === 'heading' && block.level <= 2);
	return headings.flatMap((heading, index) => {
		const title = foldSpaces(wordsOf(heading.content));
		if (heading.level !== 2 || isLogLabel(title)) return [];
		const next = headings[index + 1];
		const end = next ? linesOf(next, body)[0] : lineCount(body.lines) + 1;
		return [
			{
				...splitItemTitle(title),
				...(isRestricted(heading) && { restricted: true as const }),
				place: placeIn(body, heading.start),
				lines: [linesOf(heading, body)[1], end] as const,
			},
		];
	});
}

const NUMBERED_TITLES = [
	/^(?:agenda )?item (\d+(?:\.\d+)*)(?![\p{L}\p{N}]) ?[.:)–—-]? ?(.*)$/isu, // ITEM 2: Data, Item 2 Data
	/^(\d+(?:\.\d+)*) ?[.:)](?!\d) ?(.*)$/su, // 2. Data, 2.1: Data
	/^(\d+(?:\.\d+)+) (.*)$/su, // 2.1 Data
];

/** Parts the number of an agenda item from its title: `1. Data`, `ITEM 2: Data` and `Item 2 Data` have one, `10 years on` has none. */
export function splitItemTitle(heading: string): { number?: string; title: string } {
	for (const pattern of NUMBERED_TITLES) {
		const [, number, title = ''] = pattern.exec(heading) ?? [];
		if (number !== undefined) return { number, title };
	}
	return { title: heading };
}

/** Whether a heading, or a paragraph before a list, says what the list is of. */
type Introduces = (block: HeadingBlock | ParagraphBlock) => boolean;

const introducesTopics: Introduces = ({ type, content }) => {
	const text = foldSpaces(wordsOf(content));
	if (type === 'paragraph' && !text.endsWith(':')) return false;
	return /\btopics?\b/i.test(text) && /\b(?:next|future|coming|previous|earlier) meetings?\b/i.test(text);
};

const introducesActions: Introduces = ({ type, content }) => {
	const text = foldSpaces(wordsOf(content));
	return (type === 'heading' || text.endsWith(':')) && isActionsTitle(text);
};

/** An entry of a list, and its first paragraph. */
interface FirstOfEntry {
	readonly entry: ListEntry;
	readonly paragraph: ParagraphBlock;
	readonly content: readonly Inline[];
	readonly words: FlatText;
}

/** The entries of the lists that are introduced in a certain way. */
function entriesUnder({ blocks, lines }: OpenedBody, introduces: Introduces): FirstOfEntry[] {
	let introduced = false;
	return blocks.flatMap((block, index) => {
		if (block.type === 'heading') introduced = introduces(block);
		if (block.type !== 'list') return [];
		const before = blocks[index - 1];
		if (!introduced && !(before?.type === 'paragraph' && introduces(before))) return [];
		return block.entries.flatMap((entry) => {
			const paragraph = entry.blocks.find((each) => each.type === 'paragraph');
			if (!paragraph) return [];
			const content = trimLine(paragraph.content, lines.text);
			const words = flatten(content, lines.text, paragraph.start);
			return words.text === '' ? [] : [{ entry, paragraph, content, words }];
		});
	});
}

function readTopics(body: OpenedBody, isRestricted: IsRestricted): Topic[] {
	return entriesUnder(body, introducesTopics).map(({ entry, content, words }) => {
		const mark = isRestricted(entry) && { restricted: true as const };
		return { text: foldSpaces(words.text), content, ...mark, place: placeIn(body, words.offsetAt(0)) };
	});
}

/** The entries of lists of actions that have no label of their own. */
function readListedActions(body: OpenedBody, isRestricted: IsRestricted): ActionLine[] {
	return entriesUnder(body, introducesActions).flatMap(({ entry, paragraph, content, words }) => {
		if (paragraph.passages) return [];
		const text = foldSpaces(words.text);
		return {
			responsible: ownersInText(text),
			text,
			content,
			form: 'listed' as const,
			...(entry.ticked && { ticked: true as const }),
			...(isRestricted(entry) && { restricted: true as const }),
			place: placeIn(body, content[0]?.start ?? entry.start),
		};
	});
}

/** Headings that ask for something, `### Action MH to write`, as a word processor makes of a line in bold. */
function readHeadedActions(body: OpenedBody, isRestricted: IsRestricted): ActionLine[] {
	return body.blocks.flatMap((block) => {
		if (block.type !== 'heading' || block.level < 3) return [];
		const words = flatten(block.content, body.lines.text, block.start);
		const [found, ...others] = findPassages(words);
		if (!found?.action?.text || others.length > 0 || words.text.slice(0, found.start).trim() !== '') return [];
		const [, , content = []] = cutLine(block.content, [found.start, found.labelEnd], body.lines.text);
		const mark = isRestricted(block) && { restricted: true as const };
		const place = placeIn(body, words.offsetAt(found.start));
		return { ...found.action, content: trimLine(content, body.lines.text), form: 'plain', ...mark, place };
	});
}
