import type { ActionLine } from '../model/actions/action-line.ts';
import type { NewActionLine } from '../model/actions/change.ts';
import type { Minutes } from '../model/minutes.ts';
import { escapeText } from '../values/escape-markdown.ts';
import { type Lines, lineText, offsetOf } from '../values/lines.ts';
import type { TextEdit } from './text-edit.ts';

/** The text between the word "Action" and its number: ` No. 79`, ` point 79`, ` #79`. */
const BEFORE_NUMBER = /[ \u00a0]*(?:(?:[Nn]o\.?|[Pp]oint|[Ii]tem)[ \u00a0]*)?#?/uy;

/**
 * Writes a number into an action line, replacing the one it has; undefined where there is markup between the word and
 * the number.
 */
export function numberLine(lines: Lines, { place, number }: ActionLine, wanted: string): TextEdit | undefined {
	const start = offsetOf(lines, place);
	const word = /^action/i.exec(lines.text.slice(start, start + 6))?.[0];
	if (word === undefined) return undefined;
	const wordEnd = start + word.length;
	if (number === undefined) return { start: wordEnd, end: wordEnd, text: ` ${wanted}` };
	BEFORE_NUMBER.lastIndex = wordEnd;
	const at = wordEnd + (BEFORE_NUMBER.exec(lines.text)?.[0].length ?? 0);
	return lines.text.startsWith(number, at) ? { start: at, end: at + number.length, text: wanted } : undefined;
}

/**
 * Writes an action line as a paragraph of its own at the end of a part of the discussion, which is from its first
 * line to before the other. Topics for a coming meeting stay the last thing in the part.
 */
export function insertActionLine(
	lines: Lines,
	[first, end]: Minutes['discussionLines'][number],
	{ number, responsible, text, markdown }: Omit<NewActionLine, 'kind' | 'file'>,
): TextEdit {
	const who = responsible.length > 0 ? ` (${responsible.join(', ')})` : '';
	const paragraph = `**Action ${number}${who}:** ${markdown?.trim() ?? escapeText(text)}`;
	const line = lineAfterText(lines, first, end);
	const eol = /\r\n|\n|\r/.exec(lines.text)?.[0] ?? '\n';
	const start = lines.starts[line - 1];
	if (start === undefined) return { start: lines.text.length, end: lines.text.length, text: eol + eol + paragraph };
	const blankAfter = lineText(lines, line).trim() === '';
	return { start, end: start, text: `${eol}${paragraph}${eol}${blankAfter ? '' : eol}` };
}

/** The line after the last text of a part, before its topics, and before code that is never closed. */
function lineAfterText(lines: Lines, first: number, end: number): number {
	let fence = '';
	let line = first;
	let beforeFence = first;
	for (let at = first; at < end; at++) {
		const text = lineText(lines, at);
		if (fence === '' && TOPICS.test(text)) break;
		const after = fenceAfter(text, fence);
		if (fence === '' && after !== '') beforeFence = line;
		fence = after;
		if (text.trim() !== '') line = at + 1;
	}
	return fence === '' ? line : beforeFence;
}

const TOPICS = /^#{3,6} .*\btopics?\b/i;

/** The fence of the code that continues after a line, given the fence before it; empty where there is none. */
function fenceAfter(text: string, fence: string): string {
	const marks = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
	if (fence === '') return marks.startsWith('`') && text.trim().slice(marks.length).includes('`') ? '' : marks;
	return marks.startsWith(fence) && text.trim() === marks ? '' : fence;
}
