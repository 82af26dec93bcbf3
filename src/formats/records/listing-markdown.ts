import { escapeCell, escapeText } from '../../values/escape-markdown.ts';
import { writeCell } from '../markdown/write-tree.ts';
import { linesOf } from '../paper/lines.ts';
import type { ListColumn, ListSection } from '../terminal/listing.ts';
import { visibleLine } from '../visible.ts';

/** Writes a listing as Markdown tables, one under each heading. */
export function listAsMarkdown<T>(columns: readonly ListColumn<T>[], sections: readonly ListSection<T>[]): string {
	const head = `| ${columns.map(({ title }) => title).join(' | ')} |\n| ${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join(' | ')} |\n`;
	const tables = sections.map(({ heading, members }) => {
		const rows = members.map((member) => `| ${columns.map((column) => cellOf(column, member)).join(' | ')} |\n`);
		const table = `${head}${rows.join('')}`;
		return heading === '' ? table : `## ${escapeText(visibleLine(heading))}\n\n${table}`;
	});
	return tables.join('\n');
}

function cellOf<T>({ of, pieces }: ListColumn<T>, member: T): string {
	const content = pieces?.(member);
	return content ? writeCell(linesOf(content)) : escapeCell(visibleLine(of(member)));
}
