import { escapeCell } from '../../values/escape-markdown.ts';
import { largest } from '../../values/long-lists.ts';

/** A cell that is Markdown already. */
export interface Written {
	readonly markdown: string;
}

/** A table of Markdown whose columns are padded, so that it reads well as text; its first column holds numbers. */
export function paddedTable(heads: readonly string[], texts: readonly (readonly (string | Written)[])[]): string {
	const titles = heads.map(escapeCell);
	const rows = texts.map((row) => row.map((cell) => (typeof cell === 'string' ? escapeCell(cell) : cell.markdown)));
	const widths = titles.map((title, index) =>
		Math.max(3, title.length, largest(rows.map((row) => [...(row[index] ?? '')].length))),
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, index) => pad(cell, widths[index] ?? 0, index === 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width, index) => (index === 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
	return [line(titles), rule, ...rows.map(line)].join('\n');
}

function pad(text: string, width: number, right: boolean): string {
	const space = ' '.repeat(Math.max(0, width - [...text].length));
	return right ? space + text : text + space;
}
