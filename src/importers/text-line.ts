import type { TextBlock } from './source-document.ts';

/** A line of a text with its number. */
export interface TextLine {
	readonly at: number;
	readonly text: string;
}

/** Nothing but white space: also the empty cell behind a tab is not empty. */
export function isEmpty(text: string): boolean {
	return /^[^\S\t]*$/u.test(text);
}

/** A cell: a tab, and what stands behind it. */
export function isCell(text: string): boolean {
	return /^[ \u00a0]{0,4}\t/u.test(text);
}

const BULLET = /^\s*(?:[·•▪●■◦‣⁃∙*\uf0b7\uf0a7]|[-–—o](?=\s))\s*/u;

/** Whether a line begins with the mark of an entry of a list. */
export function isEntry(text: string): boolean {
	return BULLET.test(text);
}

/** A line of text as a paragraph, or as the entry of a list that its mark says it is; several lines that are one are joined. */
export function readLine(lines: readonly TextLine[]): TextBlock {
	const [first] = lines;
	const typed = lines.map((line) => line.text.replace(/[\f\v\t]/gu, ' ').trim());
	const text = typed.join(' ');
	const mark = BULLET.exec(text)?.[0];
	const where = { at: first?.at ?? 1, ...(lines.length > 1 && { lines: typed }) };
	if (mark !== undefined) return { kind: 'entry', ...where, level: 1, runs: [{ text: text.slice(mark.length) }] };
	return { kind: 'paragraph', ...where, runs: [{ text }] };
}
