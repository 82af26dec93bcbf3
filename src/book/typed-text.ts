import type { ColumnName } from '../model/actions/action-log.ts';
import type { CellTexts } from '../model/actions/change.ts';
import type { Inline } from '../model/body/inline.ts';
import type { Minutes } from '../model/minutes.ts';
import { readLines } from '../parse/body/read-lines.ts';
import { escapeCell } from '../values/escape-markdown.ts';
import { wordsOnOneLine } from '../values/flat-text.ts';
import { Refusal } from './refusal.ts';

/** A text to be written: its words, and the Markdown that says them; without it, the words are escaped. */
export interface WrittenText {
	readonly text: string;
	readonly markdown?: string;
}

/** Reads what a person has typed as Markdown, which is written into some minutes as it was typed. */
export function readTyped(typed: string, { body }: Minutes): WrittenText {
	const markdown = typed.trim();
	// What has several lines is refused where it would be written.
	if (/[\r\n]/.test(markdown)) return { text: markdown };
	const [content = []] = readLines([markdown], body);
	if (hasComment(content))
		throw new Refusal('"<!--" begins a comment, which would hide words of the text', 'Write \\<!-- to have it shown.');
	const text = wordsOnOneLine(content);
	return text === '' ? { text: markdown } : { text, markdown };
}

function hasComment(content: readonly Inline[]): boolean {
	return content.some((piece) =>
		'content' in piece ? hasComment(piece.content) : piece.type === 'html' && piece.text.startsWith('<!--'),
	);
}

/**
 * Whether Markdown says these words in the minutes that it is to be written into: what it says also depends on what
 * is there, and what was left out of it may have kept two marks apart.
 */
export function says(text: string, markdown: string, body?: Minutes['body']): boolean {
	if (markdown === escapeCell(text)) return true;
	return wordsOnOneLine(readLines([markdown], body)[0] ?? []) === text.trim();
}

/** The Markdown of those cells of a row that say their words in it. */
export function legibleCells(
	wordsIn: (name: ColumnName) => string,
	markdown: CellTexts,
	body?: Minutes['body'],
): CellTexts {
	const all = Object.entries(markdown) as [ColumnName, string][];
	return Object.fromEntries(all.filter(([name, written]) => says(wordsIn(name), written, body)));
}
