import { append } from '../../values/long-lists.ts';
import type { SourceCell, SourceRow, TableBlock } from '../source-document.ts';
import { isEmpty, readLine, type TextLine } from '../text-line.ts';

/** Whether a line is a row: three cells or more, with tabs between them. */
export function isTabRow(lines: readonly TextLine[], index: number): boolean {
	const tabs = tabsOf(lines[index]?.text ?? '');
	if (tabs < 2) return false;
	// A single line with two tabs may be a paragraph that was formatted with them; rows come in numbers.
	return tabs > 3 || tabsOf(lines[index + 1]?.text ?? '') >= 2 || tabsOf(lines[index - 1]?.text ?? '') >= 2;
}

function tabsOf(text: string): number {
	return (text.match(/\t/g) ?? []).length;
}

/** Reads rows of one line each; a row whose cell has several lines continues until it has all its cells. */
export function readTabTable(lines: readonly TextLine[], start: number): { block: TableBlock; next: number } {
	const width = tabsOf(lines[start]?.text ?? '') + 1;
	const rows: SourceRow[] = [];
	let index = start;
	while (index < lines.length && isTabRow(lines, index)) {
		const { row, next } = readRow(lines, index, width);
		rows.push(row);
		index = next;
	}
	return { block: { kind: 'table', at: lines[start]?.at ?? 1, rows }, next: index };
}

function readRow(lines: readonly TextLine[], start: number, width: number): { row: SourceRow; next: number } {
	const cells: SourceCell[] = cellsOf(lines[start]);
	let next = start + 1;
	while (cells.length < width) {
		const more = cellsOf(lines[next]);
		if (more.length === 0 || cells.length + more.length - 1 > width) break;
		const last = cells.pop();
		const [first, ...others] = more;
		if (last && first) cells.push({ at: last.at, paragraphs: [...last.paragraphs, ...first.paragraphs] });
		append(cells, others);
		next++;
	}
	return { row: { at: lines[start]?.at ?? 1, cells }, next };
}

function cellsOf(line: TextLine | undefined): SourceCell[] {
	if (!line || isEmpty(line.text)) return [];
	return line.text.split('\t').map((text) => {
		// A spreadsheet puts quotation marks around a cell that contains some.
		const bare = /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
		const block = readLine([{ at: line.at, text: bare }]);
		return { at: line.at, paragraphs: block.runs.every((run) => run.text === '') ? [] : [block] };
	});
}
