import type { SourceCell, SourceRow, TableBlock } from '../source-document.ts';

/** The Markdown table that begins on a line, if one does: a header, a line of dashes, rows. */
export function markdownRows(lines: readonly string[], index: number): { block: TableBlock; next: number } | undefined {
	const head = lines[index] ?? '';
	const rule = lines[index + 1] ?? '';
	if (!head.includes('|') || !/^[ \t|:-]+$/.test(rule) || !rule.includes('-') || !rule.includes('|')) return undefined;
	if (cellsOf(head).length !== cellsOf(rule).length) return undefined;
	const rows: SourceRow[] = [rowOf(head, index)];
	let next = index + 2;
	for (; next < lines.length; next++) {
		const line = lines[next] ?? '';
		if (line.trim() === '' || !line.includes('|')) break;
		rows.push(rowOf(line, next));
	}
	return {
		block: { kind: 'table', at: index + 1, rows, markdown: lines.slice(index, next).join('\n') },
		next,
	};
}

function rowOf(line: string, index: number): SourceRow {
	const at = index + 1;
	const cells = cellsOf(line).map((text): SourceCell => {
		const words = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
		const struck = /^~~[^~]+~~$/.exec(text);
		return {
			at,
			paragraphs:
				words === ''
					? []
					: [
							{
								kind: 'paragraph',
								at,
								runs: [{ text: struck ? words.slice(2, -2) : words, ...(struck && { struck: true }) }],
							},
						],
		};
	});
	return { at, cells };
}

/** The cells of a row: what is between pipes that no backslash escapes. */
function cellsOf(line: string): string[] {
	const cells: string[] = [];
	let cell = '';
	const bare = line.trim().replace(/^\|/, '');
	for (let at = 0; at < bare.length; at++) {
		const character = bare.charAt(at);
		if (character === '\\') {
			cell += character + bare.charAt(at + 1);
			at++;
		} else if (character === '|') {
			cells.push(cell.trim());
			cell = '';
		} else cell += character;
	}
	return cell.trim() === '' ? cells : [...cells, cell.trim()];
}
