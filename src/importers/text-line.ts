import type { TextBlock } from './source-document.ts';

export interface TextLine {
	readonly at: number;
	readonly text: string;
}

/** Whether a line is empty: nothing but white space. An empty cell after a tab is not an empty line. */
export function isEmpty(text: string): boolean {
	return /^[^\S\t]*$/u.test(text);
}

/** Whether a line is a cell: a tab, and the text after it. */
export function isCell(text: string): boolean {
	return /^[ \u00a0]{0,4}\t/u.test(text);
}

const BULLET = /^\s*(?:[·•▪●■◦‣⁃∙*\uf0b7\uf0a7]|[-–—o](?=\s))\s*/u;

/** Whether a line begins with the mark of an entry of a list. */
export function isEntry(text: string): boolean {
	return BULLET.test(text);
}

/**
 * A line of text as a paragraph, or as an entry of a list where it has a marker; several lines that belong together
 * are joined.
 */
export function readLine(lines: readonly TextLine[]): TextBlock {
	const [first] = lines;
	const typed = lines.map((line) => line.text.replace(/[\f\v\t]/gu, ' ').trim());
	const text = typed.join(' ');
	const mark = BULLET.exec(text)?.[0];
	const where = { at: first?.at ?? 1, ...(lines.length > 1 && { lines: typed }) };
	if (mark !== undefined) return { kind: 'entry', ...where, level: 1, runs: [{ text: text.slice(mark.length) }] };
	return { kind: 'paragraph', ...where, runs: [{ text }] };
}
