import type { Block, ParagraphBlock } from '../model/body/block.ts';
import type { Inline } from '../model/body/inline.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { discussionBlocks } from '../values/blocks.ts';
import { trimLine } from '../values/cut-line.ts';
import { flatten, wordsOf } from '../values/flat-text.ts';
import { type Lines, placeAt, splitLines } from '../values/lines.ts';
import { foldSpaces } from '../values/one-line.ts';

/**
 * What was said in a paragraph of the discussion, or in an entry of a list: its words, and where each of them is.
 *
 * Code, typed HTML and pictures are blanked by `\0`; a line end that someone asked for is `\u2028`. The words end where an
 * action line or a decision begins: what follows was asked or decided, and not said.
 */
export interface Spoken {
	readonly text: string;
	readonly placeAt: (index: number) => Place;
	/** The heading that it is under; empty before the first. */
	readonly heading: string;
	/** It is not said but asked or decided: what an action line or a decision says. */
	readonly within?: 'action' | 'decision';
	/** Of an entry of a list: what leads up to it, `The board agreed:`; empty where nothing does. */
	readonly lead?: string;
}

/** What was said at a meeting, in the order of the file. Headings, tables, quotations, footnotes, code, topics and the log are left out. */
export function spokenIn(minutes: Minutes): Spoken[] {
	return wordsIn(minutes, ({ content, passages }) => [{ content: passages?.before ?? content }]);
}

/** What was said, asked and decided at a meeting, in the order of the file. */
export function writtenIn(minutes: Minutes): Spoken[] {
	return wordsIn(minutes, ({ content, passages }) => [
		{ content: passages?.before ?? content },
		...(passages?.all ?? []).map((passage) => ({
			content: passage.content,
			within: passage.action ? ('action' as const) : ('decision' as const),
		})),
	]);
}

/** Words of a paragraph, and what says them. */
interface Cut extends Pick<Spoken, 'within'> {
	readonly content: readonly Inline[];
}

function wordsIn(minutes: Minutes, cut: (paragraph: ParagraphBlock) => readonly Cut[]): Spoken[] {
	const { file, text, topics } = minutes;
	const lines = splitLines(file, text);
	const topicStarts = new Set(topics.map(({ content }) => content[0]?.start));
	return [...placedParagraphs(discussionBlocks(minutes))].flatMap(({ paragraph, ...where }) => {
		const cuts = cut(paragraph).map(({ content, ...within }) => ({ content: trimLine(content, text), within }));
		if (topicStarts.has(cuts[0]?.content[0]?.start)) return [];
		return cuts.flatMap(({ content, within }) =>
			partsOf(content, lines).map((part) => ({ ...part, ...within, ...where })),
		);
	});
}

interface PlacedParagraph extends Pick<Spoken, 'heading' | 'lead'> {
	readonly paragraph: ParagraphBlock;
}

/** A line that is nothing but a label, `Action 1:`: the paragraph after it says what. */
const LABEL = /^[^\s:]{1,20}(?: [^\s:]{1,20}){0,2}:$/u;

/** The paragraphs, also those of lists, each with what it is under. */
function* placedParagraphs(blocks: readonly Block[], heading = '', lead?: string): Generator<PlacedParagraph> {
	let [title, before] = [heading, ''];
	for (const block of blocks) {
		if (block.type === 'heading') title = foldSpaces(wordsOf(block.content));
		const led = LABEL.test(before) ? before : lead;
		if (block.type === 'paragraph') yield { paragraph: block, heading: title, ...(led !== undefined && { lead: led }) };
		if (block.type === 'list')
			for (const entry of block.entries) yield* placedParagraphs(entry.blocks, title, before || (lead ?? ''));
		// A list of a list is led up to by the entry that it is in.
		before = block.type === 'paragraph' ? foldSpaces(wordsOf(block.content)) : '';
	}
}

/** The entries that a word processor or a hurried hand has put in one paragraph: `• MW said`, `a) MW said`, each on its line. */
const ENTRY = /(?<=^|[\n\u2028])[ \t]{0,8}(?:[•·–]|\d{1,9}[.)]|\(?[a-z]\))[ \t]{1,8}(?=\S)/g;

function partsOf(content: readonly Inline[], lines: Lines): Pick<Spoken, 'text' | 'placeAt'>[] {
	if (content.length === 0) return [];
	const flat = flatten(content, lines.text, content[0]?.start ?? 0);
	const text = withBreaks(flat.text, flat.searchable, flat.isBreak);
	const entries = [...text.matchAll(ENTRY)];
	const starts = [0, ...entries.map(({ 0: mark, index }) => index + mark.length)];
	return starts.flatMap((start, index) => {
		const part = text.slice(start, entries[index]?.index);
		if (part.trim() === '') return [];
		return [{ text: part, placeAt: (at: number) => placeAt(lines, flat.offsetAt(start + at)) }];
	});
}

function withBreaks(text: string, searchable: string, isBreak: (index: number) => boolean): string {
	const breaks = searchable.replace(/\n/g, (end, index: number) => (isBreak(index) ? '\u2028' : end));
	if (!/<br/i.test(text)) return breaks;
	let [spoken, done] = ['', 0];
	for (const { 0: tag, index } of text.matchAll(/<br ?\/?>/gi)) {
		if (searchable[index] !== '\0') continue;
		spoken += breaks.slice(done, index) + '\u2028'.repeat(tag.length);
		done = index + tag.length;
	}
	return spoken + breaks.slice(done);
}
