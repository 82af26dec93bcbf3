import type { Place } from '../../model/place.ts';
import type { Unread } from '../../model/unread.ts';
import { type Lines, lineCount, lineText, offsetOf } from '../../values/lines.ts';

/** Front matter, cut from the text: its YAML with the offset where that begins, and the offset where the body begins. */
export interface FrontMatterText {
	readonly yaml: string;
	readonly offset: number;
	readonly bodyOffset: number;
}

/**
 * Cuts the front matter from the body. The fence is three dashes alone on the first line, and three dashes alone on a
 * later one: what other programs take for a language (`---js`) or for the end (`-----`) is named and not followed.
 */
export function splitFrontMatter(lines: Lines): FrontMatterText | { readonly unread: Unread } {
	const at = (line: number): Place => ({ file: lines.file, line, column: 1 });
	const first = lineText(lines, 1);
	const language = first.slice(3).trim();
	// More than three dashes are a line across the page.
	if (!first.startsWith('---') || language.startsWith('-')) {
		return { unread: { code: 'front-matter-missing', place: at(1) } };
	}
	if (language !== '') return { unread: { code: 'front-matter-language', language, place: at(1) } };
	for (let line = 2; line <= lineCount(lines); line++) {
		const text = lineText(lines, line);
		if (!text.startsWith('---')) continue;
		if (text.trim() !== '---') return { unread: { code: 'front-matter-dashes', line: text, place: at(line) } };
		const offset = offsetOf(lines, { line: 2, column: 1 });
		const end = offsetOf(lines, { line, column: 1 });
		return {
			yaml: lines.text.slice(offset, end),
			offset,
			bodyOffset: offsetOf(lines, { line: line + 1, column: 1 }),
		};
	}
	return { unread: { code: 'front-matter-unclosed', place: at(1) } };
}
