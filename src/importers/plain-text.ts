import type { Reading, SourceBlock } from './source-document.ts';
import { readStackedTable, stackedAt } from './tables/stacked-table.ts';
import { readTabCells } from './tables/tab-cells.ts';
import { isTabRow, readTabTable } from './tables/tab-table.ts';
import { isCell, isEmpty, isEntry, readLine, type TextLine } from './text-line.ts';

/**
 * Reads plain text, also what is left of a Word page when it is pasted or saved as text: each cell of a table on a line
 * of its own behind a tab, an empty line behind each row; or a row a line, its cells parted by tabs.
 */
export function readPlainText(text: string): Reading {
	const lines = text.split(/\r\n|\n|\r/).map((line, index): TextLine => ({ at: index + 1, text: line }));
	const wrapped = isWrapped(lines);
	const blocks: SourceBlock[] = [];
	for (let index = 0; index < lines.length; ) {
		const line = lines[index];
		if (!line || isEmpty(line.text)) index++;
		else if (isHanging(lines, index)) blocks.push(readLine([lines[index++] ?? line]));
		else if (isTabRow(lines, index)) {
			const { block, next } = readTabTable(lines, index);
			blocks.push(block);
			index = next;
		} else if (isCell(line.text)) {
			const { table, next } = readTabCells(lines, index);
			blocks.push(table);
			index = next;
		} else if (stackedAt(lines, index)) {
			const { table, next } = readStackedTable(lines, index);
			blocks.push(table);
			index = next;
		} else {
			const end = wrapped ? paragraphEnd(lines, index) : index + 1;
			blocks.push(readLine(lines.slice(index, end)));
			index = end;
		}
	}
	return { document: { unit: 'line', blocks, remarks: [] } };
}

/** Lines behind `Present:` and a tab that are set in with a tab go on with its list, and are no table. */
function isHanging(lines: readonly TextLine[], index: number): boolean {
	if (!isCell(lines[index]?.text ?? '') || /\t.*\S.*\t/u.test(lines[index]?.text ?? '')) return false;
	let before = index - 1;
	while (isCell(lines[before]?.text ?? '') && index - before < 60) before--;
	return /^[\p{L} ’']{3,40}:[ ]*\t/u.test(lines[before]?.text ?? '');
}

/** Whether the lines of a text were broken at the width of a page, and its paragraphs have an empty line between them. */
function isWrapped(lines: readonly TextLine[]): boolean {
	const full = lines.filter(({ text }) => text.trim() !== '');
	const longest = full.reduce((most, { text }) => Math.max(most, text.length), 0);
	if (full.length < 8 || longest > 120) return false;
	const width = longest * 0.75;
	const runsOn = full.filter(({ at, text }) => text.length > width && (lines[at]?.text.trim() ?? '') !== '');
	return longest > 50 && runsOn.length > full.length / 4;
}

/** A line that begins something of its own, however the lines before it were broken. */
const BEGINS = /^\s*(?:\d{1,3}(?:\.\d{1,2})*[.):]?\s|\(?[a-z]\)\s|item \d|actions?\b.{0,40}[:–]|[\p{L} ]{3,30}:)/iu;

function paragraphEnd(lines: readonly TextLine[], start: number): number {
	let end = start + 1;
	for (; end < lines.length; end++) {
		const text = lines[end]?.text ?? '';
		if (isEmpty(text) || isCell(text) || isEntry(text) || BEGINS.test(text) || isTabRow(lines, end)) break;
		// A short line ends its paragraph: a title, a name.
		if ((lines[end - 1]?.text.length ?? 0) < 50) break;
	}
	return end;
}
