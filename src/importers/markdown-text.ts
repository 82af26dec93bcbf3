import { trimBlanks } from '../values/one-line.ts';
import type { Reading, SourceBlock, TextBlock } from './source-document.ts';
import { markdownRows } from './tables/markdown-table.ts';

/**
 * Reads Markdown. Its own markup stays in the minutes as it was typed; only headings, tables and the lines of the
 * front part are interpreted.
 */
export function readMarkdownText(text: string): Reading {
	const lines = text.split(/\r\n|\n|\r/);
	const blocks: SourceBlock[] = [];
	let index = 0;
	if (/^---\s*$/.test(lines[0] ?? '')) {
		const end = lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line));
		for (let at = 1; at < end; at++)
			if ((lines[at] ?? '').trim() !== '')
				blocks.push({ kind: 'paragraph', at: at + 1, runs: [{ text: (lines[at] ?? '').trim() }] });
		index = end + 1;
	}
	while (index < lines.length) {
		const { block, next } = readBlock(lines, index);
		if (block) blocks.push(block);
		index = next;
	}
	return { document: { unit: 'line', blocks, remarks: [] } };
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?![^ \t])/;
const ENTRY = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

function readBlock(lines: readonly string[], index: number): { block?: SourceBlock; next: number } {
	const line = lines[index] ?? '';
	if (line.trim() === '') return { next: index + 1 };
	const heading = HEADING.exec(line);
	if (heading)
		return {
			block: {
				kind: 'heading',
				level: heading[1]?.length ?? 1,
				at: index + 1,
				runs: [{ text: plain(headingText(line.slice(heading[0].length))) }],
			},
			next: index + 1,
		};
	const fence = FENCE.exec(line)?.[1];
	if (fence !== undefined) {
		const close = lines.findIndex(
			(each, at) =>
				at > index && each.trim().startsWith(fence) && each.trim() === fence.charAt(0).repeat(each.trim().length),
		);
		return typed(lines, index, close < 0 ? lines.length : close + 1);
	}
	if (line.startsWith('<!--')) {
		const close = lines.findIndex((each, at) => at >= index && each.includes('-->'));
		return typed(lines, index, close < 0 ? lines.length : close + 1);
	}
	const table = markdownRows(lines, index);
	if (table) return table;
	return typed(lines, index, paragraphEnd(lines, index));
}

/** The text of a heading, without the marks `#` that may close it. */
function headingText(text: string): string {
	return trimBlanks(text).replace(/(?<=[ \t])#+$/, '');
}

/** The end of a paragraph: an empty line, a heading or a fence. A list continues after empty lines as long as it is indented. */
function paragraphEnd(lines: readonly string[], start: number): number {
	const list = ENTRY.test(lines[start] ?? '');
	let end = start + 1;
	for (; end < lines.length; end++) {
		const line = lines[end] ?? '';
		if (line.trim() === '') {
			const next = lines.slice(end).find((each) => each.trim() !== '') ?? '';
			if (!list || !(/^(?: {2,}|\t)/.test(next) || ENTRY.test(next))) break;
			continue;
		}
		if (HEADING.test(line) || (!list && FENCE.test(line)) || markdownRows(lines, end)) break;
	}
	return end;
}

/** Lines that stay as they were typed. A short line may also be a label or a title, and is read as text too. */
function typed(lines: readonly string[], start: number, end: number): { block: TextBlock; next: number } {
	const own = lines.slice(start, end);
	const markdown = own.join('\n').trimEnd();
	const bold = /^\*\*[^*]+\*\*$/.test(markdown.trim());
	const lone = own.length === 1 ? plain(markdown) : markdown;
	const block: TextBlock = {
		kind: 'paragraph',
		at: start + 1,
		...(own.length > 1 && { lines: own }),
		markdown,
		runs: [{ text: lone, ...(bold && { bold }) }],
	};
	return { block, next: end };
}

/** A line without the marks of its formatting. */
export function plain(text: string): string {
	return text
		.replace(/(\*{1,3}|_{2,3}|~~)(?=\S)([^*~]*?)\1/g, '$2')
		.replace(/\[([^[\]]{0,300})\]\([^()]{0,500}\)/g, '$1')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.trim();
}
