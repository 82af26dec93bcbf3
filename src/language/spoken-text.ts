import type { Block, ParagraphBlock } from '../model/body/block.ts';
import type { Inline } from '../model/body/inline.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { discussionBlocks } from '../values/blocks.ts';
import { trimLine } from '../values/cut-line.ts';
import { flatten } from '../values/flat-text.ts';
import { type Lines, placeAt, splitLines } from '../values/lines.ts';

/**
 * What was said in a paragraph of the discussion, or in an entry of a list: its words, and where each of them is.
 *
 * Code, typed HTML and pictures are blanked by `\0`; a line end that someone asked for is `\u2028`. The words end where an
 * action line or a decision begins: what follows was asked or decided, and not said.
 */
export interface Spoken {
	readonly text: string;
	readonly placeAt: (index: number) => Place;
}

/** What was said at a meeting, in the order of the file. Headings, tables, quotations, footnotes, code, topics and the log are left out. */
export function spokenIn(minutes: Minutes): Spoken[] {
	const { file, text, topics } = minutes;
	const lines = splitLines(file, text);
	const topicStarts = new Set(topics.map(({ content }) => content[0]?.start));
	return discussionBlocks(minutes)
		.flatMap((block) => [...paragraphsOf(block)])
		.flatMap((paragraph) => {
			const content = trimLine(paragraph.passages?.before ?? paragraph.content, text);
			return content.length === 0 || topicStarts.has(content[0]?.start) ? [] : partsOf(content, lines);
		});
}

function* paragraphsOf(block: Block): Generator<ParagraphBlock> {
	if (block.type === 'paragraph') yield block;
	else if (block.type === 'list')
		for (const { blocks } of block.entries) for (const each of blocks) yield* paragraphsOf(each);
}

/** The entries that a word processor or a hurried hand has put in one paragraph: `• MW said`, `a) MW said`, each on its line. */
const ENTRY = /(?<=^|[\n\u2028])[ \t]{0,8}(?:[•·–]|\d{1,9}[.)]|\(?[a-z]\))[ \t]{1,8}(?=\S)/g;

function partsOf(content: readonly Inline[], lines: Lines): Spoken[] {
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
