import { isDelimiterRow, readCells, splitRow } from '../../values/cells.ts';
import { type Lines, lineAt, lineCount, lineText } from '../../values/lines.ts';
import { mayHoldMarkup } from './log-cells.ts';
import { looksLikeLog, readColumns } from './log-columns.ts';
import { isLogLabel } from './log-label.ts';
import type { TableLines } from './log-table.ts';

/** What can hide a table or a heading from markdown: code fences, HTML and comments. */
const HIDES = /```|~~~|<[A-Za-z!?/]/;

/**
 * Finds the action log by looking at the lines alone, where that is certain to give what markdown gives: the body has
 * no code fence, HTML or comment, and its only pipes are those of one table, right under a heading `## Action log`.
 * A heading that begins in the first column ends every paragraph, list and quotation before it. No cell of the table may
 * hold markup.
 *
 * Returns undefined where it is not certain; then the whole body is to be parsed.
 */
export function findLogQuickly(lines: Lines, bodyOffset: number): TableLines | undefined {
	const { text } = lines;
	const firstPipe = text.indexOf('|', bodyOffset);
	if (firstPipe < 0 || HIDES.test(text.slice(bodyOffset))) return undefined;
	const header = lineAt(lines, firstPipe);
	const end = lineAt(lines, text.lastIndexOf('|')) + 1;
	if (mayHoldMarkup(text.slice(firstPipe, lines.starts[end - 1]))) return undefined;
	return isUnderLabel(lines, header, lineAt(lines, bodyOffset)) && isLogTable(lines, header, end)
		? { header, end }
		: undefined;
}

function isUnderLabel(lines: Lines, header: number, first: number): boolean {
	let line = header - 1;
	while (line >= first && isBlank(lines, line)) line--;
	return line >= first && isLogLabel(headingText(lineText(lines, line)) ?? '');
}

/** The text of a heading in the first column; undefined where the line is not a heading, or a second `#` may close it. */
function headingText(line: string): string | undefined {
	return /^#{1,6}[ \t]+([^ \t#][^#]*)$/.exec(line)?.[1];
}

/** Whether these lines are a table with the columns of a log, and nothing else. */
function isLogTable(lines: Lines, header: number, end: number): boolean {
	for (let line = header; line < end; line++) if (!lineText(lines, line).startsWith('|')) return false;
	const delimiter = lineText(lines, header + 1);
	return (
		end > header + 1 &&
		isDelimiterRow(delimiter) &&
		splitRow(lineText(lines, header)).length === splitRow(delimiter).length &&
		(end > lineCount(lines) || isBlank(lines, end)) &&
		looksLikeLog(readColumns(readCells(lines, header)))
	);
}

/** Whether a line is blank to markdown: a no-break space is a word. */
function isBlank(lines: Lines, line: number): boolean {
	return /^[ \t]*$/.test(lineText(lines, line));
}
