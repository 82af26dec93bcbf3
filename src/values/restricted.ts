import type { ColumnName } from '../model/actions/action-log.ts';

/** The text that replaces a passage left out of a public copy. */
export const LEFT_OUT = '[left out of the public record]';
/** The same as Markdown: with brackets that never become a link. */
export const LEFT_OUT_MARKDOWN = '\\[left out of the public record\\]';

/** What a public copy shows of a restricted action in the log. */
export const SHOWN_COLUMNS: ReadonlySet<ColumnName | undefined> = new Set(['number', 'issued', 'status']);

/** The marks at the beginning and the end of a restricted passage. */
const RESTRICT = '<!-- restricted -->';
const END_RESTRICT = '<!-- /restricted -->';

/** A mark in the body; one after a backslash is text in Markdown. */
export const MARK = /(?<!\\)<!--[ \t]*(?:(\/)[ \t]*)?restricted[ \t]*-->/gi;

export function withoutMarks(text: string): string {
	return text.includes('<!--') ? text.replace(MARK, '').trim() : text;
}

export function hasMark(text: string): boolean {
	return text.includes('<!--') && text.search(MARK) >= 0;
}

/** A text of Markdown as a restricted passage within a line. */
export function markRestricted(markdown: string): string {
	return markdown === '' ? markdown : `${RESTRICT}${markdown}${END_RESTRICT}`;
}
