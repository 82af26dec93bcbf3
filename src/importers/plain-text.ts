import type { Reading, SourceBlock } from './source-document.ts';
import { readStackedTable, stackedAt } from './tables/stacked-table.ts';
import { readTabCells } from './tables/tab-cells.ts';
import { isTabRow, readTabTable } from './tables/tab-table.ts';
import { isCell, isEmpty, isEntry, readLine, type TextLine } from './text-line.ts';

/**
 * Reads plain text, including what is left of a Word page that was pasted or saved as text: each cell of a table on a
 * line of its own after a tab, an empty line after each row; or each row on one line, with tabs between its cells.
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

/**
 * Whether lines continue a list: after `Present:` and a tab, lines that are indented with a tab belong to its list,
 * and are not a table.
 */
function isHanging(lines: readonly TextLine[], index: number): boolean {
	const text = lines[index]?.text ?? '';
	if (!isCell(text) || text.slice(text.indexOf('\t'), text.lastIndexOf('\t')).trim() !== '') return false;
	let before = index - 1;
	while (isCell(lines[before]?.text ?? '') && index - before < 60) before--;
	return /^[\p{L} ’']{3,40}:[ ]*\t/u.test(lines[before]?.text ?? '');
}

/** Whether the lines of a text were wrapped at the width of a page, with an empty line between paragraphs. */
function isWrapped(lines: readonly TextLine[]): boolean {
	const full = lines.filter(({ text }) => text.trim() !== '');
	const longest = full.reduce((most, { text }) => Math.max(most, text.length), 0);
	if (full.length < 8 || longest > 120) return false;
	const width = longest * 0.75;
	const runsOn = full.filter(({ at, text }) => text.length > width && (lines[at]?.text.trim() ?? '') !== '');
	return longest > 50 && runsOn.length > full.length / 4;
}

/** The beginning of a line that begins a paragraph, wherever the lines before it were wrapped. */
const BEGINS = /^(?:\d{1,3}(?:\.\d{1,2})*[.):]?\s|\(?[a-z]\)\s|item \d|actions?\b.{0,40}[:–]|[\p{L} ]{3,30}:)/iu;

function paragraphEnd(lines: readonly TextLine[], start: number): number {
	let end = start + 1;
	for (; end < lines.length; end++) {
		const text = lines[end]?.text ?? '';
		if (isEmpty(text) || isCell(text) || isEntry(text) || BEGINS.test(text.trimStart()) || isTabRow(lines, end)) break;
		// A short line ends its paragraph: a title, a name.
		if ((lines[end - 1]?.text.length ?? 0) < 50) break;
	}
	return end;
}
